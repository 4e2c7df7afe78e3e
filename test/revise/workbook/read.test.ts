import {describe, expect, test} from 'vitest'
import {openWorkbook} from '../../../src/ooxml/index.js'
import {MAIN, makeBook, packFiles, readParts, readSheet, relationsXml} from './support.js'

const strings = (items: string) => ({
  relations: {rId9: ['sharedStrings', 'sharedStrings.xml']} as const,
  parts: {'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${items}</sst>`},
})

describe('cells', () => {
  test('have their plain values', () => {
    const shared =
      '<si><t>甲</t></si><si><r><t>乙</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 丙</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></si><si><t>a_x000D__x000A_b_x005F_x0041_</t></si><si><t/></si>'
    const xml = `<row r="2" ht="30.5" spans="1:3"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s" s="3"><v>1</v></c><c r="C2" t="s"><v>2</v></c><c r="D2" t="s"><v>3</v></c></row><row r="3"><c r="A3" s="7"/><c r="B3"><v>1.5E2</v></c><c r="C3" t="b"><v>1</v></c><c r="D3" t="e"><v>#N/A</v></c><c r="E3" t="str"><f>A1&amp;"x"</f><v>y</v></c><c r="F3" t="inlineStr"><is><r><t>丁</t></r><r><t>戊</t></r></is></c><c r="G3"><v></v></c></row>`
    const [second, third] =
      openWorkbook(makeBook([{name: 'A', xml}], strings(shared)))
        .sheet('A')
        ?.cells() ?? []
    expect([...(second?.cells.values() ?? [])].map(({value}) => value)).toEqual(['甲', '乙 丙', 'a\r\nb_x0041_', ''])
    expect([second?.row, second?.height, third?.height]).toEqual([2, 30.5, null])
    expect(second?.cells.get(2)?.style).toBe(3)
    expect([...(third?.cells.entries() ?? [])]).toEqual([
      [1, {value: null, formula: null, style: 7}],
      [2, {value: 150, formula: null, style: null}],
      [3, {value: true, formula: null, style: null}],
      [4, {value: '#N/A', formula: null, style: null}],
      [5, {value: 'y', formula: 'A1&"x"', style: null}],
      [6, {value: '丁戊', formula: null, style: null}],
      [7, {value: null, formula: null, style: null}],
    ])
  })

  test('without addresses follow one another', () => {
    const xml =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>'
    expect(readSheet(makeBook([{name: 'A', xml}]), 'A')).toEqual({A1: 1, B1: 2, C4: 3, D4: 4, A5: 5})
  })

  test('without addresses stay where they are when rows are put in', () => {
    const row = '<row><c><v>1</v></c></row>'
    const workbook = openWorkbook(makeBook([{name: 'A', xml: row.repeat(4)}]))
    workbook.sheet('A')?.insertRows(2, [{cells: new Map([[1, {value: 'x', style: null}]])}], {bodyTop: 2})
    workbook.sheet('A')?.set(4, 3, 7)
    workbook.sheet('A')?.set(6, 1, 8)
    expect(readSheet(workbook.save(), 'A')).toEqual({A1: 1, A2: 1, A3: 'x', A4: 1, C4: 7, A5: 1, A6: 8})
  })

  test('share formulas, each read for its own place', () => {
    const xml =
      '<row r="2"><c r="B2"><f t="shared" si="0" ref="B2:C3">$A2+B$1+A1:A2</f></c><c r="C2"><f t="shared" si="0"/></c></row><row r="3"><c r="B3"><f t="shared" si="0"/></c></row>'
    expect(readSheet(makeBook([{name: 'A', xml}]), 'A')).toEqual({
      B2: '=$A2+B$1+A1:A2',
      C2: '=$A2+C$1+B1:B2',
      B3: '=$A3+B$1+A2:A3',
    })
  })
})

describe('a workbook', () => {
  test('lists its sheets', () => {
    const workbook = openWorkbook(
      makeBook([
        {name: '甲 &amp; 乙', xml: ''},
        {name: 'B', xml: '', state: 'veryHidden'},
      ]),
    )
    expect(workbook.sheetNames).toEqual(['甲 & 乙', 'B'])
    expect(workbook.sheet('b')?.state).toBe('veryHidden')
    expect(workbook.sheet('甲 & 乙')?.state).toBe('visible')
    expect(workbook.sheet('C')).toBeNull()
  })

  test('may have prefixes, absolute targets, other names of parts in other letters, and UTF-16', () => {
    const sheet = `\ufeff<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`
    const bytes = packFiles({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels': relationsXml({a: ['officeDocument', '/XL/Book.xml']}),
      'xl/book.xml': `<x:workbook xmlns:x="${MAIN}" xmlns:q="urn:r"><x:sheets><x:sheet q:id="one" name="A" sheetId="4"/></x:sheets></x:workbook>`,
      'xl/_rels/book.xml.rels': relationsXml({
        one: ['worksheet', '../Tabellen/%E8%A1%A8.xml'],
        two: ['sharedStrings', '/xl/s.xml'],
      }),
      'tabellen/表.xml': Buffer.from(sheet, 'utf16le'),
      'xl/s.xml': `\ufeff<x:sst xmlns:x="${MAIN}"><x:si><x:t>甲</x:t></x:si></x:sst>`,
    })
    const workbook = openWorkbook(bytes)
    expect(readSheet(workbook, 'A')).toEqual({A1: '甲'})
    workbook.sheet('A')?.set(1, 2, '乙 & 丙')
    workbook.sheet('A')?.insertRows(1, [{cells: new Map([[1, {value: 1, style: null}]])}], {bodyTop: 1})
    workbook.addSheet('新', {rows: [{cells: new Map([[1, {value: 'x', style: null}]])}], widths: [5], state: 'visible'})
    const saved = workbook.save()
    expect(readSheet(saved, 'A')).toEqual({A1: '甲', B1: '乙 & 丙', A2: 1})
    expect(readSheet(saved, '新')).toEqual({A1: 'x'})
    expect(readParts(saved)['xl/book.xml']).toContain('<x:sheet name="新" sheetId="5" q:id="rId3"/>')
    expect(readParts(saved)['xl/book.xml']).toContain('<x:calcPr fullCalcOnLoad="1"/>')
  })

  test('may have sheets that are charts', () => {
    const workbook = openWorkbook(
      makeBook([
        {name: 'A', xml: ''},
        {name: 'B', xml: '<?xml version="1.0"?><chartsheet/>'},
      ]),
    )
    expect(workbook.sheetNames).toEqual(['A', 'B'])
    expect(workbook.sheet('B')).toBeNull()
    workbook.sheet('A')?.set(1, 1, 1)
    expect(() => workbook.save()).not.toThrow()
  })

  test.each([
    ['no package of Office', packFiles({'a.txt': 'x'}), 'not an .xlsx'],
    [
      'a document',
      packFiles({'_rels/.rels': relationsXml({a: ['officeDocument', 'a.xml']}), 'a.xml': '<document/>'}),
      'not an .xlsx',
    ],
    [
      'a binary workbook',
      packFiles({'_rels/.rels': relationsXml({a: ['officeDocument', 'xl/workbook.bin']}), 'xl/workbook.bin': 'x'}),
      'binary',
    ],
    [
      'a workbook without the part of a sheet',
      makeBook([{name: 'A', xml: ''}], {parts: {'xl/_rels/workbook.xml.rels': relationsXml({})}}),
      'its sheet A is missing',
    ],
    ['a workbook with a part that is no XML', makeBook([{name: 'A', xml: '<row>'}]), 'xl/worksheets/sheet1.xml'],
    [
      'a workbook with a DOCTYPE',
      makeBook([{name: 'A', xml: '<?xml version="1.0"?><!DOCTYPE a><worksheet/>'}]),
      'DOCTYPE',
    ],
    [
      'a workbook in GBK',
      makeBook([{name: 'A', xml: '<?xml version="1.0" encoding="GBK"?><worksheet/>'}]),
      'encoding is GBK',
    ],
    ['a sheet without rows', makeBook([{name: 'A', xml: '<worksheet/>'}]), 'no sheetData'],
  ])('%s is refused', (_, bytes, reason) => {
    const read = () => openWorkbook(bytes).sheet('A')?.cells()
    expect(read).toThrow(reason)
    expect(read).toThrow(expect.objectContaining({code: 'unreadable-ledger'}))
  })
})
