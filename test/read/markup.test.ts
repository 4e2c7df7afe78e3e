import {describe, expect, test} from 'vitest'
import {parseNotice} from '../../src/index.js'
import {noticeText, tasksOf, unitsOf} from '../support/notice.js'

const TABLE = [
  '| 序号 | 工作任务 | 牵头单位 | 配合单位 | 完成时限 |',
  '| --- | --- | --- | --- | --- |',
  '| 1 | 修路30公里。 | 县交通局 | 县财政局<br>县水利局 | 9月底前 |',
  '| 2 | 架桥5~10座与3~4处。 |  | 无 | 年底前 |',
]
const HTML_TABLE =
  '<table><tr><th>序号</th><th>工作任务</th><th>牵头单位</th><th>配合单位</th><th>完成时限</th></tr>' +
  '<tr><td>1</td><td>修路30公里。</td><td rowspan="2">县交通局</td><td><p>县财政局</p><p>县水利局</p></td><td>9月底前</td></tr>' +
  '<tr><td>2</td><td>架桥5~10座与3~4处。</td><td>无</td><td>年底前</td></tr></table>'

const read = async (text: string, name: string) => parseNotice(text, {name})

/** What a table's tasks say. */
async function said(text: string, name: string) {
  const {notice} = await read(text, name)
  return tasksOf(notice).map(task => [task.number, task.text, unitsOf(task), task.deadlines.map(({on}) => on)])
}

const EXPECTED = [
  [1, '修路30公里。', ['+县交通局', '-县财政局', '-县水利局'], ['2026-09-30']],
  [2, '架桥5~10座与3~4处。', ['+县交通局'], ['2026-12-31']],
]

describe('a table', () => {
  test('says the same in Markdown, in a page, and pasted with TABs or a cell a line', async () => {
    expect(await said(noticeText(...TABLE), 'notice.md')).toEqual(EXPECTED)
    const page = noticeText('@')
      .split('\n')
      .map(line => `<p>${line}</p>`)
      .join('\n')
      .replace('<p>@</p>', HTML_TABLE)
    expect(await said(`<html><body><nav>首页</nav>${page}</body></html>`, 'notice.html')).toEqual(EXPECTED)
    const cells = TABLE.filter(line => !line.includes('---')).map(line =>
      line.slice(2, -2).replace('<br>', '、').split(' | '),
    )
    const full = cells.map(row => row.map(cell => (cell.trim() === '' ? '同上' : cell.trim())))
    expect(await said(noticeText(...full.map(row => row.join('\t'))), 'notice.txt')).toEqual(EXPECTED)
    expect(await said(noticeText(...full.flat()), 'notice.txt')).toEqual(EXPECTED)
  })
})

test('the blank cells at the ends of a pasted row are as above', async () => {
  const rows = [
    ['类别', '序号', '工作任务', '责任单位', '完成时限'],
    ['一、交通', '1', '修路30公里。', '县交通局', '9月底前'],
    ['', '2', '架桥5座。', '县水利局', ''],
  ]
  expect(await said(noticeText(...rows.map(row => row.join('\t'))), 'notice.txt')).toEqual([
    [1, '修路30公里。', ['+县交通局'], ['2026-09-30']],
    [2, '架桥5座。', ['+县水利局'], ['2026-09-30']],
  ])
})

