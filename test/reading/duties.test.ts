import {describe, expect, test} from 'vitest'
import {MARKS} from '../../src/lexicon/marks.js'
import type {Role} from '../../src/lexicon/roles.js'
import {readBody, tasksOf, unitsOf} from '../support/notice.js'

const unitsUnder = async (duty: string | string[], ...letter: string[]) =>
  unitsOf(tasksOf(await readBody([...letter, '一、甲', '1.做甲。', ...[duty].flat()]))[0])

/** The labels in front of a list of units, by the role that they give. */
const ROLE_LABELS: ReadonlyArray<readonly [Role, readonly string[]]> = [
  [
    'lead',
    [
      '牵头单位',
      '牵头责任单位',
      '牵头部门',
      '牵头责任部门',
      '主办单位',
      '主办部门',
      '主责单位',
      '主责部门',
      '主要责任单位',
      '第一责任单位',
      '牵头',
    ],
  ],
  ['consolidating', ['汇总单位', '汇总部门', '牵头汇总单位', '牵头或汇总单位']],
  [
    'responsible',
    [
      '责任单位',
      '责任部门',
      '负责单位',
      '负责部门',
      '承办单位',
      '承办部门',
      '实施单位',
      '落实单位',
      '落实部门',
      '实施主体',
      '责任主体',
      '责任科室',
      '部门分工',
      '责任分工',
    ],
  ],
  [
    'supporting',
    [
      '配合单位',
      '配合部门',
      '协办单位',
      '协办部门',
      '协助单位',
      '协同单位',
      '协同责任单位',
      '协作单位',
      '参与单位',
      '参加单位',
      '参与部门',
      '参加部门',
      '配合责任单位',
      '协同部门',
      '支持单位',
      '配合',
      '协办',
    ],
  ],
]

/** The labels in front of a leader. */
const LEADER_LABELS = [
  '牵头领导',
  '牵头负责领导',
  '责任领导',
  '分管领导',
  '分管县领导',
  '分管市领导',
  '分管省领导',
  '分管区领导',
  '县领导',
  '市领导',
  '省领导',
  '区领导',
  '包抓领导',
  '包联领导',
  '领衔领导',
  '联系领导',
  '协同领导',
  '协管领导',
  '责任人',
  '牵头人',
  '负责领导',
  '主管领导',
] as const

/** The labels in front of the time by which a task is to be done. */
const DEADLINE_LABELS = [
  '完成时限',
  '完成时间',
  '完成期限',
  '办结时限',
  '时间节点',
  '时序进度',
  '进度要求',
  '时限要求',
  '工作时限',
  '时限',
] as const

describe('units', () => {
  test.each([
    ['责任单位:县财政局。', ['+县财政局']],
    ['责任单位：县财政局', ['+县财政局']],
    ['责任 单位: 县 财政局 。', ['+县财政局']],
    ['责任单位:县财政局、县金融办,各乡镇;县法院', ['?县财政局', '?县金融办', '?各乡镇', '?县法院']],
    ['责任单位:各乡镇(街道、园区)、“画溪、谷”办公室', ['?各乡镇(街道、园区)', '?“画溪、谷”办公室']],
    ['责任单位:市市场监管局(市知识产权局)、市城管局等。', ['?市市场监管局(市知识产权局)', '?市城管局']],
    ['责任单位:县教育局 县体育局 县民政局', ['?县教育局', '?县体育局', '?县民政局']],
    ['责任单位:县教育局、县教育局', ['+县教育局']],
    ['责任单位:无', []],
    ['责任单位:—', []],
    ['【责任单位】县财政局', ['+县财政局']],
    ['责任单位:县财政局、县金融办等按职责分工负责。', ['-县财政局', '-县金融办']],
    ['责任单位:县财政局、县金融办分别负责', ['-县财政局', '-县金融办']],
    ['牵头单位:县财政局;责任单位:县金融办、县税务局', ['+县财政局', '-县金融办', '-县税务局']],
    ['牵头单位:县财政局 配合单位:县金融办', ['+县财政局', '-县金融办']],
  ])('%s', async (line, units) => expect(await unitsUnder(line)).toEqual(units))

  test('a list goes on over a line that breaks off at a comma, or behind its label', async () => {
    expect(await unitsUnder(['责任单位:县财政局、', '县金融办。'])).toEqual(['?县财政局', '?县金融办'])
    expect(await unitsUnder(['责任单位:', '县财政局。'])).toEqual(['+县财政局'])
    expect(await unitsUnder(['责任单位:县财政局,县金融办;', '各乡镇'])).toEqual(['?县财政局', '?县金融办', '?各乡镇'])
  })

  test('a label and its value stand on two lines, without a colon', async () => {
    const [task] = tasksOf(
      await readBody(['一、甲', '1.做甲。', '牵头单位', '县财政局', '配合单位', '县金融办', '完成时限', '9月底前']),
    )
    expect(task && [task.text, unitsOf(task), task.deadlines.map(({raw}) => raw)]).toEqual([
      '做甲。',
      ['+县财政局', '-县金融办'],
      ['9月底前'],
    ])
  })

  test('bodies that stand for many are told', async () => {
    const [task] = tasksOf(
      await readBody(['一、甲', '1.做甲。', '责任单位:县财政局、各乡镇(街道)、县平安创建成员单位']),
    )
    expect(task?.units.map(unit => unit.collective)).toEqual([false, true, true])
  })

  test.each(ROLE_LABELS.flatMap(([role, labels]) => labels.map(label => [label, role] as const)))(
    'the label %s gives the role %s',
    async (label, role) => {
      const [task] = tasksOf(await readBody(['一、甲', '1.做甲。', `${label}:县财政局、县金融办`, '责任单位:县甲局']))
      expect(task?.units[0]).toMatchObject({name: '县财政局', role, roleAsWritten: label})
    },
  )

  test.each(LEADER_LABELS)('the label %s names a leader', async label => {
    const [task] = tasksOf(await readBody(['一、甲', '1.做甲。', `${label}:王强副县长`, '责任单位:县甲局']))
    expect(task?.leaders).toMatchObject([{name: '王强', office: '副县长'}])
  })

  test.each(DEADLINE_LABELS)('the label %s is no unit', async label => {
    expect(await unitsUnder(['责任单位:县甲局', `${label}:9月底前`])).toEqual(['+县甲局'])
  })
})

