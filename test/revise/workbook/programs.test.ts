import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import ExcelJS from 'exceljs'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {exportNotice, parseNotice} from '../../../src/index.js'
import {openWorkbook, type Workbook} from '../../../src/ooxml/index.js'
import {fixtures} from '../../support/fixtures.js'
import {readParts, readSheet} from './support.js'

const hasOffice = spawnSync('soffice', ['--version']).status === 0
const python = ['python3', '/usr/bin/python3'].find(name => spawnSync(name, ['-c', 'import openpyxl']).status === 0)

let folder: string
let ledger: Uint8Array
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'breakdown-workbook-'))
  const large = fixtures.find(({name}) => name === 'yunxi-2026') ?? fixtures[0]
  const {notice} = await parseNotice(large?.bytes ?? '', {name: 'notice.txt'})
  ledger = await exportNotice(notice, 'xlsx')
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** The workbook as LibreOffice saves it, computed anew where it has no results. */
function saveByOffice(bytes: Uint8Array): Uint8Array {
  const home = join(folder, 'office')
  writeFileSync(join(folder, 'in.xlsx'), bytes)
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${home}`,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      join(folder, 'out'),
      join(folder, 'in.xlsx'),
    ],
    {stdio: 'ignore'},
  )
  return readFileSync(join(folder, 'out/in.xlsx'))
}

/** What Python prints that has opened the workbook as `book`, and may save it to `out`. */
function runPython(bytes: Uint8Array, code: string): {printed: string; saved: () => Uint8Array} {
  const [given, out] = [join(folder, 'given.xlsx'), join(folder, 'saved.xlsx')]
  writeFileSync(given, bytes)
  const head = `import openpyxl, sys\ngiven, out = sys.argv[1:]\nbook = openpyxl.load_workbook(given)\n`
  const printed = execFileSync(python ?? 'python3', ['-c', head + code, given, out], {
    encoding: 'utf8',
    env: {...process.env, PYTHONIOENCODING: 'utf8'},
  })
  return {printed, saved: () => readFileSync(out)}
}

/** The texts of all cells of a workbook, without those that are blank. */
function textsOf(workbook: Workbook): Record<string, string[]> {
  return Object.fromEntries(
    workbook.sheetNames.map(name => [
      name,
      (workbook.sheet(name)?.cells() ?? []).flatMap(({row, cells}) =>
        [...cells].flatMap(([column, {value}]) =>
          value === null || value === '' ? [] : [`${row},${column}:${value}`],
        ),
      ),
    ]),
  )
}

const lastRow = (workbook: Workbook) =>
  Math.max(
    ...(workbook
      .sheet('任务台账')
      ?.cells()
      .map(({row}) => row) ?? []),
  )

async function openByExceljs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer)
  return workbook
}

const rows = (count: number) =>
  Array.from({length: count}, (_, at) => ({
    cells: new Map([
      [1, {value: 900 + at, style: null}],
      [5, {value: `新任务 ${at} & <其他>`, style: null}],
    ]),
    height: 40,
  }))

describe('our own ledger', () => {
  test('is read as exceljs reads it', async () => {
    const workbook = openWorkbook(ledger)
    const other = await openByExceljs(ledger)
    expect(workbook.sheetNames).toEqual(other.worksheets.map(({name}) => name))
    for (const sheet of other.worksheets) {
      const found = workbook.sheet(sheet.name)
      expect(found?.state).toBe(sheet.state)
      for (const {row, cells} of found?.cells() ?? []) {
        for (const [column, {value}] of cells) {
          const cell = sheet.getRow(row).getCell(column)
          if (!(cell.value instanceof Date)) expect(value ?? '', `${sheet.name} ${cell.address}`).toBe(cell.value ?? '')
        }
      }
    }
  })

  test('grows, and exceljs finds the rows, the rules and the filter over them', async () => {
    const workbook = openWorkbook(ledger)
    const last = lastRow(workbook)
    workbook.sheet('任务台账')?.insertRows(last, rows(3), {bodyTop: 2})
    const other = await openByExceljs(workbook.save())
    const sheet = other.getWorksheet('任务台账')
    expect(sheet?.rowCount).toBe(last + 3)
    expect(sheet?.getCell(last + 2, 5).value).toBe('新任务 1 & <其他>')
    expect(sheet?.getCell(last + 3, 5).style).toEqual(sheet?.getCell(last, 5).style)
    expect(String(sheet?.autoFilter)).toMatch(new RegExp(`^A1:[A-Z]+${last + 3}$`, 'u'))
    expect(sheet?.getRow(last + 3).height).toBe(40)
    const validations = [
      ...(readParts(workbook.save())['xl/worksheets/sheet1.xml'] ?? '').matchAll(
        /<dataValidation [^>]*sqref="(?<range>[^"]+)"/gu,
      ),
    ]
    expect(validations.length).toBeGreaterThan(1)
    for (const {groups} of validations) expect(groups?.range).toMatch(new RegExp(`:[A-Z]+${last + 3}$`, 'u'))
  })

  test('of 5,000 rows is brought up to date in a moment', async () => {
    const {notice} = await parseNotice(
      [
        '县重点工作责任分解',
        '一、甲',
        ...Array.from({length: 5000}, (_, at) => `${at + 1}.做好第${at + 1}项工作。\n责任单位:县甲局、县乙局`),
      ].join('\n'),
    )
    const large = await exportNotice(notice, 'xlsx')
    const began = performance.now()
    const workbook = openWorkbook(large)
    const sheet = workbook.sheet('任务台账')
    expect(sheet?.cells()).toHaveLength(5001)
    for (let row = 2; row < 2000; row++) sheet?.set(row, 5, `改 ${row}`)
    sheet?.insertRows(5001, rows(50), {bodyTop: 2})
    workbook.save()
    expect(performance.now() - began).toBeLessThan(15_000)
  })
})

describe.skipIf(!hasOffice)('a ledger that LibreOffice has saved', () => {
  test('has the same texts', () => {
    const saved = openWorkbook(saveByOffice(ledger))
    expect(textsOf(saved)).toEqual(textsOf(openWorkbook(ledger)))
  })

  test('grows, and is computed over the new rows', async () => {
    const book = await openByExceljs(ledger)
    const last = book.getWorksheet('任务台账')?.rowCount ?? 0
    book.getWorksheet('任务台账')?.spliceColumns(18, 0)
    const sheet = book.addWorksheet('统计')
    sheet.getCell('A1').value = {formula: `SUM(任务台账!A2:A${last})`, result: 1}
    sheet.getCell('A2').value = {formula: `COUNTA('任务台账'!$E$2:$E$${last})`, result: 1}
    sheet.getCell('A3').value = {formula: 'A1+A2', result: 1}
    sheet.getCell('A4').value = {formula: `COUNTIF(任务台账!E:E,"新任务*")`, result: 0}
    const other = book.addWorksheet('静')
    other.getCell('A1').value = {formula: '1+1', result: 2}
    const first = saveByOffice(new Uint8Array(await book.xlsx.writeBuffer()))
    const workbook = openWorkbook(first)
    workbook.sheet('任务台账')?.insertRows(last, rows(3), {bodyTop: 2})
    const found = openWorkbook(saveByOffice(workbook.save())).sheet('统计')?.cells() ?? []
    const count = last - 1
    const sum = (count * (count + 1)) / 2 + 900 + 901 + 902
    expect(found.map(({cells}) => cells.get(1)?.value)).toEqual([sum, count + 3, sum + count + 3, 3])
  })
})

describe.skipIf(python === undefined)('a ledger that openpyxl has saved', () => {
  const edit = `
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
sheet = book['任务台账']
last = sheet.max_row
sheet['T1'] = '金额'
for row in range(2, last + 1):
    sheet.cell(row, 20).value = row
    sheet.cell(row, 21).value = '=T%d*2' % row
sheet.cell(last + 1, 20).value = '=SUM(T2:T%d)' % last
sheet.cell(last + 1, 20).comment = Comment('合计', 'x')
chart = BarChart()
chart.add_data(Reference(sheet, min_col=20, min_row=1, max_row=last), titles_from_data=True)
other = book.create_sheet('统计')
other['A1'] = '=SUM(金额)'
other.add_chart(chart, 'C3')
(book.defined_names.append if hasattr(book.defined_names, "append") else book.defined_names.add)(DefinedName('金额', attr_text="任务台账!$T$2:$T$%d" % last))
book.save(out)
print(last)
`
  test('grows, and openpyxl finds what the office has put in where it belongs', () => {
    const {printed, saved} = runPython(ledger, edit)
    const last = Number(printed)
    const workbook = openWorkbook(saved())
    workbook.sheet('任务台账')?.insertRows(last, rows(2), {bodyTop: 2})
    const bytes = workbook.save()
    const check = `
sheet = book['任务台账']
last = ${last}
print(sheet.cell(last + 3, 20).value, sheet.cell(last + 3, 20).comment.text, sheet.cell(last + 2, 21).value, sheet.cell(last + 1, 5).value)
print(book.defined_names['金额'].attr_text)
print(book['统计']._charts[0].series[0].val.numRef.f)
`
    expect(runPython(bytes, check).printed.trim().split('\n')).toEqual([
      `=SUM(T2:T${last + 2}) 合计 =T${last + 2}*2 新任务 0 & <其他>`,
      `任务台账!$T$2:$T$${last + 2}`,
      `'任务台账'!$T$2:$T$${last + 2}`,
    ])
    expect(readSheet(bytes, '统计')).toEqual({A1: '=SUM(金额)'})
    const [was, is] = [readParts(saved()), readParts(bytes)]
    const changed = Object.keys(was).filter(name => was[name] !== is[name])
    expect(changed.filter(name => /styles|theme|sharedStrings|sheet[3-5]|docProps/u.test(name))).toEqual([])
  })
})
