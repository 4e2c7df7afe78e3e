import type {Style, Workbook} from 'exceljs'
import type {Notice} from '../../model/index.js'
import {type Column, headOf, KEY_HEADINGS, SHEET_NAMES, TABLES, UPDATE_COLUMNS} from '../columns.js'
import type {ExportOptions} from '../exporter.js'
import {makeKeyedRows} from '../rows.js'
import {cellValue, columnStyle, greyWithdrawn, hiddenStyle, rowHeight, setUpSheet} from './cells.js'

/** A sheet with one table, a row a record; then 变动, for an update, and the hidden key. */
export function addTableSheet(
  workbook: Workbook,
  table: 'targets' | 'units',
  notice: Notice,
  options: ExportOptions,
): void {
  const sheet = workbook.addWorksheet(SHEET_NAMES[table])
  const columns: readonly Column[] = TABLES[table]
  const rows = makeKeyedRows(notice, table)
  sheet.columns = [
    ...[...columns, UPDATE_COLUMNS.change].map(column => ({
      header: headOf(column, options.headers),
      width: column.width,
    })),
    {header: KEY_HEADINGS[table], width: 16, hidden: true},
  ]
  const styles: Array<Partial<Style>> = [
    ...columns.map(column => columnStyle(column.kind)),
    columnStyle('text'),
    hiddenStyle(),
  ]
  for (const {key, row} of rows) {
    const added = sheet.addRow([
      ...columns.map(column => cellValue(column, row[column.key] ?? null)),
      null,
      cellValue(UPDATE_COLUMNS.change, key),
    ])
    added.height = rowHeight(columns.map(column => ({text: String(row[column.key] ?? ''), width: column.width})))
    for (const [at, style] of styles.entries()) added.getCell(at + 1).style = style
  }
  setUpSheet(sheet, {
    columns: columns.length + 2,
    printed: columns.length,
    rows: rows.length,
    frozenColumns: 2,
    title: notice.document.title,
  })
  greyWithdrawn(sheet, columns.length + 1, columns.length + 1, rows.length, 1)
}
