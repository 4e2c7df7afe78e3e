import {findDoubted, places} from '../doubted.js'
import type {Rule} from '../rule.js'

/** A line in a task begins with an ordinal of the tasks' kind or above it: it may be a task, or a heading, of its own. */
export const ordinalInsideTask: Rule = {
  id: 'ordinal-inside-task',
  level: 'warning',
  check: checked => findDoubted(checked, 'ordinal-inside-task'),
  words: {
    en: ({label, places: count}) =>
      `“${label}” at a line's start was taken for words of the task above: look whether it begins one of its own${places.en(count)}`,
    zh: ({label, places: count}) => `行首编号“${label}”按上一任务的正文处理,请核对是否另起一项${places.zh(count)}`,
  },
}
