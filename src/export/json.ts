import type {Exporter} from './exporter.js'
import {makeRows} from './rows.js'

/** The notice as JSON, or the flat records of one table. */
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
}
