import type {Cell, DataValidation, Style, Workbook, Worksheet} from 'exceljs'
import {listTasks, type TaskEntry} from '../../model/entries.js'
import type {Notice, Task} from '../../model/index.js'
import {type Column, headOf, KEY_HEADINGS, SHEET_NAMES, TABLES, UPDATE_COLUMNS} from '../columns.js'
import type {ExportOptions} from '../exporter.js'
import {makeRows} from '../rows.js'
import {BORDER, cellValue, columnStyle, greyWithdrawn, hiddenStyle, rowHeight, setUpSheet, solid} from './cells.js'

declare module 'exceljs' {
  interface Worksheet {
    /** Missing in exceljs's types; one range, where a validation at each cell would double (exceljs#2820). */
    dataValidations: {add(range: string, validation: DataValidation): void}
  }
}

/** The columns that the office fills in. */
export const OFFICE_COLUMNS = [
  {key: 'progress', heading: '进展情况', width: 26, format: '@'},
  {key: 'state', heading: '完成状态', width: 9, format: '@'},
  {key: 'done', heading: '完成比例', width: 9, format: '0%'},
  {key: 'remarks', heading: '备注', width: 14, format: '@'},
] as const

/** What 完成状态 can be. */
export const STATES = ['未启动', '推进中', '已完成', '滞后'] as const

const GROUP_FILLS = {even: solid('FFF7F9FC'), odd: solid('FFEAF1E4')}
const ASSUMED_FILL = solid('FFFFF2CC')
const UNKNOWN_COLOUR = 'FFFFE699'

/** What an update writes into. */
const MARK_COLUMNS = [UPDATE_COLUMNS.change, UPDATE_COLUMNS.excerpt] as const

/** The sheet 任务台账: a row a task, then the office's own columns, those of an update, and the hidden id. */
export function addLedgerSheet(workbook: Workbook, notice: Notice, options: ExportOptions): void {
  const sheet = workbook.addWorksheet(SHEET_NAMES.tasks)
  const columns: readonly Column[] = TABLES.tasks
  const idColumn = columns.length + OFFICE_COLUMNS.length + MARK_COLUMNS.length + 1
  sheet.columns = [
    ...columns.map(column => ({header: headOf(column, options.headers), width: column.width})),
    ...[...OFFICE_COLUMNS, ...MARK_COLUMNS].map(column => ({
      header: headOf(column, options.headers),
      width: column.width,
    })),
    {header: KEY_HEADINGS.tasks, width: 16, hidden: true},
  ]
  const entries = listTasks(notice)
  const groups = groupNumbers(entries)
  const styles = columnStyles()
  for (const [at, row] of makeRows(notice, 'tasks').entries()) {
    const task = entries[at]?.task
    if (!task) continue
    const added = sheet.addRow([
      ...columns.map(column => cellValue(column, row[column.key] ?? null)),
      ...OFFICE_COLUMNS.map(() => null),
      ...MARK_COLUMNS.map(() => null),
      task.id,
    ])
    added.height = rowHeight(columns.map(column => ({text: String(row[column.key] ?? ''), width: column.width})))
    const isOdd = (groups[at] ?? 0) % 2 === 1
    for (const [column, {even, odd}] of styles.entries()) added.getCell(column + 1).style = isOdd ? odd : even
    explainLead(added.getCell(columnNumber('leads')), task)
  }
  setUpSheet(sheet, {
    columns: idColumn,
    printed: columns.length + OFFICE_COLUMNS.length,
    rows: entries.length,
    frozenColumns: 2,
    title: notice.document.title,
  })
  addRules(sheet, entries.length)
}

/** The number, from 1, of a column of the tasks table. */
function columnNumber(key: string): number {
  return TABLES.tasks.findIndex(column => column.key === key) + 1
}

/** Which leader or topic group each task is in, counted from 0. */
function groupNumbers(entries: readonly TaskEntry[]): number[] {
  let group = -1
  let last: string | undefined
  return entries.map(({sections}) => {
    const id = sections[0]?.id ?? ''
    if (id !== last) group++
    last = id
    return group
  })
}

