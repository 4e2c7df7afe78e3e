import type {SourceText} from '../../text/source-text.js'
import {readBars} from './bars.js'
import {readBlanks} from './blanks.js'
import type {Blocks, PastedTable} from './cells.js'
import {readRows} from './rows.js'
import {readStacked} from './stacked.js'
import {readTabs} from './tabs.js'

/** Reads the table that begins at a block; `null` where none does. */
type TableLayout = (blocks: Blocks, from: number, source: SourceText) => PastedTable | null

/** The ways in which tables are pasted as text: cells parted by TABs, by bars, by blanks, or one cell a line. */
const tableLayouts: readonly TableLayout[] = [
  (blocks, from, source) => readRows(blocks, from, source, readTabs),
  (blocks, from, source) => readRows(blocks, from, source, readBars),
  readStacked,
  readBlanks,
]

/**
 * The blocks of a text in which tables that were pasted are tables again. Where several layouts can take the same lines, the one
 * that takes most of them is believed. A row whose cells cannot be put in order stays as it is, and so does what stands behind it.
 */
export function findPastedTables(blocks: Blocks, source: SourceText): Blocks {
  const found: Blocks = []
  let at = 0
  while (at < blocks.length) {
    const block = blocks[at]
    const tables = tableLayouts.flatMap(read => read(blocks, at, source) ?? [])
    const table = tables.reduce<PastedTable | null>((best, each) => (each.next > (best?.next ?? 0) ? each : best), null)
    if (table) {
      found.push(table.table)
      at = table.next
    } else {
      if (block) found.push(block)
      at++
    }
  }
  return found
}
