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
const CLOSING = /^(?:本|以上|上述|此|该|未尽).*?(?:起(?:施行|实施|执行)|负责解释|有效期|同时废止|从其规定)/u

// 附件:云溪县重点任务责任清单.docx
const ATTACHED = /^ *附 *件 *(?:\d{1,2} *)?:./u

/** Whether an unnumbered line says when the notice takes effect or who explains it. */
export function isClosing(folded: string): boolean {
  return CLOSING.test(folded) || ATTACHED.test(folded)
}

/** What closes an annex (when it takes effect, who explains it) is no task; a line without a sentence is not read. */
export function closingKind(line: Line): Loose['kind'] {
  if (isFurniture(line.folded)) return 'furniture'
  return /[。;]/u.test(line.folded) ? 'letter' : 'unread'
}
