import type {Rule} from '../rule.js'

/** Tasks of several units in a notice that nowhere says which of them leads. */
export const leadUnstated: Rule = {
  id: 'lead-unstated',
  level: 'note',
  check: ({tasks}) => {
    const unstated = tasks.filter(task => task.units.some(unit => unit.leadReason === 'no-rule'))
    const first = unstated[0]?.units[0]
    return first ? [{data: {tasks: unstated.length}, position: first.position}] : []
  },
  words: {
    en: ({tasks}) =>
      `${tasks} tasks have several units, and nothing says which of them leads; --assume-lead first takes the first`,
    zh: ({tasks}) => `${tasks} 项任务有多个责任单位而未说明由谁牵头;可用 --assume-lead first 指定首位牵头`,
  },
}
