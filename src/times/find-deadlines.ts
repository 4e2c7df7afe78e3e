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
 * written, or the one that a time of the same sentence has written before.
 */
export function findDeadlinesIn(folded: string, year: number | null): TimePhrase[] {
  const counted: FoundTime[] = []
  for (const time of findTimes(folded, year)) {
    const context = lookAround(folded, time, year)
    if (timeRefusals.some(refusal => refusal.holds(context))) continue
    counted.push(MOVED.test(context.ahead) ? {...time, start: time.core} : time)
  }
  return carryYear(counted, folded, year).map(({start, end, on}) => ({start, end, on}))
}

const SENTENCE_END = /[。;\n]/u

/**
 * The times of a text, those without a year in the year that one before them in the same sentence has written:
 * `2027年6月底前完成设计,12月底前建成`. A whole year (`到2027年`) is another measure, and hands nothing on.
 */
export function carryYear(times: readonly FoundTime[], folded: string, year: number | null): FoundTime[] {
  let before: FoundTime | null = null
  return times.map(time => {
    const last = before
    const isNear = last !== null && !SENTENCE_END.test(folded.slice(last.end, time.start))
    const known = isNear ? last.year : null
    const carried = time.written === null && known !== null && known !== year ? readAgain(time, folded, known) : null
    const isLater = carried?.on != null && last?.on != null && carried.on >= last.on
    const read = carried && isLater ? carried : time
    before = (read.written !== null || read !== time) && read.length !== 'year' ? read : null
    return read
  })
}

/** The same words read in another year. */
function readAgain(time: FoundTime, folded: string, year: number): FoundTime | null {
  const [again] = findTimes(folded.slice(time.start, time.end), year, true)
  return again ? {...time, on: again.on, year: again.year} : null
}
