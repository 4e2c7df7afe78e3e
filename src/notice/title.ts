import {BUTTONS} from '../lexicon/page-links.js'
import {isBodyName, isFurniture, type Line, metadataOf, readDateLine} from '../outline/line.js'
import {squeeze} from '../text/blanks.js'
import {anyOf, HAN} from '../text/expression.js'

// how the title of a notice or an annex ends; a year or a draft's name may follow in brackets
const TITLE_ENDING =
  /(?:通知|通报|方案|规划|纲要|细则|规程|章程|指南|工程|行动|攻坚|目录|导则|意见|措施|决定|计划|要点|分解|分解表|任务|任务书|目标任务|分工|分工表|清单|安排|办法|规定|报告|事项|一览表|责任表|责任制|台账|实事|(?<=[的之])函)(?: *[(〔][^)〕]*[)〕])?$/u
// 国发〔2018〕38号  (皖开放办〔2022〕6号)
const DOCUMENT_NUMBER = new RegExp(
  `^\\(? *(?<number>[${HAN}]{2,20} *[〔\\[(【] *\\d{4} *[〕\\])】] *(?:第 *)?\\d{1,4} *号) *\\)?$`,
  'u',
)

// (2026年1月30日云溪县人民政府云政规〔2026〕1号文发布)
const PROMULGATED = new RegExp(
  `^\\([^()]{0,40}?(?:政府|办公室|办公厅|委员会|管委会|日)(?<number>(?:(?!政府|办公|委员会)[${HAN}]){2,10} *〔 *\\d{4} *〕 *\\d{1,4} *号) *文? *(?:发布|印发|公布)[^()]{0,30}\\)$`,
  'u',
)

/** The document number that a folded line consists of, or by which it says that it was published; a range in it, or `null`. */
export function readDocumentNumber(folded: string): {start: number; end: number} | null {
  const match = folded.length <= 90 ? (DOCUMENT_NUMBER.exec(folded) ?? PROMULGATED.exec(folded)) : null
  if (!match?.groups?.number) return null
  const start = match[0].indexOf(match.groups.number)
  return {start, end: start + match.groups.number.length}
}

const WIDGET = `(?:${anyOf(BUTTONS)}|[|【】[\\] ]|[大中小])`
// 下载 打印 【字号 加大还原减小】 in front of a title, [大 中 小] 语音播报 behind it
const WIDGETS_BEFORE = new RegExp(`^(?:${WIDGET}{2,20})`, 'u')
const WIDGETS_BEHIND = new RegExp(`[ 【[]${WIDGET}{1,20}$`, 'u')

/** The range of a line that is a title's, without a page's buttons beside it. */
export function titleWords({folded, start, end}: Line): {start: number; end: number} {
  const before = WIDGETS_BEFORE.exec(folded)?.[0] ?? ''
  const isWidget = /[【[ ]/u.test(before) && before.length < folded.length
  const behind = WIDGETS_BEHIND.exec(folded)?.[0] ?? ''
  return {start: start + (isWidget ? before.length : 0), end: end - (/[【[ ]/u.test(behind) ? behind.length : 0)}
}

/** Whether a line could be part of a title. */
function isTitleLine(line: Line): boolean {
  return (
    !line.ordinal &&
    !line.bears &&
    line.end - line.start <= 120 &&
    !/[。;:]$/u.test(line.folded) &&
    !isFurniture(line.folded) &&
    !readDocumentNumber(line.folded) &&
    !readDateLine(line.folded) &&
    metadataOf(line).length === 0
  )
}

/**
 * The title among the lines before `end`, as indices of its first and last line: the last line that ends as titles do,
 * with the lines above it that it continues. `null` where there is none.
 */
export function findTitle(lines: readonly Line[], from: number, end: number): {first: number; last: number} | null {
  for (let last = end - 1; last >= from; last--) {
    const line = lines[last]
    if (!line || !isTitleLine(line) || !TITLE_ENDING.test(squeeze(wordsOf(line)))) continue
    let first = last
    let written = line.folded
    while (first > from && last - first < 4 && isCutOff(written)) {
      const above = lines[first - 1]
      if (
        !above ||
        !(isNextTo(above, lines[first]) || isHalf(above, written)) ||
        !isTitleLine(above) ||
        (TITLE_ENDING.test(above.folded) && !isOpen(above.folded)) ||
        />/u.test(above.folded)
      )
        break
      if (!written.includes('关于') && !above.folded.includes('关于') && isBodyName(above.folded)) break
      first--
      written = above.folded + written
    }
    return {first, last}
  }
  return null
}

// 关于印发2026年政府工作报告: what is sent out is named, but not that it is sent
const SENDING = /关于(?:印发|转发|批转|下达|公布|发布|分解|落实|贯彻)/u
const SENT = /的?(?:通知|通报|意见|决定|公告|函)(?: *\([^)]*\))?$/u

/** Whether a title is begun in a line and not ended: a book's in 《, or that of a letter which sends something. */
function isOpen(folded: string): boolean {
  return folded.lastIndexOf('《') > folded.lastIndexOf('》') || (SENDING.test(folded) && !SENT.test(folded))
}

/** Whether a line above is the first half of a title, though blank lines part them: it sends something out, and the words end so. */
function isHalf(above: Line, written: string): boolean {
  return (
    !written.includes('关于') &&
    SENT.test(squeeze(written)) &&
    (SENDING.test(above.folded) || /^[^。:]{2,30}$/u.test(above.folded))
  )
}

/** A line's words without a page's buttons. */
function wordsOf(line: Line): string {
  const {start, end} = titleWords(line)
  return line.folded.slice(start - line.start, end - line.start)
}

/** Whether no blank line parts two lines: a title goes on without one. */
function isNextTo(above: Line, line: Line | undefined): boolean {
  return line !== undefined && above.position.end.line + 1 === line.position.start.line
}

/** Whether a title's words need the line above: no 关于 in them, or nobody in front of it. */
function isCutOff(written: string): boolean {
  const at = written.indexOf('关于')
  return at <= 0
}

/** The title lines that stand at the head of an annex, as an index behind the last; `from` where there are none. */
export function endOfAnnexTitle(lines: readonly Line[], from: number, end: number): number {
  let after = from
  for (let at = from; at < end; at++) {
    const line = lines[at]
    if (!line || !isTitleLine(line) || line.folded.includes('。')) break
    after = at + 1
    if (TITLE_ENDING.test(squeeze(wordsOf(line)))) return after
  }
  // a task without an ordinal behind it: the line is the heading over it
  const next = lines[after]
  return next?.bears && !next.ordinal && !next.table ? from : after
}
