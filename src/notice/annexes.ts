import type {Line} from '../outline/line.js'
import type {Zone, ZoneName} from '../outline/nodes.js'
import {readWholeNumber} from '../text/numerals.js'
import type {SourceText} from '../text/source-text.js'
import {endOfAnnexTitle, titleWords} from './title.js'

// 附件  附件2  附件1:2026年民生实事
const ANNEX_HEAD = /^附 *[件表] *(?:(?<number>\d{1,2}|[一二三四五六七八九十]) *)?:?$/u

/** The annexes between two indices: each begins at a line `附件N`, or there is but one. */
export function annexZones(lines: readonly Line[], from: number, to: number, source: SourceText): Zone[] {
  const heads: number[] = []
  for (let at = from; at < to; at++) if (ANNEX_HEAD.test(lines[at]?.folded ?? '')) heads.push(at)
  // what stands in front of 附件1 is an annex only where a task can be in it
  const isAnnex = lines.slice(from, heads[0] ?? to).some(line => line.ordinal || line.bears)
  const starts = heads[0] !== undefined && !isAnnex ? heads : heads[0] === from ? heads : [from, ...heads]
  const before = zone('letter', lines.slice(from, starts[0] ?? to), source)
  const annexes = starts.map((start, at): Zone => {
    const end = starts[at + 1] ?? to
    const head = ANNEX_HEAD.exec(lines[start]?.folded ?? '')
    const number = readWholeNumber(head?.groups?.number ?? '')
    const titleFrom = head ? start + 1 : start
    const titleEnd = endOfAnnexTitle(lines, titleFrom, end)
    const title = titleEnd > titleFrom ? titleOf(lines[titleFrom], lines[titleEnd - 1], source) : null
    return {...zone('annex', lines.slice(start, end), source), number, title}
  })
  return [before, ...annexes]
}

/** A stretch of lines as a zone. */
export function zone(name: ZoneName, lines: readonly Line[], source: SourceText): Zone {
  const position = source.place(lines[0]?.start ?? 0, lines[lines.length - 1]?.end ?? 0)
  return {type: 'zone', name, number: null, title: null, children: [...lines], position}
}

/** The place of a title that reaches from a line to another. */
function titleOf(first: Line | undefined, last: Line | undefined, source: SourceText) {
  return first && last ? source.place(titleWords(first).start, titleWords(last).end) : null
}
