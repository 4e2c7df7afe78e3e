import type {Profile} from './profile.js'

/** Two tasks that share words. */
export interface Candidate {
  old: Profile
  new: Profile
  /** How alike the texts are, from 0 to 1: twice what they share by what both have, rare words weighing more. */
  text: number
  /** How much of the old text is in the new one, and of the new in the old. */
  ofOld: number
  ofNew: number
}

/** How many candidates of a task are kept. */
const MOST = 16

/**
 * The pairs of tasks that share enough words to be looked at, found by an index of two-letter grams; each weighs by how
 * few of all the tasks have it, since 推进…建设 is in every second one.
 */
export function findCandidates(
  olds: readonly Profile[],
  news: readonly Profile[],
  all: readonly Profile[],
): Candidate[] {
  const weights = weighGrams(all)
  const index = new Map<string, Array<{profile: Profile; count: number}>>()
  for (const profile of news) {
    for (const [gram, count] of profile.grams) {
      const list = index.get(gram)
      if (list) list.push({profile, count})
      else index.set(gram, [{profile, count}])
    }
  }
  const totals = new Map<Profile, number>()
  for (const profile of [...olds, ...news]) totals.set(profile, weigh(profile, weights))
  return olds.flatMap(old => {
    const shared = new Map<Profile, number>()
    for (const [gram, count] of old.grams) {
      const list = index.get(gram)
      // what nearly every task has tells none from another
      if (!list || (list.length > 400 && list.length > all.length / 12)) continue
      const weight = weights.get(gram) ?? 0
      for (const {profile, count: other} of list) {
        shared.set(profile, (shared.get(profile) ?? 0) + weight * Math.min(count, other))
      }
    }
    const total = totals.get(old) ?? 0
    return [...shared]
      .map(([other, weight]) => {
        const otherTotal = totals.get(other) ?? 0
        const text = (2 * weight) / (total + otherTotal)
        return {old, new: other, text, ofOld: weight / total, ofNew: weight / otherTotal}
      })
      .filter(({text, ofOld, ofNew}) => text >= 0.15 || ofOld >= 0.5 || ofNew >= 0.5)
      .sort(
        (a, b) =>
          Math.max(b.text, b.ofNew * 0.9, b.ofOld * 0.9) - Math.max(a.text, a.ofNew * 0.9, a.ofOld * 0.9) ||
          a.new.at - b.new.at,
      )
      .slice(0, MOST)
  })
}

function weighGrams(profiles: readonly Profile[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const {grams} of profiles) for (const gram of grams.keys()) found.set(gram, (found.get(gram) ?? 0) + 1)
  const weights = new Map<string, number>()
  for (const [gram, count] of found) weights.set(gram, Math.log(1 + profiles.length / count))
  return weights
}

function weigh({grams}: Profile, weights: ReadonlyMap<string, number>): number {
  let total = 0
  for (const [gram, count] of grams) total += count * (weights.get(gram) ?? 0)
  return total
}
