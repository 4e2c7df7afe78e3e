import {findDoubted} from '../doubted.js'
import type {Rule} from '../rule.js'

/** A column of a table of tasks says nothing that is known, neither by its head nor by what stands in it. */
export const columnUnread: Rule = {
  id: 'column-unread',
  level: 'warning',
  check: checked =>
    findDoubted(checked, 'column-unread', ({data, position}) => `${data.head} ${position.start.offset}`),
  words: {
    en: ({head, cells}) =>
      `the column “${head}” with ${cells} filled cell(s) was left out: neither its head nor its cells say that it is a task's words, who bears it, or by when`,
    zh: ({head, cells}) => `“${head}”列(${cells} 个单元格)未采用:表头和内容都看不出是任务、单位还是时限`,
  },
}
