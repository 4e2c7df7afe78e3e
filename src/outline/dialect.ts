import {isAbove, RANKS, type Rank} from '../tokens/ordinals.js'
import type {Line} from './line.js'

/** How one annex is written, learnt from it before it is read. */
export interface Dialect {
  /** The kind of ordinal that its tasks have; `null` where nothing is numbered. */
  taskRank: Rank | null
  /** Its tasks have no ordinals: each is the paragraphs that a duty line or a duty bracket closes. */
  hasParagraphs: boolean
  /** Its headings have none either. */
  hasPlainHeadings: boolean
  /** Its tasks stand in tables alone: every ordinal outside of them is a heading's. */
  hasTables: boolean
  /** The kind of ordinal that numbers what is said of a task: `(二)责任单位:县水利局`. */
  attributeRank: Rank | null
}

/**
 * Finds which rank of ordinals bears the duties: the one of which most ordinals have one group of duty lines, and nothing
 * numbered behind it. A heading has as many groups as tasks, a point inside a task mostly none. Of ranks that fit alike the inner
 * one; where no duty is written, the innermost that occurs.
 */
export function learnDialect(lines: readonly Line[]): Dialect {
  if (lines.some(line => line.table) && !lines.some(line => line.bears && !line.table)) {
    return {taskRank: null, hasParagraphs: false, hasPlainHeadings: false, hasTables: true, attributeRank: null}
  }
  if (areParagraphs(lines)) {
    return {
      taskRank: null,
      hasParagraphs: true,
      hasPlainHeadings: !lines.some(line => line.ordinal && !line.ordinal.weak),
      hasTables: false,
      attributeRank: null,
    }
  }
  const attributeRank = findAttributeRank(lines)
  const tasks = lines.filter(({ordinal}) => ordinal === null || ordinal.rank !== attributeRank)
  const ranks = RANKS.filter(rank => tasks.some(({ordinal}) => ordinal?.rank === rank && !ordinal.weak))
  let best: {rank: Rank; fit: number} | null = null
  for (const rank of ranks) {
    const fit = fitOf(rank, tasks)
    if (fit > 0 && fit >= (best?.fit ?? 0)) best = {rank, fit}
  }
  const taskRank = best?.rank ?? ranks.at(-1) ?? null
  return {taskRank, hasParagraphs: false, hasPlainHeadings: false, hasTables: false, attributeRank}
}

/** The rank that numbers attributes: more of its ordinals stand in front of labels than in front of other words. */
function findAttributeRank(lines: readonly Line[]): Rank | null {
  const counts = new Map<Rank, {labels: number; others: number}>()
  for (const {ordinal, labelled} of lines) {
    const rank = labelled ?? ordinal?.rank
    if (!rank) continue
    const count = counts.get(rank) ?? {labels: 0, others: 0}
    counts.set(rank, count)
    if (labelled) count.labels++
    else count.others++
  }
  return [...counts].find(([, {labels, others}]) => labels >= 3 && labels > others)?.[0] ?? null
}

/**
 * Whether most groups of duties stand under words that no ordinal begins: since the group before no line was numbered, or
 * the words begin on a line of their own and there are more groups than ordinals.
 */
function areParagraphs(lines: readonly Line[]): boolean {
  let groups = 0
  let bare = 0
  let worded = 0
  let ordinals = 0
  let isNumbered = false
  let hasWords = false
  let wasDuty = false
  for (const {ordinal, isDuty, bears} of lines) {
    if (ordinal && !ordinal.weak) {
      isNumbered = true
      ordinals++
    }
    if (!isDuty && !ordinal) hasWords = true
    if (bears && !(isDuty && wasDuty)) {
      groups++
      if (!isNumbered && hasWords) bare++
      if (!ordinal && hasWords) worded++
      isNumbered = false
      hasWords = false
    }
    wasDuty = isDuty
  }
  return groups >= 2 && (bare * 2 > groups || (worded * 2 > groups && groups > 1.3 * ordinals))
}

/** The share of a rank's ordinals that bear duties; what an ordinal has beyond one group of duty lines counts against it. */
function fitOf(rank: Rank, lines: readonly Line[]): number {
  let ordinals = 0
  let bearing = 0
  let surplus = 0
  let groups = 0
  let isOpen = false
  let wasDuty = false
  for (const {ordinal, isDuty, bears} of lines) {
    if (ordinal && !ordinal.weak && !isAbove(rank, ordinal.rank)) {
      isOpen = ordinal.rank === rank
      if (isOpen) ordinals++
      groups = isOpen && bears ? 1 : 0
      bearing += groups
    } else if (ordinal && isOpen && groups > 0) {
      // what bears the duty has been said when its duty line comes
      surplus++
    } else if (bears && !(isDuty && wasDuty) && isOpen) {
      groups++
      if (groups === 1) bearing++
      else surplus++
    }
    wasDuty = isDuty
  }
  return ordinals === 0 ? 0 : bearing / (ordinals + surplus)
}
