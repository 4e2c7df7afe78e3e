import {type Column, headOf, type Row, SOURCE_COLUMN, sayValue, TABLES, type Value} from './columns.js'
import type {Exporter, ExportOptions} from './exporter.js'
import {makeRows} from './rows.js'

// what makes a spreadsheet read a cell as a formula, full-width forms included, which WPS and Excel take as well
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u

/** One table as CSV (RFC 4180): commas, CRLF, quotes where they are needed; that of several notices has 来源 in front. */
export const csv: Exporter = {
  name: 'csv',
  extension: '.csv',
  mediaType: 'text/csv',
  wantsMark: true,
  isWorkbook: false,
  write: async (notice, options) => {
    const table = options.table ?? 'tasks'
    return writeRecords(makeRows(notice, table), TABLES[table], options)
  },
  writeAll: async function* (notices, options) {
    const table = options.table ?? 'tasks'
    const columns = [SOURCE_COLUMN, ...TABLES[table]]
    yield await writeRecords([], columns, options)
    for await (const {notice, source} of notices) {
      const rows = makeRows(notice, table).map((row): Row => ({[SOURCE_COLUMN.key]: source, ...row}))
      if (rows.length > 0) yield await writeRecords(rows, columns, options, false)
    }
  },
}

async function writeRecords(
  rows: readonly Row[],
  columns: readonly Column[],
  {headers, escape: isEscaped = true}: ExportOptions,
  withHead = true,
): Promise<string> {
  const {stringify} = await import('csv-stringify/sync')
  const heads = columns.map(column => headOf(column, headers))
  const records = rows.map(row => columns.map(column => cell(column, row[column.key] ?? null, isEscaped)))
  // a bare line feed in a field is not quoted under CRLF unless asked for
  return stringify(withHead ? [heads, ...records] : records, {record_delimiter: '\r\n', quoted_match: /[\r\n]/u})
}

function cell(column: Column, value: Value, isEscaped: boolean): string {
  const said = sayValue(column, value)
  if (said === null) return ''
  const text = String(said)
  return isEscaped && column.kind === 'text' && FORMULA.test(text) ? `'${text}` : text
}
