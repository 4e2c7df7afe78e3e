import {type Column, KEY_HEADINGS, type Row, SHEET_NAMES, UPDATE_COLUMNS} from '../../export/columns.js'
import {freshRecord, type LedgerRecord, MODEL_SHEET} from '../../export/xlsx/model-sheet.js'
import {writeWorkbook} from '../../export/xlsx/workbook.js'
import type {Notice} from '../../model/index.js'
import {type NewRow, openWorkbook, type SheetRow, type Workbook} from '../../ooxml/index.js'
import {squeeze} from '../../text/blanks.js'
import {writeModel} from './apply.js'
import {type Format, readFormats} from './formats.js'
import {type UpdateOptions, updateLedger} from './index.js'
import {viewTables} from './plan.js'
import {readRecord} from './record.js'
import {holds} from './values.js'
import {columnsOf, type TableView} from './view.js'

/**
 * Writes a fresh ledger in the order of a later version of its notice, with all that people have entered: into columns of
 * theirs and of ours, and into rows of their own, which stand behind the tasks. A withdrawn task stands there as well
 * where it has entries. Looks, other sheets and formulas are not carried; of a formula its last result is.
 *
 * Throws as {@link updateLedger} does.
 */
export async function rebuildLedger(bytes: Uint8Array, notice: Notice, options: UpdateOptions): Promise<Uint8Array> {
  const updated = (await updateLedger(bytes, notice, options)).bytes ?? bytes
  const old = openWorkbook(updated)
  const results = resultsIn(openWorkbook(bytes))
  const record = await readRecord(old)
  const fresh = openWorkbook(await writeWorkbook(record.notice, options.say ? {say: options.say} : {}))
  const lookOf = findLooks(fresh, readFormats(updated))
  const kept = freshRecord(record.notice)
  for (const view of viewTables(old, record)) {
    const {rows, gone} = keepRows(view, fresh, record, lookOf, results)
    fresh.replaceRows(SHEET_NAMES[view.table], rows)
    kept.gone[view.table] = record.gone[view.table].filter(({key}) => gone.has(key))
    const marks = Object.entries(record.marks[view.table]).filter(([key]) => gone.has(key))
    kept.marks[view.table] = Object.fromEntries(marks)
  }
  const gone = new Set(kept.gone.tasks.map(({key}) => key))
  writeModel(fresh, {...kept, updates: record.updates, doubtful: record.doubtful.filter(pair => gone.has(pair.old))})
  return fresh.save()
}

/** The sheets of a ledger that `rebuildLedger` leaves behind, by name. Throws `unreadable-ledger`. */
export function listSheetsLeft(bytes: Uint8Array): string[] {
  const carried = new Set<string>([
    SHEET_NAMES.tasks,
    SHEET_NAMES.targets,
    SHEET_NAMES.units,
    SHEET_NAMES.notes,
    MODEL_SHEET,
  ])
  return openWorkbook(bytes).sheetNames.filter(name => !carried.has(name))
}

/** The last result of each formula, by sheet, row and column: an update empties those that it makes outdated. */
function resultsIn(workbook: Workbook): ReadonlyMap<string, string | number> {
  const results = new Map<string, string | number>()
  for (const name of workbook.sheetNames) {
    for (const {row, cells} of workbook.sheet(name)?.cells() ?? []) {
      for (const [column, {value, formula}] of cells) {
        if (formula === null || value === null) continue
        results.set(`${name} ${row} ${column}`, typeof value === 'boolean' ? String(value) : value)
      }
    }
  }
  return results
}

type LookOf = (style: number | null) => number | null

/** The look of a fresh ledger that shows a number as the look of an old one did. */
function findLooks(fresh: Workbook, formatOf: (style: number | null) => Format): LookOf {
  const [head, body] = fresh.sheet(SHEET_NAMES.tasks)?.cells() ?? []
  const under = (heading: string) => {
    const column = [...(head?.cells ?? [])].find(([, {value}]) => value === heading)?.[0] ?? 0
    return body?.cells.get(column)?.style ?? null
  }
  const looks = {date: under('截止日期'), percent: under('完成比例'), other: under('备注')}
  return style => looks[formatOf(style)]
}

