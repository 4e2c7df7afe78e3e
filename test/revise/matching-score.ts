import type {NoticeDiff} from '../../src/index.js'
import type {Revision} from './generate.js'

/** What a diff says against what was done. */
export interface MatchingScore {
  /** Tasks paired that are not one, or one that were not paired and are not in doubt. */
  wrong: string[]
  missed: string[]
  /** Pairs left to a person. */
  doubtful: number
  /** Kinds of change: found and true, found only, true only. */
  right: number
  extra: string[]
  lacking: string[]
}

/** Scores a diff; `same` are the pairs that it took for one task, by their numbers. */
export function scoreDiff(
  diff: NoticeDiff,
  same: ReadonlyArray<readonly [number, number]>,
  truth: Revision,
): MatchingScore {
  const wanted = new Set(
    truth.pairs.flatMap(({relation, old, new: news}) => (relation === 'same' ? [`${old[0]}>${news[0]}`] : [])),
  )
  const parts = new Set(
    truth.pairs.flatMap(({relation, old, new: news}) =>
      relation === 'split' || relation === 'merged' ? old.flatMap(a => news.map(b => `${a}>${b}`)) : [],
    ),
  )
  const found = same.map(([old, other]) => `${old}>${other}`)
  const doubtful = new Set(diff.doubtful.map(({old, new: other}) => `${old.no}>${other.no}`))
  const isDivided = (no: number | null, side: 'old' | 'new') =>
    truth.pairs.some(
      pair => (pair.relation === 'split' || pair.relation === 'merged') && no !== null && pair[side].includes(no),
    )
  const keyOf = (kind: string, old: number | null, other: number | null) => `${kind} ${old ?? ''}>${other ?? ''}`
  const told = diff.changes
    .filter(each => each.kind !== 'section-added' && each.kind !== 'section-withdrawn')
    .filter(
      each =>
        /task-(?:split|merged)/u.test(each.kind) ||
        !(isDivided(each.old?.no ?? null, 'old') || isDivided(each.new?.no ?? null, 'new')),
    )
    .map(each => keyOf(each.kind, each.old?.no ?? null, each.new?.no ?? null))
  const rest = truth.changes.map(each =>
    /^(?:leaders|section)-/u.test(each.kind) ? keyOf(each.kind, null, null) : keyOf(each.kind, each.old, each.new),
  )
  const extra: string[] = []
  let right = 0
  for (const key of told) {
    const at = rest.indexOf(key)
    if (at < 0) extra.push(key)
    else {
      rest.splice(at, 1)
      right++
    }
  }
  return {
    wrong: found.filter(pair => !wanted.has(pair) && !parts.has(pair)),
    missed: [...wanted].filter(pair => !found.includes(pair) && !doubtful.has(pair)),
    doubtful: doubtful.size,
    right,
    extra,
    lacking: rest,
  }
}
