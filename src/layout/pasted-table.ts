import type {SourceText} from '../text/source-text.js'
import type {Blocks} from './pasted-cells.js'
import {readStacked} from './stacked-table.js'
import {readTabbed} from './tabbed-table.js'

/**
 * The blocks of a text in which tables that were pasted are tables again: rows whose cells a TAB parts, and those of one
 * cell a line under a head of at least three words, the first of them 序号. A row whose cells cannot be put in order stays as
 * it is, and so does what stands behind it.
 */
export function findPastedTables(blocks: Blocks, source: SourceText): Blocks {
  const found: Blocks = []
  let at = 0
  while (at < blocks.length) {
    const table = readTabbed(blocks, at, source) ?? readStacked(blocks, at, source)
    const block = blocks[at]
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
