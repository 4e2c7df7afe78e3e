import type {Rule} from '../rule.js'

/** Nobody bears a task: neither the task nor its section's heading names a unit. */
export const taskWithoutUnits: Rule = {
  id: 'task-without-units',
  level: 'warning',
  check: ({tasks}) =>
    tasks.filter(task => task.units.length === 0).map(task => ({data: {path: task.path}, position: task.position})),
  words: {
    en: ({path}) => `task ${path} names no responsible unit`,
    zh: ({path}) => `任务 ${path} 没有责任单位`,
  },
}
