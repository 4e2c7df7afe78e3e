import {FIXED_FEASTS, MOVING_FEASTS} from '../../../lexicon/times.js'
import {anyOf} from '../../../text/expression.js'
import {isoDate} from '../../dates.js'
import type {TimeConstruct} from '../construct.js'
import {readYear, YEAR} from '../parts.js'

/** A feast in front of which something is to be done; those of the old calendar have no date. */
export const feast: TimeConstruct = {
  name: 'feast',
  length: 'feast',
  expression: new RegExp(
    `^${YEAR}?[“"]?(?<feast>${anyOf([...Object.keys(FIXED_FEASTS), ...MOVING_FEASTS])})[”"]?(?:国际)?(?:节日?|假期|小?长假|黄金周)?(?:期间|来临|到来)?之?(?=前|以前)`,
    'u',
  ),
  needs: 'before',
  read: (groups, fallback) => {
    const year = readYear(groups, fallback)
    const day = FIXED_FEASTS[groups.feast ?? '']
    return {on: day ? isoDate(year, day[0], day[1]) : null, year, isEnd: false}
  },
  examples: [
    ['国庆节前', '国庆节前', '2026-09-30'],
    ['“五一”前', '“五一”前', '2026-04-30'],
    ['国庆前', '国庆前', '2026-09-30'],
    ['明年元旦前', '明年元旦前', '2027-12-31'],
    ['六一儿童节前', '儿童节前', '2026-05-31'],
    ['春节前', '春节前', null],
    ['中秋节之前', '中秋节之前', null],
  ],
}
