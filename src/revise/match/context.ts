import type {Profile} from './profile.js'

/** Tasks that are known to be the same, old and new. */
export type Pair = readonly [Profile, Profile]

/** Where a task stands between those that are known. */
interface Gap {
  /** The place, in the new notice, of the known task before it; -1 for none. */
  before: number
  /** The same of the one behind it; -1 for none. */
  behind: number
}

/** How well two tasks fit each other by where they stand and who bears them. */
export class Context {
  private readonly oldGaps: readonly Gap[]
  private readonly newGaps: readonly Gap[]

  constructor(
    olds: readonly Profile[],
    news: readonly Profile[],
    pairs: readonly Pair[],
    private readonly sections: ReadonlyMap<string, string>,
  ) {
    const placeOfOld = new Map(pairs.map(([old, other]) => [old.at, other.at]))
    const known = new Set(pairs.map(([, other]) => other.at))
    this.oldGaps = gapsOf(olds.length, at => placeOfOld.get(at) ?? null)
    this.newGaps = gapsOf(news.length, at => (known.has(at) ? at : null))
  }

  /** From 0 to 1: the share of units, section, neighbours and targets in which they agree. */
  fit(old: Profile, other: Profile): number {
    let fits = 0
    let weight = 0
    const add = (share: number | null, of: number) => {
      if (share === null) return
      fits += share * of
      weight += of
    }
    add(overlap(old.units, other.units), 3)
    add(this.sections.get(old.section) === other.section ? 1 : 0, 2)
    add(this.neighbours(old, other), 3)
    add(overlap(old.metrics, other.metrics), 2)
    return weight === 0 ? 0 : fits / weight
  }

  private neighbours(old: Profile, other: Profile): number {
    const [a, b] = [this.oldGaps[old.at], this.newGaps[other.at]]
    if (!a || !b) return 0
    return (a.before === b.before ? 0.5 : 0) + (a.behind === b.behind ? 0.5 : 0)
  }
}

/** For each place the known ones on both its sides. */
function gapsOf(length: number, placeOf: (at: number) => number | null): Gap[] {
  const gaps: Gap[] = Array.from({length}, () => ({before: -1, behind: -1}))
  let last = -1
  for (const [at, gap] of gaps.entries()) {
    gap.before = last
    last = placeOf(at) ?? last
  }
  last = -1
  for (const [at, gap] of [...gaps.entries()].reverse()) {
    gap.behind = last
    last = placeOf(at) ?? last
  }
  return gaps
}

/** What two sets share by what they hold together; `null` where both are empty. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number | null {
  if (a.size === 0 && b.size === 0) return null
  let shared = 0
  for (const each of a) if (b.has(each)) shared++
  return shared / (a.size + b.size - shared)
}
