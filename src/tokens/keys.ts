import {findAll, HAN} from '../text/expression.js'

/** A key in front of a colon, or in 【】, and where its value starts. Offsets are places in the text it was found in. */
export interface FoundKey<Meaning> {
  meaning: Meaning
  start: number
  end: number
  valueStart: number
}

// 责任单位:县财政局  索  引  号:0025  【发布日期】2022.03.23; blanks may pad a key's characters
const KEY = new RegExp(
  `(?<before>^|[ ;,。、|()【\\[〔•·—\\-])(?<key>[${HAN}](?: *[${HAN}]){1,11}(?: *\\([${HAN}]{1,6}\\))?) *(?:[】\\]〕] *:?|:)`,
  'gu',
)

const KEY_END = /[:】\]〕]/u

/**
 * The keys of a folded text that a dictionary knows, in order. A key begins at the start, behind a blank or behind a
 * sign that parts; what else stands in front of a colon is passed over.
 */
export function findKeys<Meaning>(
  folded: string,
  dictionary: {get(key: string): Meaning | undefined},
): Array<FoundKey<Meaning>> {
  const found: Array<FoundKey<Meaning>> = []
  if (!KEY_END.test(folded)) return found
  for (const match of findAll(KEY, folded)) {
    const written = match.groups?.key ?? ''
    const start = match.index + (match.groups?.before ?? '').length
    // a value may stand before the key with only a blank between: the key is then what follows one of the blanks
    for (let from = 0; from >= 0; from = nextWord(written, from)) {
      const meaning = dictionary.get(written.slice(from).replaceAll(' ', ''))
      if (meaning === undefined) continue
      found.push({
        meaning,
        start: start + from,
        end: start + written.length,
        valueStart: match.index + match[0].length,
      })
      break
    }
  }
  return found
}

/** Where the next word behind a blank starts, or -1. */
function nextWord(written: string, from: number): number {
  const blank = written.indexOf(' ', from)
  if (blank < 0) return -1
  let at = blank
  while (written[at] === ' ') at++
  return at < written.length ? at : -1
}
