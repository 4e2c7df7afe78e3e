import type {Message, Notice} from '../model/index.js'
import type {Table} from './columns.js'

/** How a notice is to be written. */
export interface ExportOptions {
  /** Flat rows of one table in place of the whole notice; for a workbook it is always all of them. */
  table?: Table
  /** Column headings; Chinese unless `en`. */
  headers?: 'zh' | 'en'
  /** Whether CSV text that a spreadsheet would take for a formula gets a `'` in front; true unless said otherwise. */
  escape?: boolean
  /** Says a message in the words of a table for people; its own English words where this is missing. */
  say?: (message: Message) => string
}

/** One output format. */
export interface Exporter {
  name: string
  /** With its dot. */
  extension: string
  mediaType: string
  /** A file of it is read by people in a spreadsheet that needs a byte order mark to see UTF-8. */
  wantsMark: boolean
  /** It is written to a file of its own unless told otherwise, and never over one that exists. */
  isWorkbook: boolean
  /** Text as a string, to be written as UTF-8; a workbook as bytes. */
  write(notice: Notice, options: ExportOptions): Promise<string | Uint8Array>
  /** Writes several notices as one file; a workbook holds one notice alone. */
  writeAll?: (notices: AsyncIterable<NamedNotice>, options: ExportOptions) => AsyncIterable<string>
}

/** A notice, and the name by which its rows are told from those of others: 来源. */
export interface NamedNotice {
  notice: Notice
  source: string
}
