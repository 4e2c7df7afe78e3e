import {FIXED_FEASTS, MOVING_FEASTS, SEASONS} from '../../lexicon/times.js'
import {CharacterSet} from '../../text/character-set.js'
import {anyOf} from '../../text/expression.js'
import type {Length, Reading} from './construct.js'
import {timeConstructs} from './constructs/index.js'
import {isLater, readYear, YEAR} from './parts.js'

/** Words that name a time, whatever is said of it. Offsets are places in the text that they were found in. */
export interface FoundTime {
  /** With what opens it: `到2027年`, `不迟于9月20日`. */
  start: number
  /** Where the time itself begins, behind the opening word. */
  core: number
  /** With 前, where it stands. */
  end: number
  /** The last day meant, ISO; `null` where none is said. */
  on: string | null
  /** The year that it lies in. */
  year: number | null
  /** The last year that its own words write (`2026年`), `null` where they write none. */
  written: number | null
  length: Length
  /** `到`, `至`, `截至`, `不迟于` in front, else empty. */
  opening: string
  /** `前` or `以前` behind. */
  isBefore: boolean
  /** Its words set an end: `底`, `末`, `年内`. */
  isEnd: boolean
  /** From one time to another: `6月至9月`. */
  isSpan: boolean
  /** Only as the whole of a field it is a time: `9.30`. */
  isOfField: boolean
}

const FEASTS = [...Object.keys(FIXED_FEASTS), ...MOVING_FEASTS, ...SEASONS]
/** The characters that a time can begin with. */
const FIRST_CHARACTERS = new CharacterSet(
  `0123456789一二三四五六七八九十今本当同明次来翌年月第Qq上下“"${FEASTS.map(feast => feast.charAt(0)).join('')}`,
)
/** What a time can begin with, so that the constructs are tried at few places. */
const BEGINNING = new RegExp(
  `\\d{1,4} *(?:[年月季./Qq-]|[—–~―至到] *[\\d一二三四])|[一二][〇零○Oo一二三四五六七八九]{3} *年|[今本当同明次来翌][年月]|年度?[底末终内]|月 *[底末]|(?:第 *)?[一二三四五六七八九十1-4]{1,3} *[月季]|[一二三四五六七八九十]{1,2} *[至到] *[一二三四五六七八九十]{1,2} *[月季]|[Qq][1-4]|[上下]半年|[“"]?十[一二三四五六七八九]五|[“"]?(?:${anyOf(FEASTS)})`,
  'uy',
)

const OPENING = /(?:截止到?至?|截至到?|不迟于|不晚于|最迟于?|最晚于?|(?<![达直])[到至]) *$/u
// 12月15日(星期二)前, 12月10日下午5时前, 12月10日17:00前, 6月30日(含)前
// not 前后, 前夕, 前期工作; but 9月底前提交, 前移交, 前沿街商铺
const BEFORE =
  /^ *(?:\((?:(?:星期|周)[一二三四五六日天]|含[^()]{0,3})\) *)?(?:(?:上午|下午)?\d{1,2}(?:[时点]|:\d\d)(?:\d{1,2}分)?|下班)?(?:之前|以前|前(?!后|夕|期(?:工作|准备|手续|筹备|调研|谋划)|提(?:下|是|条件)|沿(?:技术|科技|领域|理论)|景))/u
// (含当日) may stand in front of 至
const CONNECTOR = /^(?:\([^()]{1,6}\))? *(?:[-—–~―]{1,2}|[至到]) */u
// 3—6月, 一至三季度, 2026年3—6月, 2026—2028年
const BARE_START = new RegExp(
  `^(?:${YEAR}?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})|(?<from>20\\d\\d)) *(?:[-—–~―]{1,2}|[至到]) *`,
  'u',
)

/** Words longer than this name no time. */
const LONGEST = 28

/**
 * The times that a folded text names, in order; `year` is the one to take where none is written. With `isField` the text
 * is the whole of a deadline's field, and figures such as `9.30` are days.
 */
