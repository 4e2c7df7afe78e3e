import {isoDate} from '../../dates.js'
import type {TimeConstruct} from '../construct.js'

/** A whole day in figures with stops, strokes or hyphens. */
export const dottedDay: TimeConstruct = {
  name: 'dotted-day',
  length: 'day',
  expression:
    /^(?<year>(?:19|20)\d\d) *(?<sign>[-./]) *(?<month>1[0-2]|0?[1-9]) *\k<sign> *(?<day>3[01]|[12]\d|0?[1-9])(?![\d.])日?/u,
  read: groups => {
    const year = Number(groups.year)
    const on = isoDate(year, Number(groups.month), Number(groups.day))
    return on === null ? null : {on, year, isEnd: false}
  },
  examples: [
    ['2026-09-30', '2026-09-30', '2026-09-30'],
    ['2026.9.30', '2026.9.30', '2026-09-30'],
    ['2026/9/30前', '2026/9/30前', '2026-09-30'],
    ['2026.06.30前', '2026.06.30前', '2026-06-30'],
  ],
}
