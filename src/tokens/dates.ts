import {readWholeNumber} from '../text/numerals.js'

// 2024-02-23, 2024/2/23, 2024.2.23, 2024年2月23日, each with a clock time behind it or not, which a copy may have glued to it
const ARABIC_DATE =
  /(?<!\d)(?<year>(?:19|20)\d\d) *[-/.年] *(?<month>\d{1,2}) *[-/.月] *(?<day>\d{1,2})(?:(?!\d)|(?=\d{1,2}:\d\d))(?: *[日号])?/u
// 二○○六年四月二十八日, 二OO七年四月二十四日
const CHINESE_DATE =
  /(?<year>[一二][〇零○Oo一二三四五六七八九]{3}) *年 *(?<month>[一二三四五六七八九十]{1,2}) *月 *(?<day>[一二三四五六七八九十]{1,3}) *日/u

/** A date found in a text: its ISO form and where it stands. */
export interface FoundDate {
  /** `2024-02-23`. */
  on: string
  start: number
  end: number
}

/** The first whole date of a folded text, or `null`: a date that lost its digits (`202443`) is none. */
export function findDate(folded: string): FoundDate | null {
  const arabic = ARABIC_DATE.exec(folded)
  const chinese = CHINESE_DATE.exec(folded)
  const match = arabic && chinese ? (arabic.index < chinese.index ? arabic : chinese) : (arabic ?? chinese)
  if (!match?.groups) return null
  const on = isoDate(
    readWholeNumber(match.groups.year ?? ''),
    readWholeNumber(match.groups.month ?? ''),
    readWholeNumber(match.groups.day ?? ''),
  )
  return on === null ? null : {on, start: match.index, end: match.index + match[0].length}
}

/** The ISO form of a day that the calendar has, else `null`. */
export function isoDate(year: number | null, month: number | null, day: number | null): string | null {
  if (year === null || month === null || day === null) return null
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** How many days a month (1 to 12) has. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

// 2026—2028年, 2026年至2028年, 二〇二六至二〇二八年
const YEARS =
  /(?<!\d)(?<first>(?:19|20)\d\d|[一二][〇零○Oo一二三四五六七八九]{3}) *(?:年 *)?(?:[-—–~―]{1,2}|[至到]) *(?:(?:19|20)\d\d|[一二][〇零○Oo一二三四五六七八九]{3}) *年/u

/** The first year of a span of years that a folded text writes (`2026—2028年`), or `null`. */
export function findFirstOfYears(folded: string): number | null {
  const first = YEARS.exec(folded)?.groups?.first
  return first === undefined ? null : readWholeNumber(first)
}

// 2023年政府工作报告, 二〇二六年重点工作
const WRITTEN_YEAR = /(?<!\d)(?<arabic>(?:19|20)\d\d) *年|(?<chinese>[一二][〇零○Oo一二三四五六七八九]{3})年/u

/** The first year that a folded text writes, or `null`. */
export function findYear(folded: string): number | null {
  const groups = WRITTEN_YEAR.exec(folded)?.groups
  return groups ? readWholeNumber(groups.arabic ?? groups.chinese ?? '') : null
}
