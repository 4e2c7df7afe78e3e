import {describe, expect, test} from 'vitest'
import {openWorkbook} from '../../../src/ooxml/index.js'
import {
  makeBook,
  numberedRows,
  packFiles,
  readParts,
  readSheet,
  relationsXml as relations,
  type SheetSource,
} from './support.js'

const X14 = 'xmlns:x14="urn:x14" xmlns:xm="urn:xm"'

/** A ledger with a head, a body of rows 2 to 5 and two rows below, and the workbook after three rows were put in. */
function insert(
  ledger: Partial<SheetSource>,
  others: readonly SheetSource[] = [],
  options: Parameters<typeof makeBook>[1] = {},
): Record<string, string> {
  const bytes = makeBook([{name: '任务台账', xml: numberedRows(7), ...ledger}, ...others], options)
  const workbook = openWorkbook(bytes)
  const row = {cells: new Map([[1, {value: '新', style: 1}]])}
  workbook.sheet('任务台账')?.insertRows(5, [row, row, row], {bodyTop: 2})
  return readParts(workbook.save())
}

const sheet1 = 'xl/worksheets/sheet1.xml'

/** The rows after the move, as they are where nothing else is in them. */
const movedRows = numberedRows(10)
  .replace(/<row r="[678]"><c r="(?<cell>A\d+)" s="1"><v>\d+<\/v><\/c><\/row>/gu, (_, cell: string) => {
    const text = '<is><t>新</t></is>'
    return `<row r="${cell.slice(1)}"><c r="${cell}" s="1" t="inlineStr">${text}</c></row>`
  })
  .replace('<v>9</v>', '<v>6</v>')
  .replace('<v>10</v>', '<v>7</v>')

test('rows and cells below move down, those above stay as they are', () => {
  expect(insert({})[sheet1]).toContain(`<sheetData>${movedRows}</sheetData>`)
})

