import {squeeze} from '../text/blanks.js'
import {type ColumnKind, TABLE_HEADS} from '../text/lexicon/table-heads.js'
import {readOrdinal} from '../text/ordinals.js'
import {isBetweenPages} from '../text/pages.js'
import type {SourceText} from '../text/source-text.js'
import {type Cell, isParagraph, type Paragraph, type Place, type Root, type Row, type Table} from '../tree/nodes.js'
import {alignLines} from './align-lines.js'

const WORDS: ReadonlyMap<string, ColumnKind> = new Map(
  TABLE_HEADS.flatMap(([kind, words]) => words.map(word => [word, kind] as const)),
)

/**
 * The blocks of a text in which tables that were pasted are tables again: rows whose cells a TAB parts, and those of one
 * cell a line under a head of at least three words, the first of them 序号. A row whose cells cannot be put in order stays as
 * it is, and so does what stands behind it.
 */
export function findPastedTables(blocks: Root['children'], source: SourceText): Root['children'] {
  const found: Root['children'] = []
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

interface Found {
  table: Table
  next: number
}

function readTabbed(blocks: Root['children'], from: number, source: SourceText): Found | null {
  const rows: Row[] = []
  let at = from
  for (; at < blocks.length; at++) {
    const block = blocks[at]
    if (!block || !isParagraph(block)) break
    const [start, end] = withBlankCells(block, source)
    const parts = source.text.slice(start, end).split('\t')
    const before = rows[rows.length - 1]
    if (before && goesOn(before, parts, rows[0], startsRow(blocks[at + 1], rows[0], source), source)) {
      addLines(before, parts, start, source)
      continue
    }
    if (parts.length < 3 && !(rows.length > 0 && isCategory(block, source))) break
    let offset = start
    const cells = parts.map(part => {
      const cell = cellOf(source.place(offset, offset + part.length), source)
      offset += part.length + 1
      return cell
    })
    rows.push({type: 'row', children: cells, position: block.position})
  }
  const head = rows[0]?.children.filter(cell => kindOf(cell.position, source) !== null).length ?? 0
  return rows.length >= 2 && head >= 3 ? {table: tableOf(rows), next: at} : null
}

const BEARERS: ReadonlySet<ColumnKind> = new Set(['leader', 'lead', 'units', 'supporting', 'deadline'])

/**
 * Whether a line goes on with a row whose cells have several lines: the row has not come to its bearers yet, or a list is
 * open at its end; and the line begins no row and is no category.
 */
function goesOn(
  row: Row,
  parts: readonly string[],
  head: Row | undefined,
  isLast: boolean,
  source: SourceText,
): boolean {
  const kinds = head?.children.map(cell => kindOf(cell.position, source)) ?? []
  const number = kinds.indexOf('number')
  const bearer = kinds.findIndex(kind => kind !== null && BEARERS.has(kind))
  if (!head || row === head || number < 0 || bearer < 0 || isNumberPart(parts[number])) return false
  const last = row.children[row.children.length - 1]
  const isOpen =
    last !== undefined && /[、,，]$/u.test(source.text.slice(last.position.start.offset, last.position.end.offset))
  if (parts.length === 1 && isOpen) return true
  if (parts.length === 1 && isLast && /^[^,;。:、\d]{2,20}$/u.test(parts[0]?.trim() ?? '')) return false
  const isBefore = row.children.length <= bearer && row.children.length > number
  return isBefore && row.children.length + parts.length - 1 <= head.children.length
}

function isNumberPart(part: string | undefined): boolean {
  return /^ *\d{1,4} *(?:[.、] *)?$/u.test(part ?? '')
}

/** Whether a block begins a row: its number stands in the number's column. */
function startsRow(block: Root['children'][number] | undefined, head: Row | undefined, source: SourceText): boolean {
  if (!block || !isParagraph(block) || !head) return false
  const number = head.children.findIndex(cell => kindOf(cell.position, source) === 'number')
  const [start, end] = withBlankCells(block, source)
  return number >= 0 && isNumberPart(source.text.slice(start, end).split('\t')[number])
}

/** Adds a line's first part to a row's last cell, and its others as further cells. */
function addLines(row: Row, parts: readonly string[], start: number, source: SourceText): void {
  let offset = start
  for (const [at, part] of parts.entries()) {
    const cell = cellOf(source.place(offset, offset + part.length), source)
    const last = row.children[row.children.length - 1]
    if (at > 0 || !last) row.children.push(cell)
    else if (cell.children.length > 0) {
      last.children.push(...cell.children)
      last.position = {start: last.position.start, end: cell.position.end}
    }
    offset += part.length + 1
  }
  row.position = {start: row.position.start, end: source.place(start, Math.max(start, offset - 1)).end}
}

/** The range of a line with the TABs at its ends, beyond which a cell is blank. */
function withBlankCells({position}: Paragraph, {text}: SourceText): [number, number] {
  let [start, end] = [position.start.offset, position.end.offset]
  while (/[ \t]/u.test(text[start - 1] ?? '')) start--
  while (/[ \t]/u.test(text[end] ?? '')) end++
  return [start, end]
}

function readStacked(blocks: Root['children'], from: number, source: SourceText): Found | null {
  const head = headAt(blocks, from, source)
  if (head.length < 3 || kindOf(head[0]?.position, source) !== 'number') return null
  const rows: Row[] = [rowOf(head.map(each => cellOf(each.position, source)))]
  const kinds = head.map(each => kindOf(each.position, source))
  if (!kinds.includes('task') && !kinds.includes('title')) return null
  let expected = 1
  let at = from + head.length
  while (at < blocks.length) {
    const block = blocks[at]
    if (!block || !isParagraph(block)) break
    const repeated = headAt(blocks, at, source)
    if (repeated.length >= head.length) {
      rows.push(rowOf(repeated.slice(0, head.length).map(each => cellOf(each.position, source))))
      at += head.length
    } else if (isNumber(block, expected, source)) {
      const lines: Paragraph[] = []
      const pages: Paragraph[] = []
      let next = at + 1
      while (next < blocks.length && !endsRow(blocks, next, expected + 1, head.length, source)) {
        const line = blocks[next]
        if (!line || !isParagraph(line)) break
        if (isBetweenPages(wordsOf(line, source))) pages.push(line)
        else lines.push(line)
        next++
      }
      const cells = putInOrder(lines, kinds.slice(1), source)
      if (!cells) break
      rows.push(
        rowOf([cellOf(block.position, source), ...cells]),
        ...pages.map(page => rowOf([cellOf(page.position, source)])),
      )
      expected++
      at = next
    } else if (isCategory(block, source) && isNumberedSoon(blocks, at + 1, expected, source)) {
      if (isNumber(blocks[at + 1], 1, source)) expected = 1
      rows.push(rowOf([cellOf(block.position, source)]))
      at++
    } else {
      break
    }
  }
  return rows.length >= 2 ? {table: tableOf(rows), next: at} : null
}

/** The lines of words over columns that begin at a block. */
function headAt(blocks: Root['children'], from: number, source: SourceText): Paragraph[] {
  const head: Paragraph[] = []
  for (const block of blocks.slice(from, from + 12)) {
    if (!isParagraph(block) || kindOf(block.position, source) === null) break
    head.push(block)
  }
  return head
}

function kindOf(place: Place | undefined, source: SourceText): ColumnKind | null {
  if (!place || place.end.offset - place.start.offset > 20) return null
  return WORDS.get(squeeze(source.folded.slice(place.start.offset, place.end.offset))) ?? null
}

function isNumber(block: Root['children'][number] | undefined, expected: number, source: SourceText): boolean {
  if (!block) return false
  const text = squeeze(source.folded.slice(block.position.start.offset, block.position.end.offset))
  return text === String(expected) || text === `${expected}.`
}

function isNumberedSoon(blocks: Root['children'], at: number, expected: number, source: SourceText): boolean {
  return isNumber(blocks[at], expected, source) || isNumber(blocks[at], 1, source)
}

/** A heading over rows: `一、经济发展目标`, or a short line without a stop. */
function isCategory({position}: {position: Place}, source: SourceText): boolean {
  const [start, end] = [position.start.offset, position.end.offset]
  const ordinal = readOrdinal(source.folded, start, end)
  const text = source.folded.slice(start, end)
  return (
    text.length <= 40 &&
    !/[。;]/u.test(text) &&
    (ordinal?.rank === 'han' || ordinal?.rank === 'bracketed-han' || /^[^\d,:]{2,20}$/u.test(text))
  )
}

function endsRow(blocks: Root['children'], at: number, next: number, width: number, source: SourceText): boolean {
  const block = blocks[at]
  if (!block || !isParagraph(block)) return true
  const text = source.folded.slice(block.position.start.offset, block.position.end.offset)
  if (isNumber(block, next, source) || headAt(blocks, at, source).length >= width || /^ *注 *:/u.test(text)) return true
  return (
    isCategory(block, source) &&
    isNumberedSoon(blocks, at + 1, next, source) &&
    /^\(?[一二三四五六七八九十]/u.test(text)
  )
}

/** The cells of a row's lines, each of as many lines as fit its column best; `null` where a column would get none. */
function putInOrder(
  lines: readonly Paragraph[],
  kinds: ReadonlyArray<ColumnKind | null>,
  source: SourceText,
): Cell[] | null {
  const lengths = alignLines(
    lines.map(line => wordsOf(line, source)),
    kinds,
  )
  if (!lengths) return null
  let at = 0
  return lengths.map(length => {
    at += length
    return cellOfParagraphs(lines.slice(at - length, at), source)
  })
}

function wordsOf({position}: Paragraph, source: SourceText): string {
  return source.folded.slice(position.start.offset, position.end.offset).trim()
}

function cellOfParagraphs(paragraphs: readonly Paragraph[], source: SourceText): Cell {
  const [first, last] = [paragraphs[0], paragraphs[paragraphs.length - 1]]
  const position = source.place(first?.position.start.offset ?? 0, last?.position.end.offset ?? 0)
  return {type: 'cell', children: [...paragraphs], position}
}

function cellOf(place: Place, source: SourceText): Cell {
  const raw = source.text.slice(place.start.offset, place.end.offset)
  const start = place.start.offset + raw.length - raw.trimStart().length
  const position = source.place(start, Math.max(start, place.start.offset + raw.trimEnd().length))
  const value = raw.trim()
  const paragraph: Paragraph = {type: 'paragraph', children: [{type: 'run', value, position}], position}
  return {type: 'cell', children: value === '' ? [] : [paragraph], position: value === '' ? place : position}
}

function rowOf(cells: Cell[]): Row {
  const [first, last] = [cells[0], cells[cells.length - 1]]
  return {
    type: 'row',
    children: cells,
    position: {start: first?.position.start ?? ORIGIN, end: last?.position.end ?? ORIGIN},
  }
}

const ORIGIN = {line: 1, column: 1, offset: 0}

function tableOf(rows: Row[]): Table {
  const [first, last] = [rows[0], rows[rows.length - 1]]
  return {
    type: 'table',
    children: rows,
    position: {start: first?.position.start ?? ORIGIN, end: last?.position.end ?? ORIGIN},
  }
}
