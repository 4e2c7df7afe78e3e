import type {TaskEntry} from '../../model/entries.js'
import type {Change, ChangeKind, Target} from '../../model/index.js'
import {assign} from '../match/assign.js'
import {change} from './references.js'

/** Two targets that are one, before and after. */
export interface TargetPair {
  old: Target
  new: Target
}

/** The targets of a task's two versions, paired by what they measure; the rest was dropped or added. */
export interface TargetMatching {
  pairs: readonly TargetPair[]
  dropped: readonly Target[]
  added: readonly Target[]
}

/** Pairs the targets of a task with those of its later version. */
export function matchTargets(olds: readonly Target[], news: readonly Target[]): TargetMatching {
  const edges = olds.flatMap((old, row) =>
    news.flatMap((other, column) => {
      const worth = likenessOf(old, other) - Math.abs(row - column) * 0.001
      return worth >= 0.4 ? [{row, column, worth, old, new: other}] : []
    }),
  )
  const pairs = assign(edges)
  return {
    pairs: pairs.map(({old, new: other}) => ({old, new: other})),
    dropped: olds.filter((_, row) => !pairs.some(pair => pair.row === row)),
    added: news.filter((_, column) => !pairs.some(pair => pair.column === column)),
  }
}

/** From 0 to 1, by metric, unit and verb. */
function likenessOf(old: Target, other: Target): number {
  if (old.unit !== other.unit && old.metric !== other.metric) return 0
  const metric = old.metric === other.metric ? 1 : shareOf(old.metric, other.metric)
  const unit = old.unit === other.unit ? 1 : 0
  const action = old.action === other.action ? 1 : 0
  const raw = old.raw === other.raw ? 1 : 0
  return 0.55 * metric + 0.2 * unit + 0.15 * action + 0.1 * raw
}

/** How many of their letters two names share, from 0 to 1. */
export function shareOf(a: string, b: string): number {
  if (a === '' && b === '') return 1
  const rest = [...b]
  let shared = 0
  for (const letter of a) {
    const at = rest.indexOf(letter)
    if (at < 0) continue
    rest.splice(at, 1)
    shared++
  }
  return (2 * shared) / ([...a].length + [...b].length)
}

/** What became of a target: `null` where it says the same. */
export function kindOfChange(old: Target, other: Target): ChangeKind | null {
  if (isSameAmount(old, other)) return null
  if (old.unit !== other.unit || old.kind !== other.kind) return 'target-changed'
  const [low, high] = [other.value - old.value, (other.upper ?? other.value) - (old.upper ?? old.value)]
  if (low === 0 && high === 0) return 'target-changed'
  if (low >= 0 && high >= 0) return 'target-raised'
  return low <= 0 && high <= 0 ? 'target-lowered' : 'target-changed'
}

function isSameAmount(old: Target, other: Target): boolean {
  return (
    old.value === other.value &&
    old.upper === other.upper &&
    old.from === other.from &&
    old.unit === other.unit &&
    old.comparator === other.comparator &&
    old.strive === other.strive &&
    old.kind === other.kind
  )
}

/** The changes of the targets of one task. */
export function compareTargets(old: TaskEntry, other: TaskEntry, {pairs, dropped, added}: TargetMatching): Change[] {
  return [
    ...pairs.flatMap(pair => targetChange(old, other, pair)),
    ...dropped.map(target => targetGone(old, other, target)),
    ...added.map(target => targetNew(old, other, target)),
  ]
}

/** The change of a target that is found again; none where it says the same. */
export function targetChange(old: TaskEntry, other: TaskEntry, pair: TargetPair): Change[] {
  const kind = kindOfChange(pair.old, pair.new)
  if (!kind) return []
  return [
    change(kind, old, other, {
      subject: sayMetric(pair.new),
      was: pair.old.raw,
      is: pair.new.raw,
      targets: {old: pair.old, new: pair.new},
    }),
  ]
}

function targetGone(old: TaskEntry, other: TaskEntry, target: Target): Change {
  const targets = {old: target, new: null}
  return change('target-dropped', old, other, {subject: sayMetric(target), was: target.raw, targets})
}

function targetNew(old: TaskEntry, other: TaskEntry, target: Target): Change {
  const targets = {old: null, new: target}
  return change('target-added', old, other, {subject: sayMetric(target), is: target.raw, targets})
}

function sayMetric({metric, action}: Target): string {
  return `${metric}${action}`
}
