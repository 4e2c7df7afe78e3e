import {SEASONS} from '../../../lexicon/times.js'
import {anyOf} from '../../../text/expression.js'
import type {TimeConstruct} from '../construct.js'
import {readYear, YEAR} from '../parts.js'

/** A time of the year in front of which something is to be done; none has a date. */
export const season: TimeConstruct = {
  name: 'season',
  length: 'season',
  expression: new RegExp(
    `^${YEAR}?(?:\\d{1,2} *月)?(?:${anyOf(SEASONS)})(?:开学|开始|来临|到来|结束|到)?之?(?=前(?![期置线])|以前)`,
    'u',
  ),
  needs: 'before',
  read: (groups, fallback) => ({on: null, year: readYear(groups, fallback), isEnd: false}),
  examples: [
    ['汛期前', '汛期前', null],
    ['今年主汛期来临前', '今年主汛期来临前', null],
    ['9月开学前', '9月开学前', null],
    ['供暖季前', '供暖季前', null],
    ['2026年秋季学期前', '2026年秋季学期前', null],
    ['秋季开学之前', '秋季开学之前', null],
  ],
}
