import type {Rule} from '../rule.js'

/** Nobody bears a task: neither the task nor its section's heading names a unit. */
export const taskWithoutUnits: Rule = {
  id: 'task-without-units',
  level: 'warning',
  check: ({tasks, refOf}) =>
    tasks
      .filter(task => task.units.length === 0)
      .map(task => ({data: {path: task.path, ref: refOf(task)}, position: task.position})),
  words: {
    en: ({ref}) => `task ${ref} names no responsible unit`,
    zh: ({ref}) => `任务 ${ref} 没有责任单位`,
  },
}
