import {readWholeNumber} from '../../../text/numerals.js'
import {isoDate} from '../../dates.js'
import type {TimeConstruct} from '../construct.js'
import {DAY, MONTH, readYear, YEAR} from '../parts.js'

/** A day by its month, with or without a year. */
export const day: TimeConstruct = {
  name: 'day',
  length: 'day',
  expression: new RegExp(`^${YEAR}?${MONTH} *${DAY}`, 'u'),
  read: (groups, fallback) => {
    const year = readYear(groups, fallback)
    const [month, date] = [readWholeNumber(groups.month ?? ''), readWholeNumber(groups.day ?? '')]
    // 2月30日 is in no year
    if (isoDate(2024, month, date) === null) return null
    return {on: isoDate(year, month, date), year, isEnd: false}
  },
  examples: [
    ['2026年9月30日', '2026年9月30日', '2026-09-30'],
    ['9月30日前', '9月30日前', '2026-09-30'],
    ['９月３０号之前', '９月３０号之前', '2026-09-30'],
    ['二〇二六年十二月二十日前', '二〇二六年十二月二十日前', '2026-12-20'],
    ['2026 年 9 月 30 日前', '2026 年 9 月 30 日前', '2026-09-30'],
    ['不迟于9月20日', '不迟于9月20日', '2026-09-20'],
    ['次年3月15日前', '次年3月15日前', '2027-03-15'],
  ],
}
