import {endOfWords} from '../text/blanks.js'
import {type FoundTime, findOngoing, findTimes} from '../tokens/times/index.js'
import {carryYear, type TimePhrase} from './find-deadlines.js'

// —, /, 无: the field says nothing
const NOTHING = /^(?:[—–\-/\\·.…]+|无)?$/u
const STARTING = /[自从] *$/u
const ON = /^ *(?:起|开始|以来)/u
const AROUND = /^ *(?:前后|左右)/u
const EACH = /每(?:年|季度|月|季)?[的于]?$/u

/**
 * What the whole of a deadline's field says: each of its times (`一期6月底前,二期11月底前`), else the words that say that the
 * work goes on, else all of it without a day, for a person to read. Empty for a field that says nothing.
 */
export function readField(folded: string, year: number | null): TimePhrase[] {
  const words = folded.slice(0, endOfWords(folded, 0, folded.length))
  const start = words.length - words.trimStart().length
  if (NOTHING.test(words.trim())) return []
  const times = carryYear(
    findTimes(words, year, true).filter(time => {
      const ahead = words.slice(0, time.start)
      const behind = words.slice(time.end)
      return !STARTING.test(ahead) && !ON.test(behind) && !AROUND.test(behind)
    }),
    words,
    year,
  )
  // 2026年全年: all of a year, no day of it
  const whole = /(?:(?:20\d\d|[今本当]) *年度?)?全年(?:度)?/u.exec(words)
  if (whole && times.every(({start: at}) => at >= whole.index && at < whole.index + whole[0].length)) {
    const going = findOngoing(words)
    const isLonger = going !== null && going.start <= whole.index + whole[0].length && going.end > whole.index
    const end = isLonger ? Math.max(going.end, whole.index + whole[0].length) : whole.index + whole[0].length
    return [{start: whole.index, end, on: null}]
  }
  if (times.length > 0) {
    // 9月底前完成2025年度任务: a year alone is another matter beside a time that is none
    const isYear = (time: FoundTime) => time.length === 'year' && !time.isEnd && !time.isSpan && !time.isBefore
    const told = times.every(isYear) ? times : times.filter(time => !isYear(time) || time.opening !== '')
    return told.map(time => {
      const each = EACH.exec(words.slice(0, time.start))
      return {start: each ? each.index : time.start, end: time.end, on: time.on}
    })
  }
  const ongoing = findOngoing(words)
  return [ongoing ? {...ongoing, on: null} : {start, end: words.length, on: null}]
}
