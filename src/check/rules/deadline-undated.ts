import {AT_ONCE, ONGOING_STEMS} from '../../lexicon/times.js'
import {anyOf} from '../../text/expression.js'
import type {Rule} from '../rule.js'

const WITHOUT_END = new RegExp(`(?:${anyOf([...ONGOING_STEMS, ...AT_ONCE])})`, 'u')

/** A deadline that names no day, and does not say that the work goes on. */
export const deadlineUndated: Rule = {
  id: 'deadline-undated',
  level: 'warning',
  check: ({notice, tasks}) => {
    const found = tasks.flatMap(({deadlines}) =>
      deadlines.filter(({on, inherited, raw}) => on === null && !inherited && !WITHOUT_END.test(raw)),
    )
    const [first] = found
    // what is the same for all is said once
    if (notice.document.year === null && first && found.length > 1)
      return [{data: {deadline: first.raw, count: found.length}, position: first.position}]
    return found.map(({raw, position}) => ({data: {deadline: raw}, position}))
  },
  words: {
    en: ({deadline, count}) =>
      count === undefined
        ? `no date can be told from “${deadline}”: enter the day in the ledger, or look whether it is a deadline`
        : `the notice names no year: no date can be told from ${count} deadlines, such as “${deadline}”`,
    zh: ({deadline, count}) =>
      count === undefined
        ? `“${deadline}”推算不出日期,请核对是否为完成时限,并在台账中填写日期`
        : `通知未写明年份,“${deadline}”等 ${count} 处完成时限推算不出日期`,
  },
}
