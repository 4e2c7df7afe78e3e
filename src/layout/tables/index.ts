import type {SourceText} from '../../text/source-text.js'
import {isParagraph, type Paragraph} from '../../tree/nodes.js'
import {readBars} from './bars.js'
import {readBlanks} from './blanks.js'
import type {Blocks, PastedTable} from './cells.js'
import {readCountedChunks, readHeadedChunks} from './chunks.js'
import {readCommas} from './commas.js'
import {readGaps} from './gaps.js'
import {readRows} from './rows.js'
import {readStacked} from './stacked.js'
import {readTabs} from './tabs.js'

/** A way in which tables are pasted, and what the first line of one has: most lines are told from it by that alone. */
interface TableLayout {
  sign: RegExp
  /** Reads the table that begins at a block; `null` where none does. */
  read(blocks: Blocks, from: number, source: SourceText): PastedTable | null
}

/** The ways in which tables are pasted as text: cells parted by TABs, by bars, by commas, by blanks, by other signs, or one cell a line. */
const tableLayouts: readonly TableLayout[] = [
  {sign: /\t/u, read: (blocks, from, source) => readRows(blocks, from, source, readTabs)},
  {sign: /[|｜│┃]/u, read: (blocks, from, source) => readRows(blocks, from, source, readBars)},
  {sign: /^[\s|｜]*(?:[序编](?: *[号列])?|N[oO]\.?|项目编号|任务编号|任务序号|项目序号)[\s|｜]*$/u, read: readStacked},
  {sign: /^\s*0?1[.、]?\s*$/u, read: readCountedChunks},
  {sign: /^[\u4e00-\u9fff ]{2,14}$/u, read: readHeadedChunks},
  {sign: /^[^,;]{1,6}[,;].+[,;]/u, read: (blocks, from, source) => readRows(blocks, from, source, readCommas)},
  {sign: /\S(?: {2,}|\u3000+)\S/u, read: readBlanks},
  {
    sign: /\S(?: {2,}|\u3000+)\S|[ \u3000](?:[/\\→⇒>~-]|—{1,2})[ \u3000]|[→⇒]/u,
    read: (blocks, from, source) => readRows(blocks, from, source, readGaps),
  },
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
    const line = block && isParagraph(block) ? lineOf(block, source) : ''
    const tables = tableLayouts.flatMap(({sign, read}) => (sign.test(line) ? (read(blocks, at, source) ?? []) : []))
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

/** A paragraph with the TABs at its ends, beyond which a cell is blank. */
function lineOf({position}: Paragraph, {text}: SourceText): string {
  let [start, end] = [position.start.offset, position.end.offset]
  while (text[start - 1] === '\t') start--
  while (text[end] === '\t') end++
  return text.slice(start, end)
}
