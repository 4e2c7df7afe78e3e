import type {Candidate} from './candidates.js'
import type {Profile} from './profile.js'

/** A task and those that it was divided into, or put together from. */
export interface Division {
  whole: Profile
  /** In their notice's order; at least two. */
  parts: readonly Profile[]
  /** The part that has most of the whole. */
  likest: Profile
}

/** The shortest run of letters that two texts have in common on purpose. */
const RUN = 4
/** How much of a part comes from the whole at least. */
const FROM_WHOLE = 0.65
/** How much of the whole its parts have together at least. */
const COVERED = 0.65
/** How much of the whole a part has at least, and how much of that no other part has. */
const SHARE = 0.12
const OF_ITS_OWN = 0.6

/**
 * The tasks whose text is found again in two or more tasks of the other notice, each having a stretch of its own. A task
 * is in one division at most; those that are covered best come first.
 */
export function findDivisions(candidates: readonly Candidate[], wholes: 'old' | 'new'): Division[] {
  const parts = wholes === 'old' ? 'new' : 'old'
  const groups = new Map<Profile, Profile[]>()
  for (const candidate of candidates) {
    const [whole, part] = [candidate[wholes], candidate[parts]]
    const share = wholes === 'old' ? candidate.ofNew : candidate.ofOld
    if (share < 0.45 || part.letters.length < 2 * RUN) continue
    const group = groups.get(whole)
    if (group) group.push(part)
    else groups.set(whole, [part])
  }
  const found: Array<Division & {covered: number}> = []
  for (const [whole, group] of groups) {
    if (group.length < 2) continue
    const division = divide(whole, group)
    if (division) found.push(division)
  }
  const taken = new Set<Profile>()
  return found
    .sort((a, b) => b.covered - a.covered || a.whole.at - b.whole.at)
    .filter(({whole, parts: members}) => {
      if ([whole, ...members].some(each => taken.has(each))) return false
      for (const each of [whole, ...members]) taken.add(each)
      return true
    })
}

function divide(whole: Profile, group: readonly Profile[]): (Division & {covered: number}) | null {
  const runs = new Map<string, number[]>()
  for (let at = 0; at + RUN <= whole.letters.length; at++) {
    const run = whole.letters.slice(at, at + RUN)
    const places = runs.get(run)
    if (places) places.push(at)
    else runs.set(run, [at])
  }
  const length = whole.letters.length
  const shares = group
    .map(part => ({part, ...coverOf(part.letters, runs)}))
    .filter(({part, places, own}) => own >= FROM_WHOLE * part.letters.length && places.size >= SHARE * length)
    .sort((a, b) => b.places.size - a.places.size || a.part.at - b.part.at)
  const covered = new Set<number>()
  const parts: Profile[] = []
  for (const {part, places} of shares) {
    const fresh = [...places].filter(place => !covered.has(place))
    if (fresh.length < OF_ITS_OWN * places.size) continue
    for (const place of fresh) covered.add(place)
    parts.push(part)
  }
  const [likest] = parts
  if (!likest || parts.length < 2 || covered.size < COVERED * length) return null
  return {whole, parts: parts.sort((a, b) => a.at - b.at), likest, covered: covered.size / length}
}

/** Which places of the whole a part has, and how many of its own letters come from there. */
function coverOf(letters: string, runs: ReadonlyMap<string, readonly number[]>): {places: Set<number>; own: number} {
  const places = new Set<number>()
  const own = new Set<number>()
  for (let at = 0; at + RUN <= letters.length; at++) {
    for (const place of runs.get(letters.slice(at, at + RUN)) ?? []) {
      for (let step = 0; step < RUN; step++) places.add(place + step)
    }
    if (runs.has(letters.slice(at, at + RUN))) for (let step = 0; step < RUN; step++) own.add(at + step)
  }
  return {places, own: own.size}
}
