import {isAbove, type Ordinal} from '../tokens/ordinals.js'
import type {Line} from './line.js'

/** How far the count of items has come. */
export interface Count {
  lastNumber: number
  /** No item stands in this section yet. */
  isFresh: boolean
  /** The item before has its duties, or there is none. */
  isClosed: boolean
}

/**
 * Whether an ordinal of the tasks' rank begins an item. One whose stop may be a decimal point (`16.10亿元`) or that only
 * a blank parts from its words does so where its number is the one expected; `next` gives the number that the next sure
 * ordinal has.
 */
export function startsItem({number, glued, weak}: Ordinal, count: Count, next: () => number | null): boolean {
  if (!glued && !weak) return true
  if (number === count.lastNumber + 1 || (number === 1 && count.isFresh)) {
    // inside an item that has no duties yet, the number that comes next tells an item from a decimal
    return count.isClosed || next() !== number
  }
  // a decimal, or an item whose predecessor is missing or has the same number: possible only where one has ended
  return glued && count.isClosed && number >= count.lastNumber && number <= count.lastNumber + 3
}

/** How many lines ahead the next item is looked for; an item is rarely of more. */
const FARTHEST = 100

/** The number of the next item in the same section that cannot be a decimal. */
export function nextNumber(lines: readonly Line[], at: number): number | null {
  const rank = lines[at]?.ordinal?.rank
  if (!rank) return null
  for (const {ordinal} of lines.slice(at + 1, at + 1 + FARTHEST)) {
    if (!ordinal || ordinal.weak || ordinal.glued) continue
    if (isAbove(ordinal.rank, rank)) return null
    if (ordinal.rank === rank) return ordinal.number
  }
  return null
}

/** What a line with an ordinal above the tasks' rank is, by what stands under it. */
export type HeadingKind = 'heading' | 'task' | 'heading-of-paragraphs'

/**
 * A heading under which nothing is numbered is a task where it, or the line under it, says who bears it; where words
 * stand between, those are the task.
 */
export function kindOfHeading(lines: readonly Line[], at: number): HeadingKind {
  const own = lines[at]
  if (!own?.ordinal) return 'heading'
  let kind: HeadingKind = own.bears ? 'task' : 'heading'
  for (const [offset, line] of lines.slice(at + 1, at + 1 + FARTHEST).entries()) {
    if (line.table) return 'heading'
    if (line.ordinal && !line.ordinal.weak) return isAbove(own.ordinal.rank, line.ordinal.rank) ? 'heading' : kind
    if (line.bearsAll && kind === 'heading') kind = 'heading-of-paragraphs'
    if (line.bears && kind === 'heading') kind = line.isDuty && offset === 0 ? 'task' : 'heading-of-paragraphs'
  }
  return kind
}
