import {type ColumnKind, TABLE_HEADS} from '../lexicon/table-heads.js'
import {squeeze} from '../text/blanks.js'
import type {SourceText} from '../text/source-text.js'
import {readOrdinal} from '../tokens/ordinals.js'
import type {Cell, Paragraph, Place, Root, Row, Table} from '../tree/nodes.js'

/** A table that was pasted as text, and the index of the first block behind it. */
export interface PastedTable {
  table: Table
  next: number
}

export type Blocks = Root['children']

const WORDS: ReadonlyMap<string, ColumnKind> = new Map(
  TABLE_HEADS.flatMap(([kind, words]) => words.map(word => [word, kind] as const)),
)

/** What the column under a word of a head holds; `null` for other words. */
export function kindOf(place: Place | undefined, source: SourceText): ColumnKind | null {
  if (!place || place.end.offset - place.start.offset > 20) return null
  return WORDS.get(squeeze(source.folded.slice(place.start.offset, place.end.offset))) ?? null
}

/** A heading over rows: `一、经济发展目标`, or a short line without a stop. */
export function isCategory({position}: {position: Place}, source: SourceText): boolean {
  const [start, end] = [position.start.offset, position.end.offset]
  const ordinal = readOrdinal(source.folded, start, end)
  const text = source.folded.slice(start, end)
  return (
    text.length <= 40 &&
    !/[。;]/u.test(text) &&
    (ordinal?.rank === 'han' || ordinal?.rank === 'bracketed-han' || /^[^\d,:]{2,20}$/u.test(text))
  )
}

/** The cell of a place without the blanks at its ends; blank places give a cell without children. */
export function cellOf(place: Place, source: SourceText): Cell {
  const raw = source.text.slice(place.start.offset, place.end.offset)
  const start = place.start.offset + raw.length - raw.trimStart().length
  const position = source.place(start, Math.max(start, place.start.offset + raw.trimEnd().length))
  const value = raw.trim()
  const paragraph: Paragraph = {type: 'paragraph', children: [{type: 'run', value, position}], position}
  return {type: 'cell', children: value === '' ? [] : [paragraph], position: value === '' ? place : position}
}

export function rowOf(cells: Cell[]): Row {
  const [first, last] = [cells[0], cells[cells.length - 1]]
  return {
    type: 'row',
    children: cells,
    position: {start: first?.position.start ?? ORIGIN, end: last?.position.end ?? ORIGIN},
  }
}

export function tableOf(rows: Row[]): Table {
  const [first, last] = [rows[0], rows[rows.length - 1]]
  return {
    type: 'table',
    children: rows,
    position: {start: first?.position.start ?? ORIGIN, end: last?.position.end ?? ORIGIN},
  }
}

const ORIGIN = {line: 1, column: 1, offset: 0}
