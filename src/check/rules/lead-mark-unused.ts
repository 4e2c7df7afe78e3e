import type {Rule} from '../rule.js'

/** The legend names a mark or a look that no unit bears. */
export const leadMarkUnused: Rule = {
  id: 'lead-mark-unused',
  level: 'warning',
  check: ({notice, tasks}) =>
    notice.leadRules
      .filter(rule => rule.basis === 'mark' && rule.lost && rule.mark !== null)
      .map(rule => {
        const lost = tasks.filter(task => task.units.some(unit => unit.leadReason === 'mark-lost')).length
        return {data: {tasks: lost, mark: rule.mark}, position: rule.position}
      }),
  words: {
    en: ({tasks, mark}) =>
      `the legend says that ${mark} marks the leading units, and no unit bears it: the lead of ${tasks} tasks is unknown; ` +
      'get a copy that has it, name another with --lead-mark, or decide with --assume-lead first',
    zh: ({tasks, mark}) =>
      `说明称以 ${mark} 标示牵头单位,但无一单位带此标记,${tasks} 项任务的牵头单位未知;请另取文本,或用 --lead-mark 指定标记,或用 --assume-lead first 指定首位牵头`,
  },
}
