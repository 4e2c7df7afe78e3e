import {RANKS, type Rank} from '../text/ordinals.js'
import type {Line} from './line.js'

/** How one annex is written, learnt from it before it is read. */
export interface Dialect {
  /** The kind of ordinal that its tasks have; `null` where nothing is numbered. */
  taskRank: Rank | null
}

/**
 * Finds which rank of ordinals bears the duties: the one that most duty lines stand under. Where no duty is written,
 * the innermost rank that occurs.
 */
export function learnDialect(lines: readonly Line[]): Dialect {
  const bearing = new Map<Rank, number>()
  const seen = new Set<Rank>()
  let open: Rank | null = null
  for (const line of lines) {
    if (line.ordinal && !line.ordinal.weak) {
      open = line.ordinal.rank
      seen.add(open)
    } else if (line.isDuty && open) {
      bearing.set(open, (bearing.get(open) ?? 0) + 1)
      open = null
    }
  }
  const ranked = RANKS.filter(rank => bearing.has(rank)).sort((a, b) => (bearing.get(b) ?? 0) - (bearing.get(a) ?? 0))
  return {taskRank: ranked[0] ?? RANKS.findLast(rank => seen.has(rank)) ?? null}
}