describe('in the sheet itself, what is below moves and what ended at the last row grows', () => {
  const before: ReadonlyArray<readonly [string, string, string]> = [
    ['dimension', '<dimension ref="A1:B7"/>', '<dimension ref="A1:B10"/>'],
    [
      'a view',
      '<sheetViews><sheetView workbookViewId="0" topLeftCell="A6"><pane ySplit="1" topLeftCell="A2"/><selection pane="bottomLeft" activeCell="B6" sqref="B6 A2:A5"/></sheetView></sheetViews>',
      '<sheetViews><sheetView workbookViewId="0" topLeftCell="A9"><pane ySplit="1" topLeftCell="A2"/><selection pane="bottomLeft" activeCell="B9" sqref="B9 A2:A5"/></sheetView></sheetViews>',
    ],
  ]
  test.each(before)('%s', (_, was, is) => {
    expect(insert({before: was})[sheet1]).toContain(`${is}<sheetData>`)
  })

  const after: ReadonlyArray<readonly [string, string, string]> = [
    [
      'merged cells do not grow',
      '<mergeCells count="3"><mergeCell ref="P2:P5"/><mergeCell ref="P6:P7"/><mergeCell ref="A1:P1"/></mergeCells>',
      '<mergeCells count="3"><mergeCell ref="P2:P5"/><mergeCell ref="P9:P10"/><mergeCell ref="A1:P1"/></mergeCells>',
    ],
    [
      'a filter',
      '<autoFilter ref="A1:B5"><sortState ref="A2:B5"><sortCondition ref="A2:A5"/></sortState></autoFilter>',
      '<autoFilter ref="A1:B8"><sortState ref="A2:B8"><sortCondition ref="A2:A8"/></sortState></autoFilter>',
    ],
    [
      'conditional formats',
      '<conditionalFormatting sqref="G2:G5 H3 I6:I7"><cfRule type="expression" dxfId="0" priority="1"><formula>AND($G2="$G$6",COUNTIF($G$2:$G$5,$G2)&gt;$H$6)</formula></cfRule><cfRule type="dataBar"><dataBar><cfvo type="formula" val="$B$6"/></dataBar></cfRule></conditionalFormatting>',
      '<conditionalFormatting sqref="G2:G8 H3 I9:I10"><cfRule type="expression" dxfId="0" priority="1"><formula>AND($G2=&quot;$G$6&quot;,COUNTIF($G$2:$G$8,$G2)&gt;$H$9)</formula></cfRule><cfRule type="dataBar"><dataBar><cfvo type="formula" val="$B$9"/></dataBar></cfRule></conditionalFormatting>',
    ],
    [
      'validations',
      '<dataValidations count="1"><dataValidation type="list" sqref="L2:L5 L7"><formula1>$Z$2:$Z$5</formula1><formula2>$Z$6</formula2></dataValidation></dataValidations>',
      '<dataValidations count="1"><dataValidation type="list" sqref="L2:L8 L10"><formula1>$Z$2:$Z$8</formula1><formula2>$Z$9</formula2></dataValidation></dataValidations>',
    ],
    [
      'links',
      '<hyperlinks><hyperlink ref="A6" location="任务台账!A7" display="A7"/><hyperlink ref="A2:A5" r:id="rId9" location="任务台账!A7"/></hyperlinks>',
      '<hyperlinks><hyperlink ref="A9" location="任务台账!A10" display="A7"/><hyperlink ref="A2:A5" r:id="rId9" location="任务台账!A7"/></hyperlinks>',
    ],
    [
      'protected ranges, ignored errors',
      '<protectedRanges><protectedRange sqref="A2:A5" name="x"/></protectedRanges><ignoredErrors><ignoredError sqref="A2:C5 D6" numberStoredAsText="1"/></ignoredErrors>',
      '<protectedRanges><protectedRange sqref="A2:A8" name="x"/></protectedRanges><ignoredErrors><ignoredError sqref="A2:C8 D9" numberStoredAsText="1"/></ignoredErrors>',
    ],
    [
      'breaks of pages',
      '<rowBreaks count="3"><brk id="4"/><brk id="5" max="16383"/><brk id="6"/></rowBreaks><colBreaks><brk id="6"/></colBreaks>',
      '<rowBreaks count="3"><brk id="4"/><brk id="8" max="16383"/><brk id="9"/></rowBreaks><colBreaks><brk id="6"/></colBreaks>',
    ],
    [
      'views of single users, and marks of cells',
      '<customSheetViews><customSheetView topLeftCell="A6"><pane topLeftCell="B7"/></customSheetView></customSheetViews><smartTags><cellSmartTags r="A6"/></smartTags>',
      '<customSheetViews><customSheetView topLeftCell="A9"><pane topLeftCell="B10"/></customSheetView></customSheetViews><smartTags><cellSmartTags r="A9"/></smartTags>',
    ],
    [
      'scenarios and watched cells',
      '<scenarios><scenario name="x"><inputCells r="B6" val="1"/></scenario></scenarios><cellWatches><cellWatch r="B7"/></cellWatches>',
      '<scenarios><scenario name="x"><inputCells r="B9" val="1"/></scenario></scenarios><cellWatches><cellWatch r="B10"/></cellWatches>',
    ],
    [
      'extensions',
      `<extLst ${X14}><x14:dataValidation><x14:formula1><xm:f>$Z$2:$Z$5</xm:f></x14:formula1><xm:sqref>L2:L5</xm:sqref></x14:dataValidation><x14:sparkline><xm:f>任务台账!B2:B5</xm:f><xm:sqref>C6</xm:sqref></x14:sparkline><x14:sparkline><xm:f>任务台账!A5:C5</xm:f><xm:sqref>D5</xm:sqref></x14:sparkline></extLst>`,
      `<extLst ${X14}><x14:dataValidation><x14:formula1><xm:f>$Z$2:$Z$8</xm:f></x14:formula1><xm:sqref>L2:L8</xm:sqref></x14:dataValidation><x14:sparkline><xm:f>任务台账!B2:B8</xm:f><xm:sqref>C9</xm:sqref></x14:sparkline><x14:sparkline><xm:f>任务台账!A5:C5</xm:f><xm:sqref>D5</xm:sqref></x14:sparkline></extLst>`,
    ],
    [
      'controls',
      '<controls><control><controlPr linkedCell="$B$6" listFillRange="$B$2:$B$5"><anchor moveWithCells="1"><from><row>5</row></from><to><row>6</row></to></anchor></controlPr></control></controls>',
      '<controls><control><controlPr linkedCell="$B$9" listFillRange="$B$2:$B$8"><anchor moveWithCells="1"><from><row>8</row></from><to><row>9</row></to></anchor></controlPr></control></controls>',
    ],
  ]
  test.each(after)('%s', (_, was, is) => {
    expect(insert({after: was})[sheet1]).toContain(`</sheetData>${is}`)
  })
})

