import type ExcelJS from 'exceljs'
import {makeRandom, type Random} from './random.js'
import {ID_HEADING, OUR_HEADINGS, openLedger, readLedger} from './sheet.js'

/** A cell that a person filled or changed. */
export interface Entry {
  /** The id of the row's task; `null` in a row that the office added. */
  id: string | null
  /** Which of the rows with this id, from 0. */
  copy: number
  /** What tells a row without id: its 工作任务. */
  anchor: string | null
  /** The column's heading, as the office named it. */
  column: string
  /** As {@link sayCell} says it. */
  value: string
}

/** How an office works in a ledger. */
export interface OfficeOptions {
  seed: number
  /** All rows are sorted by some column. */
  sort: boolean
  /** Own columns between ours, others in another order, one hidden. */
  columns: boolean
}

interface Content {
  value: ExcelJS.CellValue
  style: Partial<ExcelJS.Style>
  note: ExcelJS.Cell['note'] | undefined
  isHandmade: boolean
}

/** A row by the headings of the fresh ledger, and of the columns that the office adds. */
interface Line {
  cells: Map<string, Content>
  height: number
}

interface Head {
  /** What the column was called, or the key of an added one. */
  key: string
  heading: string
  width: number
  hidden: boolean
  style: Partial<ExcelJS.Style>
}

const STATES = ['未启动', '推进中', '已完成', '滞后'] as const
const RENAMED = [
  ['进展情况', '进展情况(按月填报)'],
  ['备注', '备注(督查室)'],
  ['完成比例', '完成比例(自评)'],
] as const
const ADDED = ['跟踪科室', '配套资金(万元)', '下次检查', '进展字数'] as const
const COLOURS = ['FFFFC7CE', 'FFC6EFCE', 'FFFFEB9C'] as const
const SORTERS = ['责任单位', '完成状态', '进展情况', '工作任务', '截止日期'] as const

/**
 * Plays an office that has worked in a fresh ledger for five months.
 *
 * @param bytes A ledger as the program writes it.
 * @returns The workbook as exceljs saves it, and each cell that was filled or changed by hand.
 */
export async function fillLedger(
  bytes: Uint8Array,
  options: OfficeOptions,
): Promise<{bytes: Uint8Array; entries: Entry[]}> {
  const random = makeRandom(options.seed)
  const {workbook, sheet} = await openLedger(bytes)
  const heads = readHeads(sheet)
  const lines = fillLines(readLines(sheet, heads), random)
  const all = options.columns ? arrangeHeads(addColumns(heads, lines, random), random) : heads
  for (const [was, is] of RENAMED) {
    if (random.chance(0.4)) for (const head of all) if (head.key === was) head.heading = is
  }
  const sorter = random.pick(SORTERS)
  const sortKey = ({cells}: Line) => sayKey(cells.get(sorter)?.value ?? null)
  const rows = options.sort ? lines.toSorted((a, b) => compareKeys(sortKey(a), sortKey(b))) : lines
  writeLines(sheet, all, rows, options.columns)
  const written = new Uint8Array(await workbook.xlsx.writeBuffer())
  return {bytes: written, entries: await listEntries(written, all, rows)}
}

function sayKey(value: ExcelJS.CellValue): string {
  return value instanceof Date ? value.toISOString() : String(value ?? '\uffff')
}

