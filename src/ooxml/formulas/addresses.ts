/** A cell's place: row and column from 1. */
export interface Place {
  row: number
  column: number
}

/** One end of a reference: `$K$135`, `K` of a whole column, or `$135` of a whole row. */
export interface Corner {
  /** `$`, where the column is absolute. */
  columnMark: string
  /** Null in a reference to whole rows. */
  column: number | null
  rowMark: string
  /** Null in a reference to whole columns. */
  row: number | null
}

export const LAST_ROW = 1_048_576
export const LAST_COLUMN = 16_384

// `$K$135`, `K`, `$135`
const CORNER = /^(?:(?<columnMark>\$?)(?<column>[A-Z]{1,3}))?(?:(?<rowMark>\$?)(?<row>[1-9]\d{0,6}))?$/i

/** Reads one end of a reference; null if it is none. */
export function parseCorner(text: string): Corner | null {
  const found = CORNER.exec(text)?.groups
  if (!found || text === '') return null
  const column = found.column === undefined ? null : columnNumber(found.column)
  const row = found.row === undefined ? null : Number(found.row)
  if ((column ?? 1) > LAST_COLUMN || (row ?? 1) > LAST_ROW) return null
  return {columnMark: found.columnMark ?? '', column, rowMark: found.rowMark ?? '', row}
}

/** An end of a reference as text. */
export function writeCorner({columnMark, column, rowMark, row}: Corner): string {
  return (column === null ? '' : columnMark + columnLetters(column)) + (row === null ? '' : `${rowMark}${row}`)
}

/** The number, from 1, of a column by its letters. */
export function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}

/** The letters of a column by its number from 1. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  }
  return letters
}

/** `K135`. */
export function writePlace({row, column}: Place): string {
  return `${columnLetters(column)}${row}`
}

/** Reads `K135`; null if it is none. */
export function parsePlace(text: string): Place | null {
  const corner = parseCorner(text)
  return corner === null || corner.row === null || corner.column === null
    ? null
    : {row: corner.row, column: corner.column}
}

/** A rectangle of cells. */
export interface Area {
  top: number
  bottom: number
  left: number
  right: number
}

/** Reads `A1:P135`, `A1`, `A:C` or `2:135`; null if it is none. */
export function parseArea(text: string): Area | null {
  const [first, last] = text.split(':').map(parseCorner)
  const end = last === undefined ? first : last
  if (!first || !end) return null
  const rows = [first.row ?? 1, end.row ?? LAST_ROW]
  const columns = [first.column ?? 1, end.column ?? LAST_COLUMN]
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  }
}

/** A rectangle as text: one cell as `A1`. */
export function writeArea({top, bottom, left, right}: Area): string {
  const first = writePlace({row: top, column: left})
  return top === bottom && left === right ? first : `${first}:${writePlace({row: bottom, column: right})}`
}
