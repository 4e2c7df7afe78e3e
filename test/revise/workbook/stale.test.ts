import {describe, expect, test} from 'vitest'
import {openWorkbook} from '../../../src/ooxml/index.js'
import {makeBook, readParts} from './support.js'

const formula = (text: string, more = '<v>7</v>', attributes = '') =>
  `<row r="1"><c r="A1"${attributes}><f>${text.replaceAll('&', '&amp;')}</f>${more}</c></row>`

/** Whether the result of a formula on another sheet is dropped when a cell of `任务台账` is written. */
function isDropped(text: string, options: Parameters<typeof makeBook>[1] = {}, relations = {}): boolean {
  const bytes = makeBook(
    [
      {name: '任务台账', xml: '<row r="1"><c r="A1"/></row>', relations},
      {name: '统计', xml: formula(text)},
      {name: '静', xml: '<row r="1"><c r="A1"><v>1</v></c></row>'},
    ],
    options,
  )
  const workbook = openWorkbook(bytes)
  workbook.sheet('任务台账')?.set(1, 1, 1)
  return !(readParts(workbook.save())['xl/worksheets/sheet2.xml'] ?? '').includes('<v>7</v>')
}

describe('a result is dropped', () => {
  const names =
    '<definedName name="金额">任务台账!$K$2:$K$5</definedName><definedName name="经">金额*2</definedName><definedName name="圈">圈+静!A1</definedName><definedName name="静名">静!$A$1</definedName><definedName name="算">_xlfn.LAMBDA(_xlpm.x,任务台账!$A$1)</definedName>'
  const table = {parts: {'xl/tables/t.xml': '<table displayName="表1" name="表甲" ref="A1:B2"/>'}, names}
  const relations = {rId1: ['table', '../tables/t.xml']}
  test.each([
    ['任务台账!A1', true],
    ["SUM('任务台账'!A:A)", true],
    ['SUM(任务台账:静!A1)', true],
    ['SUM(静:统计!A1)', false],
    ['静!A1', false],
    ['1+2', false],
    ['TODAY()', false],
    ['"任务台账!A1"', false],
    ['[1]任务台账!A1', false],
    ["'[1]任务台账'!A1", false],
    ['INDIRECT("x")', true],
    ['OFFSET(静!A1,1,1)', false],
    ['OFFSET(任务台账!A1,1,1)', true],
    ['金额', true],
    ['SUM(经)', true],
    ['任务台账!金额', true],
    ['圈', false],
    ['静名', false],
    ['算(1)', true],
    ['SUM(表1[金额])', true],
    ['SUM(表甲[金额])', true],
    ['COUNTA(表1)', true],
    ['SUM(表2[金额])', false],
    ['[1]!金额', false],
    ['[0]!金额', true],
  ])('of %s: %s', (text, is) => {
    expect(isDropped(text, table, relations)).toBe(is)
  })

  test('through formulas and sheets, but nowhere else', () => {
    const bytes = makeBook([
      {name: '任务台账', xml: `<row r="1"><c r="A1"/><c r="B1" t="str" s="2"><f>A1</f><v>x</v></c></row>`},
      {name: '三', xml: formula('二!A1', '<v>7</v>', ' t="e"')},
      {name: '二', xml: formula('一!A1+1')},
      {name: '一', xml: formula('任务台账!A1')},
      {name: '静', xml: formula('别!A1')},
      {name: '别', xml: formula('静!B1', '<v>7</v>', ' t="str"')},
    ])
    const workbook = openWorkbook(bytes)
    workbook.sheet('任务台账')?.set(1, 1, 1)
    const parts = readParts(workbook.save())
    const was = readParts(bytes)
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="B1" s="2"><f>A1</f></c>')
    expect(parts['xl/worksheets/sheet2.xml']).toContain('<c r="A1"><f>二!A1</f></c>')
    expect(parts['xl/worksheets/sheet3.xml']).not.toContain('<v>')
    for (const name of ['xl/worksheets/sheet5.xml', 'xl/worksheets/sheet6.xml']) expect(parts[name]).toBe(was[name])
  })

  test('in each cell that a formula fills, and with what the cell has besides', () => {
    const xml =
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">任务台账!A1:A2</f><v>1</v></c><c r="B1"><v>5</v></c></row><row r="2"><c r="A2" t="str"><v>x</v></c></row><row r="3"><c r="A3"><v>9</v></c><c r="B3"><f t="dataTable" ref="B3:B4" r1="A1"/><v>1</v></c></row><row r="4"><c r="B4"><v>2</v></c></row>'
    const workbook = openWorkbook(
      makeBook([
        {name: '任务台账', xml: ''},
        {name: 'B', xml},
      ]),
    )
    workbook.sheet('任务台账')?.set(1, 1, 1)
    expect(readParts(workbook.save())['xl/worksheets/sheet2.xml']).toContain(
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">任务台账!A1:A2</f></c><c r="B1"><v>5</v></c></row><row r="2"><c r="A2"></c></row><row r="3"><c r="A3"><v>9</v></c><c r="B3"><f t="dataTable" ref="B3:B4" r1="A1"/></c></row><row r="4"><c r="B4"></c></row>',
    )
  })

  test('of those that share a formula', () => {
    const xml =
      '<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:B1">任务台账!A1</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>1</v></c></row>'
    const workbook = openWorkbook(
      makeBook([
        {name: '任务台账', xml: ''},
        {name: 'B', xml},
      ]),
    )
    workbook.sheet('任务台账')?.set(1, 1, 1)
    expect(readParts(workbook.save())['xl/worksheets/sheet2.xml']).toContain(
      '<c r="A1"><f t="shared" si="0" ref="A1:B1">任务台账!A1</f></c><c r="B1"><f t="shared" si="0"/></c>',
    )
  })
})

