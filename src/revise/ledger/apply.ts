import {CHANGE_COLUMNS, type Column, type Row, SHEET_NAMES, UPDATE_COLUMNS} from '../../export/columns.js'
import {rowHeight} from '../../export/xlsx/cells.js'
import {type LedgerRecord, MODEL_SHEET, writeRecord} from '../../export/xlsx/model-sheet.js'
import {listNotes} from '../../export/xlsx/notes-sheet.js'
import type {Message, Notice} from '../../model/index.js'
import type {NewRow, Sheet, SheetRow, Workbook} from '../../ooxml/index.js'
import type {PlannedTable} from './plan.js'
import {toCell} from './values.js'
import {columnsOf, type TableView} from './view.js'

/** Writes what is planned for a table: cells in place, new rows behind the last. */
export function applyTable({view, plan, edits, marks}: PlannedTable): void {
  const {sheet} = view
  const columns = withUpdateColumns(view, edits.length + plan.added.length > 0 && marks.size > 0)
  for (const {row, column, value} of edits) sheet.set(row, column, value)
  if (columns !== view.columns) writeLateMarks(view, columns, marks)
  const styles = new BodyStyles(view)
  const rows = plan.added.map(({key, row}): NewRow => {
    const cells = new Map<number, {value: string | number | null; style: number | null}>()
    const mark = marks.get(key)
    const values: Row = {...row, change: mark?.change ?? null, excerpt: mark?.excerpt ?? null}
    const texts: Array<{text: string; width: number}> = []
    for (const column of columnsOf(view.table)) {
      const number = columns.get(column.key)
      if (number === undefined) continue
      cells.set(number, {
        value: toCell(column, values[column.key] ?? null),
        style: styles.of(column, number, row.section),
      })
      texts.push({text: String(values[column.key] ?? ''), width: column.width})
    }
    cells.set(view.keyColumn, {value: key, style: styles.ofColumn(view.keyColumn)})
    return {cells, height: rowHeight(texts)}
  })
  if (rows.length > 0) sheet.insertRows(view.last, rows, {bodyTop: view.headRow + 1})
}

/** The columns with those of an update, put behind the last where the office had taken them out. */
function withUpdateColumns(view: TableView, isNeeded: boolean): ReadonlyMap<string, number> {
  const missing = columnsOf(view.table).filter(column => isUpdate(column) && !view.columns.has(column.key))
  if (!isNeeded || missing.length === 0) return view.columns
  const columns = new Map(view.columns)
  for (const [at, column] of missing.entries()) {
    columns.set(column.key, view.width + 1 + at)
    view.sheet.set(view.headRow, view.width + 1 + at, column.heading)
  }
  return columns
}

function isUpdate({key}: Column): boolean {
  return key === UPDATE_COLUMNS.change.key || key === UPDATE_COLUMNS.excerpt.key
}

function writeLateMarks(view: TableView, columns: ReadonlyMap<string, number>, marks: PlannedTable['marks']): void {
  for (const [key, rows] of view.rows) {
    const mark = marks.get(key)
    for (const name of ['change', 'excerpt'] as const) {
      const column = columns.get(name)
      if (!mark?.[name] || column === undefined || view.columns.has(name)) continue
      for (const {row} of rows) view.sheet.set(row, column, mark[name])
    }
  }
}

/** The looks of a table's columns: what most of its cells have, so that no new row looks like one coloured by hand. */
class BodyStyles {
  private readonly rows: readonly SheetRow[]
  private readonly known = new Map<string, number | null>()

  constructor(private readonly view: TableView) {
    this.rows = [...view.rows.values()].flat()
  }

  /** Of a column of ours; 板块 and 牵头领导 look alike within a section. */
  of(column: Column, number: number, section: unknown): number | null {
    const sectionColumn = this.view.columns.get('section')
    if (sectionColumn === undefined || (column.key !== 'section' && column.key !== 'leaders'))
      return this.ofColumn(number)
    const alike = this.rows.filter(({cells}) => cells.get(sectionColumn)?.value === section)
    return alike.length > 0 ? mostCommon(alike, number) : this.ofColumn(number)
  }

