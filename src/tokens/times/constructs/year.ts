import {readWholeNumber} from '../../../text/numerals.js'
import type {TimeConstruct} from '../construct.js'
import {endOfYear} from '../parts.js'

/** A year by its number; in a sentence it is a deadline only behind 到 or in front of 前. */
export const year: TimeConstruct = {
  name: 'year',
  length: 'year',
  expression: /^(?<year>(?:19|20)\d\d|[一二][〇零○Oo一二三四五六七八九]{3}) *年度?/u,
  read: groups => {
    const written = readWholeNumber(groups.year ?? '')
    return {on: endOfYear(written), year: written, isEnd: false}
  },
  examples: [
    ['到2027年', '到2027年', '2027-12-31'],
    ['2028年', '2028年', '2028-12-31'],
    ['2030年前', '2030年前', '2029-12-31'],
    ['到二〇三〇年', '到二〇三〇年', '2030-12-31'],
  ],
}
