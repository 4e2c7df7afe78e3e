import type {Rule} from '../rule.js'

/** In a notice that marks its leads, a task of several units has none marked. */
export const leadUnmarked: Rule = {
  id: 'lead-unmarked',
  level: 'warning',
  check: ({tasks}) =>
    tasks
      .filter(task => task.units.some(unit => unit.leadReason === 'unmarked'))
      .map(task => ({data: {path: task.path, units: task.units.length}, position: task.units[0]?.position ?? null})),
  words: {
    en: ({path, units}) =>
      `none of the ${units} units of task ${path} bears the mark of a lead: look whether the copy lost it`,
    zh: ({path, units}) => `任务 ${path} 的 ${units} 个单位均未带牵头标记,请核对原文是否丢失`,
  },
}
