import {squeeze} from '../../text/blanks.js'
import {kindOfHead} from '../../tokens/columns.js'
import type {Rule} from '../rule.js'

/** As many words over columns, one under another, are a table's head. */
const LEAST = 4

/** A table was pasted with a cell a line, and its lines cannot be put into columns. */
export const tableUnordered: Rule = {
  id: 'table-unordered',
  level: 'warning',
  check: ({text, regions}) => {
    // the head of a table that was read is the document's
    const isRead = (offset: number) =>
      regions.some(
        ({kind, position: {start, end}}) => kind === 'document' && start.offset <= offset && offset < end.offset,
      )
    const findings: ReturnType<Rule['check']> = []
    let [first, count, at] = [0, 0, 0]
    // a line that is no head closes the last
    for (const line of [...text.folded.split('\n'), '.']) {
      const words = squeeze(line)
      const start = at + line.length - line.trimStart().length
      if (words.length <= 12 && kindOfHead(words) !== null && !isRead(start)) {
        if (count === 0) first = start
        count++
      } else if (words !== '') {
        if (count >= LEAST)
          findings.push({data: {columns: count}, position: text.place(first, Math.min(at, text.text.length + 1) - 1)})
        count = 0
      }
      at += line.length + 1
    }
    return findings
  },
  words: {
    en: ({columns}) =>
      `a table of ${columns} columns was pasted a cell a line, and its cells cannot be put in order: copy it again from the page, or save the page and give breakdown that`,
    zh: ({columns}) => `${columns} 列的表格被逐格粘贴,无法还原行列,请重新复制表格,或直接使用原网页或 Word 文件`,
  },
}
