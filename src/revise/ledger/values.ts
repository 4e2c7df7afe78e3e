import {type Column, sayValue, type Value} from '../../export/columns.js'

/** What a cell holds, as a workbook gives it. */
export type CellValue = string | number | boolean | null

const DAY = 86_400_000
// day 0 of a workbook's calendar
const EPOCH = Date.UTC(1899, 11, 30)

/** A table's value as a cell of a ledger holds it: dates as the number of their day. */
export function toCell(column: Column, value: Value): string | number | null {
  const said = sayValue(column, value)
  if (said === null || said === '') return null
  if (column.kind === 'number') return typeof said === 'number' ? said : Number(said)
  if (column.kind === 'date') return (Date.parse(`${String(said)}T00:00:00Z`) - EPOCH) / DAY
  return String(said)
}

/** Whether a cell holds a value, however it came to be written: a number as text, a day as `2026-06-30`. */
export function holds(column: Column, cell: CellValue, value: Value): boolean {
  const wanted = toCell(column, value)
  if (cell === null || cell === '') return wanted === null
  if (wanted === null) return false
  if (column.kind === 'date') return cell === wanted || cell === String(value)
  return plain(String(cell)) === plain(String(wanted))
}

/** A cell in words, for a report. */
export function sayCell(column: Column, cell: CellValue): string {
  if (cell === null) return ''
  if (column.kind !== 'date' || typeof cell !== 'number') return String(cell)
  return new Date(EPOCH + cell * DAY).toISOString().slice(0, 10)
}

// a workbook keeps its own line ends, and none of the characters that XML forbids
function plain(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(
      /[\u0000-\u0008\v\f\u000e-\u001f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '',
    )
    .slice(0, 32_000)
}
