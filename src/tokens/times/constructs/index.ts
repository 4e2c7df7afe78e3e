import type {TimeConstruct} from '../construct.js'
import {day} from './day.js'
import {dottedDay} from './dotted-day.js'
import {dottedMonth} from './dotted-month.js'
import {dottedMonthDay} from './dotted-month-day.js'
import {endOfTheYear} from './end-of-year.js'
import {feast} from './feast.js'
import {halfYear} from './half-year.js'
import {month} from './month.js'
import {monthOfNoName} from './month-of-no-name.js'
import {planPeriod} from './plan-period.js'
import {quarter} from './quarter.js'
import {season} from './season.js'
import {year} from './year.js'

/** Every way in which a time is written; where several take words, the longest is meant. */
export const timeConstructs: readonly TimeConstruct[] = [
  day,
  dottedDay,
  dottedMonth,
  dottedMonthDay,
  month,
  monthOfNoName,
  quarter,
  halfYear,
  endOfTheYear,
  year,
  feast,
  season,
  planPeriod,
]
