import type {TimeConstruct} from '../construct.js'
import {endOfYear, readYear, YEAR} from '../parts.js'

/** The end of a year, or within it. */
export const endOfTheYear: TimeConstruct = {
  name: 'end-of-year',
  length: 'year',
  expression: new RegExp(`^(?:${YEAR}(?:年?[底末终内])|年[底末终内])`, 'u'),
  read: (groups, fallback) => {
    const year = readYear(groups, fallback)
    return {on: endOfYear(year), year, isEnd: true}
  },
  examples: [
    ['年底前', '年底前', '2026-12-31'],
    ['年内', '年内', '2026-12-31'],
    ['2026年底', '2026年底', '2026-12-31'],
    ['今年年底前', '今年年底前', '2026-12-31'],
    ['明年底前', '明年底前', '2027-12-31'],
    ['截至2026年末', '截至2026年末', '2026-12-31'],
    ['2026 年 内', '2026 年 内', '2026-12-31'],
    ['二○二七年年底前', '二○二七年年底前', '2027-12-31'],
    ['本年度内', '本年度内', '2026-12-31'],
  ],
}
