import {assign} from './assign.js'
import type {Candidate} from './candidates.js'
import {Context, type Pair} from './context.js'
import {namesAnother} from './names.js'
import type {Profile} from './profile.js'
import {matchSections} from './sections.js'

/** Sure by its text alone. */
const SURE_TEXT = 0.72
/** Sure where its place and its units speak for it too. */
const SURE = 0.55
const LEAST_TEXT = 0.25
/** Worth asking. */
const DOUBTFUL = 0.42
/** By how much a pair must be better than any other that its tasks could make. */
const MARGIN = 0.06

/** A pair that may be one task, with its place among all pairs. */
interface Weighed extends Candidate {
  row: number
  column: number
  worth: number
  likeness: number
}

/** Assigns what is left, twice: what is sure at first tells the neighbours of the rest. */
export function pairLikely(
  olds: readonly Profile[],
  news: readonly Profile[],
  known: readonly Pair[],
  candidates: readonly Candidate[],
): {sure: Weighed[]; doubtful: Weighed[]} {
  const first = judge(olds, news, known, candidates).sure
  const taken = new Set(first.flatMap(each => [each.old, each.new]))
  const pairs: Pair[] = [...known, ...first.map((each): Pair => [each.old, each.new])]
  const rest = candidates.filter(candidate => !taken.has(candidate.old) && !taken.has(candidate.new))
  const second = judge(olds, news, pairs, rest)
  return {sure: [...first, ...second.sure], doubtful: second.doubtful}
}

function judge(
  olds: readonly Profile[],
  news: readonly Profile[],
  pairs: readonly Pair[],
  candidates: readonly Candidate[],
): {sure: Weighed[]; doubtful: Weighed[]} {
  const context = new Context(olds, news, pairs, matchSections(olds, news, pairs))
  const weighed = candidates
    .map(candidate => {
      const likeness = 0.6 * candidate.text + 0.4 * context.fit(candidate.old, candidate.new)
      return {...candidate, row: candidate.old.at, column: candidate.new.at, worth: likeness, likeness}
    })
    .filter(({likeness, text}) => likeness >= DOUBTFUL && text >= 0.15)
  const assigned = assign(weighed)
  const rivals = new Map<Profile, Weighed[]>()
  for (const each of weighed) {
    for (const profile of [each.old, each.new]) {
      const list = rivals.get(profile)
      if (list) list.push(each)
      else rivals.set(profile, [each])
    }
  }
  const partners = new Map(assigned.flatMap(each => [[each.old, each] as const, [each.new, each] as const]))
  const sure: Weighed[] = []
  const doubtful: Weighed[] = []
  for (const each of assigned) {
    const isLikely = each.text >= SURE_TEXT || (each.likeness >= SURE && each.text >= LEAST_TEXT)
    if (isLikely && !isAnother(each) && !hasRival(each, rivals, partners)) sure.push(each)
    else doubtful.push(each)
  }
  return {sure, doubtful}
}

/** Whether two alike texts are of two tasks all the same: of another place, or borne by others altogether. */
function isAnother({old, new: other}: Candidate): boolean {
  const isPassedOn = old.units.size > 0 && other.units.size > 0 && ![...old.units].some(name => other.units.has(name))
  return isPassedOn || namesAnother(old.key, other.key)
}

/** Whether one of a pair's tasks could as well be another's, which is no better off with its own. */
function hasRival(
  pair: Weighed,
  rivals: ReadonlyMap<Profile, readonly Weighed[]>,
  partners: ReadonlyMap<Profile, Weighed>,
): boolean {
  return [...(rivals.get(pair.old) ?? []), ...(rivals.get(pair.new) ?? [])].some(other => {
    if (other === pair) return false
    const partner = partners.get(other.old === pair.old ? other.new : other.old)
    if (partner && partner.likeness >= other.likeness + MARGIN) return false
    return other.likeness > pair.likeness - MARGIN
  })
}
