import type {TimeConstruct} from '../construct.js'
import {endOfYear, readYear} from '../parts.js'

/** A year by its number; in a sentence it is a deadline only behind 到 or in front of 前. */
export const year: TimeConstruct = {
  name: 'year',
  length: 'year',
  expression: /^(?:(?<year>(?:19|20)\d\d|[一二][〇零○Oo一二三四五六七八九]{3}) *|(?<relative>[明次来翌]))年度?/u,
  read: (groups, fallback) => {
    const named = readYear(groups, fallback)
    return {on: endOfYear(named), year: named, isEnd: false}
  },
  examples: [
    ['到2027年', '到2027年', '2027-12-31'],
    ['2028年', '2028年', '2028-12-31'],
    ['明年', '明年', '2027-12-31'],
    ['2030年前', '2030年前', '2029-12-31'],
    ['到二〇三〇年', '到二〇三〇年', '2030-12-31'],
  ],
}
