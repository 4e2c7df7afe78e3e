import diff from 'fast-diff'
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
  const length = whole.letters.length
  const shares = group
    .map(part => ({part, ...coverOf(part.letters, whole.letters)}))
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

/** Which places of the whole a part has, in one alignment of both, and how many of its own letters come from there. */
function coverOf(letters: string, whole: string): {places: Set<number>; own: number} {
  const places = new Set<number>()
  let own = 0
  let at = 0
  for (const [op, text] of diff(letters, whole)) {
    if (op === diff.EQUAL && text.length >= RUN) {
      own += text.length
      for (let step = 0; step < text.length; step++) places.add(at + step)
    }
    if (op !== diff.DELETE) at += text.length
  }
  return {places, own}
}
