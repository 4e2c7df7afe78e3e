import type {ColumnKind} from '../../lexicon/table-heads.js'
import type {SourceText} from '../../text/source-text.js'
import {headRowsByCells, kindOfCells} from '../../tokens/columns.js'
import {isParagraph, type Place, type Row} from '../../tree/nodes.js'
import {type Blocks, cellOfPieces, kindOf, type PastedTable, rowOf, tableOf} from './cells.js'
import {putInOrder} from './stacked.js'

/** A row has no more lines. */
const MOST_LINES = 12
/** So many rows of as many lines show what each line holds. */
const LEAST_ROWS = 3
const HEAD_WORD = /^[\u4e00-\u9fff ]{2,10}$/u
/** The share of rows that have as many lines as most. */
const MOST = 0.6

/** The table of one cell a line, without words over its columns, whose rows begin with 1, 2, 3; `null` where none begins at a block. */
export function readCountedChunks(blocks: Blocks, from: number, source: SourceText): PastedTable | null {
  const rows: Array<{number: Place; lines: Place[]}> = []
  let at = from
  while (numberAt(blocks, at, source) === rows.length + 1) {
    const [number, lines] = [placeAt(blocks, at), [] as Place[]]
    for (at++; lines.length <= MOST_LINES && numberAt(blocks, at, source) !== rows.length + 2; at++) {
      const line = placeAt(blocks, at)
      if (!line) break
      lines.push(line)
    }
    if (number) rows.push({number, lines})
  }
  if (rows.length < LEAST_ROWS) return null
  const usual = mostFrequent(rows.slice(0, -1).map(({lines}) => lines.length))
  const last = rows[rows.length - 1]
  // what stands behind the last row is none of it
  if (last && last.lines.length > usual) {
    at -= last.lines.length - usual
    last.lines = last.lines.slice(0, usual)
  }
  const like = rows.filter(({lines}) => lines.length === usual)
  const texts = like.map(({lines}) => lines.map(line => wordsAt(line, source)))
  if (usual < 2 || like.length < rows.length * MOST || headRowsByCells(texts) !== 0) return null
  const kinds = kindsOf(texts)
  const made = rows.map(({number, lines}) => {
    const cells = lines.length === usual ? lines.map(cellAt) : putInOrder(lines, kinds, source)
    return cells ? rowOf([cellAt(number), ...cells]) : null
  })
  return made.every(row => row !== null) ? {table: tableOf(made), next: at} : null
}

/** The table of one cell a line under words over its columns, none of which counts the rows; `null` where none begins at a block. */
export function readHeadedChunks(blocks: Blocks, from: number, source: SourceText): PastedTable | null {
  const head: Place[] = []
  for (let at = from; head.length < MOST_LINES; at++) {
    const place = placeAt(blocks, at)
    if (!place || !HEAD_WORD.test(wordsAt(place, source)) || kindOf(place, source) === null) break
    head.push(place)
  }
  const kinds = head.map(place => kindOf(place, source))
  if (kinds.includes('number') || !kinds.some(isBearers) || !kinds.some(kind => !isBearers(kind))) return null
  const texts: string[][] = []
  let like: Array<ColumnKind | null> = []
  const rows: Row[] = [rowOf(head.map(cellAt))]
  let at = from + head.length
  for (;;) {
    const lines = head.map((_, offset) => placeAt(blocks, at + offset))
    if (!lines.every(line => line !== null)) break
    const row = lines.map(line => wordsAt(line, source))
    if (texts.length > 0 && !isLike(row, like)) break
    texts.push(row)
    if (texts.length <= LEAST_ROWS) like = kindsOf(texts)
    rows.push(rowOf(lines.map(cellAt)))
    at += head.length
  }
  return texts.length >= LEAST_ROWS && headRowsByCells(texts) === 0 ? {table: tableOf(rows), next: at} : null
}

function isBearers(kind: ColumnKind | null): boolean {
  return kind === 'lead' || kind === 'units'
}

/** Whether a row's cells are like those of the columns that names, times or numbers tell. */
function isLike(row: readonly string[], kinds: ReadonlyArray<ColumnKind | null>): boolean {
  return kinds.every((kind, at) => kind === null || kind === 'task' || kindOfCells([row[at] ?? '']) === kind)
}

/** What each column holds; the words of a task stand in the longest of those that nothing else tells. */
function kindsOf(texts: ReadonlyArray<readonly string[]>): Array<ColumnKind | null> {
  const columns = (texts[0] ?? []).map((_, at) => texts.map(row => row[at] ?? ''))
  const kinds = columns.map(column => kindOfCells(column))
  const lengths = columns.map((column, at) => (kinds[at] === null ? column.join('').length : 0))
  return kinds.map((kind, at) => (kind === null && lengths[at] === Math.max(...lengths) ? 'task' : kind))
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0
}

function cellAt(place: Place) {
  return cellOfPieces([place], place)
}

function placeAt(blocks: Blocks, at: number): Place | null {
  const block = blocks[at]
  return block && isParagraph(block) ? block.position : null
}

function wordsAt({start, end}: Place, source: SourceText): string {
  return source.folded.slice(start.offset, end.offset).trim()
}

/** The number that a line is, and nothing else; `null` for other lines. */
function numberAt(blocks: Blocks, at: number, source: SourceText): number | null {
  const place = placeAt(blocks, at)
  const digits = place ? /^0?(?<digits>\d{1,3})[.、]?$/u.exec(wordsAt(place, source))?.groups?.digits : undefined
  return digits === undefined ? null : Number(digits)
}
