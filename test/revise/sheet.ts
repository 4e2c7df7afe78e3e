import ExcelJS from 'exceljs'

/** The headings of the columns that the program writes; all others are the office's. */
export const OUR_HEADINGS: readonly string[] = [
  '序号',
  '编号',
  '板块',
  '牵头领导',
  '工作任务',
  '量化目标',
  '牵头单位',
  '责任单位',
  '完成时限',
  '截止日期',
  '原文行',
  '变动',
  '原文摘录',
  '任务标识',
]

export const LEDGER_SHEET = '任务台账'
export const ID_HEADING = '任务标识'

/** A row of the ledger. */
export interface LedgerRow {
  /** As the sheet counts, from 1. */
  row: number
  /** The task's id; `null` for a row that the office added. */
  id: string | null
  /** Which of the rows with this id, from 0. */
  copy: number
  /** What the cells say, by heading; empty ones are missing. */
  cells: ReadonlyMap<string, string>
}

/** The sheet 任务台账, as far as cells go. */
export interface Ledger {
  headings: readonly string[]
  rows: readonly LedgerRow[]
}

/** Opens a workbook; it has the ledger's sheet. */
export async function openLedger(bytes: Uint8Array): Promise<{workbook: ExcelJS.Workbook; sheet: ExcelJS.Worksheet}> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  const sheet = workbook.getWorksheet(LEDGER_SHEET)
  if (!sheet) throw new Error(`no sheet ${LEDGER_SHEET}`)
  return {workbook, sheet}
}

/**
 * What a cell says, in one string: text as it is, `#` and a number, `@` and an instant, `=` and a formula whose
 * references name headings, so that it is the same wherever its columns stand.
 */
export function sayCell(cell: ExcelJS.Cell, row: number, headings: readonly string[]): string {
  const {value} = cell
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return `#${value}`
  if (value instanceof Date) return `@${value.toISOString()}`
  if (cell.formula) return `=${nameReferences(cell.formula, row, headings)}`
  return cell.text
}

function nameReferences(formula: string, row: number, headings: readonly string[]): string {
  return formula.replace(
    /\$?(?<letters>[A-Z]{1,3})\$?(?<number>\d+)/gu,
    (reference, letters: string, number: string) => {
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
      const heading = headings[column - 1]
      return heading ? `[${heading}]${Number(number) === row ? '' : number}` : reference
    },
  )
}

/** Reads the sheet 任务台账. */
export async function readLedger(bytes: Uint8Array): Promise<Ledger> {
  const {sheet} = await openLedger(bytes)
  const headings = Array.from({length: sheet.columnCount}, (_, at) => sheet.getRow(1).getCell(at + 1).text)
  const copies = new Map<string, number>()
  const rows: LedgerRow[] = []
  for (let row = 2; row <= sheet.rowCount; row++) {
    const cells = new Map<string, string>()
    for (const [at, heading] of headings.entries()) {
      const said = sayCell(sheet.getRow(row).getCell(at + 1), row, headings)
      if (said !== '' && heading !== '') cells.set(heading, said)
    }
    if (cells.size === 0) continue
    const id = cells.get(ID_HEADING) ?? null
    const copy = id === null ? 0 : (copies.get(id) ?? 0)
    if (id !== null) copies.set(id, copy + 1)
    rows.push({row, id, copy, cells})
  }
  return {headings, rows}
}
