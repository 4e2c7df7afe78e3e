import {type FoundTime, findTimes} from '../tokens/times/index.js'
import {lookAround} from './context.js'
import {timeRefusals} from './refusals/index.js'

/** Words that say by when. Offsets are places in the text that they were found in. */
export interface TimePhrase {
  start: number
  end: number
  /** The last day meant, ISO; `null` where the words name none (汛期前). */
  on: string | null
}

// 提前到今年四季度开工: 到 is the verb's
const MOVED = /(?:提前|推迟|推后|调整|延期|延后|顺延)$/u

/**
 * The words of a folded text that say by when something is to be done, in order; the year is the notice's where none is
 * written, or a later one that the same sentence has written before.
 */
export function findDeadlinesIn(folded: string, year: number | null): TimePhrase[] {
  const found: TimePhrase[] = []
  for (const time of findTimes(folded, year)) {
    const context = lookAround(folded, time, year)
    if (timeRefusals.some(refusal => refusal.holds(context))) continue
    found.push({start: MOVED.test(context.ahead) ? time.core : time.start, end: time.end, on: time.on})
  }
  return found
}

/** The times of a text in which a year holds for those behind it: `2027年6月底前完成设计,12月底前建成`. */
export function carryYear(times: readonly FoundTime[], folded: string, year: number | null): FoundTime[] {
  let carried = year
  return times.map(time => {
    if (time.written !== null) {
      carried = time.written
      return time
    }
    if (carried === year || carried === null) return time
    const [again] = findTimes(folded.slice(time.start, time.end), carried, true)
    return again ? {...time, on: again.on, year: again.year} : time
  })
}
