import {LEADING_ENDINGS} from '../lexicon/duty-words.js'
import {pairBrackets} from '../text/brackets.js'
import type {SourceText} from '../text/source-text.js'
import {findLabels} from '../tokens/labels.js'
import {readDutyWords, readNames} from './duty-words.js'
import {findLegend} from './legend.js'

/** A bracket that says who bears a task. Offsets are places in the text. */
export interface DutyBracket {
  start: number
  end: number
  /** Of what is in it. */
  innerStart: number
  innerEnd: number
  /** Whether labels say it (`责任单位:…`), or words (`A牵头,B配合`). */
  isLabelled: boolean
}

const OPENERS = '([〔【'
// no bracket that says who bears a task is without one of these
const SIGN = new RegExp(`[:]|牵头|负责|配合|落实|参与|会同|协助|${LEADING_ENDINGS[0]}`, 'u')

/**
 * The brackets of a folded range that say who bears a task, the outermost of each nest, in order. Where a notice names
 * bearers in brackets and says no more (`bare`), one that closes the range or stands before a colon may hold names alone.
 */
export function findDutyBrackets(source: SourceText, start: number, end: number, bare = false): DutyBracket[] {
  const folded = source.folded.slice(start, end)
  if (!/[([〔【]/u.test(folded) || !(bare || SIGN.test(folded))) return []
  const {closing} = pairBrackets(source.folded, start, end)
  const found: DutyBracket[] = []
  let last = start
  for (const [opened, closed] of [...closing].sort((a, b) => a[0] - b[0])) {
    if (opened < last || !OPENERS.includes(source.folded[opened] ?? '')) continue
    const bracket = readBracket(source, opened, closed) ?? (bare ? readNamesAlone(source, opened, closed, end) : null)
    if (!bracket) continue
    found.push(bracket)
    last = closed + 1
  }
  return found
}

function readBracket(source: SourceText, opened: number, closed: number): DutyBracket | null {
  const [innerStart, innerEnd] = [opened + 1, closed]
  const inner = source.folded.slice(innerStart, innerEnd)
  if (inner.length < 3 || !SIGN.test(inner)) return null
  const bracket = {start: opened, end: closed + 1, innerStart, innerEnd}
  const [label] = findLabels(source.folded, innerStart, innerEnd)
  if (label && label.kind !== 'deadline' && label.kind !== 'leader') return {...bracket, isLabelled: true}
  const legend = findLegend(source.folded, innerStart, innerEnd)
  const wordsEnd = legend && legend.wholeStart > innerStart ? legend.wholeStart : innerEnd
  const shared = findDefaultTier(source.folded, innerStart, wordsEnd)
  return readDutyWords(source, innerStart, shared?.start ?? wordsEnd) ? {...bracket, isLabelled: false} : null
}

/** Whether a range's last bracket, or one before a colon, holds names of bearers alone: `(县住建局、各乡镇)`. */
export function endsInNames(source: SourceText, start: number, end: number): boolean {
  const {closing} = pairBrackets(source.folded, start, end)
  return [...closing].some(([opened, closed]) => readNamesAlone(source, opened, closed, end) !== null)
}

const BEHIND = /^[ 。.;]*(?:$|:)/u

function readNamesAlone(source: SourceText, opened: number, closed: number, end: number): DutyBracket | null {
  if (!OPENERS.includes(source.folded[opened] ?? '') || closed - opened > 200) return null
  if (!BEHIND.test(source.folded.slice(closed + 1, Math.min(end, closed + 6)))) return null
  const legend = findLegend(source.folded, opened + 1, closed)
  const namesEnd = legend && legend.wholeStart > opened + 1 ? legend.wholeStart : closed
  if (!readNames(source, opened + 1, namesEnd)) return null
  return {start: opened, end: closed + 1, innerStart: opened + 1, innerEnd: closed, isLabelled: false}
}

// 以下任务均需各乡镇落实,不再列出
const DEFAULT_TIER =
  /以下(?:各项|所有)?(?:任务|工作|目标|事项|政策|措施|条款|项目){0,2},?(?:均|都|还)?(?:需|须|由|要){0,2}(?<units>[^,;。]{2,80}?)(?:共同|分别|配合)?(?:落实|负责|配合|实施|参与),?(?:恕?不再?)(?:单独|另行|一一|逐一|逐项|重复|另|单)?(?:列出|列示|列|标注|注明)/u

/** A sentence that gives every task behind it a further unit, and the place of the units in it. */
export function findDefaultTier(
  folded: string,
  start: number,
  end: number,
): {start: number; end: number; unitsStart: number; unitsEnd: number} | null {
  const range = folded.slice(start, end)
  const match = range.includes('以下') ? DEFAULT_TIER.exec(range) : null
  const units = match?.groups?.units
  if (!match || units === undefined) return null
  const from = start + match.index
  const unitsStart = folded.indexOf(units, from)
  return {start: from, end: from + match[0].length, unitsStart, unitsEnd: unitsStart + units.length}
}
