import type {Workbook} from 'exceljs'
import type {Notice} from '../../model/index.js'
import {type Column, headOf, TABLES, type Table} from '../columns.js'
import type {ExportOptions} from '../exporter.js'
import {makeRows} from '../rows.js'
import {cellValue, columnStyle, rowHeight, setUpSheet} from './cells.js'

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
  const styles = columns.map(column => columnStyle(column.kind))
  for (const row of rows) {
    const added = sheet.addRow(columns.map(column => cellValue(column, row[column.key] ?? null)))
    added.height = rowHeight(columns.map(column => ({text: String(row[column.key] ?? ''), width: column.width})))
    for (const [at, style] of styles.entries()) added.getCell(at + 1).style = style
  }
  setUpSheet(sheet, columns.length, rows.length, 2)
}
