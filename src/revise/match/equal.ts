import {assign} from './assign.js'
import {Context, type Pair} from './context.js'
import type {Profile} from './profile.js'
import {matchSections} from './sections.js'

/** The tasks whose texts are equal, wherever they stand; of several with one text, those that stand and are borne alike. */
export function pairEqual(olds: readonly Profile[], news: readonly Profile[]): Pair[] {
  const groups = new Map<string, {olds: Profile[]; news: Profile[]}>()
  const groupOf = (key: string) => {
    const group = groups.get(key) ?? {olds: [], news: []}
    groups.set(key, group)
    return group
  }
  for (const old of olds) groupOf(old.key).olds.push(old)
  for (const other of news) groupOf(other.key).news.push(other)
  const pairs: Pair[] = []
  const repeated: Array<{olds: Profile[]; news: Profile[]}> = []
  for (const group of groups.values()) {
    const [old, other] = [group.olds[0], group.news[0]]
    if (!old || !other) continue
    if (group.olds.length === 1 && group.news.length === 1) pairs.push([old, other])
    else repeated.push(group)
  }
  if (repeated.length === 0) return pairs
  const context = new Context(olds, news, pairs, matchSections(olds, news, pairs))
  for (const group of repeated) pairs.push(...pairRepeated(group, context))
  return pairs
}

function pairRepeated({olds, news}: {olds: readonly Profile[]; news: readonly Profile[]}, context: Context): Pair[] {
  const edges = olds.flatMap(old =>
    news.map(other => {
      // where nothing else tells them apart, their order does
      const order = 1 - Math.abs(olds.indexOf(old) - news.indexOf(other)) / (olds.length + news.length)
      return {row: old.at, column: other.at, worth: 0.1 + 0.8 * context.fit(old, other) + 0.1 * order, old, other}
    }),
  )
  return assign(edges).map(({old, other}): Pair => [old, other])
}