describe('who leads', () => {
  test('the marked, in front or behind, once a legend says so', async () => {
    const legend = '(标★者为牵头或汇总单位,下同)'
    expect(await unitsUnder(`责任单位:县甲局、★县乙局。${legend}`)).toEqual(['-县甲局', '+县乙局'])
    expect(await unitsUnder(`责任单位:县甲局、县乙局★${legend}`)).toEqual(['-县甲局', '+县乙局'])
    expect(await unitsUnder(`责任单位:县甲局${legend}、★县乙局`)).toEqual(['-县甲局', '+县乙局'])
  })

  test.each([...new Set([...MARKS])])('%s is a mark', async mark => {
    expect(await unitsUnder(`责任单位:县甲局、${mark}县乙局。(带“${mark}”的为牵头单位)`)).toEqual([
      '-县甲局',
      '+县乙局',
    ])
  })

  test('a mark that the legend alone has lost is the one that units bear', async () => {
    const notice = await readBody(['一、甲', '1.做甲。', '责任单位:县甲局、★县乙局(标者为牵头单位,下同)'])
    expect(notice.leadRules).toMatchObject([{basis: 'mark', mark: '★', lost: false}])
  })

  test('unknown where the mark was lost, but for a sole unit', async () => {
    const body = ['一、甲', '1.做甲。', '责任单位:县甲局、县乙局。(标者为牵头单位,下同)', '2.做乙。', '责任单位:县丙局']
    const notice = await readBody(body)
    expect(notice.leadRules).toMatchObject([{basis: 'mark', mark: null, lost: true, text: '标者为牵头单位,下同'}])
    expect(tasksOf(notice).map(unitsOf)).toEqual([['?县甲局', '?县乙局'], ['+县丙局']])
    expect(tasksOf(notice)[0]?.units[0]).toMatchObject({leadReason: 'mark-lost', leadBasis: null})
    expect(tasksOf(notice)[1]?.units[0]).toMatchObject({leadReason: null, leadBasis: 'sole'})
    expect(notice.messages.map(message => message.rule)).toEqual(['lead-mark-lost'])
  })

  test('unknown where none of a task is marked and others are', async () => {
    const body = [
      '一、甲',
      '1.做甲。',
      '责任单位:★县甲局、县乙局(标★者为牵头单位)',
      '2.做乙。',
      '责任单位:县丙局、县丁局',
    ]
    expect(tasksOf(await readBody(body)).map(unitsOf)).toEqual([
      ['+县甲局', '-县乙局'],
      ['?县丙局', '?县丁局'],
    ])
  })

  test.each([
    '列第一位的为牵头单位',
    '排名第一的为牵头单位,其他为配合单位',
    '涉及多个部门的,由排在首位的部门牵头负责',
    '责任单位中列首位的为牵头或汇总单位',
    '多个责任单位的,第一责任单位为牵头单位',
  ])('the first, where the notice says: %s', async rule => {
    const notice = await readBody([`注:${rule}。`, '一、甲', '1.做甲。', '责任单位:县甲局、县乙局'])
    expect(notice.leadRules).toMatchObject([{basis: 'first', text: rule}])
    expect(unitsOf(tasksOf(notice)[0])).toEqual(['+县甲局', '-县乙局'])
  })

  test.each(['无牵头单位的,责任单位即为牵头单位,下同', '未列牵头单位的,由责任单位牵头'])(
    'the 责任单位 for want of a 牵头单位: %s',
    async rule => {
      const notice = await readBody([
        '一、甲',
        '1.做甲。',
        '牵头单位:县甲局',
        `责任单位:县乙局(${rule})`,
        '2.做乙。',
        '责任单位:县丙局',
        '配合单位:县丁局',
      ])
      expect(notice.leadRules).toMatchObject([{basis: 'label', text: rule}])
      expect(tasksOf(notice).map(unitsOf)).toEqual([
        ['+县甲局', '-县乙局'],
        ['+县丙局', '-县丁局'],
      ])
    },
  )

  test.each([
    '加快红色旅游为主的产业发展,由县文旅局牵头。',
    '有的部门牵头不力,要严肃问责。',
    '以县经信局为主牵头推进。',
    '打造标志性的品牌,牵头抓总。',
  ])('a task’s words are no legend: %s', async words => {
    const notice = await readBody(['一、甲', `1.${words}`, '责任单位:县甲局、县乙局'])
    expect(notice.leadRules).toMatchObject([{basis: 'none', text: null}])
  })

  test('nobody among those whom a heading names together', async () => {
    const notice = await readBody([
      '一、甲',
      '1.做甲。',
      '责任单位:县甲局',
      '二、各乡镇(街道、园区)、县级机关各部门共同落实工作',
      '1.做乙。',
    ])
    const task = tasksOf(notice)[1]
    expect(unitsOf(task)).toEqual(['-各乡镇(街道、园区)', '-县级机关各部门'])
    expect(task?.units[0]).toMatchObject({inherited: true, leadBasis: 'joint', collective: true})
  })

  test('as a person decides', async () => {
    const body = ['一、甲', '1.做甲。', '责任单位:县甲局、▲县乙局']
    expect(unitsOf(tasksOf(await readBody(body))[0])).toEqual(['?县甲局', '?县乙局'])
    const marked = tasksOf(await readBody(body, {leadMark: '▲'}))[0]
    expect(unitsOf(marked)).toEqual(['-县甲局', '+县乙局'])
    expect(marked?.units[1]?.leadBasis).toBe('assumed')
    expect(unitsOf(tasksOf(await readBody(body, {assumeLead: 'first'}))[0])).toEqual(['+县甲局', '-县乙局'])
  })
})