  ofColumn(number: number): number | null {
    const name = String(number)
    if (!this.known.has(name)) this.known.set(name, mostCommon(this.rows, number))
    return this.known.get(name) ?? null
  }
}

function mostCommon(rows: readonly SheetRow[], column: number): number | null {
  const counts = new Map<number | null, number>()
  for (const {cells} of rows) {
    const style = cells.get(column)?.style ?? null
    counts.set(style, (counts.get(style) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] ?? -1) - (b[0] ?? -1))[0]?.[0] ?? null
}

/** Puts a block into 变更记录, which is made where it is not there; its cells look as those of the ledger. */
export function appendLog(workbook: Workbook, block: readonly (readonly string[])[], ledger: TableView): void {
  const head = ledger.sheet.cells().find(({row}) => row === ledger.headRow)
  const headStyle = head?.cells.get(ledger.keyColumn)?.style ?? null
  const textColumn = ledger.columns.get('task') ?? ledger.keyColumn
  const bodyStyle = mostCommon([...ledger.rows.values()].flat(), textColumn)
  const toRow = (cells: readonly string[], style: number | null): NewRow => ({
    cells: new Map(cells.map((text, at) => [at + 1, {value: text || null, style}])),
    height: null,
  })
  const rows = block.map((cells, at) => toRow(cells, at === 0 ? headStyle : bodyStyle))
  const sheet = workbook.sheet(SHEET_NAMES.log)
  if (sheet) {
    const last = sheet.cells().reduce((most, {row}) => Math.max(most, row), 0)
    sheet.insertRows(last, rows, {bodyTop: last + 1})
    return
  }
  workbook.addSheet(SHEET_NAMES.log, {
    rows: [
      toRow(
        CHANGE_COLUMNS.map(column => column.heading),
        headStyle,
      ),
      ...rows,
    ],
    widths: CHANGE_COLUMNS.map(column => column.width),
    state: 'visible',
  })
}

/** Writes 说明 anew where nobody has changed it; gives whether it is up to date. */
export function rewriteNotes(workbook: Workbook, was: Notice, is: Notice, say: (message: Message) => string): boolean {
  const sheet = workbook.sheet(SHEET_NAMES.notes)
  if (!sheet) return true
  const [before, after] = [listNotes(was, {say}), listNotes(is, {say})]
  if (JSON.stringify(before) === JSON.stringify(after)) return true
  const rows = sheet.cells().filter(({cells}) => [...cells.values()].some(({value}) => value !== null))
  const isOurs =
    rows.length === before.length &&
    rows.every(({cells}, at) => {
      const [name, value] = [before[at]?.name ?? '', before[at]?.value ?? '']
      return (
        textOf(cells.get(1)?.value) === textOf(name) && textOf(cells.get(2)?.value) === textOf(value) && cells.size <= 2
      )
    })
  if (!isOurs) return false
  const [titleStyles, pairStyles] = [stylesOf(rows[0]), stylesOf(rows[1])]
  workbook.replaceRows(
    SHEET_NAMES.notes,
    after.map(({isTitle, name, value}): NewRow => {
      const styles = isTitle ? titleStyles : pairStyles
      const cells = [name, value].map((text, at) => [at + 1, {value: text, style: styles[at] ?? null}] as const)
      return {cells: new Map(cells), height: null}
    }),
  )
  return true
}

function stylesOf(row: SheetRow | undefined): Array<number | null> {
  return [1, 2].map(column => row?.cells.get(column)?.style ?? null)
}

function textOf(value: unknown): string {
  return String(value ?? '').replace(/\s+/gu, '')
}

/** Keeps the record for the next update. */
export function writeModel(workbook: Workbook, record: LedgerRecord): void {
  const rows = writeRecord(record).map(
    (text): NewRow => ({cells: new Map([[1, {value: text, style: null}]]), height: null}),
  )
  workbook.replaceRows(MODEL_SHEET, rows)
}

/** Whether a sheet is one of ours, which an update may write. */
export function isOwnSheet(sheet: Sheet, views: readonly TableView[]): boolean {
  const names: readonly string[] = [MODEL_SHEET, SHEET_NAMES.notes, SHEET_NAMES.log]
  return names.includes(sheet.name) || views.some(view => view.sheet.name === sheet.name)
}
