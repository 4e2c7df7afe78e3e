import type {OutlineBuilder} from '../builder.js'
import type {Groups} from '../evidence.js'
import type {Line} from '../line.js'
import type {TreeNode} from '../tree.js'

/** Something that spoke against a reading, and how much. */
export interface Reason {
  /** What it is, by a name that a report has words for. */
  reason: string
  /** How often, and what all of it costs. */
  count: number
  cost: number
}

/** A complete reading of a stretch: what speaks against it, and how its sections and items are built. */
export interface Candidate {
  layout: string
  cost: number
  tasks: number
  reasons: Reason[]
  build(builder: OutlineBuilder): void
}

/** What a layout may ask of the stretches below and of the annex. */
export interface Reader {
  /** The best reading of a stretch under another. */
  best(node: TreeNode): Candidate
  /** Everything that is known of the annex. */
  readonly annex: AnnexFacts
}

/** What is known of an annex before its stretches are read. */
export interface AnnexFacts {
  /** The ways to say who bears a task that count here though they are weak. */
  promoted: ReadonlySet<string>
  /** Somebody bears something in it. */
  hasDuties: boolean
  /** Nothing in it is numbered, so that short lines may be headings. */
  hasPlainHeadings: boolean
  /** The share of a kind of ordinal, from 0 to 1, that was read as tasks with bearers; `null` before the first reading. */
  shareOfTasks(node: TreeNode): number | null
  /** Whether one beside it, under the same heading and of the same kind, has bearers. */
  hasBorneSibling(node: TreeNode): boolean
  /** Whether one of its kind under the same heading, or itself, holds several tasks. */
  hasDividedSibling(node: TreeNode): boolean
  /** How often a node's own line and the paragraphs under it say who bears something. */
  groupsOf(node: TreeNode): Groups
  /** Nodes whose bearers a sentence behind them or a heading above them names. */
  isCovered(node: TreeNode): boolean
}

/** One way in which a stretch may be laid out. */
export interface Layout {
  name: string
  /** The reading of a stretch in this layout; `null` where it cannot be so laid out. */
  read(node: TreeNode, reader: Reader): Candidate | null
}

/** Adds up what speaks against a reading. */
export class Tally {
  readonly reasons: Reason[] = []
  cost = 0

  add(reason: string, each: number, count = 1): void {
    if (each * count <= 0) return
    this.reasons.push({reason, count, cost: each * count})
    this.cost += each * count
  }
}

/** The words of a heading's line behind its ordinal. */
export function wordsOf({line, ordinal}: TreeNode): string {
  return line ? line.folded.slice((ordinal?.textStart ?? line.start) - line.start).trim() : ''
}

/** Whether lines hold a table. */
export function hasTable(lines: readonly Line[]): boolean {
  return lines.some(line => line.table !== null)
}
