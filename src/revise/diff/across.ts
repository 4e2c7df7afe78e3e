import type {TaskEntry} from '../../model/entries.js'
import type {Change, Target} from '../../model/index.js'
import {assign} from '../match/assign.js'
import type {Matching} from '../match/index.js'
import {shareOf, targetChange} from './targets.js'

/**
 * The targets that tasks found in one notice alone have in common with tasks found in the other alone, by what they
 * measure: 地区生产总值 of last year's notice and of this year's, though the tasks around it are written anew.
 */
export function compareTargetsAcross({added, withdrawn}: Matching): Change[] {
  const [olds, news] = [listTargets(withdrawn), listTargets(added)]
  const byUnit = new Map<string, Placed[]>()
  for (const placed of news) {
    const key = keyOf(placed.target)
    byUnit.set(key, [...(byUnit.get(key) ?? []), placed])
  }
  const edges = olds.flatMap((old, row) =>
    (byUnit.get(keyOf(old.target)) ?? []).flatMap(other => {
      const worth = shareOf(old.target.metric, other.target.metric)
      return worth >= 0.85 ? [{row, column: other.at, worth, old, other}] : []
    }),
  )
  return assign(edges).flatMap(({old, other}) =>
    targetChange(old.entry, other.entry, {old: old.target, new: other.target}),
  )
}

interface Placed {
  at: number
  entry: TaskEntry
  target: Target
}

function listTargets(entries: readonly TaskEntry[]): Placed[] {
  return entries
    .flatMap(entry => entry.task.targets.map(target => ({entry, target})))
    .filter(({target}) => target.metric.length >= 3)
    .map((placed, at) => ({...placed, at}))
}

function keyOf({unit, kind}: Target): string {
  return `${kind} ${unit}`
}
