import {describe, expect, test} from 'vitest'
import type {Unit} from '../../src/index.js'
import {readBody, tasksOf, unitsOf} from '../support/notice.js'

/** A task's bracket, and its units: `+` leads, `-` does not, `?` unknown. */
const BRACKETS: ReadonlyArray<readonly [string, string[]]> = [
  ['(县发改局牵头,县财政局、县统计局配合)', ['+县发改局', '-县财政局', '-县统计局']],
  ['（县发改局、县财政局按职责分工负责）', ['-县发改局', '-县财政局']],
  ['(由县教育局、县财政局负责)', ['?县教育局', '?县财政局']],
  ['(县水利局负责)', ['+县水利局']],
  ['(县住建局会同县农业农村局、县民政局负责)', ['+县住建局', '-县农业农村局', '-县民政局']],
  ['〔牵头单位:县工信局;责任单位:县统计局,各镇街〕', ['+县工信局', '-县统计局', '-各镇街']],
  ['[责任单位:县工信局(牵头)、县数据局]', ['+县工信局', '-县数据局']],
  ['【县林业局、县农业农村局牵头,县科技局参与】', ['+县林业局', '+县农业农村局', '-县科技局']],
  ['(县商务局牵头,省贸促会云溪分会、县外办按职责分工配合)', ['+县商务局', '-省贸促会云溪分会', '-县外办']],
  ['(县资源局、县农业局按职责分工负责,各乡镇落实)', ['-县资源局', '-县农业局', '-各乡镇']],
]

describe('a bracket that says who bears a task', () => {
  test.each(BRACKETS)('%s', async (bracket, units) => {
    const notice = await readBody(['一、甲', `1.修路30公里。${bracket}`, `2.架桥${bracket}。`])
    expect(tasksOf(notice).map(task => [task.text, unitsOf(task)])).toEqual([
      ['修路30公里。', units],
      ['架桥。', units],
    ])
    expect(notice.coverage.unread).toBe(0)
  })

  test.each(['(东门、河西、柳湾)', '(一期)', '(试行)', '(含复核)', '(数字化车间)', '(见附件)', '(PM2.5)'])(
    '%s is none',
    async bracket => {
      const [task] = tasksOf(await readBody(['一、甲', `1.修路${bracket}。`, '责任单位:县交通局。']))
      expect([task?.text, unitsOf(task)]).toEqual([`修路${bracket}。`, ['+县交通局']])
    },
  )

  test('gives its time, with a verb, with a label, or as work that goes on', async () => {
    const body = [
      '一、甲',
      '1.修路。(县交通局牵头,县财政局配合,9月底前完成)',
      '2.架桥。(县交通局牵头,县财政局配合;完成时限:11月底前)',
      '3.护林。(县林业局负责,长期坚持)',
    ]
    const deadlines = tasksOf(await readBody(body)).map(task => task.deadlines.map(({raw, on}) => [raw, on]))
    expect(deadlines).toEqual([[['9月底前', '2026-09-30']], [['11月底前', '2026-11-30']], [['长期坚持', null]]])
  })

  test('may stand several times in a task: who leads a part leads', async () => {
    const body = [
      '一、甲',
      '1.办展会8场。(县商务局牵头)招商引资增长9%。(县商务局、县投促局按职责分工负责)',
      '2.护林。(县林业局负责)',
    ]
    const [task] = tasksOf(await readBody(body))
    expect([task?.text, unitsOf(task)]).toEqual(['办展会8场。招商引资增长9%。', ['+县商务局', '-县投促局']])
  })
})

describe('who bears tasks without a line or bracket of their own', () => {
  test('a sentence behind a group gives its units to the last of it', async () => {
    const body = [
      '一、甲',
      '1.修路。',
      '责任单位:县交通局。',
      '2.架桥。',
      '3.通渠。',
      '以上2项任务的责任单位均为县水利局、县住建局。',
      '4.护林。',
      '责任单位:县林业局。',
    ]
    const tasks = tasksOf(await readBody(body))
    expect(tasks.map(unitsOf)).toEqual([
      ['+县交通局'],
      ['?县水利局', '?县住建局'],
      ['?县水利局', '?县住建局'],
      ['+县林业局'],
    ])
    const given: Unit[] = tasks.slice(1, 3).flatMap(task => task.units)
    expect(given.every(unit => unit.inherited)).toBe(true)
  })

  test('以下任务均需…落实 gives a further unit to every task behind it', async () => {
    const body = [
      '一、甲',
      '1.修路。(县交通局牵头,县财政局配合)',
      '2.架桥。(县交通局牵头,县财政局配合,各乡镇落实。以下任务均需各乡镇落实,不再列出)',
      '3.护林。(县林业局负责)',
    ]
    expect(tasksOf(await readBody(body)).map(unitsOf)).toEqual([
      ['+县交通局', '-县财政局'],
      ['+县交通局', '-县财政局', '-各乡镇'],
      ['+县林业局', '-各乡镇'],
    ])
  })
})

test('paragraphs without ordinals are tasks, closed by what bears them', async () => {
  const body = [
    '一、着力扩大内需',
    '促进消费。举办展会20场。(县商务局牵头,县文旅局配合)',
    '扩大投资。完成投资70亿元。(县发改局、县财政局按职责分工负责)',
    '二、着力振兴工业',
    '培育企业。新增规上企业8家。',
    '(县工信局负责)',
  ]
  const {sections} = await readBody(body)
  expect(sections.map(section => [section.title, section.tasks.map(task => [task.number, task.text])])).toEqual([
    [
      '着力扩大内需',
      [
        [1, '促进消费。举办展会20场。'],
        [2, '扩大投资。完成投资70亿元。'],
      ],
    ],
    ['着力振兴工业', [[1, '培育企业。新增规上企业8家。']]],
  ])
})

test('what is said of a task may be numbered as points of it', async () => {
  const body = [
    '一、修路30公里',
    '(一)责任领导:副县长 周宁',
    '(二)责任单位:县交通局、县财政局。',
    '(三)完成时限:10月底前',
  ]
  const notice = await readBody([
    ...body,
    '二、架桥',
    '(一)责任单位:县水利局',
    '(二)完成时限:年底前',
    '三、护林',
    '(一)责任单位:县林业局',
  ])
  expect(tasksOf(notice).map(task => [task.label, task.text, unitsOf(task), task.leaders[0]?.name ?? ''])).toEqual([
    ['一', '修路30公里', ['?县交通局', '?县财政局'], '周宁'],
    ['二', '架桥', ['+县水利局'], ''],
    ['三', '护林', ['+县林业局'], ''],
  ])
})

test('各市 and what stands behind its comma are one unit', async () => {
  const [task] = tasksOf(await readBody(['一、甲', '1.护林。(省林业局牵头,各市、县(市、区)人民政府,省财政厅配合)']))
  expect(unitsOf(task)).toEqual(['+省林业局', '-各市、县(市、区)人民政府', '-省财政厅'])
})
