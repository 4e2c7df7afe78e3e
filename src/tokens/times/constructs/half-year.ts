import {isoDate} from '../../dates.js'
import type {TimeConstruct} from '../construct.js'
import {END, readYear, YEAR} from '../parts.js'

/** Half a year, with or without the year. */
export const halfYear: TimeConstruct = {
  name: 'half-year',
  length: 'half',
  expression: new RegExp(`^${YEAR}?(?<half>[上下])半年 *${END}?`, 'u'),
  read: (groups, fallback) => {
    const year = readYear(groups, fallback)
    const on = groups.half === '上' ? isoDate(year, 6, 30) : isoDate(year, 12, 31)
    return {on, year, isEnd: groups.ending !== undefined}
  },
  examples: [
    ['上半年', '上半年', '2026-06-30'],
    ['2027年上半年', '2027年上半年', '2027-06-30'],
    ['下半年末', '下半年末', '2026-12-31'],
    ['明年上半年前', '明年上半年前', '2027-06-30'],
  ],
}
