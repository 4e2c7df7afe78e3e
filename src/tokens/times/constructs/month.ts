import {readWholeNumber} from '../../../text/numerals.js'
import type {TimeConstruct} from '../construct.js'
import {endOfPart, MONTH, PART, readYear, YEAR} from '../parts.js'

/** A month or a part of it, with or without a year. */
export const month: TimeConstruct = {
  name: 'month',
  length: 'month',
  expression: new RegExp(`^${YEAR}?${MONTH}(?: *${PART})?`, 'u'),
  read: (groups, fallback) => {
    const year = readYear(groups, fallback)
    const {part} = groups
    const on = endOfPart(year, readWholeNumber(groups.month ?? ''), part)
    return {on, year, isEnd: /[底末]$/u.test(part ?? '')}
  },
  examples: [
    ['9月底前', '9月底前', '2026-09-30'],
    ['2026 年 9 月 底前', '2026 年 9 月 底前', '2026-09-30'],
    ['二〇二六年十一月底前', '二〇二六年十一月底前', '2026-11-30'],
    ['９月末之前', '９月末之前', '2026-09-30'],
    ['9月底以前', '9月底以前', '2026-09-30'],
    ['12月中旬前', '12月中旬前', '2026-12-20'],
    ['10月上旬前', '10月上旬前', '2026-10-10'],
    ['6月份前', '6月份前', '2026-06-30'],
    ['明年6月底前', '明年6月底前', '2027-06-30'],
    ['次年3月前', '次年3月前', '2027-03-31'],
    ['到8月底', '到8月底', '2026-08-31'],
    ['2026年2月', '2026年2月', '2026-02-28'],
  ],
}
