import {pairBrackets} from '../../text/brackets.js'
import {fold} from '../../text/fold.js'
import {startsWithDutyLabel} from '../../tokens/labels.js'
import {readOrdinal} from '../../tokens/ordinals.js'
import {PAGE_NUMBER} from '../../tokens/pages.js'
import {type Flow, FlowBuilder} from './flow.js'

const STOPPED = /[。;:!?；：！？]\s*$/u
// cells that a TAB, a bar or blanks part: a table goes on over a page in its own way
const COLUMNS = /\t|[|｜]|\S {4,}\S/u
/** A paragraph that a page cuts has so many characters in front of it, or an open bracket. */
const LEAST_BEFORE = 24

/**
 * Joins the paragraphs that a page's number cuts, in a text whose lines are paragraphs otherwise. `null` for a text in which no page
 * does.
 */
export function joinOverPages(text: string): Flow | null {
  const flow = new FlowBuilder(text)
  let joined = 0
  let kept = 0
  let before: {end: number; line: string} | null = null
  /** Page numbers behind it. */
  let pages: Array<{start: number; end: number}> = []
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    if (PAGE_NUMBER.test(fold(line)) && line.trim() !== '') pages.push({start, end})
    else if (line.trim() !== '') {
      if (before && pages.length > 0 && isCutByPage(before.line, line)) {
        flow.keep(kept, before.end)
        flow.join()
        for (const page of pages) flow.leaveOut(page.start, page.end)
        kept = start + (line.length - line.trimStart().length)
        joined++
      }
      before = {end: start + line.trimEnd().length, line}
      pages = []
    }
    start = end + 1
  }
  if (joined === 0) return null
  flow.keep(kept, text.length)
  return flow.finish('joined')
}

/** Whether a paragraph goes on behind a page's end. */
function isCutByPage(before: string, line: string): boolean {
  if (STOPPED.test(before) || COLUMNS.test(before) || COLUMNS.test(line)) return false
  const [above, below] = [fold(before).trim(), fold(line).trim()]
  const ordinal = readOrdinal(below, 0, below.length)
  if ((ordinal && !ordinal.weak) || startsWithDutyLabel(below)) return false
  const isOpen = pairBrackets(above).unpaired.some(({character}) => '([〔【'.includes(character))
  return isOpen || (above.length >= LEAST_BEFORE && /[\u4e00-\u9fff、,]$/u.test(above) && /[。;)\]〕】]/u.test(below))
}
