import {csv} from './csv.js'
import type {Exporter} from './exporter.js'
import {json, ndjson} from './json.js'
import {xlsx} from './xlsx/index.js'

export {TABLES, type Table} from './columns.js'
export type {Exporter, ExportOptions, NamedNotice} from './exporter.js'

/** The output formats. */
export const exporters = {json, ndjson, csv, xlsx} as const satisfies Record<string, Exporter>

/** The name of an output format. */
export type OutputFormat = keyof typeof exporters

/** Their names. */
export const formats: readonly OutputFormat[] = ['json', 'ndjson', 'csv', 'xlsx']