/** The style of each column, in order; those that tell groups apart come in two fills. */
function columnStyles(): Array<{even: Partial<Style>; odd: Partial<Style>}> {
  const own = TABLES.tasks.map(({kind, key}) => {
    const style = columnStyle(kind)
    if (key !== 'section' && key !== 'leaders') return {even: style, odd: style}
    return {even: {...style, fill: GROUP_FILLS.even}, odd: {...style, fill: GROUP_FILLS.odd}}
  })
  const office = OFFICE_COLUMNS.map(({format}) => {
    const style = {...columnStyle(format === '@' ? 'text' : 'number'), numFmt: format}
    return {even: style, odd: style}
  })
  const marks = MARK_COLUMNS.map(() => columnStyle('text'))
  return [...own, ...office, ...[...marks, hiddenStyle()].map(style => ({even: style, odd: style}))]
}

const REASONS = {
  'mark-lost': '原文称以标记标示牵头单位,但本文本中标记已丢失,无法判断由谁牵头。请核对原件后填写。',
  unmarked: '本通知以标记标示牵头单位,但本任务各单位均未带标记。请核对原件后填写。',
  'no-rule': '本任务有多个责任单位,原文未说明由谁牵头。请核实后填写。',
} as const

/** A note at the lead that says why it is unknown, or who assumed it. */
function explainLead(cell: Cell, task: Task): void {
  const reason = task.units.find(unit => unit.leadReason !== null)?.leadReason
  if (reason) {
    cell.note = noteOf(REASONS[reason])
  } else if (task.units.some(unit => unit.leadBasis === 'assumed')) {
    cell.note = noteOf('原文未能确定牵头单位,此处按用户指定的规则填写。')
    cell.style = {...cell.style, fill: ASSUMED_FILL}
  }
}

function noteOf(text: string) {
  return {texts: [{font: {name: '宋体', size: 9}, text}], margins: {insetmode: 'auto' as const}}
}

/** Drop-down, bounds of the per cent, and the formats that follow the rows when they are sorted. */
function addRules(sheet: Worksheet, rows: number): void {
  const last = Math.max(2, rows + 1)
  const office = TABLES.tasks.length + 1
  const change = office + OFFICE_COLUMNS.length
  const lastColumn = change + MARK_COLUMNS.length - 1
  const letter = (number: number) => sheet.getColumn(number).letter
  const range = (from: number, to = from) => `${letter(from)}2:${letter(to)}${last}`
  sheet.dataValidations.add(range(office + 1), {
    type: 'list',
    allowBlank: true,
    formulae: [`"${STATES.join(',')}"`],
    showErrorMessage: true,
    errorTitle: '完成状态',
    error: `请选择:${STATES.join('、')}`,
  })
  sheet.dataValidations.add(range(office + 2), {
    type: 'decimal',
    operator: 'between',
    allowBlank: true,
    formulae: [0, 1],
    showErrorMessage: true,
    errorTitle: '完成比例',
    error: '请填写 0% 至 100% 之间的数',
  })
  const [section, leads, units] = [columnNumber('section'), columnNumber('leads'), columnNumber('units')]
  // a lead that is unknown is coloured until somebody fills it in
  sheet.addConditionalFormatting({
    ref: range(leads),
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [`AND($${letter(leads)}2="",$${letter(units)}2<>"")`],
        style: {fill: {type: 'pattern', pattern: 'solid', bgColor: {argb: UNKNOWN_COLOUR}}},
      },
    ],
  })
  greyWithdrawn(sheet, change, lastColumn, rows, 3)
  // a darker line where a group begins
  sheet.addConditionalFormatting({
    ref: range(1, lastColumn),
    rules: [
      {
        type: 'expression',
        priority: 2,
        formulae: [`$${letter(section)}2<>$${letter(section)}1`],
        style: {border: {...BORDER, top: {style: 'thin', color: {argb: 'FF1F3864'}}}},
      },
    ],
  })
}