describe('the workbook is computed when it is opened', () => {
  test.each([
    [
      '',
      '</sheets><definedNames><definedName name="x">1</definedName></definedNames><calcPr fullCalcOnLoad="1"/></workbook>',
    ],
    ['<calcPr calcId="191029" calcMode="manual"/>', '<calcPr calcId="191029" calcMode="manual" fullCalcOnLoad="1"/>'],
    ['<calcPr fullCalcOnLoad="0"/>', '<calcPr fullCalcOnLoad="1"/>'],
  ])('%s', (calc, is) => {
    const workbook = openWorkbook(
      makeBook([{name: 'A', xml: ''}], {calc, names: '<definedName name="x">1</definedName>'}),
    )
    workbook.sheet('A')?.set(1, 1, 1)
    expect(readParts(workbook.save())['xl/workbook.xml']).toContain(is)
  })

  test('a view of its own behind', () => {
    const workbook = openWorkbook(makeBook([{name: 'A', xml: ''}], {calc: '<oleSize ref="A1"/>'}))
    workbook.sheet('A')?.set(1, 1, 1)
    expect(readParts(workbook.save())['xl/workbook.xml']).toContain('<calcPr fullCalcOnLoad="1"/><oleSize')
  })
})

describe('the order of calculation', () => {
  const chain = {
    relations: {rId7: ['calcChain', 'calcChain.xml']} as const,
    parts: {'xl/calcChain.xml': '<calcChain><c r="B1" i="1"/></calcChain>'},
  }
  const book = () =>
    makeBook([{name: 'A', xml: `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f></c></row><row r="2"/>`}], chain)

  test('stays where no formula moves', () => {
    const workbook = openWorkbook(book())
    workbook.sheet('A')?.set(1, 1, 5)
    workbook.sheet('A')?.insertRows(2, [{cells: new Map()}], {bodyTop: 2})
    expect(readParts(workbook.save())['xl/calcChain.xml']).toBeDefined()
  })

  test.each([
    [
      'moves',
      (workbook: ReturnType<typeof openWorkbook>) =>
        workbook.sheet('A')?.insertRows(0, [{cells: new Map()}], {bodyTop: 1}),
    ],
    [
      'is added',
      (workbook: ReturnType<typeof openWorkbook>) =>
        workbook.sheet('A')?.insertRows(1, [{cells: new Map()}], {bodyTop: 1}),
    ],
    ['goes', (workbook: ReturnType<typeof openWorkbook>) => workbook.sheet('A')?.set(1, 2, 1)],
    ['goes with its row', (workbook: ReturnType<typeof openWorkbook>) => workbook.replaceRows('A', [])],
  ])('is dropped where a formula %s', (_, change) => {
    const workbook = openWorkbook(book())
    change(workbook)
    const parts = readParts(workbook.save())
    expect(parts['xl/calcChain.xml']).toBeUndefined()
    expect(parts['xl/_rels/workbook.xml.rels']).not.toContain('calcChain')
    expect(parts['[Content_Types].xml']).not.toContain('calcChain')
  })
})

describe('saving', () => {
  test('gives the same bytes where nothing was edited', () => {
    const bytes = makeBook([{name: 'A', xml: formula('1+1')}])
    const workbook = openWorkbook(bytes)
    workbook.sheet('A')?.cells()
    workbook.findUnsafe([{sheet: 'A', top: 1, bottom: 1, grows: true}])
    expect(workbook.save()).toBe(bytes)
    workbook.sheet('A')?.insertRows(1, [], {bodyTop: 1})
    workbook.sheet('A')?.set(9, 9, null)
    expect(workbook.save()).toBe(bytes)
  })

  test('leaves every part as it is that was not edited, and can go on', () => {
    const bytes = makeBook(
      [
        {name: 'A', xml: ''},
        {name: 'B', xml: formula('1')},
      ],
      {
        parts: {'xl/media/image1.png': Uint8Array.from([1, 2, 3]), 'xl/styles.xml': '<styleSheet />\r\n'},
      },
    )
    const workbook = openWorkbook(bytes)
    workbook.sheet('A')?.set(1, 1, 'x')
    const [was, is] = [readParts(bytes), readParts(workbook.save())]
    expect(Object.keys(is)).toEqual(Object.keys(was))
    expect(Object.keys(is).filter(name => is[name] !== was[name])).toEqual([
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ])
    expect(Buffer.compare(workbook.save(), workbook.save())).toBe(0)
    workbook.sheet('A')?.set(1, 1, 'y')
    expect(readParts(workbook.save())['xl/worksheets/sheet1.xml']).toContain('<t>y</t>')
  })
})
