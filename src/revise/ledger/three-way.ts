import type {Column, Row, Value} from '../../export/columns.js'
import type {KeyedRow} from '../../export/rows.js'
import type {Mark} from '../../export/xlsx/model-sheet.js'
import {type CellValue, holds, sayCell, toCell} from './values.js'
import {columnsOf, type TableView} from './view.js'

/** A cell that the office had changed and the revision changed too; the office's stays. */
export interface Conflict {
  table: TableView['table']
  /** The key of its row. */
  key: string
  /** Its row in the sheet before the update. */
  row: number
  /** The column's heading. */
  heading: string
  /** What stands in it and stays. */
  kept: string
  /** What the notice said, and says now. */
  was: string
  is: string
}

/** A cell to be written. */
export interface CellEdit {
  row: number
  column: number
  value: string | number | null
}

/** What is to be done to a table of a ledger. */
export interface TablePlan {
  edits: readonly CellEdit[]
  /** Rows to be put behind the last one. */
  added: readonly KeyedRow[]
  conflicts: readonly Conflict[]
  /** The rows that outlive what they were of, with what they hold now. */
  gone: readonly KeyedRow[]
  /** What has no row though it had one: somebody deleted it. */
  missing: readonly string[]
}

/** What a table was last written with, and what it is to hold. */
export interface TableVersions {
  /** Living rows and those that had outlived their tasks, by key. */
  base: ReadonlyMap<string, Row>
  next: readonly KeyedRow[]
}

/** The columns that say where a row stands in the notice, and mean nothing once it is no more. */
const PLACES = ['no', 'line'] as const

/**
 * Compares each cell of ours with what was last written there and with what the notice says now: what nobody changed is
 * brought up to date, what a person changed stays, and where both did it is a conflict.
 */
export function planTable(view: TableView, {base, next}: TableVersions): TablePlan {
  const living = new Map(next.map(({key, row}) => [key, row]))
  const edits: CellEdit[] = []
  const conflicts: Conflict[] = []
  const gone: KeyedRow[] = []
  const missing: string[] = []
  for (const [key, was] of base) {
    const is = living.get(key)
    const rows = view.rows.get(key) ?? []
    if (rows.length === 0 && is) missing.push(key)
    const wanted = is ?? {
      ...was,
      ...Object.fromEntries(PLACES.filter(place => place in was).map(place => [place, null])),
    }
    if (!is) gone.push({key, row: wanted})
    for (const {row, cells} of rows) {
      for (const column of columnsOf(view.table)) {
        const number = view.columns.get(column.key)
        if (number === undefined || !(column.key in wanted)) continue
        const cell = cells.get(number)
        const found = {formula: cell?.formula ?? null, value: cell?.value ?? null}
        const step = decideCell(column, found, was[column.key] ?? null, wanted[column.key] ?? null)
        if (step === 'write') edits.push({row, column: number, value: toCell(column, wanted[column.key] ?? null)})
        if (step === 'keep' && is) conflicts.push(conflictOf(view, key, row, column, found.value, was, wanted))
      }
    }
  }
  const added = next.filter(({key}) => !base.has(key))
  return {edits, added, conflicts, gone, missing}
}

/** Whether a cell is written, stays as a conflict, or has nothing to change. */
function decideCell(
  column: Column,
  {formula, value}: {formula: string | null; value: CellValue},
  was: Value,
  is: Value,
): 'write' | 'keep' | null {
  if (holds(column, toCell(column, was), is)) return null
  if (formula === null && holds(column, value, is)) return null
  return formula === null && holds(column, value, was) ? 'write' : 'keep'
}

function conflictOf(
  {table}: TableView,
  key: string,
  row: number,
  column: Column,
  kept: CellValue,
  was: Row,
  is: Row,
): Conflict {
  const say = (value: Value) => sayCell(column, toCell(column, value))
  return {
    table,
    key,
    row,
    heading: column.heading,
    kept: sayCell(column, kept),
    was: say(was[column.key] ?? null),
    is: say(is[column.key] ?? null),
  }
}

/** The edits that bring the update columns to what they are to say; what a person wrote there stays. */
export function planMarks(
  view: TableView,
  last: Readonly<Record<string, Mark>>,
  next: ReadonlyMap<string, Mark>,
  decided: ReadonlySet<string>,
): CellEdit[] {
  const edits: CellEdit[] = []
  for (const [key, rows] of view.rows) {
    const [was, is] = [last[key] ?? NO_MARK, next.get(key) ?? NO_MARK]
    for (const {row, cells} of rows) {
      for (const name of ['change', 'excerpt'] as const) {
        const column = view.columns.get(name)
        if (column === undefined) continue
        const found = String(cells.get(column)?.value ?? '')
        const isOurs = found === was[name] || decided.has(key)
        if (isOurs && found !== is[name]) edits.push({row, column, value: is[name] || null})
      }
    }
  }
  return edits
}

/** What the update columns say of a row that nothing happened to. */
export const NO_MARK: Mark = {change: '', excerpt: ''}
