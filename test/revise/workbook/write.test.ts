import {describe, expect, test} from 'vitest'
import {openWorkbook, type Workbook} from '../../../src/ooxml/index.js'
import {MAIN, makeBook, numberedRows, readParts, readSheet} from './support.js'

const sheet1 = 'xl/worksheets/sheet1.xml'

/** The sheet's part after an edit. */
function edit(xml: string, change: (workbook: Workbook) => void, before = ''): string {
  const workbook = openWorkbook(makeBook([{name: 'A', xml, before}]))
  change(workbook)
  return /<sheetData>.*<\/sheetData>/su.exec(readParts(workbook.save())[sheet1] ?? '')?.[0].slice(11, -12) ?? ''
}

describe('a value', () => {
  test.each([
    [
      'a text',
      '<c r="A1" s="3"><v>1</v></c>',
      'a & <b>',
      '<c r="A1" s="3" t="inlineStr"><is><t>a &amp; &lt;b&gt;</t></is></c>',
    ],
    ['a number', '<c r="A1" t="s" s="3"><v>0</v></c>', 0.5, '<c r="A1" s="3"><v>0.5</v></c>'],
    ['nothing', "<c r='A1' s='3' t='str' cm='1'><f>B1</f><v>x</v><extLst/></c>", null, "<c r='A1' s='3'><extLst/></c>"],
    ['blanks that count', '<c r="A1"/>', ' a', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a</t></is></c>'],
    ['lines', '<c r="A1"></c>', 'a\nb', '<c r="A1" t="inlineStr"><is><t xml:space="preserve">a&#10;b</t></is></c>'],
    [
      'the same value',
      '<c r="A1" t="inlineStr"><is><r><t>甲</t></r></is></c>',
      '甲',
      '<c r="A1" t="inlineStr"><is><r><t>甲</t></r></is></c>',
    ],
    ['the value of a formula', '<c r="A1"><f>B1</f><v>1</v></c>', 1, '<c r="A1"><v>1</v></c>'],
  ])('%s', (_, was, value, is) => {
    expect(edit(`<row r="1">${was}</row>`, workbook => workbook.sheet('A')?.set(1, 1, value))).toBe(
      `<row r="1">${is}</row>`,
    )
  })

  test.each(['_x0041_', 'a\r\nb\t', '\u0001\u000b', '\ufffe', '做😀', '\ud800', '_x005F_x0041_', '\'"&<>]]>', ' '])(
    '%j comes back',
    text => {
      const workbook = openWorkbook(makeBook([{name: 'A', xml: '<row r="1"><c r="A1"/></row>'}]))
      workbook.sheet('A')?.set(1, 1, text)
      expect(readSheet(workbook, 'A')).toEqual({A1: text})
      expect(readSheet(workbook.save(), 'A')).toEqual({A1: text})
    },
  )

  test('is put in its place where there is no cell or no row', () => {
    const xml = '<row r="2" spans="2:4"><c r="B2"/><c r="D2"/></row><row r="5"/>'
    const written = edit(
      xml,
      workbook => {
        for (const [row, column] of [
          [2, 3],
          [2, 1],
          [2, 9],
          [3, 1],
          [1, 1],
          [7, 2],
          [5, 2],
          [4, 4],
        ] as const)
          workbook.sheet('A')?.set(row, column, 1)
        workbook.sheet('A')?.set(2, 7, null)
        workbook.sheet('A')?.set(9, 7, null)
      },
      '<cols><col min="2" max="3" style="6"/></cols>',
    )
    expect(written).toBe(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"/><c r="C2" s="6"><v>1</v></c><c r="D2"/><c r="I2"><v>1</v></c></row><row r="3"><c r="A3"><v>1</v></c></row><row r="4"><c r="D4"><v>1</v></c></row><row r="5"><c r="B5" s="6"><v>1</v></c></row><row r="7"><c r="B7" s="6"><v>1</v></c></row>',
    )
  })

  test('in the first cell of those that share a formula leaves the others theirs', () => {
    const xml =
      '<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:C1">A2</f></c><c r="B1"><f t="shared" si="0"/></c><c r="C1"><f t="shared" si="0"/></c></row>'
    const workbook = openWorkbook(makeBook([{name: 'A', xml}]))
    workbook.sheet('A')?.set(1, 1, 5)
    expect(readSheet(workbook.save(), 'A')).toEqual({A1: 5, B1: '=B2', C1: '=C2'})
  })

  test('makes the range in use larger', () => {
    const bytes = makeBook([{name: 'A', xml: numberedRows(2), before: '<dimension ref="A1:A2"/>'}])
    const workbook = openWorkbook(bytes)
    workbook.sheet('A')?.set(3, 4, 1)
    expect(readParts(workbook.save())[sheet1]).toContain('<dimension ref="A1:D3"/>')
  })
})

describe('a new sheet', () => {
  test('stands at the end, and is found by others', () => {
    const workbook = openWorkbook(makeBook([{name: 'A', xml: ''}]))
    const rows = [
      {cells: new Map([[2, {value: '变更', style: 2}]]), height: 20},
      {cells: new Map([[1, {value: 3, style: null}]])},
    ]
    const sheet = workbook.addSheet('变更记录', {rows, widths: [10, 20.5], state: 'hidden'})
    sheet.set(3, 1, 'x')
    const parts = readParts(workbook.save())
    expect(parts['xl/worksheets/sheet2.xml']).toBe(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><dimension ref="A1:B3"/><cols><col min="1" max="1" width="10" customWidth="1"/><col min="2" max="2" width="20.5" customWidth="1"/></cols><sheetData><row r="1" ht="20"><c r="B1" s="2" t="inlineStr"><is><t>变更</t></is></c></row><row r="2"><c r="A2"><v>3</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>`,
    )
    expect(parts['xl/workbook.xml']).toContain(
      '<sheet name="变更记录" sheetId="2" state="hidden" r:id="rId2"/></sheets>',
    )
    expect(parts['xl/_rels/workbook.xml.rels']).toContain('Target="worksheets/sheet2.xml"')
    expect(parts['[Content_Types].xml']).toContain('PartName="/xl/worksheets/sheet2.xml"')
    expect(workbook.sheetNames).toEqual(['A', '变更记录'])
  })

  test.each(['', 'a', 'A', 'x'.repeat(32), 'a/b', 'a:b', "'a"])('cannot be named %j', name => {
    const add = () =>
      openWorkbook(makeBook([{name: 'A', xml: ''}])).addSheet(name, {rows: [], widths: [], state: 'visible'})
    expect(add).toThrow(expect.objectContaining({code: 'wrong-use'}))
  })
})

describe('rows written anew', () => {
  const row = (value: string) => ({cells: new Map([[1, {value, style: 4}]])})
  test.each([
    ['more', 5],
    ['fewer', 2],
  ])('%s than before: what ended at the last one ends there', (_, count) => {
    const names = '<definedName name="_xlnm._FilterDatabase" localSheetId="0">说明!$A$1:$B$3</definedName>'
    const workbook = openWorkbook(
      makeBook(
        [
          {name: '说明', xml: numberedRows(3), before: '<dimension ref="A1:A3"/>', after: '<autoFilter ref="A1:B3"/>'},
          {name: 'B', xml: '<row r="1"><c r="A1"><f>COUNTA(说明!A2:A3)+说明!A3</f><v>2</v></c></row>'},
        ],
        {names},
      ),
    )
    workbook.replaceRows(
      '说明',
      Array.from({length: count}, (_each, at) => row(`第${at}`)),
    )
    const parts = readParts(workbook.save())
    expect(parts[sheet1]).toContain(`<dimension ref="A1:A${count}"/>`)
    expect(parts[sheet1]).toContain(`<autoFilter ref="A1:B${count}"/>`)
    expect(parts['xl/workbook.xml']).toContain(`说明!$A$1:$B$${count}<`)
    expect(parts['xl/worksheets/sheet2.xml']).toContain(`<f>COUNTA(说明!A2:A${count})+说明!A3</f></c>`)
    expect(readSheet(workbook, '说明')[`A${count}`]).toBe(`第${count - 1}`)
    expect(workbook.sheet('说明')?.cells()).toHaveLength(count)
  })
})

describe('a conditional format', () => {
  const styles = (more: string) => ({
    relations: {rId8: ['styles', 'styles.xml']} as const,
    parts: {'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellStyles/>${more}<tableStyles/></styleSheet>`},
  })
  const dxf = '<dxf><font><color rgb="FF999999"/></font></dxf>'

  test.each([
    ['behind others', '<dxfs count="1"><dxf/></dxfs>', `<dxfs count="2"><dxf/>${dxf}</dxfs>`, 1],
    ['in an empty list', '<dxfs count="0"/>', `<dxfs count="1">${dxf}</dxfs>`, 0],
    ['in a new list', '', `<dxfs count="1">${dxf}</dxfs>`, 0],
  ])('is put %s', (_, was, is, number) => {
    const after =
      '<mergeCells/><conditionalFormatting sqref="A1"><cfRule priority="7"/></conditionalFormatting><pageMargins/>'
    const workbook = openWorkbook(makeBook([{name: 'A', xml: '', after}], styles(was)))
    workbook.addConditionalFormat('A', 'A2:B9', '$B2="已撤回"', dxf)
    workbook.addConditionalFormat('A', 'A2:B9', '$B2="已撤回"', dxf)
    const parts = readParts(workbook.save())
    expect(parts['xl/styles.xml']).toContain(`<cellStyles/>${is}<tableStyles/>`)
    expect(parts[sheet1]).toContain(
      `</conditionalFormatting><conditionalFormatting sqref="A2:B9"><cfRule type="expression" dxfId="${number}" priority="8"><formula>$B2=&quot;已撤回&quot;</formula></cfRule></conditionalFormatting><pageMargins/>`,
    )
    expect(parts['xl/workbook.xml']).not.toContain('fullCalcOnLoad')
  })

  test('stands behind the rows where there is nothing else', () => {
    const workbook = openWorkbook(makeBook([{name: 'A', xml: '', after: '<hyperlinks/>'}], styles('')))
    workbook.addConditionalFormat('A', 'A2', 'TRUE', dxf)
    expect(readParts(workbook.save())[sheet1]).toContain('</sheetData><conditionalFormatting')
  })
})
