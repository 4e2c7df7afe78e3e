import {describe, expect, test} from 'vitest'
import {readBody, tasksOf} from '../support/notice.js'

const ROWS = [
  ['1', '新建改扩建学校3所,新增学位1200个', '县教育局', '县财政局、各乡镇', '9月底前'],
  ['2', '改造老旧小区12个', '县住建局', '县资源局', '12月'],
  ['3', '开展职业技能培训4000人次', '县人社局', '县残联、县总工会', '年底前'],
  ['4', '建成高标准农田2.3万亩', '县农业农村局', '各乡镇', '全年'],
] as const
const KNOWN = ['序号', '工作任务', '牵头单位', '配合单位', '完成时限']
const UNKNOWN = ['No', '干什么', '谁来干', '谁配合', '啥时干完']

/** How the cells of a row are pasted. */
const PASTED: Readonly<Record<string, (cells: readonly string[]) => string[]>> = {
  TABs: cells => [cells.join('\t')],
  bars: cells => [`| ${cells.join(' | ')} |`],
  'wide bars': cells => [cells.join('｜')],
  blanks: cells => [cells.map(cell => cell.padEnd(30, '　')).join('')],
  slashes: cells => [cells.join(' / ')],
  arrows: cells => [cells.join('→')],
  'a line each': cells => [...cells],
}
const manners = Object.entries(PASTED)
const pick = (rows: ReadonlyArray<readonly string[]>, columns: readonly number[]) =>
  rows.map(row => columns.map(at => row[at] ?? ''))

const readRows = async (rows: ReadonlyArray<readonly string[]>, paste: (cells: readonly string[]) => string[]) =>
  tasksOf(await readBody(rows.flatMap(row => paste(row)))).map(({text, units, deadlines}) => [
    text,
    units.map(({name}) => name).join('、'),
    deadlines.map(({raw}) => raw).join('、'),
  ])

describe('a pasted table is read by what stands in its cells', () => {
  const all = ROWS.map(([, task, lead, others, time]) => [task, `${lead}、${others}`, time])

  test.each(manners)('%s, a known head', async (_, paste) => {
    expect(await readRows([KNOWN, ...ROWS], paste)).toEqual(all)
  })

  test.each(manners.filter(([name]) => name !== 'a line each'))('%s, an unknown head', async (_, paste) => {
    expect(await readRows([UNKNOWN, ...ROWS], paste)).toEqual(all)
  })

  test.each(manners)('%s, no head', async (_, paste) => {
    expect(await readRows(ROWS, paste)).toEqual(all)
  })

  test.each(manners.filter(([name]) => name !== 'a line each'))('%s, neither head nor numbers', async (_, paste) => {
    const columns = [2, 1, 4]
    expect(await readRows(pick(ROWS, columns), paste)).toEqual(ROWS.map(([, task, lead, , time]) => [task, lead, time]))
  })

  test.each(manners)('%s, two columns', async (_, paste) => {
    const found = await readRows(pick([KNOWN, ...ROWS], [1, 2]), paste)
    expect(found).toEqual(ROWS.map(([, task, lead]) => [task, lead, '']))
  })
})

test('a head that says who helps gives the role', async () => {
  const notice = await readBody([UNKNOWN, ...ROWS].map(row => row.join('\t')))
  expect(tasksOf(notice)[0]?.units.map(({name, role}) => `${role} ${name}`)).toEqual([
    'responsible 县教育局',
    'supporting 县财政局',
    'supporting 各乡镇',
  ])
})

test('单位 alone is who bears a task, or what is counted', async () => {
  const bears = await readBody(['任务\t单位\t时限', ...ROWS.map(row => [row[1], row[2], row[4]].join('\t'))])
  expect(tasksOf(bears)[0]?.units.map(({name}) => name)).toEqual(['县教育局'])
  const counts = await readBody(['任务\t单位\t责任单位', '新建学校\t所\t县教育局', '改造小区\t个\t县住建局'])
  expect(tasksOf(counts)[0]?.units.map(({name}) => name)).toEqual(['县教育局'])
})

test('ordinals in the tasks’ cells number them where no column does', async () => {
  const notice = await readBody(ROWS.map(([number, task, lead]) => `${number}.${task}\t${lead}`))
  expect(tasksOf(notice).map(({label, text}) => `${label} ${text}`)).toEqual(ROWS.map(([n, task]) => `${n} ${task}`))
})

test.each([
  [
    'addresses and telephones',
    ['县教育局\t0571-1234567\t城中路1号', '县住建局\t0571-1234568\t城中路2号', '县人社局\t0571-1234569\t城中路3号'],
  ],
  ['bodies and numbers', ['县教育局\t12', '县住建局\t13', '县人社局\t14']],
])('%s are no tasks', async (_, lines) => {
  expect(
    tasksOf(await readBody(['一、甲', '1.做甲。', '责任单位:县甲局', ...lines])).map(({number}) => number),
  ).toEqual([1])
})

describe('a table that a page cuts', () => {
  const HEAD = '序号\t工作任务\t年度目标\t牵头单位\t配合单位\t完成时限'

  test('goes on behind its title, which stands again, and its head', async () => {
    const notice = await readBody([
      '县级重点任务分解表',
      HEAD,
      '1\t新建学校3所,改造小区2个,\t—\t县教育局\t县住建局\t9月底前',
      '— 2 —',
      '县级重点任务分解表(续)',
      HEAD,
      '\t并于年底前投用\t\t\t\t',
      '2\t改造道路5条\t/\t县交通局\t无\t12月底前',
    ])
    expect(notice.sections.map(({title}) => title)).toEqual(['县级重点任务分解表'])
    expect(tasksOf(notice).map(({text, units}) => [text, units.map(({name}) => name).join('、')])).toEqual([
      ['新建学校3所,改造小区2个,并于年底前投用', '县教育局、县住建局'],
      ['改造道路5条', '县交通局'],
    ])
  })

  test('has cells of several lines, behind a category, too', async () => {
    const notice = await readBody([
      HEAD,
      '一、甲类',
      '1\t新建学校3所,',
      '改造小区2个。\t—\t县教育局\t县住建局',
      '各乡镇\t9月底前',
      '二、乙类',
      '2\t改造道路,',
      '整治沟渠。\t—\t县交通局\t无\t12月底前',
    ])
    expect(notice.sections.map(({title}) => title)).toEqual(['甲类', '乙类'])
    expect(tasksOf(notice).map(({text, units}) => [text, units.map(({name}) => name).join('、')])).toEqual([
      ['新建学校3所,改造小区2个。', '县教育局、县住建局、各乡镇'],
      ['改造道路,整治沟渠。', '县交通局'],
    ])
  })
})

test('a head of two tiers, of which a copy has the upper one first, is one', async () => {
  const head = ['序号', '工作任务', '责任分工', '完成时限', '责任领导', '牵头站所', '配合单位']
  const rows = ROWS.map(([number, task, lead, others, time]) => [number, task, '副镇长 罗小满', lead, others, time])
  const notice = await readBody([...head, ...rows.flat(), '', '扫一扫在手机打开当前页', '上一篇:防火命令'])
  expect(
    tasksOf(notice).map(({text, units, leaders, deadlines}) => [
      text,
      units.map(({name, lead}) => `${name}${lead ? '★' : ''}`).join('、'),
      leaders.map(({name}) => name).join('、'),
      deadlines.map(({raw}) => raw).join('、'),
    ]),
  ).toEqual(ROWS.map(([, task, lead, others, time]) => [task, `${lead}★、${others}`, '罗小满', time]))
})