/** The rows of a fresh table with the entries of the old one, and the keys of the withdrawn that came along. */
function keepRows(
  view: TableView,
  fresh: Workbook,
  record: LedgerRecord,
  lookOf: LookOf,
  results: ReadonlyMap<string, string | number>,
): {rows: NewRow[]; gone: ReadonlySet<string>} {
  const sheet = fresh.sheet(SHEET_NAMES[view.table])
  const [head, ...body] = sheet?.cells() ?? []
  if (!head) return {rows: [], gone: new Set()}
  const all = view.sheet.cells()
  const {places, headings} = placeColumns(view, all, head)
  const entriesOf = (row: SheetRow, isWhole: boolean): NewRow['cells'] => {
    const cells = new Map<number, {value: string | number | null; style: number | null}>()
    for (const [column, {value: held, formula, style}] of row.cells) {
      const place = places.get(column)
      const last = formula === null ? undefined : results.get(`${view.sheet.name} ${row.row} ${column}`)
      const value = held ?? last ?? null
      if (place === undefined || value === null || (!isWhole && isMark(view, column))) continue
      cells.set(place, {value: typeof value === 'boolean' ? String(value) : value, style: lookOf(style)})
    }
    return cells
  }
  const keyPlace = places.get(view.keyColumn) ?? 0
  const rows = body.map(row => {
    const source = view.rows.get(String(row.cells.get(keyPlace)?.value ?? ''))?.[0]
    return overlay(row, source ? entriesOf(source, false) : new Map())
  })
  const doubtful = new Set(record.doubtful.map(pair => pair.old))
  const dead = new Set(record.gone[view.table].map(({key}) => key))
  const firsts = new Set([...view.rows].flatMap(([key, [first]]) => (first && !dead.has(key) ? [first.row] : [])))
  const gone = new Set<string>()
  const extra = all.filter(row => {
    if (row.row <= view.headRow || firsts.has(row.row) || ![...row.cells.values()].some(cell => cell.value !== null))
      return false
    const key = String(row.cells.get(view.keyColumn)?.value ?? '')
    const hasEntries =
      doubtful.has(key) ||
      [...row.cells].some(([column, {value}]) => value !== null && isForeign(view, column)) ||
      isMended(view, row, record.gone[view.table].find(each => each.key === key)?.row)
    if (dead.has(key) && hasEntries) gone.add(key)
    return !dead.has(key) || hasEntries
  })
  const headRow = overlay(head, new Map([...headings].map(([place, value]) => [place, {value, style: null}])))
  const headLook = head.cells.get(1)?.style ?? null
  const heads: NewRow = {
    cells: new Map([...headRow.cells].map(([place, cell]) => [place, {...cell, style: cell.style ?? headLook}])),
    height: head.height,
  }
  return {rows: [heads, ...rows, ...extra.map(row => ({cells: entriesOf(row, true), height: row.height}))], gone}
}

/** Where each column of the old table stands in the fresh one; those of the office's own stand behind all others. */
function placeColumns(
  view: TableView,
  rows: readonly SheetRow[],
  head: SheetRow,
): {places: ReadonlyMap<number, number>; headings: ReadonlyMap<number, string>} {
  const fresh = new Map([...head.cells].map(([column, {value}]) => [squeeze(String(value ?? '')), column]))
  const places = new Map<number, number>([[view.keyColumn, fresh.get(KEY_HEADINGS[view.table]) ?? 0]])
  for (const {key, heading} of columnsOf(view.table)) {
    const [number, place] = [view.columns.get(key), fresh.get(heading)]
    if (number !== undefined && place !== undefined) places.set(number, place)
  }
  const headings = new Map<number, string>()
  const taken = new Set(places.values())
  let next = Math.max(...head.cells.keys()) + 1
  const used = [
    ...new Set(rows.flatMap(({cells}) => [...cells].flatMap(([column, {value}]) => (value === null ? [] : [column])))),
  ]
  for (const column of used.sort((a, b) => a - b)) {
    if (places.has(column)) continue
    const heading = String(rows.find(({row}) => row === view.headRow)?.cells.get(column)?.value ?? '')
    const known = fresh.get(squeeze(heading))
    const place = known !== undefined && !taken.has(known) ? known : next++
    places.set(column, place)
    taken.add(place)
    if (place !== known && heading !== '') headings.set(place, heading)
  }
  return {places, headings}
}

/** A fresh row with entries in it, which keep the fresh look where there is one. */
function overlay(row: SheetRow, entries: NewRow['cells']): NewRow {
  const cells = new Map<number, {value: string | number | null; style: number | null}>()
  for (const [column, {value, style}] of row.cells) {
    cells.set(column, {value: typeof value === 'boolean' ? String(value) : value, style})
  }
  for (const [column, {value, style}] of entries) {
    cells.set(column, {value, style: row.cells.get(column)?.style ?? style})
  }
  return {cells, height: row.height}
}

/** Whether somebody has changed a cell of ours in a row. */
function isMended(view: TableView, {cells}: SheetRow, written: Row | undefined): boolean {
  if (!written) return false
  return columnsOf(view.table).some(column => {
    const number = view.columns.get(column.key)
    if (number === undefined || !(column.key in written)) return false
    return !holds(column, cells.get(number)?.value ?? null, written[column.key] ?? null)
  })
}

function isMark(view: TableView, column: number): boolean {
  const marks: readonly Column[] = [UPDATE_COLUMNS.change, UPDATE_COLUMNS.excerpt]
  return marks.some(({key}) => view.columns.get(key) === column)
}

function isForeign(view: TableView, column: number): boolean {
  return column !== view.keyColumn && ![...view.columns.values()].includes(column)
}
