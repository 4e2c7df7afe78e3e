import {isoDate} from '../../dates.js'
import type {TimeConstruct} from '../construct.js'

/** A month and a day in figures, which in a sentence would be a number. */
export const dottedMonthDay: TimeConstruct = {
  name: 'dotted-month-day',
  length: 'day',
  expression:
    /^(?<month>1[0-2]|0?[1-9])(?<sign>[-./])(?<day>3[01]|[12]\d|0[1-9]|[1-9])(?![\d.%/]|-\d{3}| *[月年季])日?/u,
  needs: 'field',
  read: (groups, year) => {
    const [month, day] = [Number(groups.month), Number(groups.day)]
    if (isoDate(2024, month, day) === null) return null
    return {on: isoDate(year, month, day), year, isEnd: false}
  },
  examples: [
    ['9.30', '9.30', '2026-09-30'],
    ['9/30', '9/30', '2026-09-30'],
    ['12.31前', '12.31前', '2026-12-31'],
  ],
}
