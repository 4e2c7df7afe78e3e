import {trimRange} from '../text/blanks.js'
import type {SourceText} from '../text/source-text.js'
import {findLabels, type LabelledValue} from './labels.js'
import {readLeaders} from './leaders.js'
import {findLegend, type Legend, legendNode} from './legend.js'
import type {AnnexNode, Attribute, Block, DutyLine, ItemNode, Outlined, SectionNode} from './nodes.js'
import {readUnits} from './units.js'

/**
 * Reads duty lines into units in their roles, leaders, times and legends.
 *
 * After it
 * 1. no `duty-line` is left;
 * 2. a unit's name has neither mark nor stop, and its place is the name's alone;
 * 3. a legend glued to a list is a legend, and no unit holds a part of it.
 */
export function readDuties(root: Outlined, source: SourceText): Outlined {
  const readBlocks = (blocks: readonly Block[]): Block[] =>
    blocks.flatMap((block): Block[] => {
      if (block.type === 'section') return [readSection(block)]
      if (block.type === 'item') return [readItem(block)]
      return block.type === 'duty-line' ? readLine(block, source) : [block]
    })
  const readSection = (section: SectionNode): SectionNode => ({...section, children: readBlocks(section.children)})
  const readItem = (item: ItemNode): ItemNode => ({
    ...item,
    children: item.children.flatMap((child): ItemNode['children'] =>
      child.type === 'duty-line' ? readLine(child, source) : [child],
    ),
  })
  const readAnnex = (annex: AnnexNode): AnnexNode => ({...annex, children: readBlocks(annex.children)})
  return {...root, children: root.children.map(child => (child.type === 'annex' ? readAnnex(child) : child))}
}

/** The duties, posts, times and legends of one duty line. */
function readLine(line: DutyLine, source: SourceText): Attribute[] {
  const {start, end} = {start: line.position.start.offset, end: line.position.end.offset}
  const legend = findLegend(source.folded, start, end)
  const values = findLabels(source.folded, start, end).filter(
    value => !legend || value.labelEnd <= legend.wholeStart || value.labelStart >= legend.wholeEnd,
  )
  const attributes = values.map((value, at) => {
    const from = at === 0 ? start : value.labelStart
    const to = at === values.length - 1 ? end : value.valueEnd
    return {...readValue(value, legend, source), position: source.place(from, to)}
  })
  return legend ? [...attributes, legendNode(legend, source)] : attributes
}

function readValue(value: LabelledValue, legend: Legend | null, source: SourceText): Attribute {
  const position = source.place(value.labelStart, value.valueEnd)
  const ranges = around(value.valueStart, value.valueEnd, legend)
  if (value.kind === 'leader') {
    return {
      type: 'post',
      leaders: ranges.flatMap(([from, to]) => readLeaders(source, from, stopBefore(source, from, to))),
      position,
    }
  }
  if (value.kind === 'deadline') {
    const words = trimRange(
      source.text,
      value.valueStart,
      stopBefore(source, value.valueStart, ranges[0]?.[1] ?? value.valueEnd),
    )
    return {type: 'time', words: source.place(words.start, words.end), position}
  }
  const roleAsWritten = source.read(value.labelStart, value.labelEnd)
  const tail = ranges.map(([from, to]) => JOINT.exec(source.folded.slice(from, to))?.[0].length ?? 0)
  const units = ranges.flatMap(([from, to], at) => readUnits(source, from, to - (tail[at] ?? 0)))
  return {type: 'duty', role: value.kind, roleAsWritten, units, joint: tail.some(length => length > 0), position}
}

// 县农业农村局、县市场监管局按职责分工负责
const JOINT = /(?:等(?:单位|部门)?)?(?:按照?(?:各自)?职责(?:分工)?|分别|共同)(?:负责|落实|承担)(?:落实|推进)?[ 。.]*$/u

/** What of a range the legend leaves. */
function around(start: number, end: number, legend: Legend | null): Array<[number, number]> {
  if (!legend || legend.wholeStart >= end || legend.wholeEnd <= start) return [[start, end]]
  return [
    [start, legend.wholeStart],
    [legend.wholeEnd, end],
  ]
}

/** The end of a value without a stop that closes it. */
function stopBefore(source: SourceText, start: number, end: number): number {
  let at = end
  while (at > start && /[\s。.;,]/u.test(source.folded[at - 1] ?? '')) at--
  return at
}
