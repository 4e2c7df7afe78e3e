import {SOURCE_COLUMN} from './columns.js'
import type {Exporter, ExportOptions, NamedNotice} from './exporter.js'
import {makeRows} from './rows.js'

/** The notice as JSON, or the flat records of one table; several notices are an array. */
export const json: Exporter = {
  name: 'json',
  extension: '.json',
  mediaType: 'application/json',
  wantsMark: false,
  isWorkbook: false,
  write: async (notice, {table}) => {
    const value = table ? makeRows(notice, table) : notice
    return `${JSON.stringify(value, null, 1)}\n`
  },
  writeAll: async function* (notices, options) {
    let isFirst = true
    for await (const named of notices) {
      for (const value of recordsOf(named, options)) {
        yield `${isFirst ? '[\n' : ',\n'}${JSON.stringify(value, null, 1)}`
        isFirst = false
      }
    }
    yield isFirst ? '[]\n' : '\n]\n'
  },
}

/** A notice, or with a table a record, on each line. */
export const ndjson: Exporter = {
  name: 'ndjson',
  extension: '.ndjson',
  mediaType: 'application/x-ndjson',
  wantsMark: false,
  isWorkbook: false,
  write: async (notice, {table}) => toLines(table ? makeRows(notice, table) : [notice]),
  writeAll: async function* (notices, options) {
    for await (const named of notices) yield toLines(recordsOf(named, options))
  },
}

function recordsOf({notice, source}: NamedNotice, {table}: ExportOptions): readonly unknown[] {
  return table ? makeRows(notice, table).map(row => ({[SOURCE_COLUMN.key]: source, ...row})) : [notice]
}

function toLines(values: readonly unknown[]): string {
  return values.map(value => `${JSON.stringify(value)}\n`).join('')
}
