import type {LegendNode} from '../duties/statements.js'
import type {Coverage, Region, RegionKind} from '../model/index.js'
import type {Outlined} from '../outline/nodes.js'
import {walk} from '../outline/walk.js'
import {countCharacters, trimRange} from '../text/blanks.js'
import type {SourceText} from '../text/source-text.js'
import type {Place} from '../tree/nodes.js'

/** A stretch that a stage has claimed. */
interface Claim {
  kind: RegionKind
  start: number
  end: number
}

/** What became of every stretch of the text: regions in order that together hold each character that is not blank. */
export function findRegions(root: Outlined, legends: readonly LegendNode[], source: SourceText): Region[] {
  const claims: Claim[] = []
  const claim = (kind: RegionKind, {start, end}: Place) => claims.push({kind, start: start.offset, end: end.offset})
  walk(root, node => {
    if (node.type === 'field') claim('document', node.whole)
    else if (node.type === 'loose') claim(node.kind, node.position)
    else if (node.type === 'section') claim('headings', node.position)
    else if (node.type === 'item') claim('tasks', node.ordinal)
    else if (node.type === 'text') claim('tasks', node.position)
    else if (node.type !== 'legend') claim('duties', node.position)
  })
  const inner = legends.map(
    ({position}): Claim => ({kind: 'legends', start: position.start.offset, end: position.end.offset}),
  )
  return partition(claims, inner, source)
}

/** What parts the cells of a table that is written with characters. */
const PARTING = /^[|│┃¦,;/→⇒>~"\s—-]+$/u

/** Cuts the text at every claim's ends. An inner claim goes before the one that it lies in; what none claims is unread. */
function partition(claims: readonly Claim[], inner: readonly Claim[], source: SourceText): Region[] {
  const regions: Region[] = []
  const add = (claimed: RegionKind, from: number, to: number) => {
    const {start, end} = trimRange(source.text, from, to)
    if (end <= start) return
    const kind = claimed === 'unread' && PARTING.test(source.folded.slice(start, end)) ? 'markup' : claimed
    const last = regions[regions.length - 1]
    // an unread stretch is a message of its own; joined ones would hide how many there are
    if (last?.kind === kind && kind !== 'unread') {
      last.position = {start: last.position.start, end: source.place(start, end).end}
    } else {
      regions.push({kind, position: source.place(start, end)})
    }
  }
  const sorted = [...inner].sort((a, b) => a.start - b.start)
  let next = 0
  const fill = (kind: RegionKind, from: number, to: number) => {
    let at = from
    for (let claim = sorted[next]; claim && claim.start < to; claim = sorted[++next]) {
      if (claim.start < at) continue
      add(kind, at, claim.start)
      at = Math.min(claim.end, to)
      add(claim.kind, claim.start, at)
    }
    add(kind, at, to)
  }
  let at = 0
  for (const {kind, start, end} of claims.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (end <= at) continue
    if (start > at) fill('unread', at, start)
    fill(kind, Math.max(at, start), end)
    at = end
  }
  fill('unread', at, source.text.length)
  return regions
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
