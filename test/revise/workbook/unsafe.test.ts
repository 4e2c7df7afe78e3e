import {describe, expect, test} from 'vitest'
import {openWorkbook} from '../../../src/ooxml/index.js'
import {makeBook, numberedRows, relationsXml, type SheetSource} from './support.js'

function find(
  {grows = true, ...ledger}: Partial<SheetSource> & {grows?: boolean},
  options: Parameters<typeof makeBook>[1] = {},
  others: readonly SheetSource[] = [],
): string[] {
  const bytes = makeBook([{name: '任务台账', xml: numberedRows(7), ...ledger}, ...others], options)
  return openWorkbook(bytes).findUnsafe([{sheet: '任务台账', top: 2, bottom: 5, grows}])
}

const cell = (formula: string) => `<row r="9"><c r="A9"><f>${formula}</f></c></row>`
const formulaCell = (element: string) => `<row r="5"><c r="B5">${element}</c></row>`

describe('nothing stands against', () => {
  test.each([
    ['an ordinary ledger', {}],
    ['an array formula in one row', {xml: formulaCell('<f t="array" ref="B5:D5">A5</f>')}],
    ['an array formula below', {xml: '<row r="6"><c r="B6"><f t="array" ref="B6:B7">A5</f></c></row>'}],
    [
      'merged cells in the body, and below',
      {after: '<mergeCells><mergeCell ref="P2:P5"/><mergeCell ref="A6:B7"/></mergeCells>'},
    ],
    [
      'an array over the body where no rows are put in',
      {xml: formulaCell('<f t="array" ref="B5:B6">A5</f>'), grows: false},
    ],
    ['addresses of other cells', {xml: cell('INDIRECT("B2")+INDIRECT("旁!A2:A5")+SUM(旁:别!A9)')}],
  ])('%s', (_, ledger) => {
    expect(find(ledger)).toEqual([])
  })
})

describe('what stands against', () => {
  test.each([
    [
      'array formulas',
      {xml: formulaCell('<f t="array" ref="B5:B6">A5</f>')},
      'an array formula over rows of the body (任务台账!B5:B6)',
    ],
    [
      'tables of results',
      {xml: formulaCell('<f t="dataTable" ref="B5:C5" r1="A1"/>')},
      'a data table over rows of the body (任务台账!B5:C5)',
    ],
    [
      'merged cells',
      {after: '<mergeCells><mergeCell ref="A5:A6"/></mergeCells>'},
      'merged cells across the last row of the body (任务台账!A5:A6)',
    ],
    [
      'addresses as texts',
      {xml: cell('SUM(INDIRECT("A2:A5"))')},
      'an address of 任务台账 that is written as a text (任务台账!A9)',
    ],
    [
      'references through sheets',
      {xml: cell('SUM(任务台账:旁!A6)')},
      'a reference through several sheets, 任务台账 among them (任务台账!A9)',
    ],
  ])('%s', (_, ledger, reason) => {
    expect(find(ledger, {}, [{name: '旁', xml: ''}])).toEqual([reason])
  })

  test.each([
    ['_xmlsignatures/sig1.xml', 'a digital signature, which any edit breaks (_xmlsignatures/sig1.xml)'],
    ['xl/revisions/revisionHeaders.xml', 'a log of changes of a shared workbook (xl/revisions/revisionHeaders.xml)'],
    [
      'xl/volatileDependencies.xml',
      'formulas that fetch data while the workbook is open (xl/volatileDependencies.xml)',
    ],
  ])('%s', (part, reason) => {
    expect(find({grows: false}, {parts: {[part]: '<a/>'}})).toEqual([reason])
  })

  test('a workbook in the strict form', () => {
    const bytes = makeBook([{name: 'A', xml: ''}], {
      parts: {
        'xl/workbook.xml':
          '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>',
      },
    })
    expect(openWorkbook(bytes).findUnsafe([]).join()).toContain('Strict Open XML')
    expect(openWorkbook(bytes).sheet('A')?.cells()).toEqual([])
  })

  test.each([
    ['<worksheetSource ref="A1:P5" sheet="任务台账"/>', 1],
    ['<worksheetSource ref="A6:P7" sheet="任务台账"/>', 0],
    ['<worksheetSource ref="A1:P5" sheet="旁"/>', 0],
    ['<worksheetSource xmlns:r="urn:r" r:id="rId1" ref="A1:P5" sheet="任务台账"/>', 0],
    ['<worksheetSource name="金额"/>', 1],
    ['<worksheetSource name="表1"/>', 1],
    ['<worksheetSource name="旁名"/>', 0],
    ['<consolidation><rangeSets><rangeSet ref="A1:P5" sheet="任务台账"/></rangeSets></consolidation>', 1],
  ])('a pivot table over %s: %s', (source, count) => {
    const found = find(
      {grows: false, relations: {rId1: ['table', '../t.xml']}},
      {
        names:
          '<definedName name="金额">任务台账!$A$1:$P$5</definedName><definedName name="旁名">旁!$A$1</definedName>',
        relations: {rId9: ['pivotCacheDefinition', 'p.xml']},
        parts: {
          'xl/p.xml': `<pivotCacheDefinition><cacheSource>${source}</cacheSource></pivotCacheDefinition>`,
          'xl/t.xml': '<table displayName="表1" ref="A1:B5"/>',
        },
      },
    )
    expect(found).toEqual(count === 0 ? [] : ['a pivot table over 任务台账, which keeps a copy of the rows (xl/p.xml)'])
  })

  test('queries, and tables that end with their totals', () => {
    const parts = {
      'xl/t.xml': '<table displayName="表1" ref="A1:B5" totalsRowCount="1"/>',
      'xl/_rels/t.xml.rels': relationsXml({rId1: ['queryTable', 'q.xml']}),
      'xl/q.xml': '<queryTable/>',
    }
    expect(find({relations: {rId1: ['table', '../t.xml']}}, {parts})).toEqual([
      'a query that fills cells of 任务台账 (xl/q.xml)',
      'a table whose row of totals is the last row of the body (xl/t.xml)',
    ])
  })

  test('names, and a sheet that is not there', () => {
    const names = '<definedName name="址">INDIRECT("任务台账!A2:A5")</definedName>'
    expect(find({}, {names})).toEqual(['an address of 任务台账 that is written as a text (the name 址)'])
    const workbook = openWorkbook(makeBook([{name: 'A', xml: ''}]))
    expect(workbook.findUnsafe([{sheet: 'B', top: 1, bottom: 2, grows: true}])).toEqual(['the sheet B has no cells'])
  })
})
