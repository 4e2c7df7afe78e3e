import {findDoubted} from '../doubted.js'
import type {Rule} from '../rule.js'

/** A table whose rows name bodies beside what is to be done gave no task. */
export const tableUnread: Rule = {
  id: 'table-unread',
  level: 'warning',
  check: checked => findDoubted(checked, 'table-unread', ({position}) => String(position.start.offset)),
  words: {
    en: ({rows}) =>
      `a table of ${rows} rows was not read, though it seems to assign tasks: look at the words over its columns`,
    zh: ({rows}) => `有一个 ${rows} 行的表格疑为任务表,但未能识别,请核对表头`,
  },
}
