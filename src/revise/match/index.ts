import {listTasks, type TaskEntry} from '../../model/entries.js'
import type {Notice} from '../../model/index.js'
import {findCandidates} from './candidates.js'
import type {Pair} from './context.js'
import {pairEqual} from './equal.js'
import {pairLikely} from './likely.js'
import {findDivisions} from './parts.js'
import {type Profile, profileTasks} from './profile.js'
import {matchSections} from './sections.js'

/** A task found again. */
export interface Match {
  old: TaskEntry
  new: TaskEntry
  /** From 0 to 1; 1 for an equal text. */
  likeness: number
}

/** A task divided, or several put together. */
export interface TaskDivision {
  whole: TaskEntry
  parts: readonly TaskEntry[]
  /** The part that has most of the whole. */
  likest: TaskEntry
}

/** How the tasks of two notices belong together; each task is in one of the lists. */
export interface Matching {
  old: readonly TaskEntry[]
  new: readonly TaskEntry[]
  same: readonly Match[]
  /** Old tasks that were divided. */
  splits: readonly TaskDivision[]
  /** New tasks that were put together from old ones. */
  merges: readonly TaskDivision[]
  /** Pairs that may be one task. Both are in `added` and `withdrawn` as well. */
  doubtful: readonly Match[]
  added: readonly TaskEntry[]
  withdrawn: readonly TaskEntry[]
  /** The id of each old section in the new notice, where it is found again. */
  sections: ReadonlyMap<string, string>
}

/** What a person has decided: whether the task with an old id is the one with a new id. */
export interface Decision {
  old: string
  new: string
  same: boolean
}

/**
 * Finds each task of one notice again in another: equal texts first, wherever they stand; then divisions; then by
 * likeness of text, units, targets, section and neighbours, all pairs weighed together. What stays in doubt is not taken.
 */
export function matchTasks(oldNotice: Notice, newNotice: Notice, decisions: readonly Decision[] = []): Matching {
  const olds = profileTasks(listTasks(oldNotice))
  const news = profileTasks(listTasks(newNotice))
  const decided = decide(olds, news, decisions)
  const [leftOld, leftNew] = [
    without(
      olds,
      decided.map(pair => pair[0]),
    ),
    without(
      news,
      decided.map(pair => pair[1]),
    ),
  ]
  const isRefused = refusals(decisions)
  // a text that did not change is one task, whatever a file of pairs still says of it
  const equal = pairEqual(leftOld, leftNew)
  const pairs: Pair[] = [...decided, ...equal]
  const restOld = without(
    olds,
    pairs.map(pair => pair[0]),
  )
  const restNew = without(
    news,
    pairs.map(pair => pair[1]),
  )
  const candidates = findCandidates(restOld, restNew, [...olds, ...news]).filter(
    candidate => !isRefused(candidate.old, candidate.new),
  )
  const splits = findDivisions(candidates, 'old')
  const inSplits = new Set(splits.flatMap(({whole, parts}) => [whole, ...parts]))
  const merges = findDivisions(
    candidates.filter(candidate => !inSplits.has(candidate.old) && !inSplits.has(candidate.new)),
    'new',
  )
  const divided = new Set([...inSplits, ...merges.flatMap(({whole, parts}) => [whole, ...parts])])
  const open = candidates.filter(candidate => !divided.has(candidate.old) && !divided.has(candidate.new))
  const likely = pairLikely(olds, news, pairs, open)
  const same: Array<Match & {at: number}> = [
    ...pairs.map(([old, other]) => ({old: old.entry, new: other.entry, likeness: 1, at: other.at})),
    ...likely.sure.map(each => ({old: each.old.entry, new: each.new.entry, likeness: each.likeness, at: each.new.at})),
  ]
  const done = new Set([...pairs.flat(), ...likely.sure.flatMap(each => [each.old, each.new]), ...divided])
  const firm: Pair[] = [...pairs, ...likely.sure.map((each): Pair => [each.old, each.new])]
  return {
    old: olds.map(profile => profile.entry),
    new: news.map(profile => profile.entry),
    same: same.sort((a, b) => a.at - b.at).map(({at: _at, ...match}) => match),
    splits: splits.map(toDivision),
    merges: merges.map(toDivision),
    doubtful: likely.doubtful.map(each => ({old: each.old.entry, new: each.new.entry, likeness: each.likeness})),
    added: news.filter(profile => !done.has(profile)).map(profile => profile.entry),
    withdrawn: olds.filter(profile => !done.has(profile)).map(profile => profile.entry),
    sections: matchSections(olds, news, firm),
  }
}

function toDivision({
  whole,
  parts,
  likest,
}: {
  whole: Profile
  parts: readonly Profile[]
  likest: Profile
}): TaskDivision {
  return {whole: whole.entry, parts: parts.map(part => part.entry), likest: likest.entry}
}

function decide(olds: readonly Profile[], news: readonly Profile[], decisions: readonly Decision[]): Pair[] {
  const byId = (profiles: readonly Profile[]) => new Map(profiles.map(profile => [profile.entry.task.id, profile]))
  const [byOld, byNew] = [byId(olds), byId(news)]
  return decisions.flatMap(decision => {
    const [old, other] = [byOld.get(decision.old), byNew.get(decision.new)]
    return decision.same && old && other ? [[old, other] as const] : []
  })
}

function refusals(decisions: readonly Decision[]): (old: Profile, other: Profile) => boolean {
  const refused = new Set(decisions.filter(each => !each.same).map(each => `${each.old} ${each.new}`))
  return (old, other) => refused.has(`${old.entry.task.id} ${other.entry.task.id}`)
}

function without(profiles: readonly Profile[], taken: readonly Profile[]): Profile[] {
  const set = new Set(taken)
  return profiles.filter(profile => !set.has(profile))
}
