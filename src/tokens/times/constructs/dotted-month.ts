import type {TimeConstruct} from '../construct.js'
import {endOfMonth} from '../parts.js'

/** A month of a year in figures. */
export const dottedMonth: TimeConstruct = {
  name: 'dotted-month',
  length: 'month',
  expression:
    /^(?<year>20\d\d) *[-./] *(?<month>1[0-2]|0?[1-9])(?!\d|[./]\d|-\d{1,2}(?!\d)|年)(?: *月)?(?<ending>[底末])?/u,
  needs: 'field',
  read: groups => {
    const year = Number(groups.year)
    return {on: endOfMonth(year, Number(groups.month)), year, isEnd: groups.ending !== undefined}
  },
  examples: [
    ['2026.9', '2026.9', '2026-09-30'],
    ['2026-09', '2026-09', '2026-09-30'],
    ['2026/12前', '2026/12前', '2026-12-31'],
  ],
}
