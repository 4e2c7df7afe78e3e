import {isAbove, RANKS, type Rank} from '../text/ordinals.js'
import type {Line} from './line.js'

/** How one annex is written, learnt from it before it is read. */
export interface Dialect {
  /** The kind of ordinal that its tasks have; `null` where nothing is numbered. */
  taskRank: Rank | null
}

/**
 * Finds which rank of ordinals bears the duties: the one of which most ordinals have one group of duty lines, and nothing
 * numbered behind it. A heading has as many groups as tasks, a point inside a task mostly none. Of ranks that fit alike the inner
 * one; where no duty is written, the innermost that occurs.
 */
export function learnDialect(lines: readonly Line[]): Dialect {
  const ranks = RANKS.filter(rank => lines.some(line => line.ordinal?.rank === rank && !line.ordinal.weak))
  let best: {rank: Rank; fit: number} | null = null
  for (const rank of ranks) {
    const fit = fitOf(rank, lines)
    if (fit > 0 && fit >= (best?.fit ?? 0)) best = {rank, fit}
  }
  return {taskRank: best?.rank ?? ranks.at(-1) ?? null}
}

/** The share of a rank's ordinals that bear duties; what an ordinal has beyond one group of duty lines counts against it. */
function fitOf(rank: Rank, lines: readonly Line[]): number {
  let ordinals = 0
  let bearing = 0
  let surplus = 0
  let groups = 0
  let isOpen = false
  let wasDuty = false
  for (const {ordinal, isDuty} of lines) {
    if (ordinal && !ordinal.weak && !isAbove(rank, ordinal.rank)) {
      isOpen = ordinal.rank === rank
      if (isOpen) ordinals++
      groups = 0
    } else if (ordinal && isOpen && groups > 0) {
      // what bears the duty has been said when its duty line comes
      surplus++
    } else if (isDuty && !wasDuty && isOpen) {
      groups++
      if (groups === 1) bearing++
      else surplus++
    }
    wasDuty = isDuty
  }
  return ordinals === 0 ? 0 : bearing / (ordinals + surplus)
}
