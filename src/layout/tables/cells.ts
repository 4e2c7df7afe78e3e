import type {ColumnKind} from '../../lexicon/table-heads.js'
import type {SourceText} from '../../text/source-text.js'
import {BODY_END} from '../../tokens/body-names.js'
import {kindOfHead} from '../../tokens/columns.js'
import {readOrdinal} from '../../tokens/ordinals.js'
import {isTime} from '../../tokens/segments.js'
import type {Cell, Paragraph, Place, Root, Row, Table} from '../../tree/nodes.js'

/** A table that was pasted as text, and the index of the first block behind it. */
export interface PastedTable {
  table: Table
  next: number
}

export type Blocks = Root['children']

/** What the column under a word of a head holds; `null` for other words. */
export function kindOf(place: Place | undefined, source: SourceText): ColumnKind | null {
  if (!place || place.end.offset - place.start.offset > 24) return null
  return kindOfHead(source.folded.slice(place.start.offset, place.end.offset))
}

/** A heading over rows: `一、经济发展目标`, or a short line without a stop. */
export function isCategory({position}: {position: Place}, source: SourceText): boolean {
  const [start, end] = [position.start.offset, position.end.offset]
  const ordinal = readOrdinal(source.folded, start, end)
  const text = source.folded.slice(start, end)
  return (
    text.length <= 40 &&
    !/[。;]/u.test(text) &&
    !isTime(text.trim()) &&
    !(BODY_END.test(text.trim()) && /^ *[省市县区镇乡各]/u.test(text)) &&
    (ordinal?.rank === 'han' || ordinal?.rank === 'bracketed-han' || /^[^\d,:]{2,20}$/u.test(text))
  )
}

/** The cell whose words stand at places, each a paragraph of it; `whole` is where it stands if it has none. */
export function cellOfPieces(places: readonly Place[], whole: Place): Cell {
  const [first, last] = [places[0], places[places.length - 1]]
  const children = places.map((position): Paragraph => ({type: 'paragraph', children: [], position}))
  return {type: 'cell', children, position: first && last ? {start: first.start, end: last.end} : whole}
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
