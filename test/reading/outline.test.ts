import {describe, expect, test} from 'vitest'
import {readBody, tasksOf} from '../support/notice.js'

const outlineOf = async (...body: string[]) => tasksOf(await readBody(body)).map(task => `${task.path} ${task.text}`)

describe('tasks', () => {
  test('a number in front of digits is found by the number that is expected', async () => {
    expect(
      await outlineOf(
        '一、周明川县长牵头重点工作',
        '1.建成口袋公园5处。',
        '责任单位:县建设局。',
        '2.10亿元以上项目开工6个。',
        '责任单位:县发改局。',
        '3.5G基站新建200个。',
        '责任单位:县经信局。',
      ),
    ).toEqual(['1.1 建成口袋公园5处。', '1.2 10亿元以上项目开工6个。', '1.3 5G基站新建200个。'])
  })

  test('a decimal at the start of a second paragraph is no number', async () => {
    expect(
      await outlineOf(
        '一、项目',
        '1.争取专项债券。',
        '2.5亿元用于路网建设。',
        '责任单位:县财政局。',
        '2.办好民生实事。',
        '责任单位:县政府办。',
      ),
    ).toEqual(['1.1 争取专项债券。2.5亿元用于路网建设。', '1.2 办好民生实事。'])
  })

  test('numbering may run on through the sections', async () => {
    expect(
      await outlineOf(
        '一、甲',
        '1.做甲。',
        '责任单位:县甲局',
        '2.做乙。',
        '责任单位:县乙局',
        '二、乙',
        '3.12亿元投资落地。',
        '责任单位:县丙局',
      ),
    ).toEqual(['1.1 做甲。', '1.2 做乙。', '2.3 12亿元投资落地。'])
  })

  test('a number that repeats or skips is kept as it stands', async () => {
    const body = [
      '一、甲',
      '1.做甲。',
      '责任单位:县甲局',
      '1.做乙。',
      '责任单位:县乙局',
      '4.3亿元投资落地。',
      '责任单位:县丙局',
    ]
    expect(await outlineOf(...body)).toEqual(['1.1 做甲。', '1.1~2 做乙。', '1.4 3亿元投资落地。'])
  })

  test('sub-headings nest, and the rank that bears the duties makes the tasks', async () => {
    const notice = await readBody([
      '一、主要目标',
      '(一)经济指标。',
      '1.生产总值增长6%。',
      '责任单位:县发改局',
      '(二)后劲指标。',
      '2.投资增长8%。',
      '责任单位:县发改局',
    ])
    expect(notice.sections.map(({title, sections}) => [title, sections.map(inner => inner.title)])).toEqual([
      ['主要目标', ['经济指标', '后劲指标']],
    ])
    expect(tasksOf(notice).map(task => task.path)).toEqual(['1.1.1', '1.2.2'])
  })

  test('(一) may be the task', async () => {
    expect(
      await outlineOf(
        '一、预期目标',
        '(一)生产总值增长6.5%以上',
        '责任单位:区发改局',
        '(二)投资增长8%',
        '责任单位:区发改局',
      ),
    ).toEqual(['1.1 生产总值增长6.5%以上', '1.2 投资增长8%'])
  })

  test('a task may have no section', async () => {
    expect(await outlineOf('一、做甲。', '责任单位:县甲局', '二、做乙。', '责任单位:县乙局')).toEqual([
      '1 做甲。',
      '2 做乙。',
    ])
  })

  test('a lower number inside a task is part of its words', async () => {
    expect(await outlineOf('一、甲', '1.抓好三件事:', '(1)修路。', '(2)架桥。', '责任单位:县交通局')).toEqual([
      '1.1 抓好三件事:(1)修路。(2)架桥。',
    ])
  })

  test('words behind the duties, in front of the next item, belong to the task', async () => {
    const notice = await readBody([
      '一、甲',
      '1.做甲。',
      '责任单位:县甲局',
      '这里有一行不知何用的文字',
      '2.做乙。',
      '责任单位:县乙局',
      '本分解自印发之日起施行。',
    ])
    expect(tasksOf(notice).map(task => task.text)).toEqual(['做甲。这里有一行不知何用的文字', '做乙。'])
    expect(notice.messages.map(message => message.rule)).toEqual([])
  })

  test('what says when the notice takes effect is no task, also behind one without duties', async () => {
    const closing = '本责任分解自印发之日起施行,由县发改局负责解释。'
    expect(await outlineOf('一、甲', '1.做甲。', '责任单位:县甲局', '2.做乙。', closing)).toEqual([
      '1.1 做甲。',
      '1.2 做乙。',
    ])
  })

  test('words between two duties are the same task', async () => {
    const notice = await readBody(['一、甲', '1.做甲。', '责任单位:县甲局', '同时做乙。', '责任单位:县乙局'])
    expect(tasksOf(notice).map(task => task.text)).toEqual(['做甲。同时做乙。'])
    expect(tasksOf(notice)[0]?.units.map(unit => unit.name)).toEqual(['县甲局', '县乙局'])
  })
})

describe('leaders', () => {
  test.each([
    ['朱启明县长牵头重点工作', [['朱启明', '县长']]],
    ['晏宁常务副县长牵头重点工作', [['晏宁', '常务副县长']]],
    ['欧阳文清副县长主抓重点工作', [['欧阳文清', '副县长']]],
    ['由何青区长领办的工作', [['何青', '区长']]],
    ['王 强市长牵头事项', [['王强', '市长']]],
    ['县委常委、常务副县长李牧牵头重点工作', [['李牧', '县委常委、常务副县长']]],
    ['李牧县委常委、副县长牵头重点工作', [['李牧', '县委常委、副县长']]],
    [
      '周宁副县长、吴越副县长共同牵头重点工作',
      [
        ['周宁', '副县长'],
        ['吴越', '副县长'],
      ],
    ],
    ['副县长牵头重点工作', [['', '副县长']]],
    ['买买提·艾力副州长分管工作', [['买买提·艾力', '副州长']]],
    ['县发改局牵头重点工作', []],
    ['加快转型升级,提升产业竞争力', []],
    ['各乡镇、县级各部门共同落实工作', []],
  ])('%s', async (title, leaders) => {
    const notice = await readBody([`一、${title}`, '1.做甲。', '责任单位:县甲局'])
    expect(notice.sections[0]?.leaders.map(({name, office}) => [name, office])).toEqual(leaders)
  })

  test('of a section are inherited by its tasks', async () => {
    const [task] = tasksOf(await readBody(['一、朱启明县长牵头重点工作', '1.做甲。', '责任单位:县甲局']))
    expect(task?.leaders).toMatchObject([{name: '朱启明', office: '县长', inherited: true}])
  })

  test('of a label line are the task’s own', async () => {
    const [task] = tasksOf(await readBody(['一、甲', '1.做甲。', '分管领导:副县长 王强', '责任单位:县甲局']))
    expect(task?.leaders).toMatchObject([{name: '王强', office: '副县长', inherited: false}])
  })
})
