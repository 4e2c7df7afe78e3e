import type {ColumnKind} from '../../lexicon/table-heads.js'
import type {SourceText} from '../../text/source-text.js'
import {headRowsByCells, kindOfCells} from '../../tokens/columns.js'
import {isBetweenPages} from '../../tokens/pages.js'
import {isParagraph, type Paragraph, type Row} from '../../tree/nodes.js'
import {type Blocks, cellOfPieces, isCategory, kindOf, type PastedTable, rowOf, tableOf} from './cells.js'

/** A cell as it was pasted: its place, and the stretches of it that are its words. Offsets are places in the text. */
export interface RawCell {
  start: number
  end: number
  pieces: ReadonlyArray<{start: number; end: number}>
}

/** A row as it was pasted, and the index of the first block behind it. */
export interface RawRow {
  cells: readonly RawCell[]
  next: number
  /** It holds no words, such as the rule under a head. */
  isRule?: boolean
}

/** How the cells of a row are parted: reads the row that begins at a block; `null` where none does. */
export type RowReader = (blocks: Blocks, at: number, source: SourceText) => RawRow | null

/** What is known of a table by its head; -1 for a column that it has not. */
interface Head {
  width: number
  number: number
  bearer: number
}

const BEARERS: ReadonlySet<ColumnKind> = new Set(['leader', 'lead', 'units', 'supporting', 'deadline'])
/** So many rows of one width are a table without a head, if their numbers run on. */
const LEAST_ROWS = 3
/** So many rows show what the columns hold. */
const MOST_SAMPLED = 6

/** The table whose rows begin at a block, as one way of parting cells reads it; `null` where it reads none. */
export function readRows(blocks: Blocks, from: number, source: SourceText, read: RowReader): PastedTable | null {
  const first = read(blocks, from, source)
  if (!first || first.isRule || first.cells.length < 2) return null
  const kinds = first.cells.map(({start, end}) => kindOf(source.place(start, end), source))
  const known = kinds.filter(kind => kind !== null).length
  // 责任领导  陆知远  完成时限  9月底前: labels and what they stand for
  const isHead =
    known >= 2 &&
    known * 2 >= first.cells.length &&
    !first.cells.some((cell, at) => !kinds[at] && isValue(cell, source))
  if (!isHead && !isNumbered(blocks, from, first, source, read) && !areTasks(blocks, from, first, source, read))
    return null
  const head: Head = {
    width: first.cells.length,
    number: isHead ? kinds.indexOf('number') : 0,
    bearer: kinds.findIndex(kind => kind !== null && BEARERS.has(kind)),
  }
  const rows: Row[] = [toRow(first.cells, source)]
  let before: Row | null = isHead ? null : (rows[0] ?? null)
  let at = first.next
  while (at < blocks.length) {
    const row = read(blocks, at, source)
    const block = blocks[at]
    if (row?.isRule) at = row.next
    else if (row && before && goesOn(before, row, read(blocks, row.next, source), head, source)) {
      addCells(before, row, source)
      at = row.next
    } else if (row && (row.cells.length >= Math.min(3, head.width) || beginsOpen(row, head, source))) {
      before = toRow(row.cells, source)
      rows.push(before)
      at = row.next
    } else if (block && isParagraph(block) && isSpanning(blocks, at, block, head, source, read)) {
      before = rowOf([cellOfPieces([placeOf(block)], block.position)])
      rows.push(before)
      at++
    } else break
  }
  return rows.length >= 2 ? {table: tableOf(rows), next: at} : null
}

/** Whether a cell names bodies or a time, as no head does. */
function isValue(cell: RawCell, source: SourceText): boolean {
  const kind = kindOfCells([wordsOf(cell, source)])
  return kind === 'units' || kind === 'deadline'
}

/** Whether rows of one width follow, whose first cells count: a table, though no head is known. */
function isNumbered(blocks: Blocks, from: number, first: RawRow, source: SourceText, read: RowReader): boolean {
  let rows = 0
  let at = from
  for (let row: RawRow | null = first; row && rows < LEAST_ROWS; row = read(blocks, at, source)) {
    if (row.cells.length !== first.cells.length) return false
    const number = /^ *(?<number>\d{1,3})[.、]? *$/u.exec(wordsOf(row.cells[0], source))?.groups?.number
    if (rows > 0 || number !== undefined) {
      if (Number(number) !== (rows > 0 ? rows : 1) && Number(number) !== rows + 1) return false
    }
    rows++
    at = row.next
  }
  return rows >= LEAST_ROWS
}