/** Ways of saying in a paragraph, where several are so written, who bears it: `A` leads or is alone, `B` helps or is the other. */
const WORDINGS: ReadonlyArray<readonly [(task: string) => string | string[], string[]]> = [
  [task => `${task},由县甲局负责。`, ['+县甲局']],
  [task => `${task}。此项工作由县甲局牵头,县乙局配合。`, ['+县甲局', '-县乙局']],
  [task => `${task}。该任务县甲局承办,县乙局协办。`, ['+县甲局', '-县乙局']],
  [task => `${task}(由县甲局牵头、县乙局配合)。`, ['+县甲局', '-县乙局']],
  [task => `${task}。(县甲局主责、县乙局协同)`, ['+县甲局', '-县乙局']],
  [task => `${task}。牵头单位为县甲局,责任单位为县乙局。`, ['+县甲局', '-县乙局']],
  [task => `${task}。县甲局为牵头单位,县乙局为配合单位。`, ['+县甲局', '-县乙局']],
  [task => `【县甲局】${task}。`, ['+县甲局']],
  [task => `[县甲局、县乙局]${task}。`, ['?县甲局', '?县乙局']],
  [task => `县甲局、县乙局:${task}。`, ['?县甲局', '?县乙局']],
  [task => `县甲局牵头,县乙局配合,${task}。`, ['+县甲局', '-县乙局']],
  [task => `由县甲局牵头,${task}。`, ['+县甲局']],
  [task => `${task};责任落实到县甲局、县乙局。`, ['?县甲局', '?县乙局']],
  [task => `${task}。县甲局(牵头)、县乙局`, ['+县甲局', '-县乙局']],
  [task => [`${task}。`, '县甲局(牵头)、县乙局'], ['+县甲局', '-县乙局']],
  [task => `${task}。/县甲局、县乙局`, ['?县甲局', '?县乙局']],
  [task => `${task}。→县甲局`, ['+县甲局']],
  [task => `${task}……县甲局`, ['+县甲局']],
  [task => `${task}。<县甲局>`, ['+县甲局']],
  [task => `${task}。「县甲局、县乙局」`, ['?县甲局', '?县乙局']],
  [task => `${task}。 县甲局 县乙局`, ['?县甲局', '?县乙局']],
  [task => `${task}。 责任单位 县甲局 配合单位 县乙局`, ['+县甲局', '-县乙局']],
]

describe('who bears a task, in the words of its paragraph', () => {
  test.each(WORDINGS.map(([wording, units]) => [[wording('甲')].flat().join('|'), wording, units] as const))(
    '%s',
    async (_, wording, units) => {
      const tasks = ['新建学校3所', '改造小区12个', '开展培训4000人次']
      const lines = tasks.flatMap((task, at) => {
        const [first = '', ...others] = [wording(task)].flat()
        return [`${at + 1}.${first}`, ...others]
      })
      const notice = await readBody(['一、甲', ...lines])
      expect(tasksOf(notice).map(task => [task.text.replace(/[。,;]$/u, ''), unitsOf(task)])).toEqual(
        tasks.map(task => [task, units]),
      )
    },
  )
})
