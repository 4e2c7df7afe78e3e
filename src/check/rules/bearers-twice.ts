import {findDoubted, places} from '../doubted.js'
import type {Rule} from '../rule.js'

/** Lines that say who bears a task stand twice in one task, with words between: it may be two. */
export const bearersTwice: Rule = {
  id: 'bearers-twice',
  level: 'warning',
  check: checked => findDoubted(checked, 'bearers-twice'),
  words: {
    en: ({times, places: count}) =>
      `this task has ${times} lines or groups of lines that say who bears it, with other words between: look whether it is several tasks${places.en(count)}`,
    zh: ({times, places: count}) =>
      `该任务中有 ${times} 处责任标注,之间夹有其他文字,请核对是否为多项任务${places.zh(count)}`,
  },
}
