import ExcelJS, {type Workbook} from 'exceljs'
import {CHANGE_NAMES} from '../../lexicon/change-names.js'
import type {Notice, NoticeDiff} from '../../model/index.js'
import {type Parts, pack, unpackOwn} from '../../ooxml/package/package.js'
import {changeRow, doubtRow} from '../changes.js'
import {CHANGE_COLUMNS, COMPARED_COLUMNS, type Row, TABLES} from '../columns.js'
import {makeKeyedRows} from '../rows.js'
import {cellText, columnStyle, restorePairs, rowHeight, setUpSheet, solid} from './cells.js'

const WRITTEN_AT = new Date(Date.UTC(2000, 0, 1))
const CHANGED = solid('FFFFF2CC')

/** Two notices side by side, and the list of what changed. `notice` has the ids of the old one. */
export async function writeDiffWorkbook(diff: NoticeDiff, old: Notice, notice: Notice): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = 'breakdown'
  workbook.lastModifiedBy = 'breakdown'
  workbook.created = WRITTEN_AT
  workbook.modified = WRITTEN_AT
  addChanges(workbook, diff)
  addSides(workbook, diff, old, notice)
  const written = await workbook.xlsx.writeBuffer({zip: {compression: 'STORE'}})
  const parts: Parts = {}
  for (const [name, part] of Object.entries(unpackOwn(new Uint8Array(written)))) {
    if (!name.endsWith('/')) parts[name] = restorePairs(part)
  }
  return pack(parts)
}

function addChanges(workbook: Workbook, diff: NoticeDiff): void {
  const sheet = workbook.addWorksheet('变动')
  sheet.columns = CHANGE_COLUMNS.map(({heading, width}) => ({header: heading, width}))
  const style = columnStyle('text')
  const rows: string[][] = [...diff.changes.map(change => [...changeRow(change)]), ...diff.doubtful.map(doubtRow)]
  for (const texts of rows) {
    const row = sheet.addRow(texts.map(text => (text === '' ? null : cellText(text))))
    row.height = rowHeight(texts.map((text, at) => ({text, width: CHANGE_COLUMNS[at]?.width ?? 10})))
    for (let at = 1; at <= CHANGE_COLUMNS.length; at++) row.getCell(at).style = style
  }
  const columns = CHANGE_COLUMNS.length
  setUpSheet(sheet, {columns, printed: columns, rows: rows.length, frozenColumns: 1, title: diff.new.title})
}

function addSides(workbook: Workbook, diff: NoticeDiff, old: Notice, notice: Notice): void {
  const sheet = workbook.addWorksheet('对照')
  const columns = TABLES.tasks.filter(column => COMPARED_COLUMNS.some(key => key === column.key))
  sheet.columns = [
    {header: '变动', width: 14},
    ...columns.flatMap(({heading, width}) => ['原', '现'].map(side => ({header: `${side}${heading}`, width}))),
  ]
  const kinds = kindsByTask(diff)
  const rows = pairRows(old, notice)
  const style = columnStyle('text')
  for (const {key, was, is} of rows) {
    const said = columns.map(({key: name}) => [textOf(was, name), textOf(is, name)] as const)
    const label =
      kinds.get(key) ?? (was ? (is ? '' : CHANGE_NAMES.zh['task-withdrawn']) : CHANGE_NAMES.zh['task-added'])
    const row = sheet.addRow([label || null, ...said.flat().map(text => (text === '' ? null : cellText(text)))])
    row.height = rowHeight(said.flatMap((pair, at) => pair.map(text => ({text, width: columns[at]?.width ?? 10}))))
    for (let at = 1; at <= columns.length * 2 + 1; at++) row.getCell(at).style = style
    for (const [at, [before, after]] of said.entries()) {
      if (columns[at]?.key !== 'ref' && before !== after) row.getCell(at * 2 + 3).style = {...style, fill: CHANGED}
    }
  }
  const width = columns.length * 2 + 1
  setUpSheet(sheet, {columns: width, printed: width, rows: rows.length, frozenColumns: 1, title: diff.new.title})
}

function textOf(row: Row | null, key: string): string {
  return String(row?.[key] ?? '')
}

/** The names of the changes of each task, by its id. */
function kindsByTask({changes}: NoticeDiff): Map<string, string> {
  const names = new Map<string, string>()
  for (const {kind, old, new: other, parts} of changes) {
    const ids = new Set([old?.id, other?.id, ...(parts ?? []).map(part => part.id)])
    for (const id of ids) {
      if (id === undefined) continue
      const known = names.get(id)
      if (!known?.split('、').includes(CHANGE_NAMES.zh[kind]))
        names.set(id, [known, CHANGE_NAMES.zh[kind]].filter(Boolean).join('、'))
    }
  }
  return names
}

/** The rows of both notices in the new one's order; what is withdrawn stands behind what stood before it. */
function pairRows(old: Notice, notice: Notice): Array<{key: string; was: Row | null; is: Row | null}> {
  const olds = makeKeyedRows(old, 'tasks')
  const news = makeKeyedRows(notice, 'tasks')
  const before = new Map(olds.map(({key, row}) => [key, row]))
  const living = new Set(news.map(({key}) => key))
  const behind = new Map<string, Array<{key: string; was: Row | null; is: Row | null}>>()
  let last = ''
  for (const {key, row} of olds) {
    if (living.has(key)) last = key
    else behind.set(last, [...(behind.get(last) ?? []), {key, was: row, is: null}])
  }
  return [
    ...(behind.get('') ?? []),
    ...news.flatMap(({key, row}) => [{key, was: before.get(key) ?? null, is: row}, ...(behind.get(key) ?? [])]),
  ]
}
