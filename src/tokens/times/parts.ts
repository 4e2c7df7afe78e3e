// The sub-expressions that the time constructs share, and what they are worth.

import {readWholeNumber} from '../../text/numerals.js'
import {daysIn, isoDate} from '../dates.js'

const DIGIT = '[〇零○Oo一二三四五六七八九]'
const TENS = '[一二三四五六七八九十]'

/** `2026年`, `二〇二六年`, `今年`, `次年`. */
export const YEAR = `(?:(?<year>(?:19|20)\\d\\d|[一二]${DIGIT}{3}) *年度? *|(?<relative>[今本当同明次来翌])年度? *)`
/** `9月`, `09 月`, `十二月`. */
export const MONTH = `(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]) *月`
/** `30日`, `三十号`. */
export const DAY = `(?<day>[12]\\d|3[01]|0?[1-9]|${TENS}{1,3}) *[日号]`
/** `第三季度`, `3季度`, `Q3`. */
export const QUARTER = `(?:第? *(?<quarter>[一二三四1-4]) *季度?|[Qq](?<letter>[1-4])(?!\\d))`
/** The part of a month: `底`, `上旬`. */
export const PART = `(?<part>底|末|初|份?[上中下]旬|上中旬|中下旬|中(?=[,;。、)前 ]|以前|之前|$)|份(?:底|末)?)`
/** The end of a longer time: `三季度末`, `2026年底`. */
export const END = '(?<ending>[底末内])'

/** The words that a construct's groups hold. */
export type Groups = Readonly<Record<string, string | undefined>>

const LATER = /[明次来翌]/u

/** Whether the words name the year after the notice's: `明年`, `次年`. */
export function isLater({relative}: Groups): boolean {
  return relative !== undefined && LATER.test(relative)
}

/** The year that the words write, `fallback` where they write none; `明年` and `次年` are the year after it. */
export function readYear(groups: Groups, fallback: number | null): number | null {
  if (groups.year !== undefined) return readWholeNumber(groups.year)
  return isLater(groups) && fallback !== null ? fallback + 1 : fallback
}

/** The last day of a month, ISO; `null` where the year or the month is none. */
export function endOfMonth(year: number | null, month: number | null): string | null {
  if (year === null || month === null || month < 1 || month > 12) return null
  return isoDate(year, month, daysIn(year, month))
}

/** The last day of a year, ISO. */
export function endOfYear(year: number | null): string | null {
  return isoDate(year, 12, 31)
}

/** The last day of a part of a month: `上旬` ends on the 10th. */
export function endOfPart(year: number | null, month: number | null, part: string | undefined): string | null {
  const day = /初|(?<!中)上旬/u.test(part ?? '') ? 10 : /^(?:份?中旬|上中旬|中)$/u.test(part ?? '') ? 20 : null
  return day === null ? endOfMonth(year, month) : isoDate(year, month, day)
}
