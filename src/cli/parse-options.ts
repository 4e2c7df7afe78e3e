import type {OutputFormat, Table} from '../export/index.js'

/** The options of `breakdown parse`, as commander gives them. */
export interface ParseCommandOptions {
  format?: OutputFormat
  output?: string
  table?: Table
  headers?: 'zh' | 'en'
  regions?: boolean
  leadMark?: string
  assumeLead?: 'first'
  explain?: boolean
  strict?: boolean
  force?: boolean
  bom?: boolean
  escape: boolean
  encoding?: string
  inputFormat?: string
}
