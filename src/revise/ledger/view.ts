import {BreakdownError} from '../../errors.js'
import {
  type Column,
  KEY_HEADINGS,
  type Row,
  SHEET_NAMES,
  TABLES,
  type Table,
  UPDATE_COLUMNS,
} from '../../export/columns.js'
import type {Mark} from '../../export/xlsx/model-sheet.js'
import type {Sheet, SheetRow, Workbook} from '../../ooxml/index.js'
import {squeeze} from '../../text/blanks.js'
import {holds} from './values.js'

/** One of our tables as it stands in a ledger that people have worked in. */
export interface TableView {
  table: Table
  sheet: Sheet
  /** The number of each of our columns that is found again, by its key. */
  columns: ReadonlyMap<string, number>
  keyColumn: number
  headRow: number
  /** The rows of each key; a task that the office keeps in several rows has several. */
  rows: ReadonlyMap<string, readonly SheetRow[]>
  /** The last row that has a key; the head row where none has. */
  last: number
  /** The last column that has anything in it. */
  width: number
}

/** What a view is found by: the values that its rows were last written with. */
export interface Written {
  rows: ReadonlyMap<string, Row>
  marks: Readonly<Record<string, Mark>>
}

/** The columns of a table in the ledger, those of an update among them. */
export function columnsOf(table: Table): readonly Column[] {
  const marks = table === 'tasks' ? [UPDATE_COLUMNS.change, UPDATE_COLUMNS.excerpt] : [UPDATE_COLUMNS.change]
  return [...TABLES[table], ...marks]
}

/**
 * Finds a table in a workbook: the sheet and the column that hold its keys, whatever they are called now, and its
 * columns, by their headings or, where those were renamed, by what stands in them. `null` where no sheet holds them.
 *
 * Throws `BreakdownError` `unsafe-ledger` where two sheets do.
 */
export function viewTable(workbook: Workbook, table: Table, written: Written): TableView | null {
  const found = workbook.sheetNames.flatMap(name => {
    const sheet = workbook.sheet(name)
    if (!sheet || (written.rows.size === 0 && name !== SHEET_NAMES[table])) return []
    const rows = sheet.cells()
    const keyColumn = findKeyColumn(rows, table, written)
    return keyColumn === null ? [] : [view(sheet, rows, table, keyColumn, written)]
  })
  const [only, second] = found
  if (only && second) {
    throw new BreakdownError(
      'unsafe-ledger',
      `sheets ${only.sheet.name} and ${second.sheet.name} both hold the ids of the rows (column ${KEY_HEADINGS[table]}), as after copying a sheet; clear that column in the copy, or move the copy to another workbook`,
    )
  }
  return only ?? null
}

function findKeyColumn(rows: readonly SheetRow[], table: Table, {rows: known}: Written): number | null {
  const counts = new Map<number, number>()
  for (const {cells} of rows) {
    for (const [column, {value, formula}] of cells) {
      // a formula that looks the ids up makes no table
      if (formula === null && typeof value === 'string' && (known.has(value) || value === KEY_HEADINGS[table])) {
        counts.set(column, (counts.get(column) ?? 0) + 1)
      }
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return best && best[1] >= Math.min(2, known.size + 1) ? best[0] : null
}

function view(sheet: Sheet, all: readonly SheetRow[], table: Table, keyColumn: number, written: Written): TableView {
  const keyed = all.flatMap(row => {
    const key = row.cells.get(keyColumn)?.value
    return typeof key === 'string' && written.rows.has(key) ? [{key, row}] : []
  })
  const first = keyed[0]?.row.row ?? Number.POSITIVE_INFINITY
  const heads = all.filter(({row, cells}) => row < first && cells.get(keyColumn)?.value === KEY_HEADINGS[table])
  const headRow = heads[heads.length - 1]?.row ?? Math.max(1, Math.min(first, 2) - 1)
  const rows = new Map<string, SheetRow[]>()
  for (const {key, row} of keyed) rows.set(key, [...(rows.get(key) ?? []), row])
  const head = all.find(({row}) => row === headRow)
  return {
    table,
    sheet,
    keyColumn,
    headRow,
    rows,
    columns: findColumns(head, keyed, table, keyColumn, written),
    last: keyed[keyed.length - 1]?.row.row ?? headRow,
    width: all.reduce((most, {cells}) => Math.max(most, ...cells.keys()), keyColumn),
  }
}

/** How much of a column must be as it was written for it to be ours under another heading. */
const ENOUGH = 0.6

function findColumns(
  head: SheetRow | undefined,
  keyed: ReadonlyArray<{key: string; row: SheetRow}>,
  table: Table,
  keyColumn: number,
  {rows, marks}: Written,
): Map<string, number> {
  const ours = columnsOf(table)
  const found = new Map<string, number>()
  const taken = new Set([keyColumn])
  const agreement = (column: Column, number: number): {agree: number; filled: number} => {
    let agree = 0
    let filled = 0
    for (const {key, row} of keyed) {
      const cell = row.cells.get(number)?.value ?? null
      const value = rows.get(key)?.[column.key] ?? marks[key]?.[column.key === 'change' ? 'change' : 'excerpt'] ?? null
      if (cell === null && (value === null || value === '')) continue
      filled++
      if (holds(column, cell, value)) agree++
    }
    return {agree, filled}
  }
  const headings = [...(head?.cells ?? [])].map(([number, {value}]) => ({
    number,
    heading: squeeze(String(value ?? '')),
  }))
  for (const column of ours) {
    const named = headings
      .filter(({number, heading}) => !taken.has(number) && (heading === column.heading || heading === column.key))
      .map(({number}) => ({number, ...agreement(column, number)}))
      .sort((a, b) => b.agree - a.agree || a.number - b.number)[0]
    if (!named) continue
    found.set(column.key, named.number)
    taken.add(named.number)
  }
  for (const column of ours) {
    if (found.has(column.key)) continue
    const alike = headings
      .filter(({number}) => !taken.has(number))
      .map(({number}) => ({number, ...agreement(column, number)}))
      .filter(({agree, filled}) => agree >= 2 && agree >= ENOUGH * filled)
      .sort((a, b) => b.agree - a.agree || a.number - b.number)[0]
    if (!alike) continue
    found.set(column.key, alike.number)
    taken.add(alike.number)
  }
  return found
}

/**
 * Refuses a ledger in which a key stands at the row of another task: nothing would tell whose the entries are.
 *
 * Throws `BreakdownError` `unsafe-ledger`.
 */
export function refuseMixedRows({rows, columns, table, sheet}: TableView, written: ReadonlyMap<string, Row>): void {
  const text = columns.get('task')
  if (table !== 'tasks' || text === undefined) return
  const known = new Map([...written].map(([key, row]) => [String(row.task), key]))
  for (const [key, list] of rows) {
    for (const {row, cells} of list) {
      const other = known.get(String(cells.get(text)?.value ?? ''))
      if (other === undefined || other === key || written.get(key)?.task === written.get(other)?.task) continue
      throw new BreakdownError(
        'unsafe-ledger',
        `sheet ${sheet.name}, row ${row}: holds one task but the id of another (column ${KEY_HEADINGS.tasks}), as after filling down or after sorting without that column; put the ids right, or restore a backup`,
      )
    }
  }
}