describe('formulas', () => {
  const sheets = (formula: string, name = '统计') => {
    const escaped = formula
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&apos;')
      .replaceAll('<', '&lt;')
    return [{name, xml: `<row r="1"><c r="A1"><f>${escaped}</f><v>1</v></c></row>`}]
  }
  test.each([
    ['SUM(任务台账!M2:M5)', 'SUM(任务台账!M2:M8)'],
    ["SUM('任务台账'!$K$2:$K$5)", "SUM('任务台账'!$K$2:$K$8)"],
    ['SUM(任务台账!K2:任务台账!K5)', 'SUM(任务台账!K2:任务台账!K8)'],
    ['SUM(任务台账!K2 : K5)', 'SUM(任务台账!K2 : K8)'],
    ['SUM(任务台账!2:5,任务台账!$6:$6)', 'SUM(任务台账!2:8,任务台账!$9:$9)'],
    ['SUM(任务台账!M1:M6)', 'SUM(任务台账!M1:M9)'],
    ['SUM(任务台账!M2:M4)', 'SUM(任务台账!M2:M4)'],
    ['SUM(任务台账!M5:M2)', 'SUM(任务台账!M8:M2)'],
    ['任务台账!M5+任务台账!M6+任务台账!$M$7', '任务台账!M5+任务台账!M9+任务台账!$M$10'],
    ['SUM(任务台账!A5:C5)', 'SUM(任务台账!A5:C5)'],
    ['COUNTIF(任务台账!L:L,"任务台账!M2:M5")', 'COUNTIF(任务台账!L:L,"任务台账!M2:M5")'],
    ['任务台账!A1:INDEX(任务台账!A:A,6)', '任务台账!A1:INDEX(任务台账!A:A,6)'],
    ["[1]任务台账!A6+'[1]任务台账'!M2:M5", "[1]任务台账!A6+'[1]任务台账'!M2:M5"],
    ["任务台账2!A6+'任务台账 2'!A6+A6", "任务台账2!A6+'任务台账 2'!A6+A6"],
    ['任务台账!A6#+LOG10(任务台账!B6)', '任务台账!A9#+LOG10(任务台账!B9)'],
    ['SUM(任务台账!M2:M1048576)', 'SUM(任务台账!M2:M1048576)'],
    ['任务台账!A2:A5 任务台账!A3:B6', '任务台账!A2:A8 任务台账!A3:B9'],
    ['表1[金额]+#REF!+名', '表1[金额]+#REF!+名'],
    ['SUM(任务台账:统计!A6)', 'SUM(任务台账:统计!A6)'],
  ])('on another sheet: %s', (was, is) => {
    expect(readSheet(packFiles(insert({}, sheets(was))), '统计')).toEqual({A1: `=${is}`})
  })

  test('of a sheet whose name is quoted', () => {
    const bytes = makeBook([
      {name: 'it&apos;s 2026', xml: numberedRows(3)},
      {name: 'B', xml: "<row r=\"1\"><c r=\"A1\"><f>SUM('it''s 2026'!A2:A3,'IT''S 2026'!A4)</f></c></row>"},
    ])
    const workbook = openWorkbook(bytes)
    workbook.sheet("it's 2026")?.insertRows(3, [{cells: new Map()}], {bodyTop: 2})
    expect(readSheet(workbook, 'B')).toEqual({A1: "=SUM('it''s 2026'!A2:A4,'IT''S 2026'!A5)"})
  })

  test('on the sheet itself, below the body and in it', () => {
    const xml = `${numberedRows(5, row =>
      row > 1 ? `<c r="B${row}"><f>A${row}/SUM(A$2:A$5)</f><v>1</v></c><c r="C${row}"><f>SUM(A$2:A${row})</f></c>` : '',
    )}<row r="6"><c r="A6"><f>SUM(A2:A5)+A6+A5</f></c></row>`
    const found = readSheet(packFiles(insert({xml})), '任务台账')
    expect(found).toMatchObject({
      B2: '=A2/SUM(A$2:A$8)',
      B5: '=A5/SUM(A$2:A$8)',
      B6: '=A6/SUM(A$2:A$8)',
      B8: '=A8/SUM(A$2:A$8)',
      C5: '=SUM(A$2:A5)',
      C6: '=SUM(A$2:A6)',
      C8: '=SUM(A$2:A8)',
      A9: '=SUM(A2:A8)+A9+A5',
    })
  })

  test('a range without marks that stays from row to row grows; a total beside the body too', () => {
    const xml = numberedRows(5, row =>
      row > 1
        ? `<c r="B${row}"><f>RANK(A${row},A2:A5)</f></c>${row === 2 ? '<c r="D2"><f>SUM(A2:A5)</f></c>' : ''}`
        : '',
    )
    const found = readSheet(packFiles(insert({xml})), '任务台账')
    expect(found).toMatchObject({
      B5: '=RANK(A5,A2:A8)',
      B6: '=RANK(A6,A2:A8)',
      B8: '=RANK(A8,A2:A8)',
      D2: '=SUM(A2:A8)',
    })
    expect(found.D6).toBeUndefined()
  })

  test('that are shared are moved as if each cell had its own', () => {
    const xml = `${numberedRows(5, row =>
      row === 2
        ? '<c r="B2"><f t="shared" ref="B2:B5" si="0">A2+A$5+$A$6</f><v>1</v></c>'
        : row > 2
          ? `<c r="B${row}"><f t="shared" si="0"/><v>1</v></c>`
          : '',
    )}<row r="6"><c r="B6"><f t="shared" ref="B6:C6" si="1">A6</f></c><c r="C6"><f t="shared" si="1"/></c></row>`
    const parts = insert({xml})
    expect(parts[sheet1]).toContain('<c r="B3"><f>A3+A$5+$A$9</f></c>')
    expect(readSheet(packFiles(parts), '任务台账')).toMatchObject({B8: '=A8+A$5+$A$9', B9: '=A9', C9: '=B9'})
    expect(parts[sheet1]).not.toContain('shared')
  })

  test('that are shared and change nothing stay shared', () => {
    const xml = numberedRows(5, row =>
      row === 2
        ? '<c r="B2"><f t="shared" ref="B2:B5" si="0">A2*2</f></c>'
        : row > 2
          ? `<c r="B${row}"><f t="shared" si="0"/></c>`
          : '',
    )
    expect(insert({xml})[sheet1]).toContain('<c r="B2"><f t="shared" ref="B2:B5" si="0">A2*2</f></c>')
  })

  test('for several cells, and tables of results, move with their ranges', () => {
    const xml = `${numberedRows(5)}<row r="6"><c r="B6" cm="1"><f t="array" ref="B6:B7">SUM(A2:A5)</f><v>1</v></c></row><row r="7"><c r="C7"><f t="dataTable" ref="C7:C8" r1="A6" r2="A2"/></c></row>`
    const part = insert({xml})[sheet1]
    expect(part).toContain('<c r="B9" cm="1"><f t="array" ref="B9:B10">SUM(A2:A8)</f></c>')
    expect(part).toContain('<f t="dataTable" ref="C10:C11" r1="A9" r2="A2"/>')
  })

  test('in the formats and validations of other sheets', () => {
    const after =
      '<conditionalFormatting sqref="A2:A5"><cfRule><formula>任务台账!A6&gt;A6</formula></cfRule></conditionalFormatting><dataValidations><dataValidation sqref="A2:A5"><formula1>任务台账!$A$2:$A$5</formula1></dataValidation></dataValidations>'
    expect(insert({}, [{name: '统计', xml: '', after}])['xl/worksheets/sheet2.xml']).toContain(
      after.replace('任务台账!A6', '任务台账!A9').replace('$A$2:$A$5', '$A$2:$A$8'),
    )
  })
})

