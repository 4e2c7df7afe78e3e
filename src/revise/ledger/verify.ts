import {openWorkbook, type SheetRow, type Workbook} from '../../ooxml/index.js'
import {isOwnSheet} from './apply.js'
import type {PlannedTable} from './plan.js'
import type {TableView} from './view.js'

/**
 * Reads an updated workbook again and compares it with what it was made from: every cell that the plan did not write is
 * there with the same value or formula, in the row of the same key.
 *
 * Throws an error of our own making where one is not: nothing may be put in place then.
 */
export function verifyUpdate(before: Workbook, after: Uint8Array, planned: readonly PlannedTable[]): void {
  const updated = openWorkbook(after)
  const views = planned.map(({view}) => view)
  for (const name of before.sheetNames) {
    const [sheet, other] = [before.sheet(name), updated.sheet(name)]
    if (!sheet || !other) throw new Error(`sheet ${name} was lost`)
    const table = planned.find(each => each.view.sheet.name === name)
    if (table) verifyTable(table, sheet.cells(), other.cells())
    else if (!isOwnSheet(sheet, views))
      verifyRows(
        sheet.cells(),
        other.cells(),
        row => row,
        () => true,
        name,
      )
  }
}

function verifyTable({view, plan, edits}: PlannedTable, before: readonly SheetRow[], after: readonly SheetRow[]): void {
  const written = new Set(edits.map(({row, column}) => `${row} ${column}`))
  const isForeign = (row: number, column: number) =>
    !written.has(`${row} ${column}`) && !(row === view.headRow && column > view.width) && column <= view.width
  const shift = (row: number) => (row > view.last ? row + plan.added.length : row)
  verifyRows(before, after, shift, isForeign, view.sheet.name)
  verifyKeys(view, after)
}

function verifyKeys({keyColumn, rows}: TableView, after: readonly SheetRow[]): void {
  const keys = new Map(after.map(({row, cells}) => [row, cells.get(keyColumn)?.value]))
  for (const [key, list] of rows) {
    for (const {row} of list) if (keys.get(row) !== key) throw new Error(`row ${row} has lost its key`)
  }
}

function verifyRows(
  before: readonly SheetRow[],
  after: readonly SheetRow[],
  shift: (row: number) => number,
  isForeign: (row: number, column: number) => boolean,
  name: string,
): void {
  const byRow = new Map(after.map(each => [each.row, each.cells]))
  for (const {row, cells} of before) {
    const other = byRow.get(shift(row))
    for (const [column, {value, formula, style}] of cells) {
      if (!isForeign(row, column)) continue
      const found = other?.get(column)
      const isKept =
        formula === null ? (found?.value ?? null) === value && (found?.formula ?? null) === null : found?.formula
      if (!isKept || (found?.style ?? null) !== style) {
        throw new Error(`sheet ${name}, row ${row}, column ${column}: the cell did not come through`)
      }
    }
  }
}
