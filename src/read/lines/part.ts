import {pairBrackets} from '../../text/brackets.js'
import {findAll, HAN} from '../../text/expression.js'
import {fold} from '../../text/fold.js'
import {readWholeNumber} from '../../text/numerals.js'
import {LABEL_SHAPE} from '../../tokens/label-words.js'
import {type Flow, FlowBuilder} from './flow.js'

const BODY = `[${HAN}]{3,20}(?:人民政府|办公室|办公厅|委员会|管委会)`
const DATE = '\\d{4} *年 *\\d{1,2} *月 *\\d{1,2} *日'
// where a paragraph may begin inside of a line; which of them do is told by the numbers
const STARTS = new RegExp(
  [
    `(?<label>(?<![\\u4e00-\\u9fff])${LABEL_SHAPE} *:)`,
    '(?<han>(?<=^|[^\\d\\u4e00-\\u9fff])[一二三四五六七八九十]{1,3}、)',
    '(?<bracketed>\\([一二三四五六七八九十]{1,3}\\))',
    '(?<arabic>(?<![\\d.])\\d{1,3}[.、](?!\\.))',
    `(?<signature>(?<=[。 ])${BODY} *${DATE})`,
    '(?<page>\\(此件[^()]{2,12}\\)|【?(?:打印|分享到|关闭窗口|上一篇|下一篇))',
    `(?<addressee>(?<=[ 知])各[^。:;]{2,80}:)`,
  ].join('|'),
  'gu',
)

const ORDINAL = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,3}[.、])/u

/** A line is looked into from this length on; a paragraph with its duty line is hardly longer than 600. */
const LONG = 120

/**
 * Parts items that were run together on one line: the ordinals that follow upon each other, and the labels, begin lines.
 * `null` for a text whose items have lines of their own.
 */
export function part(text: string): Flow | null {
  if (!mayBeRunTogether(text)) return null
  const folded = fold(text)
  const counts = {han: 0, bracketed: 0, arabic: 0}
  const found: number[] = []
  let start = 0
  let own = 0
  while (start <= text.length) {
    const newline = folded.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const starts = findStarts(folded, start, end, counts)
    const inner = starts.filter(at => folded.slice(start, at).trim() !== '')
    own += starts.length - inner.length
    if (end - start >= LONG) found.push(...inner)
    start = end + 1
  }
  // a label may stand on its item's line in any notice; ordinals inside of a line are what was run together
  const items = found.filter(at => ORDINAL.test(folded.slice(at, at + 6)))
  if (items.length < 3 || found.length < 4 || found.length <= own * 2) return null
  const flow = new FlowBuilder(text)
  let kept = 0
  for (const at of found) {
    flow.keep(kept, at)
    flow.breakLine()
    kept = at
  }
  flow.keep(kept, text.length)
  return flow.finish('parted')
}

// 。2. or ;三、 or )(四) inside of a line
const INNER_ORDINAL =
  /[。;；)）:：\s\u4e00-\u9fff](?:\d{1,3}[.．、]|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）])/g

/** Whether a long line holds what looks like several ordinals: most texts are told from others by this alone. */
function mayBeRunTogether(text: string): boolean {
  let found = 0
  for (const line of text.split('\n')) {
    if (line.length >= LONG) found += line.match(INNER_ORDINAL)?.length ?? 0
    if (found >= 3) return true
  }
  return false
}

/** The places in a line at which a paragraph begins. */
function findStarts(
  folded: string,
  start: number,
  end: number,
  counts: {han: number; bracketed: number; arabic: number},
): number[] {
  const line = folded.slice(start, end)
  const {closing} = pairBrackets(line)
  // outermost brackets in order, passed over as the places go up
  const outer: Array<[number, number]> = []
  for (const [opened, closed] of [...closing].sort((a, b) => a[0] - b[0])) {
    if (opened > (outer[outer.length - 1]?.[1] ?? -1)) outer.push([opened, closed])
  }
  let next = 0
  const isInside = (at: number) => {
    while ((outer[next]?.[1] ?? at) < at) next++
    const [opened] = outer[next] ?? [at]
    return opened < at
  }
  const starts: number[] = []
  for (const match of findAll(STARTS, line)) {
    const {label, han, bracketed, arabic, signature, addressee, page} = match.groups ?? {}
    const at = match.index
    if (isInside(at)) continue
    if (label || page) starts.push(start + at)
    else if (signature || addressee) starts.push(start + at, start + at + match[0].length)
    else if (han && isExpected(counts, 'han', han.slice(0, -1))) {
      starts.push(start + at)
    } else if (bracketed && isExpected(counts, 'bracketed', bracketed.slice(1, -1))) starts.push(start + at)
    else if (arabic && isItem(line, at, arabic) && isExpected(counts, 'arabic', arabic.slice(0, -1))) {
      starts.push(start + at)
    }
  }
  return starts
}

/** Whether a number with a stop can begin an item: before digits, only behind a stop or a blank. */
function isItem(line: string, at: number, written: string): boolean {
  const isGlued = /\d/u.test(line[at + written.length] ?? '')
  return !isGlued || at === 0 || /[。;) ]/u.test(line[at - 1] ?? '')
}

/** Whether a number follows upon the last of its kind, or begins anew; it is then counted. */
function isExpected(
  counts: Record<'han' | 'bracketed' | 'arabic', number>,
  kind: keyof typeof counts,
  written: string,
) {
  const number = readWholeNumber(written)
  if (number === null || (number !== counts[kind] + 1 && number !== 1)) return false
  counts[kind] = number
  return true
}
