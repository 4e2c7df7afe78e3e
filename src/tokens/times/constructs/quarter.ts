import {readWholeNumber} from '../../../text/numerals.js'
import type {TimeConstruct} from '../construct.js'
import {END, endOfMonth, QUARTER, readYear} from '../parts.js'

const YEAR_OF_QUARTER =
  '(?:(?<year>20\\d\\d|[一二][〇零○Oo一二三四五六七八九]{3}) *(?:年度? *)?|(?<relative>[今本当明次来翌])年度? *)'

/** A quarter, with or without a year. */
export const quarter: TimeConstruct = {
  name: 'quarter',
  length: 'quarter',
  expression: new RegExp(`^${YEAR_OF_QUARTER}?${QUARTER} *${END}?`, 'u'),
  read: (groups, fallback) => {
    const year = readYear(groups, fallback)
    const number = readWholeNumber(groups.quarter ?? groups.letter ?? '')
    return {on: endOfMonth(year, number === null ? null : number * 3), year, isEnd: groups.ending !== undefined}
  },
  examples: [
    ['三季度', '三季度', '2026-09-30'],
    ['第三季度末', '第三季度末', '2026-09-30'],
    ['二季度末前', '二季度末前', '2026-06-30'],
    ['2026年第4季度', '2026年第4季度', '2026-12-31'],
    ['2026年Q3', '2026年Q3', '2026-09-30'],
    ['Q2', 'Q2', '2026-06-30'],
    ['２０２７年Ｑ１', '２０２７年Ｑ１', '2027-03-31'],
    ['一季度前', '一季度前', '2026-03-31'],
  ],
}
