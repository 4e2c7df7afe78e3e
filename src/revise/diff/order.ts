import type {Match, Matching} from '../match/index.js'

/** The pairs that stand elsewhere: in another section, or in another order among those of theirs. */
export function findMoved({same, sections}: Matching): Set<Match> {
  const moved = new Set<Match>()
  const stayed = new Map<string, Match[]>()
  for (const match of same) {
    const section = sectionOf(match.new)
    if ((sections.get(sectionOf(match.old)) ?? null) !== section) {
      moved.add(match)
      continue
    }
    const list = stayed.get(section)
    if (list) list.push(match)
    else stayed.set(section, [match])
  }
  for (const list of stayed.values()) {
    const kept = longestRising([...list].sort((a, b) => a.new.no - b.new.no).map(match => match.old.no))
    for (const match of list) if (!kept.has(match.old.no)) moved.add(match)
  }
  return moved
}

function sectionOf({sections}: Match['old']): string {
  return sections[sections.length - 1]?.id ?? ''
}

/** A longest subsequence that rises, as a set of its values: what stands in its old order. */
function longestRising(values: readonly number[]): Set<number> {
  // ends[n] is the place of the smallest value that ends a rising run of n + 1
  const ends: number[] = []
  const before: number[] = []
  for (const [at, value] of values.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = at
  }
  const kept = new Set<number>()
  for (let at = ends[ends.length - 1] ?? -1; at >= 0; at = before[at] ?? -1) kept.add(values[at] ?? 0)
  return kept
}
