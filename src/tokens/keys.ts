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
  `(?<before>^|[ ;,。、|()【\\[〔•·●◆■▪►▶—\\-])(?<key>[${HAN}](?: *[${HAN}]){1,11}(?: *\\([${HAN}]{1,6}\\))?) *(?:[】\\]〕] *:?|:)`,
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
    const known = findKey(written, dictionary)
    if (!known) continue
    found.push({
      meaning: known.meaning,
      start: start + known.from,
      end: start + written.length,
      valueStart: match.index + match[0].length,
    })
  }
  return found
}

/** So long is a key that stands behind the words of a value and a blank. */
const LEAST_WORD = 4

/**
 * What of the words in front of a colon is a key: all of them, whose characters blanks may pad, or what follows a blank behind the
 * end of a value: `各乡镇 责任领导`.
 */
function findKey<Meaning>(
  written: string,
  dictionary: {get(key: string): Meaning | undefined},
): {from: number; meaning: Meaning} | null {
  const starts = [0]
  for (let at = 1; at < written.length; at++) if (written[at - 1] === ' ' && written[at] !== ' ') starts.push(at)
  const ofTail = (from: number) => dictionary.get(written.slice(from).replaceAll(' ', ''))
  for (const from of starts.slice(1).reverse()) {
    const meaning = written.length - from >= LEAST_WORD ? ofTail(from) : undefined
    if (meaning !== undefined) return {from, meaning}
  }
  for (const from of starts) {
    const meaning = ofTail(from)
    if (meaning !== undefined) return {from, meaning}
  }
  return null
}
