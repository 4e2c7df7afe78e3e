import {beginsWithDoing} from '../../tokens/times/index.js'
import type {TimeRefusal} from '../refusal.js'

/** So many years before the notice's a deadline may lie: a plan that runs on quotes its own. */
const LONGEST_PLAN = 5

/** A time that was over before the notice's year. */
export const past: TimeRefusal = {
  name: 'past',
  holds: ({time, year, behind}) => {
    if (year === null || time.written === null || time.written >= year) return false
    if (time.length === 'year' && !time.isEnd) return true
    return time.written < year - LONGEST_PLAN || !beginsWithDoing(behind)
  },
  none: ['改造2005年底前建成的小区33个。', '比照2024年前的标准执行。'],
  but: [['2025年底前完成修路。', '2025年底前']],
}