describe('in the workbook', () => {
  test('names move, those of printing and of the filter too', () => {
    const was =
      '<definedName name="金额">任务台账!$K$2:$K$5</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">任务台账!$A$1:$P$5,任务台账!$A$6:$P$7</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">任务台账!$A:$B,任务台账!$1:$1</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">任务台账!$A$1:$P$5</definedName><definedName name="旁">任务台账2!$A$2:$A$5</definedName><definedName name="比">COUNTA(任务台账!$A$2:$A$5)&amp;"任务台账!$A$2:$A$5"</definedName>'
    const is = was
      .replace('$K$2:$K$5', '$K$2:$K$8')
      .replace('$A$1:$P$5,任务台账!$A$6:$P$7', '$A$1:$P$8,任务台账!$A$9:$P$10')
      .replace('任务台账!$A$1:$P$5<', '任务台账!$A$1:$P$8<')
      .replace(
        'COUNTA(任务台账!$A$2:$A$5)&amp;"任务台账!$A$2:$A$5"',
        'COUNTA(任务台账!$A$2:$A$8)&amp;&quot;任务台账!$A$2:$A$5&quot;',
      )
    expect(insert({}, [], {names: was})['xl/workbook.xml']).toContain(`<definedNames>${is}</definedNames>`)
  })
})

