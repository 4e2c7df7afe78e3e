import {execFileSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parse} from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import {unzipSync} from 'fflate'
import {beforeAll, describe, expect, test} from 'vitest'
import {exportNotice, type Notice, parseNotice} from '../../src/index.js'
import {listTasks} from '../../src/model/entries.js'
import {fixtures} from '../support/fixtures.js'
import {readBody, tasksOf} from '../support/notice.js'

const large = fixtures.find(fixture => fixture.name === 'yunxi-2026') ?? fixtures[0]

async function open(notice: Notice): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  const bytes = await exportNotice(notice, 'xlsx')
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer)
  return workbook
}

describe('characters that a package may not bear', () => {
  const rare = ['做😀'.repeat(12_000), `${'做'.repeat(32_758)}😀做做做做做做做做做做`, '做_x0041_\ufffe甲\ufdd0乙']
  test.each(rare.map(text => [text.slice(0, 12), text]))('%s … come back, or leave no half behind', async (_, text) => {
    const {notice} = await parseNotice(['县重点工作责任分解', '一、甲', `1.${text}。`, '责任单位:县甲局'].join('\n'))
    const task = tasksOf(notice)[0]?.text ?? ''
    expect(task.length).toBeGreaterThan(3)
    const workbook = await open(notice)
    const said = workbook.getWorksheet('任务台账')?.getRow(2).values as unknown[]
    const plain = task.replace(/[\ufffe\ufdd0]/gu, '')
    expect(said.some(value => value === plain || (plain.length > 32_767 && String(value).endsWith('见原文)')))).toBe(
      true,
    )
    expect(said.join('')).not.toContain('\ufffd')
    expect(/[\ud800-\udbff](?![\udc00-\udfff])/.test(said.join(''))).toBe(false)
    const model: string[] = []
    workbook.getWorksheet('_breakdown')?.eachRow(row => void model.push(row.getCell(1).text))
    const {regions: _regions, ...kept} = notice
    expect(JSON.parse(model.slice(1).join('')).notice).toEqual(JSON.parse(JSON.stringify(kept)))
  })
})

describe('the ledger', () => {
  let notice: Notice
  let sheet: ExcelJS.Worksheet
  let workbook: ExcelJS.Workbook
  beforeAll(async () => {
    notice = (await parseNotice(large?.bytes ?? '', {name: 'notice.txt'})).notice
    workbook = await open(notice)
    sheet = workbook.getWorksheet('任务台账') ?? workbook.addWorksheet('missing')
  })
  const column = (heading: string) => {
    let found = 0
    sheet.getRow(1).eachCell((cell, at) => {
      if (cell.text === heading) found = at
    })
    return found
  }

  test('has its sheets, the model very hidden', () => {
    expect(workbook.worksheets.map(each => [each.name, each.state])).toEqual([
      ['任务台账', 'visible'],
      ['量化目标', 'visible'],
      ['责任单位', 'visible'],
      ['说明', 'visible'],
      ['_breakdown', 'veryHidden'],
    ])
  })

  test('holds a row a task, typed, with its id hidden', () => {
    const entries = listTasks(notice)
    expect(sheet.rowCount).toBe(entries.length + 1)
    for (const {task, no, ref} of entries) {
      const row = sheet.getRow(no + 1)
      expect(row.getCell(column('序号')).value).toBe(no)
      expect(row.getCell(column('编号')).value).toBe(ref)
      expect(row.getCell(column('工作任务')).value).toBe(task.text)
      expect(row.getCell(column('原文行')).value).toBe(task.position.start.line)
      expect(row.getCell(column('任务标识')).value).toBe(task.id)
      expect(row.getCell(column('牵头单位')).text).toBe(
        task.units
          .filter(unit => unit.lead)
          .map(unit => unit.name)
          .join('、'),
      )
    }
    expect(sheet.getColumn(column('任务标识')).hidden).toBe(true)
  })

  test('is ready to use: frozen head, filter, print titles, landscape A4, drop-down, no merged cell', () => {
    expect(sheet.views[0]).toMatchObject({state: 'frozen', ySplit: 1})
    expect(sheet.autoFilter).toBeTruthy()
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    })
    expect(sheet.headerFooter.oddHeader).toContain('云溪县')
    expect(sheet.getCell(2, column('完成状态')).dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"未启动,推进中,已完成,滞后"'],
    })
    expect(sheet.getCell(2, column('完成比例')).numFmt).toBe('0%')
    expect(sheet.hasMerges).toBe(false)
    expect(sheet.getRow(1).values).toEqual([
      undefined,
      ...[
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
      ],
      ...['进展情况', '完成状态', '完成比例', '备注', '变动', '原文摘录', '任务标识'],
    ])
  })

  test('keeps the notice for a later update', () => {
    const model = workbook.getWorksheet('_breakdown')
    const cells = (model?.getColumn(1).values ?? []).slice(1).map(String)
    expect(cells[0]).toBe('breakdown ledger 1')
    expect(JSON.parse(cells.slice(1).join(''))).toMatchObject({
      notice: JSON.parse(JSON.stringify(notice)),
      updates: 0,
      doubtful: [],
    })
  })

  test('tells the groups apart by fills that go with their rows', () => {
    const fills = listTasks(notice).map(({no}) => JSON.stringify(sheet.getCell(no + 1, column('板块')).fill))
    const sections = listTasks(notice).map(({sections: [first]}) => first?.id)
    for (let at = 1; at < fills.length; at++)
      expect(fills[at] === fills[at - 1]).toBe(sections[at] === sections[at - 1])
  })
})

