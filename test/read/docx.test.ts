import {describe, expect, test} from 'vitest'
import {parseNotice} from '../../src/index.js'
import {cell, listed, makeDocx, paragraph, run, type WordParts} from '../support/docx.js'
import {tasksOf} from '../support/notice.js'

const textOf = async (body: string, parts?: WordParts) => (await parseNotice(makeDocx(body, parts))).text.split('\n')

const level = (at: number, format: string, pattern: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`
const numbering = (levels: string, nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') =>
  `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}`

describe('automatic numbers', () => {
  test('are counted level by level, an inner one anew under each outer one', async () => {
    const levels = level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%2.')
    const body = [listed('甲', 1), listed('做', 1, 1), listed('修', 1, 1), listed('乙', 1), listed('办', 1, 1)].join('')
    expect(await textOf(body, {numbering: numbering(levels)})).toEqual([
      '一、 甲',
      '1. 做',
      '2. 修',
      '二、 乙',
      '1. 办',
    ])
  })

  test.each([
    ['decimal', '1', '12'],
    ['chineseCounting', '一', '十二'],
    ['japaneseCounting', '一', '十二'],
    ['ideographDigital', '一', '一二'],
    ['chineseLegalSimplified', '壹', '壹拾贰'],
    ['decimalEnclosedCircle', '①', '⑫'],
    ['decimalFullWidth', '１', '１２'],
    ['decimalZero', '01', '12'],
    ['upperLetter', 'A', 'L'],
    ['lowerRoman', 'i', 'xii'],
    ['ideographTraditional', '甲', '12'],
    ['somethingNew', '1', '12'],
  ])('in the format %s', async (format, first, twelfth) => {
    const body = Array.from({length: 12}, () => listed('项', 1)).join('')
    const lines = await textOf(body, {numbering: numbering(level(0, format, '%1、', '<w:suff w:val="nothing"/>'))})
    expect([lines[0], lines[11]]).toEqual([`${first}、项`, `${twelfth}、项`])
  })

  test('start where a list says, and go on in lists of one kind', async () => {
    const nums = [
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>',
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>',
    ].join('')
    const body = [listed('甲', 1), listed('乙', 2), listed('丙', 3), listed('丁', 3)].join('')
    expect(await textOf(body, {numbering: numbering(level(0, 'decimal', '%1.'), nums)})).toEqual([
      '1. 甲',
      '2. 乙',
      '7. 丙',
      '8. 丁',
    ])
  })

  test('come from styles, which a paragraph can leave', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Item"><w:basedOn w:val="Base"/></w:style>'
    const style = '<w:pStyle w:val="Item"/>'
    const body = [
      paragraph(run('甲'), style),
      paragraph(run('责任单位:县甲局'), `${style}<w:numPr><w:numId w:val="0"/></w:numPr>`),
      paragraph(run('乙'), style),
    ].join('')
    expect(await textOf(body, {styles, numbering: numbering(level(0, 'decimal', '%1.'))})).toEqual([
      '1. 甲',
      '责任单位:县甲局',
      '2. 乙',
    ])
  })

  test('of several levels in one, a bullet, and a blank paragraph', async () => {
    const levels =
      level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%1.%2', '<w:isLgl/>') + level(2, 'bullet', '')
    const body = [listed('甲', 1), listed('乙', 1, 1), listed('', 1, 1), listed('丙', 1, 1), listed('丁', 1, 2)].join(
      '',
    )
    expect(await textOf(body, {numbering: numbering(levels)})).toEqual(['一、 甲', '1.1 乙', '1.3 丙', '丁'])
  })

  test('stand apart from words that begin with a digit', async () => {
    const levels = level(0, 'decimal', '%1.', '<w:suff w:val="nothing"/>')
    expect(await textOf(listed('5G基站', 1) + listed('公路', 1), {numbering: numbering(levels)})).toEqual([
      '1. 5G基站',
      '2.公路',
    ])
  })
})

describe('words', () => {
  test('are those that stand when all changes are accepted, a field’s result, and what a break parts', async () => {
    const body = [
      paragraph(
        `${run('新建')}<w:del><w:r><w:delText>3</w:delText></w:r></w:del><w:ins>${run('5')}</w:ins>${run('座')}<w:r><w:br/></w:r>${run('桥')}`,
      ),
      paragraph(run('公'), '<w:rPr><w:del/></w:rPr>'),
      paragraph(run('路')),
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('附件')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      paragraph(`${run('见')}${run('密', '<w:vanish/>')}<w:hyperlink>${run('表')}</w:hyperlink>`),
      paragraph(`<w:r><w:sym w:font="Wingdings" w:char="F0AB"/></w:r>${run('县甲局')}`),
    ].join('')
    expect(await textOf(body)).toEqual(['新建5座', '桥', '公路', '附件', '见表', '★县甲局'])
  })

  test('of a text box stand once, and notes behind all else', async () => {
    const box = (inside: string) => `<w:txbxContent>${paragraph(run(inside))}</w:txbxContent>`
    const body = [
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('内部资料')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('内部资料')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('标题')}`,
      ),
      paragraph(`${run('1.修路5公里')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
      paragraph(run('责任单位:县甲局')),
    ].join('')
    const footnotes = `<w:footnote w:type="separator" w:id="0">${paragraph(run('—'))}</w:footnote><w:footnote w:id="2">${paragraph(run('含续建3公里。'))}</w:footnote>`
    expect(await textOf(body, {footnotes})).toEqual([
      '内部资料',
      '标题',
      '1.修路5公里',
      '责任单位:县甲局',
      '含续建3公里。',
    ])
    const {notice} = await parseNotice(makeDocx(body, {footnotes}))
    expect(tasksOf(notice).map(({text}) => text)).toEqual(['修路5公里'])
  })

  test('that are left out are told of', async () => {
    const body = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph(run('一、甲 1'))}</w:sdtContent></w:sdt>${paragraph('<w:r><w:drawing><a:blip/></w:drawing></w:r>')}${paragraph(run('一、甲'))}`
    const {notice, text} = await parseNotice(makeDocx(body))
    expect(text).toBe('一、甲')
    expect(notice.messages.filter(({rule}) => rule === 'left-out').map(({data}) => data)).toEqual([
      {what: 'contents', count: 1},
      {what: 'picture', count: 1},
    ])
  })

  test.each([
    ['加粗的为牵头单位', 'bold', '<w:b/>', '<w:b w:val="0"/>'],
    ['下划线的为牵头单位', 'underline', '<w:u w:val="single"/>', '<w:u w:val="none"/>'],
    ['红色字体为牵头单位', 'colour', '<w:color w:val="FF0000"/>', '<w:color w:val="333333"/>'],
  ])('that look so lead where the legend says %s', async (legend, mark, look, plain) => {
    const duty = paragraph(
      `${run('责任单位:')}${run('县甲局、', plain)}${run('县乙', look)}${run('局', look)}${run(`(${legend},下同)`)}`,
    )
    const {notice} = await parseNotice(makeDocx(paragraph(run('一、甲')) + paragraph(run('1.修路。')) + duty))
    expect(notice.leadRules).toMatchObject([{basis: 'mark', mark, lost: false}])
    expect(tasksOf(notice)[0]?.units.map(({name, lead}) => [name, lead])).toEqual([
      ['县甲局', false],
      ['县乙局', true],
    ])
  })
})