export function findTimes(folded: string, year: number | null, isField = false): FoundTime[] {
  const found: FoundTime[] = []
  let end = 0
  for (let at = 0; at < folded.length; at++) {
    if (!FIRST_CHARACTERS.isAt(folded, at)) continue
    BEGINNING.lastIndex = at
    const time = BEGINNING.test(folded) ? readTime(folded, at, year, isField, end) : null
    if (!time) continue
    found.push(time)
    end = time.end
    at = end - 1
  }
  return found
}

/** What one construct reads at a place. */
interface Core extends Reading {
  length: Length
  end: number
  written: number | null
  needs: 'field' | 'before' | null
}

function readTime(folded: string, at: number, year: number | null, isField: boolean, from: number): FoundTime | null {
  if (/[\d第./-]/u.test(folded[at - 1] ?? '') && !/^20\d\d/u.test(folded.slice(at, at + 4))) return null
  // FAQ1 is no quarter
  if (/[\dA-Za-z]/u.test(folded[at - 1] ?? '')) return null
  const bare = readBareSpan(folded, at, year)
  const first = bare ? null : readCore(folded, at, year)
  const span = bare ?? (first ? readSpan(folded, first, year) : null)
  const core = span ?? first
  if (!core) return null
  const before = BEFORE.exec(folded.slice(core.end, core.end + 18))?.[0] ?? ''
  if (before === '' && (core.needs === 'before' || (core.needs === 'field' && !isField))) return null
  const opening = OPENING.exec(folded.slice(Math.max(from, at - 6), at))?.[0] ?? ''
  const isBefore = before !== ''
  // 2030年前 is over when that year begins
  const isWholeYear = core.length === 'year' && !core.isEnd && !span
  const on = isBefore && isWholeYear && core.year !== null ? `${core.year - 1}-12-31` : core.on
  return {
    start: at - opening.length,
    core: at,
    end: core.end + before.length,
    on,
    year: core.year,
    written: core.written,
    length: core.length,
    opening: opening.trim(),
    isBefore,
    isEnd: core.isEnd,
    isSpan: span !== null,
    isOfField: core.needs === 'field',
  }
}

/** The longest reading of the words at a place. */
function readCore(folded: string, at: number, year: number | null): Core | null {
  const head = folded.slice(at, at + LONGEST)
  let longest: Core | null = null
  for (const construct of timeConstructs) {
    const match = construct.expression.exec(head)
    if (!match) continue
    const groups = match.groups ?? {}
    const end = at + match[0].trimEnd().length
    if (longest && longest.end >= end) continue
    const reading = construct.read(groups, year)
    if (!reading) continue
    const isWritten = groups.year !== undefined || isLater(groups) || construct.name === 'plan-period'
    const written = isWritten ? reading.year : null
    const {on, isEnd} = reading
    longest = {on, year: reading.year, isEnd, length: construct.length, end, written, needs: construct.needs ?? null}
  }
  return longest
}

/** `6月至9月`, `2026年3月-2027年6月`: behind the first time the second, which ends the whole. */
function readSpan(folded: string, first: Core, year: number | null): Core | null {
  const connector = CONNECTOR.exec(folded.slice(first.end, first.end + 12))
  if (!connector) return null
  const second = readCore(folded, first.end + connector[0].length, first.year ?? year)
  if (!second || second.needs === 'before') return null
  return {...second, written: second.written ?? first.written}
}

/** `3—6月`, `一至三季度`, `2026—2028年`: the second time of a span whose first is a bare number. */
function readBareSpan(folded: string, at: number, year: number | null): Core | null {
  const bare = BARE_START.exec(folded.slice(at, at + LONGEST))
  if (!bare?.groups) return null
  const {from} = bare.groups
  const known = from === undefined ? readYear(bare.groups, year) : Number(from)
  const second = readCore(folded, at + bare[0].length, known)
  if (!second || second.needs !== null) return null
  const isOfKind =
    from === undefined ? second.length === 'month' || second.length === 'quarter' : second.length === 'year'
  if (!isOfKind) return null
  return {...second, written: second.written ?? (bare.groups.year === undefined ? null : known)}
}