describe('in other parts', () => {
  const C = 'xmlns:c="urn:c"'
  test.each([
    [
      'a chart',
      `<c:chartSpace ${C}><c:ser><c:tx><c:strRef><c:f>任务台账!$K$1</c:f><c:strCache/></c:strRef></c:tx><c:val><c:numRef><c:f>任务台账!$K$2:$K$5</c:f><c:numCache><c:pt idx="0"/></c:numCache></c:numRef></c:val></c:ser></c:chartSpace>`,
      `<c:chartSpace ${C}><c:ser><c:tx><c:strRef><c:f>任务台账!$K$1</c:f><c:strCache/></c:strRef></c:tx><c:val><c:numRef><c:f>任务台账!$K$2:$K$8</c:f></c:numRef></c:val></c:ser></c:chartSpace>`,
    ],
    [
      'the labels of a chart',
      '<c:chartSpace xmlns:c="urn:c" xmlns:x="urn:x"><x:formulaRef><x:sqref>任务台账!$K$2:$K$5</x:sqref></x:formulaRef><x:datalabelsRange><x:f>任务台账!$K$6</x:f><x:dlblRangeCache/></x:datalabelsRange></c:chartSpace>',
      '<c:chartSpace xmlns:c="urn:c" xmlns:x="urn:x"><x:formulaRef><x:sqref>任务台账!$K$2:$K$8</x:sqref></x:formulaRef><x:datalabelsRange><x:f>任务台账!$K$9</x:f></x:datalabelsRange></c:chartSpace>',
    ],
    [
      'a chart without prefix',
      `<chartSpace><val><numRef><f>'任务台账'!$K$2:$K$5</f></numRef></val></chartSpace>`,
      `<chartSpace><val><numRef><f>&apos;任务台账&apos;!$K$2:$K$8</f></numRef></val></chartSpace>`,
    ],
  ])('%s', (_, was, is) => {
    const parts = {
      'xl/drawings/drawing1.xml': '<wsDr/>',
      'xl/drawings/_rels/drawing1.xml.rels': relations({rId1: ['chart', '../charts/chart1.xml']}),
      'xl/charts/chart1.xml': was,
    }
    const others = [{name: '统计', xml: '', relations: {rId1: ['drawing', '../drawings/drawing1.xml']} as const}]
    expect(insert({}, others, {parts})['xl/charts/chart1.xml']).toBe(is)
  })

  const anchor = (from: number, to: number, how = '', offset = 5) =>
    `<twoCellAnchor${how}><from><col>1</col><row>${from}</row></from><to><row>${to}</row><rowOff>${offset}</rowOff></to><sp textlink="任务台账!$A$6"/></twoCellAnchor>`
  const tests: ReadonlyArray<readonly [string, string, string, string]> = [
    [
      'notes',
      'comments',
      '<comments><commentList><comment ref="B5"/><comment ref="B6"/></commentList></comments>',
      '<comments><commentList><comment ref="B5"/><comment ref="B9"/></commentList></comments>',
    ],
    [
      'threads',
      'threadedComment',
      '<ThreadedComments><threadedComment ref="B5"/><threadedComment ref="B6"/></ThreadedComments>',
      '<ThreadedComments><threadedComment ref="B5"/><threadedComment ref="B9"/></ThreadedComments>',
    ],
    [
      'the boxes of notes',
      'vmlDrawing',
      '<xml xmlns:ns0="urn:v"><ns0:shape><ns0:ClientData><ns0:Anchor>2, 15, 4, 10, 4, 15, 8, 4</ns0:Anchor><ns0:Row>5</ns0:Row></ns0:ClientData></ns0:shape><s><ClientData><Anchor>2,15,3,10,4,15,8,4</Anchor><Row>4</Row></ClientData></s></xml>',
      '<xml xmlns:ns0="urn:v"><ns0:shape><ns0:ClientData><ns0:Anchor>2, 15, 7, 10, 4, 15, 11, 4</ns0:Anchor><ns0:Row>8</ns0:Row></ns0:ClientData></ns0:shape><s><ClientData><Anchor>2,15,3,10,4,15,8,4</Anchor><Row>4</Row></ClientData></s></xml>',
    ],
    [
      'old controls',
      'vmlDrawing',
      '<xml><s><ClientData><Anchor>2,15,5,10,4,15,8,4</Anchor><FmlaLink>$B$6</FmlaLink><FmlaRange>$B$2:$B$5</FmlaRange><FmlaTxbx>$C$6</FmlaTxbx><FmlaGroup>$D$6</FmlaGroup><FmlaPict>$E$6</FmlaPict></ClientData></s></xml>',
      '<xml><s><ClientData><Anchor>2,15,8,10,4,15,11,4</Anchor><FmlaLink>$B$9</FmlaLink><FmlaRange>$B$2:$B$8</FmlaRange><FmlaTxbx>$C$9</FmlaTxbx><FmlaGroup>$D$9</FmlaGroup><FmlaPict>$E$9</FmlaPict></ClientData></s></xml>',
    ],
    [
      'pictures below',
      'drawing',
      `<wsDr>${anchor(5, 9)}</wsDr>`,
      `<wsDr>${anchor(8, 12).replace('$A$6', '$A$9')}</wsDr>`,
    ],
    [
      'pictures across, which grow',
      'drawing',
      `<wsDr>${anchor(2, 5)}</wsDr>`,
      `<wsDr>${anchor(2, 8).replace('$A$6', '$A$9')}</wsDr>`,
    ],
    [
      'pictures that end with the body',
      'drawing',
      `<wsDr>${anchor(2, 5, '', 0)}</wsDr>`,
      `<wsDr>${anchor(2, 5, '', 0).replace('$A$6', '$A$9')}</wsDr>`,
    ],
    [
      'pictures across that keep their size',
      'drawing',
      `<wsDr>${anchor(2, 6, ' editAs="oneCell"')}</wsDr>`,
      `<wsDr>${anchor(2, 6, ' editAs="oneCell"').replace('$A$6', '$A$9')}</wsDr>`,
    ],
    [
      'pictures that stay',
      'drawing',
      `<wsDr>${anchor(5, 6, ' editAs="absolute"')}</wsDr>`,
      `<wsDr>${anchor(5, 6, ' editAs="absolute"').replace('$A$6', '$A$9')}</wsDr>`,
    ],
    [
      'a picture at one cell',
      'drawing',
      '<d><oneCellAnchor><from><row>5</row></from></oneCellAnchor></d>',
      '<d><oneCellAnchor><from><row>8</row></from></oneCellAnchor></d>',
    ],
    [
      'a table',
      'table',
      '<table ref="A1:B5"><autoFilter ref="A1:B5"/><sortState ref="A2:B5"><sortCondition ref="A2:A5"/></sortState><tableColumns><tableColumn><calculatedColumnFormula>表1[[#This Row],[A]]*$A$6</calculatedColumnFormula><totalsRowFormula>SUM(A2:A5)</totalsRowFormula></tableColumn></tableColumns></table>',
      '<table ref="A1:B8"><autoFilter ref="A1:B8"/><sortState ref="A2:B8"><sortCondition ref="A2:A8"/></sortState><tableColumns><tableColumn><calculatedColumnFormula>表1[[#This Row],[A]]*$A$9</calculatedColumnFormula><totalsRowFormula>SUM(A2:A8)</totalsRowFormula></tableColumn></tableColumns></table>',
    ],
    [
      'a table with a row of totals',
      'table',
      '<table ref="A1:B6" totalsRowCount="1"><autoFilter ref="A1:B5"/></table>',
      '<table ref="A1:B9" totalsRowCount="1"><autoFilter ref="A1:B8"/></table>',
    ],
    [
      'a picture of cells',
      'drawing',
      '<d><cameraTool cellRange="$A$2:$B$5"/></d>',
      '<d><cameraTool cellRange="$A$2:$B$8"/></d>',
    ],
    [
      'cells mapped to XML',
      'tableSingleCells',
      '<singleXmlCells><singleXmlCell r="A6"/></singleXmlCells>',
      '<singleXmlCells><singleXmlCell r="A9"/></singleXmlCells>',
    ],
    ['a table below', 'table', '<table ref="A6:B7"/>', '<table ref="A9:B10"/>'],
    [
      'a pivot table below',
      'pivotTable',
      '<pivotTableDefinition><location ref="A6:B7" firstHeaderRow="1"/></pivotTableDefinition>',
      '<pivotTableDefinition><location ref="A9:B10" firstHeaderRow="1"/></pivotTableDefinition>',
    ],
    [
      'a control',
      'ctrlProp',
      '<formControlPr fmlaLink="$B$6" fmlaRange="统计!$A$2:$A$5"/>',
      '<formControlPr fmlaLink="$B$9" fmlaRange="统计!$A$2:$A$5"/>',
    ],
  ]
  test.each(tests)('%s', (_, type, was, is) => {
    const relations = {rId1: [type, '../other/part1.xml']} as const
    expect(insert({relations}, [], {parts: {'xl/other/part1.xml': was}})['xl/other/part1.xml']).toBe(is)
  })

  test('the source of a pivot table', () => {
    const was =
      '<pivotCacheDefinition><cacheSource type="worksheet"><worksheetSource ref="A1:P5" sheet="任务台账"/><rangeSet ref="A1:P5" sheet="任务台账"/></cacheSource></pivotCacheDefinition>'
    const parts = insert({relations: {rId1: ['pivotCacheDefinition', '/xl/pivotCache/p1.xml']}}, [], {
      relations: {rId9: ['pivotCacheDefinition', 'pivotCache/p1.xml']},
      parts: {'xl/pivotCache/p1.xml': was},
    })
    expect(parts['xl/pivotCache/p1.xml']).toBe(was.replaceAll('A1:P5', 'A1:P8'))
  })

  test('links of shapes and cells that are relations', () => {
    const parts = insert({
      relations: {rId1: ['hyperlink', '#任务台账!A6'], rId2: ['hyperlink', 'https://example.com/#任务台账!A6']},
    })
    expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toContain('Target="#任务台账!A9"')
    expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toContain('Target="https://example.com/#任务台账!A6"')
  })
})