describe('tables', () => {
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
  const down = (isFirst: boolean) => `<w:vMerge${isFirst ? ' w:val="restart"' : ''}/>`

  test('have their merged cells once, over the rows and columns that they take', async () => {
    const table = [
      row(cell(['序号']), cell(['工作任务']), cell(['牵头单位']), cell(['配合单位']), cell(['完成时限'])),
      row(cell(['一、交通'], '<w:gridSpan w:val="5"/>')),
      row(
        cell(['1']),
        cell(['修路。']),
        cell(['县交通局'], down(true)),
        cell(['县财政局', '各乡镇']),
        cell(['6月底前']),
      ),
      row(cell(['2']), cell(['架桥。']), cell([''], down(false)), cell(['无']), cell(['年底前'])),
      row(
        cell(['3'], down(true)),
        cell(['建站。'], down(true)),
        cell(['县客运办']),
        cell(['县公安局']),
        cell(['年内']),
      ),
      row(cell([''], down(false)), cell([''], down(false)), cell(['县住建局']), cell(['无']), cell(['年内'])),
    ].join('')
    const {notice} = await parseNotice(makeDocx(`<w:tbl>${table}</w:tbl>`))
    expect(notice.sections.map(({title}) => title)).toEqual(['交通'])
    const said = tasksOf(notice).map(({text, units}) => [
      text,
      ...units.map(({name, lead}) => `${name}${lead ? '*' : ''}`),
    ])
    expect(said).toEqual([
      ['修路。', '县交通局*', '县财政局', '各乡镇'],
      ['架桥。', '县交通局*'],
      ['建站。', '县客运办*', '县公安局', '县住建局*'],
    ])
  })
})
