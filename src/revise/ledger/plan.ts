import type {Row, Table} from '../../export/columns.js'
import {type KeyedRow, makeKeyedRows} from '../../export/rows.js'
import type {LedgerRecord, Mark} from '../../export/xlsx/model-sheet.js'
import type {Notice, NoticeDiff} from '../../model/index.js'
import type {Workbook} from '../../ooxml/index.js'
import type {Matching} from '../match/index.js'
import {type MarkSources, markRows, markTasks} from './marks.js'
import {type CellEdit, type Conflict, planMarks, planTable, type TablePlan} from './three-way.js'
import {refuseMixedRows, type TableView, viewTable} from './view.js'

export const LEDGER_TABLES = ['tasks', 'targets', 'units'] as const satisfies readonly Table[]

/** A table of the ledger and what is to be done to it. */
export interface PlannedTable {
  view: TableView
  plan: TablePlan
  /** The edits of cells, those of the update columns among them. */
  edits: readonly CellEdit[]
  marks: ReadonlyMap<string, Mark>
}

/** What an update is made of. */
export interface UpdateSources {
  workbook: Workbook
  /** As it was read, for what stands in the sheets. */
  written: LedgerRecord
  /** With the decided pairs decided. */
  record: LedgerRecord
  notice: Notice
  matching: Matching
  diff: NoticeDiff
  returned: ReadonlySet<string>
  joined: ReadonlyMap<string, string>
  parted: ReadonlySet<string>
  /** Keys of the rows in whose 变动 a person has decided. */
  decided: ReadonlySet<string>
}

/** The values that each table's rows were last written with, living ones and those that outlived their tasks. */
export function writtenRows(record: LedgerRecord, table: Table): Map<string, Row> {
  const rows = new Map(makeKeyedRows(record.notice, table).map(({key, row}) => [key, row]))
  for (const {key, row} of record.gone[table]) rows.set(key, row)
  return rows
}

/** The views of the tables that are in the workbook. Throws `unsafe-ledger` for rows that cannot be told apart. */
export function viewTables(workbook: Workbook, record: LedgerRecord): TableView[] {
  return LEDGER_TABLES.flatMap(table => {
    const rows = writtenRows(record, table)
    const found = viewTable(workbook, table, {rows, marks: record.marks[table]})
    if (found) refuseMixedRows(found, rows)
    return found ? [found] : []
  })
}

/** What is to be done to each table. */
export function planTables(views: readonly TableView[], sources: UpdateSources): PlannedTable[] {
  const {record, notice, written} = sources
  return views.map(view => {
    const {table} = view
    const plan = planTable(view, {base: writtenRows(record, table), next: makeKeyedRows(notice, table)})
    const marks = table === 'tasks' ? markTasks(taskSources(sources, plan.conflicts)) : rowMarks(table, plan, sources)
    const edits = [...plan.edits, ...planMarks(view, written.marks[table], marks, sources.decided)]
    return {view, plan, edits, marks}
  })
}

function taskSources(
  {diff, matching, record, returned, joined, parted}: UpdateSources,
  conflicts: readonly Conflict[],
): MarkSources {
  return {diff, matching, record, conflicts, returned, joined, parted}
}

function rowMarks(table: 'targets' | 'units', plan: TablePlan, {diff, record}: UpdateSources): Map<string, Mark> {
  const changed = new Set(
    table === 'targets'
      ? diff.changes.flatMap(({targets}) => (targets?.old && targets.new ? [targets.new.id] : []))
      : [],
  )
  return markRows(table, keysOf(plan.added), keysOf(plan.gone), changed, record)
}

function keysOf(rows: readonly KeyedRow[]): string[] {
  return rows.map(({key}) => key)
}