/** Whether rows of one width follow, of which one column names bearers and another says what is to be done. */
function areTasks(blocks: Blocks, from: number, first: RawRow, source: SourceText, read: RowReader): boolean {
  const texts: string[][] = []
  let at = from
  for (let row: RawRow | null = first; row && texts.length < MOST_SAMPLED; row = read(blocks, at, source)) {
    if (row.isRule) at = row.next
    else if (row.cells.length !== first.cells.length) break
    else {
      texts.push(row.cells.map(cell => wordsOf(cell, source).trim()))
      at = row.next
    }
  }
  return texts.length >= LEAST_ROWS && headRowsByCells(texts) !== null
}

/** Whether a paragraph stands between rows: a heading over those behind it, a page's number, or a note. */
function isSpanning(
  blocks: Blocks,
  at: number,
  block: Paragraph,
  head: Head,
  source: SourceText,
  read: RowReader,
): boolean {
  const next = read(blocks, at + 1, source)
  if (!next || (next.cells.length < Math.min(3, head.width) && !beginsOpen(next, head, source))) return false
  const words = source.folded.slice(block.position.start.offset, block.position.end.offset)
  return isCategory(block, source) || isBetweenPages(words)
}

/**
 * Whether a row goes on with the one before it, whose cells have several lines: that one has not come to its bearers yet, or a
 * list is open at its end; and it begins no row and is no category.
 */
function goesOn(before: Row, row: RawRow, next: RawRow | null, head: Head, source: SourceText): boolean {
  if (head.number < 0 || head.bearer < 0 || beginsRow(row, head, source)) return false
  // both together have a cell for each column: a line end stands within a cell
  if (
    before.children.length > 1 &&
    row.cells.length > 1 &&
    before.children.length + row.cells.length - 1 === head.width
  )
    return true
  if (row.cells.length === 1) {
    const last = before.children[before.children.length - 1]?.position
    if (last && /[、,，]$/u.test(source.text.slice(last.start.offset, last.end.offset))) return true
    const isHeading = /^[^,;。:、\d]{2,20}$/u.test(wordsOf(row.cells[0], source).trim())
    if (isHeading && next && beginsRow(next, head, source)) return false
  }
  const isBefore = before.children.length <= head.bearer && before.children.length > head.number
  return isBefore && before.children.length + row.cells.length - 1 <= head.width
}

/** Whether a row begins with its number and breaks off within a cell: `16`, `查办案件,`. */
function beginsOpen(row: RawRow, head: Head, source: SourceText): boolean {
  return row.cells.length >= 2 && row.cells.length > head.number + 1 && beginsRow(row, head, source)
}

/** Whether a row begins with its number, in the column of the numbers. */
function beginsRow({cells}: RawRow, {number}: Head, source: SourceText): boolean {
  return /^ *\d{1,4} *(?:[.、] *)?$/u.test(wordsOf(cells[number], source))
}

function wordsOf(cell: RawCell | undefined, source: SourceText): string {
  return cell ? source.folded.slice(cell.start, cell.end) : ''
}

/** Adds a row's first cell to the last one of the row before, and its others as further cells. */
function addCells(row: Row, {cells}: RawRow, source: SourceText): void {
  const [first, ...others] = toRow(cells, source).children
  const last = row.children[row.children.length - 1]
  if (first && last && first.children.length > 0) {
    last.children.push(...first.children)
    last.position = {start: last.position.start, end: first.position.end}
  }
  row.children.push(...others)
  const end = row.children[row.children.length - 1]?.position.end
  if (end) row.position = {start: row.position.start, end}
}

function toRow(cells: readonly RawCell[], source: SourceText): Row {
  return rowOf(
    cells.map(({start, end, pieces}) =>
      cellOfPieces(
        pieces.map(piece => trimmed(piece.start, piece.end, source)),
        source.place(start, end),
      ),
    ),
  )
}

function trimmed(start: number, end: number, source: SourceText) {
  const raw = source.text.slice(start, end)
  const from = start + raw.length - raw.trimStart().length
  return source.place(from, Math.max(from, start + raw.trimEnd().length))
}

function placeOf({position}: Paragraph) {
  return position
}