describe('new rows', () => {
  test('have the look that most cells of the column have, and the formulas that most have', () => {
    const xml = `<row r="1"/>${[2, 3, 4, 5]
      .map(
        row =>
          `<row r="${row}"><c r="A${row}" s="${row === 5 ? 9 : 3}"/><c r="B${row}" s="4">${row === 5 ? '<v>1</v>' : `<f>A${row}*2</f>`}</c>${row === 2 ? '<c r="C2" s="8"/>' : ''}<c r="D${row}"${row === 5 ? '' : ' s="2"'}><f t="array" ref="D${row}">A${row}</f></c></row>`,
      )
      .join('')}`
    const bytes = makeBook([{name: '任务台账', xml}])
    const workbook = openWorkbook(bytes)
    workbook
      .sheet('任务台账')
      ?.insertRows(
        5,
        [
          {cells: new Map([[5, {value: 1, style: 7}]]), height: 30},
          {cells: new Map([[2, {value: null, style: null}]])},
        ],
        {bodyTop: 2},
      )
    const part = readParts(workbook.save())[sheet1]
    expect(part).toContain(
      '<row r="6" ht="30"><c r="A6" s="3"/><c r="B6" s="4"><f>A6*2</f></c><c r="D6"><f t="array" ref="D6">A6</f></c><c r="E6" s="7"><v>1</v></c></row>',
    )
    expect(part).toContain(
      '<row r="7"><c r="A7" s="3"/><c r="B7" s="4"/><c r="D7"><f t="array" ref="D7">A7</f></c></row>',
    )
  })

  test('behind a body of one row: what covers the row grows with it', () => {
    const after =
      '<autoFilter ref="A1:B2"/><conditionalFormatting sqref="A2:B2"/><dataValidations><dataValidation sqref="L2"/></dataValidations>'
    const xml = '<row r="2"><c r="C2"><f>SUM(A2:B2)</f></c></row>'
    const bytes = makeBook([
      {name: '任务台账', xml, after},
      {name: '统计', xml: '<row><c><f>SUM(任务台账!C2:C2)+任务台账!C2+SUM(任务台账!A2:C2)</f></c></row>'},
    ])
    const workbook = openWorkbook(bytes)
    workbook.sheet('任务台账')?.insertRows(2, [{cells: new Map()}, {cells: new Map()}], {bodyTop: 2})
    expect(readParts(workbook.save())[sheet1]).toContain(
      '</sheetData><autoFilter ref="A1:B4"/><conditionalFormatting sqref="A2:B4"/><dataValidations><dataValidation sqref="L2:L4"/></dataValidations>',
    )
    expect(readSheet(workbook, '任务台账')).toEqual({C2: '=SUM(A2:B2)', C3: '=SUM(A3:B3)', C4: '=SUM(A4:B4)'})
    expect(readSheet(workbook, '统计')).toEqual({A1: '=SUM(任务台账!C2:C4)+任务台账!C2+SUM(任务台账!A2:C2)'})
  })

  test('have no copy of a picture', () => {
    const xml = '<row r="2"><c r="B2"><f>_xlfn.DISPIMG("ID_1",1)</f></c></row>'
    const workbook = openWorkbook(makeBook([{name: '任务台账', xml}]))
    workbook.sheet('任务台账')?.insertRows(2, [{cells: new Map([[1, {value: 'a', style: null}]])}], {bodyTop: 2})
    expect(readSheet(workbook, '任务台账')).toEqual({B2: '=_xlfn.DISPIMG("ID_1",1)', A3: 'a'})
  })

  test('can be put in twice, and written to', () => {
    const workbook = openWorkbook(makeBook([{name: '任务台账', xml: numberedRows(3)}]))
    const sheet = workbook.sheet('任务台账')
    sheet?.set(3, 2, 'x')
    sheet?.insertRows(2, [{cells: new Map([[1, {value: 'a', style: null}]])}], {bodyTop: 2})
    sheet?.insertRows(3, [{cells: new Map([[1, {value: 'b', style: null}]])}], {bodyTop: 2})
    sheet?.set(4, 2, 'y')
    sheet?.set(5, 1, null)
    expect(readSheet(workbook.save(), '任务台账')).toEqual({A1: 1, A2: 2, A3: 'a', A4: 'b', B4: 'y', A5: null, B5: 'x'})
  })
})
