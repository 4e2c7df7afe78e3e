import type {Coverage, Region, RegionKind} from '../model/index.js'
import {countCharacters, trimRange} from '../text/blanks.js'
import type {SourceText} from '../text/source-text.js'
import type {Place} from '../tree/nodes.js'
import type {LegendNode, Outlined} from './nodes.js'
import {walk} from './walk.js'

// the order is that of the numbers painted; what nothing paints is unread
const KINDS = [
  'unread',
  'document',
  'letter',
  'headings',
  'tasks',
  'duties',
  'legends',
  'furniture',
  'markup',
] as const satisfies readonly RegionKind[]

/** What became of every stretch of the text: regions in order that together hold each character that is not blank. */
export function findRegions(root: Outlined, legends: readonly LegendNode[], source: SourceText): Region[] {
  const painted = new Uint8Array(source.text.length)
  const paint = (kind: (typeof KINDS)[number], place: Place) =>
    painted.fill(KINDS.indexOf(kind), place.start.offset, place.end.offset)
  walk(root, node => {
    if (node.type === 'field') paint('document', node.whole)
    else if (node.type === 'loose') paint(node.kind, node.position)
    else if (node.type === 'section') paint('headings', node.position)
    else if (node.type === 'item') paint('tasks', node.ordinal)
    else if (node.type === 'text') paint('tasks', node.position)
    else if (node.type === 'duty' && node.roleAsWritten === null) paint('headings', node.position)
    else if (node.type !== 'legend') paint('duties', node.position)
  })
  for (const legend of legends) paint('legends', legend.position)
  return regionsOf(painted, source)
}

function regionsOf(painted: Uint8Array, source: SourceText): Region[] {
  const regions: Region[] = []
  let from = 0
  for (let at = 1; at <= painted.length; at++) {
    if (at < painted.length && painted[at] === painted[from]) continue
    const {start, end} = trimRange(source.text, from, at)
    if (end > start) add(regions, KINDS[painted[from] ?? 0] ?? 'unread', source.place(start, end))
    from = at
  }
  return regions
}

/** Adds a region, or lengthens the one before it where both are of a kind and only blanks part them. */
function add(regions: Region[], kind: RegionKind, position: Place): void {
  const last = regions[regions.length - 1]
  // an unread stretch is a message of its own; joined ones would hide how many there are
  if (last?.kind === kind && kind !== 'unread') last.position = {start: last.position.start, end: position.end}
  else regions.push({kind, position})
}

/** How many characters are in each kind of region. */
export function measureCoverage(regions: readonly Region[], source: SourceText): Coverage {
  const coverage: Coverage = {
    characters: countCharacters(source.text),
    document: 0,
    letter: 0,
    headings: 0,
    tasks: 0,
    duties: 0,
    legends: 0,
    furniture: 0,
    markup: 0,
    unread: 0,
  }
  for (const {kind, position} of regions) {
    coverage[kind] += countCharacters(source.text, position.start.offset, position.end.offset)
  }
  return coverage
}
