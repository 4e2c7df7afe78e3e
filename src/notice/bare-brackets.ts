import {bareBrackets} from '../duties/constructs/bare-brackets.js'
import type {Line} from '../outline/line.js'
import type {NoticeText} from '../tokens/vocabulary.js'

const BARE = {hasBareBrackets: true, isNumbered: false}
/** So many lines on either side show how a part of a notice is written: manners change from section to section. */
const NEAR = 4

/** How lines say who bears a task: in brackets that name bearers alone, otherwise in brackets, on label lines. */
interface Counts {
  bare: number
  bracketed: number
  labelled: number
}

/**
 * The places at which lines start whose brackets name bearers and say no more: `(县住建局、各乡镇)`. In the whole notice, or near the
 * line, two paragraphs or more say who bears them in a bracket, one of them so, and fewer have a duty line.
 */
export function findBareBrackets(lines: readonly Line[], source: NoticeText): ReadonlySet<number> {
  const kinds = lines.map(line => kindOf(line, source))
  const found = new Set<number>()
  const isWhole = areBare(count(kinds, 0, kinds.length))
  for (const [at, line] of lines.entries()) {
    if (kinds[at] !== 'bare') continue
    if (isWhole || isBeside(kinds, at) || areBare(count(kinds, at - NEAR, at + NEAR + 1))) found.add(line.start)
  }
  return found
}

/** Whether the next line before or behind that says who bears something says it so, too. */
function isBeside(kinds: ReadonlyArray<keyof Counts | null>, at: number): boolean {
  const before = kinds.slice(Math.max(0, at - NEAR), at).findLast(kind => kind !== null)
  const behind = kinds.slice(at + 1, at + NEAR + 1).find(kind => kind !== null)
  return before === 'bare' || behind === 'bare'
}

function kindOf(line: Line, source: NoticeText): keyof Counts | null {
  if (line.table || line.pairs) return null
  if (line.isDuty) return 'labelled'
  if (line.bears) return 'bracketed'
  return bareBrackets.find(source, line.start, line.end, BARE).length > 0 ? 'bare' : null
}

function count(kinds: ReadonlyArray<keyof Counts | null>, from: number, to: number): Counts {
  const counts: Counts = {bare: 0, bracketed: 0, labelled: 0}
  for (let at = Math.max(0, from); at < Math.min(kinds.length, to); at++) {
    const kind = kinds[at]
    // label lines that follow on each other are one group
    if (kind && !(kind === 'labelled' && kinds[at - 1] === 'labelled')) counts[kind]++
  }
  return counts
}

function areBare({bare, bracketed, labelled}: Counts): boolean {
  return bare > 0 && bare + bracketed >= 2 && bare + bracketed > labelled
}
