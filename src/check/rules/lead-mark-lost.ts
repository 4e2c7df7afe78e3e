import type {Rule} from '../rule.js'

/** The legend says that a mark tells who leads, and neither the legend nor any unit has one. */
export const leadMarkLost: Rule = {
  id: 'lead-mark-lost',
  level: 'warning',
  check: ({notice, tasks}) =>
    notice.leadRules
      .filter(rule => rule.basis === 'mark' && rule.lost && rule.mark === null)
      .map(rule => {
        const lost = tasks.filter(task => task.units.some(unit => unit.leadReason === 'mark-lost')).length
        return {data: {tasks: lost, legend: rule.text}, position: rule.position}
      }),
  words: {
    en: ({tasks, legend}) =>
      `the mark of the leading units was lost in this copy (“${legend}”): the lead of ${tasks} tasks is unknown; ` +
      'get a copy that has it, fill the leads in by hand, or decide with --assume-lead first',
    zh: ({tasks, legend}) =>
      `文本中牵头单位的标记已丢失(“${legend}”),${tasks} 项任务的牵头单位未知;请另取带标记的文本,或手工填写,或用 --assume-lead first 指定首位牵头`,
  },
}