test('an unknown lead is coloured until it is filled in, and a note says why', async () => {
  const notice = await readBody(['一、甲', '1.做甲。', '责任单位:县甲局、县乙局。(标者为牵头单位)'])
  const workbook = await open(notice)
  const sheet = workbook.getWorksheet('任务台账')
  expect(JSON.stringify(sheet?.getCell('G2').note)).toContain('标记已丢失')
  expect(sheet?.getCell('G2').value).toBeNull()
  const rules = new TextDecoder().decode(unzipSync(await exportNotice(notice, 'xlsx'))['xl/worksheets/sheet1.xml'])
  expect(rules).toContain('<formula>AND($G2=&quot;&quot;,$H2&lt;&gt;&quot;&quot;)</formula>')
  const assumed = await open(await readBody(['一、甲', '1.做甲。', '责任单位:县甲局、县乙局。'], {assumeLead: 'first'}))
  expect(assumed.getWorksheet('任务台账')?.getCell('G2').text).toBe('县甲局')
  expect(JSON.stringify(assumed.getWorksheet('任务台账')?.getCell('G2').note)).toContain('用户指定')
})

test('说明 holds the document, the rule of who leads and the messages in Chinese', async () => {
  const workbook = await open(await readBody(['一、甲', '1.做甲。', '责任单位:县甲局、县乙局。(标者为牵头单位)']))
  const text = JSON.stringify(workbook.getWorksheet('说明')?.getSheetValues())
  for (const words of [
    '云溪县人民政府办公室',
    '2026-02-24',
    '标者为牵头单位',
    '警告 lead-mark-lost',
    '任务的牵头单位未知',
  ]) {
    expect(text).toContain(words)
  }
})

test('no text of a notice becomes a formula, and none is lost', async () => {
  const words = ['=1+1', '+1', '-1', '@A1', '＝SUM(A1)', "'quoted", '_x0041_', '甲\u000b乙', '<b>&amp;"', '😀𫖯']
  const body = ['一、甲', ...words.flatMap((each, at) => [`${at + 1}、${each}`, '责任单位:县甲局'])]
  const notice = await readBody(body)
  const bytes = await exportNotice(notice, 'xlsx')
  const sheet = (await open(notice)).getWorksheet('任务台账')
  const parts = unzipSync(bytes)
  expect(new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])).not.toContain('<f>')
  for (const [at, task] of tasksOf(notice).entries()) {
    const cell = sheet?.getCell(at + 2, 5)
    expect(cell?.type).toBe(ExcelJS.ValueType.String)
    expect(decodeCell(cell?.text ?? '')).toBe(task.text.replace('\u000b', ''))
  }
})

/** A spreadsheet reads `_x005F_` as `_`; exceljs leaves that to its caller. */
function decodeCell(text: string): string {
  return text.replace(/_x005F_/gu, '_')
}

const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find(existsSync)

test.skipIf(!soffice)('LibreOffice opens it and reads in it what the JSON holds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'breakdown-'))
  const notice = (await parseNotice(large?.bytes ?? '')).notice
  writeFileSync(join(folder, 'ledger.xlsx'), await exportNotice(notice, 'xlsx'))
  // comma, quote, UTF-8, from line 1, quote all text, export every sheet
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1'
  execFileSync(
    soffice ?? '',
    [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      filter,
      '--outdir',
      folder,
      join(folder, 'ledger.xlsx'),
    ],
    {stdio: 'ignore', timeout: 100_000},
  )
  const rows: string[][] = parse(readFileSync(join(folder, 'ledger-任务台账.csv'), 'utf8'))
  const entries = listTasks(notice)
  expect(rows).toHaveLength(entries.length + 1)
  for (const {task, no, ref, sections} of entries) {
    const [number, reference, section, , text, , leads, units] = rows[no] ?? []
    expect([number, reference, section, text]).toEqual([
      String(no),
      ref,
      sections.map(each => each.title).join(' / '),
      task.text,
    ])
    expect(leads).toBe(
      task.units
        .filter(unit => unit.lead)
        .map(unit => unit.name)
        .join('、'),
    )
    expect(units).toBe(
      task.units
        .filter(unit => unit.role !== 'lead')
        .map(unit => unit.name)
        .join('、'),
    )
    expect(rows[no]?.[17]).toBe(task.id)
  }
  const duties: string[][] = parse(readFileSync(join(folder, 'ledger-责任单位.csv'), 'utf8'))
  expect(duties).toHaveLength(entries.flatMap(({task}) => task.units).length + 1)
})
