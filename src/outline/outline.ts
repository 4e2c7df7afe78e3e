import type {Rank} from '../tokens/ranks.js'
import type {NoticeText} from '../tokens/vocabulary.js'
import type {Doubt} from '../tree/doubts.js'
import {readAttribute} from './attributes.js'
import {OutlineBuilder} from './builder.js'
import {findDoubts} from './doubts.js'
import {bearsWithin} from './evidence.js'
import type {Line} from './line.js'
import {loose} from './loose-lines.js'
import type {AnnexNode, Fielded, Outlined, Zone} from './nodes.js'
import {AnnexReader, findBorneSiblings, findCovered, findDivided} from './reader.js'
import {buildTree} from './tree.js'

/**
 * Nests the paragraphs of each annex into sections and items.
 *
 * After it
 * 1. every heading is a section that holds what stands under it, also one without tasks;
 * 2. every item has its words and what is said of it, read once; no item holds another's ordinal that runs on from it;
 * 3. what closes an annex or cannot be placed is loose; what is likely misread is a doubt.
 */
export function outline(root: Fielded, source: NoticeText): Outlined {
  const doubts: Doubt[] = []
  const children = root.children.map(child => {
    if (child.type !== 'zone') return child
    const made = outlineAnnex(child, source)
    doubts.push(...made.doubts)
    return made.annex
  })
  return {...root, children, doubts}
}

// 附件2 on a line of its own
const ANNEX_HEAD = /^ *附 *[件表] *(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2}) *)?:?$/u

function outlineAnnex(zone: Zone, source: NoticeText): {annex: AnnexNode; doubts: Doubt[]} {
  const titleEnd = zone.title?.end.offset ?? 0
  const attributeRank = findAttributeRank(zone.children)
  const isHead = (line: Line) => line.start < titleEnd || (line === zone.children[0] && ANNEX_HEAD.test(line.folded))
  const lines = zone.children
    .filter(line => !isHead(line))
    .map(line => (isAttribute(line, attributeRank, source) ? {...line, ordinals: []} : line))
  const head = zone.children.filter(isHead).map(line => loose(line, 'document'))
  const tree = buildTree(lines)
  const promoted = findPromoted(lines)
  const reader = new AnnexReader({
    promoted,
    hasDuties: bearsWithin(tree, promoted),
    hasPlainHeadings: !lines.some(line => line.ordinal && !line.ordinal.weak),
    covered: findCovered(tree, promoted, source),
    siblings: findBorneSiblings(tree, promoted),
    divided: findDivided(tree, promoted),
  })
  const reading = reader.read(tree)
  const builder = new OutlineBuilder(source, {
    promoted,
    attributeRank,
    areBorne: areBorne(lines),
    lastLine: lines.at(-1),
    hasPlainHeadings: reader.annex.hasPlainHeadings,
  })
  reading.build(builder)
  const readings = reader.report(tree)
  const annex: AnnexNode = {
    type: 'annex',
    number: zone.number,
    title: zone.title,
    layout: layoutOf(lines, readings),
    readings,
    children: [...head, ...builder.blocks],
    position: zone.position,
  }
  return {annex, doubts: [...builder.doubts, ...reader.doubts(tree), ...findDoubts(builder.blocks, lines, source)]}
}

/** The share of numbered lines in an annex beside which so many say who bears something. */
const MANY_BORNE = 1 / 3

/** Whether an annex says of many of its items who bears them. */
function areBorne(lines: readonly Line[]): boolean {
  const numbered = lines.filter(({ordinals}) => ordinals.length > 0).length
  return lines.filter(({bears}) => bears).length >= Math.max(1, numbered * MANY_BORNE)
}

function layoutOf(lines: readonly Line[], readings: AnnexNode['readings']): AnnexNode['layout'] {
  const taken = readings.map(({candidates}) => candidates[0]?.layout)
  if (lines.some(line => line.table) && !taken.includes('task')) return 'table'
  return taken.includes('paragraphs') && !taken.includes('task') ? 'paragraphs' : 'numbered'
}

/**
 * The weak ways to say who bears a task that count in an annex: two or more of its paragraphs are so written, and hardly
 * any otherwise; a covering letter's point may close so, too.
 */
function findPromoted(lines: readonly Line[]): Set<string> {
  const counts = new Map<string, number>()
  let strong = 0
  for (const [at, line] of lines.entries()) {
    if (line.bears) strong++
    const isSaid = line.bears || line.table !== null || lines[at + 1]?.isDuty
    for (const {isWeak, construct} of line.stretches) {
      const isItem = construct !== 'closing-sentence' || line.ordinal !== null || at > 0
      if (isWeak && !isSaid && isItem) counts.set(construct, (counts.get(construct) ?? 0) + 1)
    }
  }
  return new Set(
    [...counts]
      .filter(([construct, count]) => count >= 2 && (construct !== 'names-line' || count > strong))
      .map(([construct]) => construct),
  )
}

/** Whether a numbered point says something of the task above it, and is no point of what is to be done. */
function isAttribute(line: Line, rank: Rank | null, source: NoticeText): boolean {
  return rank !== null && line.ordinal?.rank === rank && readAttribute(source, line, line.ordinal) !== null
}

/** The rank that numbers attributes: more of its ordinals stand in front of labels than in front of other words. */
function findAttributeRank(lines: readonly Line[]): Rank | null {
  const counts = new Map<Rank, {labels: number; others: number}>()
  for (const {ordinal, labelled} of lines) {
    const rank = labelled ?? ordinal?.rank
    if (!rank) continue
    const count = counts.get(rank) ?? {labels: 0, others: 0}
    counts.set(rank, count)
    if (labelled) count.labels++
    else count.others++
  }
  return [...counts].find(([, {labels, others}]) => labels >= 3 && labels > others)?.[0] ?? null
}