function compareKeys(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function readHeads(sheet: ExcelJS.Worksheet): Head[] {
  return Array.from({length: sheet.columnCount}, (_, at) => {
    const cell = sheet.getRow(1).getCell(at + 1)
    const {width, hidden} = sheet.getColumn(at + 1)
    return {key: cell.text, heading: cell.text, width: width ?? 10, hidden: hidden ?? false, style: cell.style}
  })
}

function readLines(sheet: ExcelJS.Worksheet, heads: readonly Head[]): Line[] {
  return Array.from({length: sheet.rowCount - 1}, (_, at) => {
    const row = sheet.getRow(at + 2)
    const cells = heads.map(({key}, column): [string, Content] => {
      const {value, style, note} = row.getCell(column + 1)
      return [key, {value, style, note, isHandmade: false}]
    })
    return {cells: new Map(cells), height: row.height}
  })
}

function setCell({cells}: Line, key: string, value: ExcelJS.CellValue): void {
  const was = cells.get(key)
  cells.set(key, {style: was?.style ?? {}, note: was?.note, value, isHandmade: true})
}

function textOf({cells}: Line, key: string): string {
  const value = cells.get(key)?.value
  return typeof value === 'string' ? value : ''
}

function fillLines(fresh: readonly Line[], random: Random): Line[] {
  let count = 0
  const fill = (line: Line): Line => {
    const id = textOf(line, ID_HEADING)
    const filled = {...line, cells: new Map(line.cells)}
    if (random.chance(0.85)) {
      setCell(filled, '进展情况', `进展-${id}-${++count}`)
      setCell(filled, '完成状态', random.pick(STATES))
      setCell(filled, '完成比例', random.int(1, 99) / 100)
      if (random.chance(0.5)) setCell(filled, '备注', `备注-${id}-${count}`)
    }
    if (textOf(line, '牵头单位') === '' && random.chance(0.4)) setCell(filled, '牵头单位', `牵头-${id}-${++count}`)
    if (random.chance(0.03)) setCell(filled, '工作任务', `${textOf(line, '工作任务')}(会议明确-${++count})`)
    if (random.chance(0.03)) setCell(filled, '责任单位', `${textOf(line, '责任单位')}、县专班-${++count}`)
    if (random.chance(0.1)) colour(filled, random.pick(COLOURS))
    return filled
  }
  const lines = fresh.flatMap(line => (random.chance(0.02) ? [fill(line), fill(line)] : [fill(line)]))
  const firstStyles = fresh[0]?.cells ?? new Map<string, Content>()
  for (let own = random.int(1, 3); own > 0; own--) {
    const cells = [...firstStyles].map(([key, {style}]): [string, Content] => [
      key,
      {value: null, style, note: undefined, isHandmade: false},
    ])
    const line: Line = {cells: new Map(cells), height: 30}
    setCell(line, '工作任务', `本室自加事项-${++count}`)
    setCell(line, '进展情况', `进展-自加-${count}`)
    if (random.chance(0.5)) setCell(line, '序号', 900 + count)
    lines.splice(random.chance(0.5) ? lines.length : random.int(0, lines.length), 0, line)
  }
  return lines
}

function colour({cells}: Line, argb: string): void {
  for (const [key, content] of cells) {
    cells.set(key, {...content, style: {...content.style, fill: {type: 'pattern', pattern: 'solid', fgColor: {argb}}}})
  }
}

/** The office's own columns, each put somewhere between ours. */
function addColumns(heads: readonly Head[], lines: readonly Line[], random: Random): Head[] {
  const all = [...heads]
  for (const heading of ADDED) {
    all.splice(random.int(2, all.length - 1), 0, {
      key: heading,
      heading,
      width: 12,
      hidden: false,
      style: heads[0]?.style ?? {},
    })
  }
  for (const [at, line] of lines.entries()) {
    if (random.chance(0.8)) setCell(line, '跟踪科室', `科室-${at}-${random.int(100, 999)}`)
    if (random.chance(0.8)) setCell(line, '配套资金(万元)', at * 1000 + random.int(1, 999))
    if (random.chance(0.6)) setCell(line, '下次检查', new Date(Date.UTC(2026, random.int(0, 11), random.int(1, 28))))
    if (random.chance(0.9)) setCell(line, '进展字数', {formula: '', date1904: false})
  }
  return all
}

/** Some columns in another order, and one of them hidden. */
function arrangeHeads(heads: readonly Head[], random: Random): Head[] {
  const all = heads.map(head => ({...head}))
  for (let moves = random.int(0, 3); moves > 0; moves--) {
    const [moved] = all.splice(random.int(1, all.length - 1), 1)
    if (moved) all.splice(random.int(1, all.length), 0, moved)
  }
  const shown = all.filter(({key}) => key !== ID_HEADING)
  const hidden = random.pick(shown)
  hidden.hidden = true
  return all
}

function letterOf(sheet: ExcelJS.Worksheet, heads: readonly Head[], key: string): string {
  return sheet.getColumn(heads.findIndex(head => head.key === key) + 1).letter
}

function writeLines(
  sheet: ExcelJS.Worksheet,
  heads: readonly Head[],
  lines: readonly Line[],
  isArranged: boolean,
): void {
  sheet.spliceRows(1, sheet.rowCount)
  for (const [at, {heading, width, hidden, style}] of heads.entries()) {
    const column = sheet.getColumn(at + 1)
    column.width = width
    column.hidden = hidden
    const cell = sheet.getRow(1).getCell(at + 1)
    cell.value = heading
    cell.style = style
  }
  for (const [at, {cells, height}] of lines.entries()) {
    const row = sheet.getRow(at + 2)
    row.height = height
    for (const [place, {key}] of heads.entries()) {
      const content = cells.get(key)
      if (!content) continue
      const cell = row.getCell(place + 1)
      cell.style = content.style
      cell.value = key === '进展字数' && content.value ? countWords(sheet, heads, at + 2) : content.value
      if (content.note) cell.note = content.note
    }
  }
  sheet.autoFilter = {from: {row: 1, column: 1}, to: {row: lines.length + 1, column: heads.length}}
  if (!isArranged) return
  // a spreadsheet shifts these with the columns; here they are set anew where they are needed
  sheet.removeConditionalFormatting(null)
  Object.assign(sheet.dataValidations, {model: {}})
  const state = letterOf(sheet, heads, '完成状态')
  sheet.dataValidations.add(`${state}2:${state}${lines.length + 1}`, {
    type: 'list',
    allowBlank: true,
    formulae: [`"${STATES.join(',')}"`],
  })
}

function countWords(sheet: ExcelJS.Worksheet, heads: readonly Head[], row: number): ExcelJS.CellValue {
  return {formula: `LEN(${letterOf(sheet, heads, '进展情况')}${row})`, result: 0, date1904: false}
}

/** What was made by hand, as the saved workbook says it. */
async function listEntries(bytes: Uint8Array, heads: readonly Head[], lines: readonly Line[]): Promise<Entry[]> {
  const {rows} = await readLedger(bytes)
  return rows.flatMap(({row, id, copy, cells}) => {
    const line = lines[row - 2]
    const anchor = id === null ? (cells.get('工作任务') ?? null) : null
    return heads.flatMap(({key, heading}) =>
      line?.cells.get(key)?.isHandmade ? [{id, copy, anchor, column: heading, value: cells.get(heading) ?? ''}] : [],
    )
  })
}

/** Whether a column is the office's. */
export function isOfficeColumn(heading: string): boolean {
  return heading !== '' && !OUR_HEADINGS.includes(heading)
}
