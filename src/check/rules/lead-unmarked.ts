import type {Rule} from '../rule.js'

/** In a notice that marks its leads, a task of several units has none marked. */
export const leadUnmarked: Rule = {
  id: 'lead-unmarked',
  level: 'warning',
  check: ({tasks, refOf}) =>
    tasks
      .filter(task => task.units.some(unit => unit.leadReason === 'unmarked'))
      .map(task => ({
        data: {path: task.path, ref: refOf(task), units: task.units.length},
        position: task.units[0]?.position ?? null,
      })),
  words: {
    en: ({ref, units}) =>
      `none of the ${units} units of task ${ref} bears the mark of a lead: look whether the copy lost it`,
    zh: ({ref, units}) => `任务 ${ref} 的 ${units} 个单位均未带牵头标记,请核对原文是否丢失`,
  },
}
