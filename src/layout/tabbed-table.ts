import type {ColumnKind} from '../lexicon/table-heads.js'
import type {SourceText} from '../text/source-text.js'
import {isParagraph, type Paragraph, type Row} from '../tree/nodes.js'
import {type Blocks, cellOf, isCategory, kindOf, type PastedTable, rowOf, tableOf} from './pasted-cells.js'

/** The table whose cells TABs part that begins at a block, under a head of at least three words; `null` where none does. */
export function readTabbed(blocks: Blocks, from: number, source: SourceText): PastedTable | null {
  const first = readLine(blocks[from], source)
  const head = first && readHead(first, source)
  if (!head) return null
  const rows: Row[] = [head.row]
  let before: Row | null = null
  let at = from + 1
  for (; at < blocks.length; at++) {
    const line = readLine(blocks[at], source)
    if (!line) break
    if (before && goesOn(before, line, readLine(blocks[at + 1], source), head, source)) {
      addLine(before, line, source)
    } else if (line.parts.length >= 3 || isCategory(line.block, source)) {
      before = toRow(line, source)
      rows.push(before)
    } else {
      break
    }
  }
  return rows.length >= 2 ? {table: tableOf(rows), next: at} : null
}

/** A line of the text and the parts that its TABs make. */
interface Line {
  block: Paragraph
  start: number
  parts: string[]
}

/** A block as a line with the TABs at its ends, beyond which a cell is blank. */
function readLine(block: Blocks[number] | undefined, {text}: SourceText): Line | null {
  if (!block || !isParagraph(block)) return null
  let [start, end] = [block.position.start.offset, block.position.end.offset]
  while (/[ \t]/u.test(text[start - 1] ?? '')) start--
  while (/[ \t]/u.test(text[end] ?? '')) end++
  return {block, start, parts: text.slice(start, end).split('\t')}
}

/** The first row; `number` and `bearer` are the columns of the numbers and of the first who bear a task, -1 for none. */
interface Head {
  row: Row
  number: number
  bearer: number
}

const BEARERS: ReadonlySet<ColumnKind> = new Set(['leader', 'lead', 'units', 'supporting', 'deadline'])

function readHead(line: Line, source: SourceText): Head | null {
  if (line.parts.length < 3) return null
  const row = toRow(line, source)
  const kinds = row.children.map(cell => kindOf(cell.position, source))
  if (kinds.filter(kind => kind !== null).length < 3) return null
  return {
    row,
    number: kinds.indexOf('number'),
    bearer: kinds.findIndex(kind => kind !== null && BEARERS.has(kind)),
  }
}

/**
 * Whether a line goes on with a row whose cells have several lines: the row has not come to its bearers yet, or a list is
 * open at its end; and the line begins no row and is no category.
 */
function goesOn(row: Row, line: Line, next: Line | null, head: Head, source: SourceText): boolean {
  const {number, bearer} = head
  const {parts} = line
  if (number < 0 || bearer < 0 || beginsRow(line, head)) return false
  if (parts.length === 1) {
    const last = row.children[row.children.length - 1]?.position
    if (last && /[、,，]$/u.test(source.text.slice(last.start.offset, last.end.offset))) return true
    const isHeading = /^[^,;。:、\d]{2,20}$/u.test(parts[0]?.trim() ?? '')
    if (isHeading && next && beginsRow(next, head)) return false
  }
  const isBefore = row.children.length <= bearer && row.children.length > number
  return isBefore && row.children.length + parts.length - 1 <= head.row.children.length
}

/** Whether a line begins a row: a number stands in the column of the numbers. */
function beginsRow({parts}: Line, {number}: Head): boolean {
  return /^ *\d{1,4} *(?:[.、] *)?$/u.test(parts[number] ?? '')
}

/** Adds a line's first part to a row's last cell, and its others as further cells. */
function addLine(row: Row, line: Line, source: SourceText): void {
  const [first, ...others] = toCells(line, source)
  const last = row.children[row.children.length - 1]
  if (first && last && first.children.length > 0) {
    last.children.push(...first.children)
    last.position = {start: last.position.start, end: first.position.end}
  }
  row.children.push(...others)
  row.position = {start: row.position.start, end: source.place(line.start, endOf(line)).end}
}

function toRow(line: Line, source: SourceText): Row {
  return {...rowOf(toCells(line, source)), position: line.block.position}
}

function toCells({start, parts}: Line, source: SourceText): Row['children'] {
  let offset = start
  return parts.map(part => {
    const cell = cellOf(source.place(offset, offset + part.length), source)
    offset += part.length + 1
    return cell
  })
}

function endOf({start, parts}: Line): number {
  return start + parts.join('\t').length
}
