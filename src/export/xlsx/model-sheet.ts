import type {Workbook} from 'exceljs'
import type {Notice} from '../../model/index.js'
import type {Table} from '../columns.js'
import type {KeyedRow} from '../rows.js'

/** The very hidden sheet with what was written. */
export const MODEL_SHEET = '_breakdown'

/** Its first cell: what it is, and the version of its form. */
export const MODEL_HEAD = 'breakdown ledger 1'

/** What the update columns of a row say. */
export interface Mark {
  /** 变动. */
  change: string
  /** 原文摘录. */
  excerpt: string
}

/** What a ledger was last written with, so that an update can tell what a person has changed since. */
export interface LedgerRecord {
  notice: Notice
  /** How many updates have changed it. */
  updates: number
  /** The rows that still stand though the notice has them no more, as they were last written. */
  gone: Record<Table, KeyedRow[]>
  /** What was written into the update columns, by the keys of their rows. */
  marks: Record<Table, Record<string, Mark>>
  /** Pairs of ids that may be one task, for a person to decide. */
  doubtful: Array<{old: string; new: string; likeness: number}>
}

/** The record of a ledger that has just been made. */
export function freshRecord(notice: Notice): LedgerRecord {
  const {regions: _regions, ...kept} = notice
  return {
    notice: kept,
    updates: 0,
    gone: {tasks: [], targets: [], units: []},
    marks: {tasks: {}, targets: {}, units: {}},
    doubtful: [],
  }
}

// what XML forbids, what a cut might part, and the `_` that would begin an escape of the workbook's own
const UNSAFE = /[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]|_(?=x)/g

// under a cell's limit of 32,767, with room for what escaping adds
const CHUNK = 16_000

/** The texts of the sheet's cells, one below the other: what it is, then JSON in pieces. */
export function writeRecord(record: LedgerRecord): string[] {
  const json = JSON.stringify(record).replace(
    UNSAFE,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  const cells = [MODEL_HEAD]
  for (let at = 0; at < json.length; at += CHUNK) cells.push(json.slice(at, at + CHUNK))
  return cells
}

/** Keeps the record in the cells of column A. */
export function addModelSheet(workbook: Workbook, record: LedgerRecord): void {
  const sheet = workbook.addWorksheet(MODEL_SHEET)
  sheet.state = 'veryHidden'
  for (const text of writeRecord(record)) sheet.addRow([text])
}
