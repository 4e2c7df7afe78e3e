import type {Workbook} from 'exceljs'
import type {Notice} from '../../model/index.js'
import {type Column, headOf, TABLES, type Table} from '../columns.js'
import type {ExportOptions} from '../exporter.js'
import {makeRows} from '../rows.js'
import {BORDER, cellValue, FONT, rowHeight, setUpSheet} from './cells.js'

/** A sheet with one table, a row a record. */
export function addTableSheet(
  workbook: Workbook,
  name: string,
  table: Table,
  notice: Notice,
  options: ExportOptions,
): void {
  const sheet = workbook.addWorksheet(name)
  const columns: readonly Column[] = TABLES[table]
  const rows = makeRows(notice, table)
  sheet.columns = columns.map(column => ({header: headOf(column, options.headers), width: column.width}))
  for (const row of rows) {
    const added = sheet.addRow(columns.map(column => cellValue(column, row[column.key] ?? null)))
    added.height = rowHeight(columns.map(column => ({text: String(row[column.key] ?? ''), width: column.width})))
    for (const [at, column] of columns.entries()) {
      const cell = added.getCell(at + 1)
      cell.font = FONT
      cell.border = BORDER
      cell.alignment = {
        vertical: 'top',
        wrapText: column.kind === 'text',
        horizontal: column.kind === 'text' ? 'left' : 'right',
      }
      if (column.kind === 'text') cell.numFmt = '@'
    }
  }
  setUpSheet(sheet, columns.length, rows.length, 2)
}
