import {MARKS} from '../../lexicon/marks.js'
import {classOf} from '../../text/expression.js'
import type {Rule} from '../rule.js'

const MARK = new RegExp(classOf(MARKS), 'u')

/** Units bear a mark, and nothing in the notice says what it means. */
export const markWithoutLegend: Rule = {
  id: 'mark-without-legend',
  level: 'warning',
  check: ({notice, text, tasks}) => {
    if (notice.leadRules.some(rule => rule.basis === 'mark')) return []
    for (const task of tasks) {
      for (const unit of task.units) {
        const {start, end} = unit.position
        const around =
          text.text.slice(Math.max(0, start.offset - 1), start.offset) + text.text.slice(end.offset, end.offset + 1)
        const mark = MARK.exec(around)?.[0]
        if (mark && unit.leadBasis !== 'assumed') return [{data: {mark, unit: unit.name}, position: unit.position}]
      }
    }
    return []
  },
  words: {
    en: ({mark, unit}) =>
      `${unit} bears ${mark}, and no legend says what it means; if it marks the lead, say --lead-mark ${mark}`,
    zh: ({mark, unit}) => `“${unit}”带有 ${mark},但文中没有说明其含义;若表示牵头,请用 --lead-mark ${mark}`,
  },
}
