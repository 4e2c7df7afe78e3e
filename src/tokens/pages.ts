// What a printed page has beside the words: in a copy it stands between two lines of one paragraph.

import {HAN} from '../text/expression.js'

// — 3 —   - 12 -   第 3 页 共 10 页
export const PAGE_NUMBER =
  /^ *(?:[—–-]{1,3} *\d{1,3} *[—–-]{1,3}|第 *\d{1,3} *页(?: *(?:[,/] *)?共 *\d{1,3} *页)?|\d{1,3} *\/ *\d{1,3}) *$/u

// 云溪县人民政府办公室文件
const PAPER_HEAD = new RegExp(`^[${HAN}]{2,30}(?:政府|委员会|办公室|办公厅|管委会|局|厅)文件$`, 'u')

/** Whether a folded line is a page's number or the head of an office's paper. */
export function isBetweenPages(folded: string): boolean {
  return folded.length <= 40 && (PAGE_NUMBER.test(folded) || PAPER_HEAD.test(folded.trim()))
}