test('a table is read under headings that are not known, without the rows that sum up; a category that stands again is one', async () => {
  const row = (...cells: string[]) => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`
  const head = row('类别', '序号', '项目名称及年度建设任务', '市级牵头领导', '牵头单位', '完成时间')
  const rows = [
    head,
    row('交通', '1', '修路30公里。', '乔岱', '县交通局', '9月底前'),
    row('交通', '2', '架桥5座。', '乔岱', '县水利局', '年底前'),
    row('小计', '2项', '', '', '', ''),
    head,
    row('交通', '3', '建站1座。', '罗川', '县交通局', '年底前'),
    row('合计', '3项', '', '', '', ''),
  ]
  const page = noticeText('@')
    .split('\n')
    .map(line => `<p>${line}</p>`)
    .join('\n')
    .replace('<p>@</p>', `<table>${rows.join('')}</table>`)
  const {notice} = await read(`<html><body>${page}</body></html>`, 'notice.html')
  expect(notice.sections.map(({title, tasks}) => [title, tasks.map(({text}) => text)])).toEqual([
    ['交通', ['修路30公里。', '架桥5座。', '建站1座。']],
  ])
  expect(tasksOf(notice).map(({leaders}) => leaders.map(({name}) => name))).toEqual([['乔岱'], ['乔岱'], ['罗川']])
})

test('known headings go before likely ones, and a sum is none that has a task', async () => {
  const rows = [
    ['序号', '乡镇', '工作任务', '开工时间', '计量单位', '完成时间', '责任单位'],
    ['1', '合计', '修路30公里。', '3月', '公里', '9月底前', '县交通局'],
    ['2', '青石镇', '架桥5座。', '4月', '座', '年底前', '县水利局'],
    ['合计:2项', '', '', '', '', '', ''],
  ]
  expect(await said(noticeText(...rows.map(row => row.join('\t'))), 'notice.txt')).toEqual([
    [1, '修路30公里。', ['+县交通局'], ['2026-09-30']],
    [2, '架桥5座。', ['+县水利局'], ['2026-12-31']],
  ])
})

test('a blank cell of those who help is nobody beside a lead of its own', async () => {
  const rows = [
    ['序号', '工作任务', '牵头单位', '配合单位', '完成时限'],
    ['1', '修路30公里。', '县交通局', '县财政局', '9月底前'],
    ['2', '架桥5座。', '县水利局', '', '年底前'],
    ['3', '植树9万株。', '', '', '年底前'],
  ]
  expect(await said(noticeText(...rows.map(row => row.join('\t'))), 'notice.txt')).toEqual([
    [1, '修路30公里。', ['+县交通局', '-县财政局'], ['2026-09-30']],
    [2, '架桥5座。', ['+县水利局'], ['2026-12-31']],
    [3, '植树9万株。', ['+县水利局'], ['2026-12-31']],
  ])
})

test('a pasted row may run over several lines, and its head may say who leads', async () => {
  const text = noticeText(
    '类别\t序号\t任务\t牵头领导\t责任单位(★为牵头)',
    '交通\t1\t修路30公里,',
    '架桥5座:',
    '(1)6月底前开工;',
    '(2)年底前通车。\t乔岱副县长\t★县交通局、',
    '县财政局',
    '\t2\t建站1座。\t\t县交通局、★县水利局',
  )
  const {notice} = await read(text, 'notice.txt')
  expect(tasksOf(notice).map(task => [task.text, unitsOf(task), task.leaders.map(({name}) => name)])).toEqual([
    ['修路30公里,架桥5座:(1)6月底前开工;(2)年底前通车。', ['+县交通局', '-县财政局'], ['乔岱']],
    ['建站1座。', ['-县交通局', '+县水利局'], ['乔岱']],
  ])
})

test('categories in brackets part a table of one cell a line', async () => {
  const lines = [
    '序号',
    '重点任务',
    '牵头单位',
    '责任单位',
    '完成时限',
    '(一)做强产业',
    '1',
    '修路30公里,',
    '— 2 —',
    '桥3座。',
    '县交通局',
    '县财政局',
    '9月底前',
    '(二)做优民生',
    '2',
    '架桥5座。',
    '县水利局',
    '县财政局',
    '年底前',
  ]
  const {notice} = await read(noticeText(...lines), 'notice.txt')
  expect(notice.sections.map(({title, tasks}) => [title, tasks.length])).toEqual([
    ['做强产业', 1],
    ['做优民生', 1],
  ])
})

test('a line of hyphens parts, and nests nothing', async () => {
  const {notice} = await read(
    `# ${noticeText('-'.repeat(72), '', '- - - - - - - - -', '', '1. 修路30公里。  ', '   责任单位:县交通局')}`,
    'a.md',
  )
  expect(tasksOf(notice).map(({text}) => text)).toEqual(['修路30公里。'])
})

test('the numbers of a list are those written, and what is bold leads where the notice says so', async () => {
  const body = [
    '> 注:加粗为牵头单位。',
    '',
    '## 一、甲',
    '',
    '3. **修路。**做30公里。  ',
    '   责任单位:**县交通局**、县财政局',
    '4. 架桥。  ',
    '   责任单位:县交通局、**县水利局**',
  ]
  const {notice, text} = await read(`# ${noticeText(...body)}`, 'notice.md')
  expect(tasksOf(notice).map(task => [task.number, task.text, unitsOf(task)])).toEqual([
    [3, '修路。做30公里。', ['+县交通局', '-县财政局']],
    [4, '架桥。', ['-县交通局', '+县水利局']],
  ])
  expect(notice.source.format).toBe('markdown')
  expect(notice.leadRules[0]).toMatchObject({basis: 'mark', mark: 'bold', lost: false})
  expect(text).not.toContain('**')
})

test('what a page hides, its scripts and its menus are no words of the notice', async () => {
  const lines = noticeText('一、甲', '1.修路。', '责任单位:县交通局。').split('\n')
  const hidden = '<script>var a="责任单位:县假局";</script><div style="display:none">2.假。</div><form>搜索</form>'
  const {notice, text} = await read(`<!DOCTYPE html><html><body>${hidden}${lines.join('<br>')}</body></html>`, 'x.html')
  expect(tasksOf(notice).map(task => [task.text, unitsOf(task)])).toEqual([['修路。', ['+县交通局']]])
  expect(text).not.toMatch(/假|搜索/u)
})

test('nesting without end is refused in one line', async () => {
  const deep = `<html><body>${'<div>'.repeat(200_000)}一、甲`
  await expect(read(deep, 'x.html')).rejects.toMatchObject({code: 'undecodable-input'})
})
