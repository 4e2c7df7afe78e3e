import {REFERENCE_NOUNS, REFERENCE_STEMS, REFERENCE_WORDS} from '../lexicon/references.js'
import {anyOf} from '../text/expression.js'
import type {SourceText} from '../text/source-text.js'
import type {Place} from '../tree/nodes.js'
import {isFurniture, type Line} from './line.js'
import type {Loose} from './nodes.js'

/** A line that belongs to no task. */
export function loose(line: Line, kind: Loose['kind']): Loose {
  return {type: 'loose', kind, position: line.position}
}

/** A heading's words without the full stop at their end. */
export function titleRange(source: SourceText, start: number, end: number): Place {
  const to = /[。.]$/u.test(source.folded.slice(start, end)) ? end - 1 : end
  return source.place(start, to)
}

// 本责任分解自印发之日起施行  以上措施由县发改局负责解释
const CLOSING =
  /^(?:本|以上|上述|此|该|未尽).*?(?:起(?:施行|实施|执行)|负责解释|有效期|同时废止|从其规定)|^本(?:意见|方案|办法|细则|规定|措施|政策|通知|清单|分工|计划|任务)(?:适用|由|自|实施|执行|纳入|中|所|未|的|印发)/u

// 附件:云溪县重点任务责任清单.docx
const ATTACHED = /^ *附 *件 *(?:\d{1,2} *)?:./u

// 政策依据:…  咨询电话:…  适用范围:…
const REFERENCE = new RegExp(
  `^ *[•·—*-]? *(?:(?:${anyOf(REFERENCE_STEMS)}){1,3}(?:${anyOf(REFERENCE_NOUNS)})|${anyOf(REFERENCE_WORDS)}) *:`,
  'u',
)

/** Whether a line only refers to what stands elsewhere. */
export function isReference(folded: string): boolean {
  return REFERENCE.test(folded.slice(0, 24))
}

/** Whether an unnumbered line says when the notice takes effect or who explains it. */
export function isClosing(folded: string): boolean {
  return CLOSING.test(folded) || ATTACHED.test(folded)
}

/** What closes an annex (when it takes effect, who explains it) is no task; a line without a sentence is not read. */
export function closingKind(line: Line): Loose['kind'] {
  if (isFurniture(line.folded)) return 'furniture'
  // a row of a table that assigns nothing
  if (line.pairs) return 'letter'
  return /[。;]/u.test(line.folded) ? 'letter' : 'unread'
}

// 各县市区、各有关单位要细化措施,每季度末将进展情况报市政府督查室: what the letter asks of all
const ORDER_TO_ALL = /^ *(?:请)?(?:各|上述|以上|有关|相关|全[县市区省])[^。]{1,40}?(?:要|应|须|请|务必)/u

/** Whether an unnumbered line behind the last task asks something of all who bear one. */
export function isOrderToAll(folded: string): boolean {
  return ORDER_TO_ALL.test(folded)
}
