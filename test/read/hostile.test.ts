import {describe, expect, test} from 'vitest'
import {parseNotice} from '../../src/index.js'
import {cell, makeDocx, paragraph, run} from '../support/docx.js'

const page = (inside: string) => `<!DOCTYPE html><html><body>${inside}</body></html>`

describe('what no person writes is refused in one line', () => {
  test.each<[string, string, () => string | Uint8Array, string, RegExp]>([
    ['a line without end', 'a.txt', () => '字'.repeat(3_000_000), 'input-too-large', /holds 3000000 characters/u],
    ['lines without end', 'a.txt', () => '1.\n'.repeat(60_000), 'undecodable-input', /more than 30000 lines/u],
    ['elements nested without end', 'a.html', () => page('<b>'.repeat(70_000)), 'undecodable-input', /60000 tags/u],
    ['elements nested deeply', 'a.html', () => page('<b>'.repeat(20_000)), 'undecodable-input', /nested too deeply/u],
    ['a tag without end', 'a.html', () => page(`<p ${'a '.repeat(100_000)}>`), 'undecodable-input', /tag without end/u],
    ['a page without end', 'a.html', () => page('&amp;'.repeat(900_000)), 'input-too-large', /characters of markup/u],
    [
      'signs to be paired',
      'a.md',
      () => `# 甲\n\n${'*a '.repeat(2_000)}`,
      'undecodable-input',
      /more signs of markup/u,
    ],
    ['quotes in quotes', 'a.md', () => `# 甲\n\n${'> '.repeat(5_000)}`, 'undecodable-input', /nested too deeply/u],
    ['lists in lists', 'a.md', () => `# 甲\n\n${' '.repeat(200)}- 乙`, 'undecodable-input', /nested too deeply/u],
    ['cells without end', 'a.md', () => `|a|\n|-|\n${'|'.repeat(30_000)}`, 'undecodable-input', /20000 cells/u],
    [
      'a package that unpacks without end',
      'a.docx',
      () => makeDocx(paragraph(run('0'.repeat(20_000_000)))),
      'undecodable-input',
      /holds more than 16 MB/u,
    ],
    [
      'entries without end',
      'a.docx',
      () => makeDocx('', {entries: Object.fromEntries(Array.from({length: 10_001}, (_, at) => [`x/${at}`, '']))}),
      'undecodable-input',
      /more than 10000 entries/u,
    ],
    [
      'entities',
      'a.docx',
      () =>
        makeDocx('', {entries: {'word/document.xml': '<!DOCTYPE x [<!ENTITY a "aa">]><document><body/></document>'}}),
      'undecodable-input',
      /it has a DOCTYPE/u,
    ],
    [
      'XML nested without end',
      'a.docx',
      () => makeDocx('<w:sdt>'.repeat(1_000)),
      'undecodable-input',
      /nested too deeply/u,
    ],
    [
      'a paragraph of empty runs',
      'a.docx',
      () => makeDocx(paragraph('<w:r/>'.repeat(400_001))),
      'undecodable-input',
      /too large/u,
    ],
    [
      'half a package',
      'a.docx',
      () => makeDocx(paragraph(run('甲'))).slice(0, -40),
      'undecodable-input',
      /is a Word file that cannot be read: its end is missing/u,
    ],
  ])('%s', async (_case, name, make, code, message) => {
    const made = make()
    const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made
    const refused = parseNotice(bytes, {name})
    await expect(refused).rejects.toMatchObject({code})
    await expect(refused).rejects.toThrow(message)
  })
})

describe('what is odd and can be read', () => {
  test('nothing but the file itself is opened', async () => {
    const relations =
      '<Relationship Id="x" Type="http://x/numbering" TargetMode="External" Target="file:///etc/passwd"/>' +
      '<Relationship Id="y" Type="http://x/styles" Target="../../../../etc/passwd"/>'
    expect((await parseNotice(makeDocx(paragraph(run('一、甲')), {relations}))).text).toBe('一、甲')
  })

  test('spans over more places than there are', async () => {
    const wide = (words: string) => cell([words], '<w:gridSpan w:val="99999"/><w:vMerge/>')
    const table = `<w:tbl>${`<w:tr>${wide('甲').repeat(20)}</w:tr>`.repeat(200)}</w:tbl>`
    await expect(parseNotice(makeDocx(table))).resolves.toMatchObject({notice: {tasks: []}})
    const spanned = `<tr><td rowspan=1000 colspan=1000>1</td><td>修路</td><td>县交通局</td></tr>`
    const head = '<tr><th>序号</th><th>工作任务</th><th>责任单位</th></tr>'
    await expect(
      parseNotice(page(`<table>${head}${spanned.repeat(500)}</table>`), {name: 'a.html'}),
    ).resolves.toBeDefined()
  })

  test('a picture in a page counts for nothing', async () => {
    const picture = `<img src="data:image/png;base64,${'QUJD'.repeat(1_000_000)}">`
    const {text} = await parseNotice(page(`<p>一、甲</p>${picture}`), {name: 'a.html'})
    expect(text).toBe('一、甲')
  })
})
