import {describe, expect, test} from 'vitest'
import {rules, sayMessage} from '../../src/check/index.js'
import {parseNotice} from '../../src/index.js'
import {noticeText} from '../support/notice.js'

/** The ids of the rules that a text breaks, with the words that stand at their places. */
async function findingsIn(text: string): Promise<string[]> {
  const {notice} = await parseNotice(text)
  return notice.messages.map(({rule, position}) =>
    position ? `${rule} ${text.slice(position.start.offset, position.end.offset).slice(0, 12)}` : rule,
  )
}

const DUTY = '责任单位:县甲局。'

/** Rule → annexes that break it, with all that is found in them. */
const BREAKING: Record<string, Array<[string[], string[]]>> = {
  'lead-mark-lost': [
    [['一、甲', '1.做甲。', '责任单位:县甲局、县乙局。(标者为牵头单位)'], ['lead-mark-lost 标者为牵头单位']],
  ],
  'lead-mark-unused': [
    [['一、甲', '1.做甲。', '责任单位:县甲局、县乙局。(标★者为牵头单位)'], ['lead-mark-unused 标★者为牵头单位']],
    [['一、甲', '1.做甲。', '责任单位:县甲局、县乙局。(加粗的为牵头单位)'], ['lead-mark-unused 加粗的为牵头单位']],
  ],
  'mark-without-legend': [
    [
      ['一、甲', '1.做甲。', '责任单位:★县甲局、县乙局。'],
      ['mark-without-legend 县甲局', 'lead-unstated 县甲局'],
    ],
  ],
  'lead-unmarked': [
    [
      ['一、甲', '1.做甲。', '责任单位:★县甲局、县乙局(标★者为牵头单位)', '2.做乙。', '责任单位:县丙局、县丁局'],
      ['lead-unmarked 县丙局'],
    ],
  ],
  'lead-unstated': [[['一、甲', '1.做甲。', '责任单位:县甲局、县乙局'], ['lead-unstated 县甲局']]],
  'label-unknown': [
    [
      ['一、甲', '1.做甲。', '认领方:县甲局', '2.做乙。', '认领方:县乙局', '3.做丙。', '认领方:县丙局'],
      ['label-unknown 认领方:县甲局'],
    ],
  ],
  'layout-doubtful': [
    [
      ['一、甲', DUTY, '二、乙', '1.做子。', '2.做丑。', DUTY],
      ['layout-doubtful 二、乙', 'task-without-units 1.做子。'],
    ],
  ],
  'bearers-twice': [
    [
      ['一、甲', '1.做甲。', DUTY, '2023年做乙。', '责任单位:县乙局。'],
      ['bearers-twice 1.做甲。\n责任单位:县', 'lead-unstated 县甲局'],
    ],
  ],
  'ordinal-inside-task': [
    [
      ['一、甲', '1.做甲。', DUTY, '2.做乙。', DUTY, '2026.再做丙。', '3.做丁。', DUTY],
      ['ordinal-inside-task 2026.再做丙。'],
    ],
  ],
  'duty-unread': [[['一、甲', '1.做甲(县甲局、县乙局)。并做乙。', DUTY], ['duty-unread (县甲局、县乙局)']]],
  'words-left-over': [
    [
      ['一、甲', '1.做甲。(县甲局牵头,确保资金到位,县乙局配合)', '2.做乙。(县乙局负责)'],
      ['words-left-over 确保资金到位'],
    ],
  ],
  'unit-unlikely': [
    [
      ['一、甲', '1.做甲。', '责任单位:县甲局、按照职责分工推进各项重点工作并抓好督促检查的单位'],
      ['lead-unstated 县甲局', 'unit-unlikely 按照职责分工推进各项重点'],
    ],
  ],
  'section-empty': [
    [
      ['一、甲', '1.做甲。', DUTY, '二、乙', '要抓好乙。', '三、丙', '1.做丙。', DUTY],
      ['section-empty 二、乙\n要抓好乙。'],
    ],
  ],
  'task-without-units': [[['一、甲', '1.做甲。', DUTY, '2.做乙。'], ['task-without-units 2.做乙。']]],
  'unit-repeated': [[['一、甲', '1.做甲。', '牵头单位:县甲局', '责任单位:县乙局、县甲局'], ['unit-repeated 县甲局']]],
  'number-gap': [
    [['一、甲', '1.做甲。', DUTY, '3.做乙。', DUTY], ['number-gap 3.做乙。\n责任单位:县']],
    [['一、甲', '1.做甲。', DUTY, '三、乙', '1.做乙。', DUTY], ['number-gap 三、乙\n1.做乙。\n责任']],
  ],
  'number-repeated': [[['一、甲', '1.做甲。', DUTY, '1.做乙。', DUTY], ['number-repeated 1.做乙。\n责任单位:县']]],
  'count-differs': [[['一、甲(2项)', '1.做甲。', DUTY], ['count-differs 一、甲(2项)\n1.做甲']]],
  'lost-digits': [[['一、贯彻《年政府工作报告》', '1.做甲。', DUTY], ['lost-digits 年']]],
  'unbalanced-pair': [[['一、甲', '1.做“甲。', DUTY], ['unbalanced-pair “']]],
  'unread-text': [
    [['一、甲', '1.做甲。', DUTY, '锟斤拷锟斤拷烫烫烫', '2.做乙。', DUTY], ['unread-text 锟斤拷锟斤拷烫烫烫']],
  ],
  'amount-undecided': [[['一、甲', '1.做甲。3家。', DUTY], ['amount-undecided 3家']]],
  'label-misread': [[['一、甲', '1.做甲。', '贵任单位:县甲局。'], ['label-misread 县甲局']]],
  'deadline-undated': [
    [['一、甲', '1.做甲。', `${DUTY}完成时限:另行商定`], ['deadline-undated 另行商定']],
    [['一、甲', '1.汛期前完成甲。', DUTY], ['deadline-undated 汛期前']],
  ],
  'lines-repaired': [
    [
      [`一、甲 1.${'做好甲。'.repeat(30)}${DUTY}2.做乙。${DUTY}3.做丙。${DUTY}4.做丁。${DUTY}5.做戊。${DUTY}`],
      ['lines-repaired'],
    ],
  ],
  'traditional-script': [
    [
      ['一、發展', `1.${'縣發展和改革辦公室負責經濟產業標準建設。'.repeat(4)}`],
      ['traditional-script', 'task-without-units 1.縣發展和改革辦公室負'],
    ],
  ],
  'table-unordered': [
    [
      ['一、甲', '1.做甲。', DUTY, '序号', '牵头领导', '配合单位', '完成时限'],
      [
        'table-unordered 序号\n牵头领导\n配合单位',
        'unread-text 序号',
        'unread-text 牵头领导',
        'unread-text 配合单位',
        'unread-text 完成时限',
      ],
    ],
  ],
  'table-unread': [
    [
      ['一、甲', '1.做甲。', DUTY, '建设云溪县第一中学新校区\t县教育局\t甲', '改造云溪县人民医院门诊楼\t县卫健局\t乙'],
      [
        'table-unread 建设云溪县第一中学新校区',
        'unread-text 建设云溪县第一中学新校区',
        'unread-text 改造云溪县人民医院门诊楼',
      ],
    ],
  ],
  'column-unread': [
    [
      ['序号\t工作任务\t甲栏\t责任单位', '1\t做甲事。\t正在报批\t县甲局', '2\t做乙事。\t已经批复\t县乙局'],
      ['column-unread 甲栏'],
    ],
  ],
  'breakdown-elsewhere': [],
  // of no text: the readers' tests have it
  'left-out': [],
  'nothing-found': [],
}

describe('each rule', () => {
  test('has an annex here that breaks it', () => {
    expect(Object.keys(BREAKING).sort()).toEqual(rules.map(rule => rule.id).sort())
  })

  const cases = Object.entries(BREAKING).flatMap(([rule, annexes]) => annexes.map(annex => [rule, ...annex] as const))
  test.each(cases)('%s is found in %j', async (_rule, body, found) => {
    expect(await findingsIn(noticeText(...body))).toEqual(found)
  })

  test('says what it found in both languages, with its figures', async () => {
    for (const [rule, [annex]] of Object.entries(BREAKING)) {
      if (!annex) continue
      const {notice} = await parseNotice(noticeText(...annex[0]))
      const message = notice.messages.find(each => each.rule === rule)
      if (!message) throw new Error(`${rule} was not found`)
      expect(message.message).toBe(sayMessage(message, 'en'))
      for (const words of [sayMessage(message, 'en'), sayMessage(message, 'zh')]) {
        expect(words).not.toMatch(/undefined|null|NaN|\[object/u)
      }
      expect(sayMessage(message, 'zh')).toMatch(/\p{Script=Han}/u)
    }
  })
})

describe('what is in order is not reported', () => {
  test.each([
    [['一、甲(1项)', '1.做“甲”(一期)。', DUTY]],
    [['一、甲', '1.做甲。', DUTY, '二、乙', '1.做乙。', DUTY]],
    [['一、甲', '1.做甲。', DUTY, '二、乙', '2.做乙。', DUTY]],
    [['一、甲', '1.做甲。', `${DUTY}完成时限:9月底前`, '2.做乙。', `${DUTY}完成时限:持续推进`]],
    [['一、甲', '1.做甲。', `${DUTY}完成时限:立行立改`, '2.做乙。', `${DUTY}完成时限:全年`]],
    [['一、甲', '1.落实1)修路;2)架桥。', DUTY]],
    [['一、甲', '1.做甲。', '责任单位:各乡镇(街道、园区)。']],
    [['一、甲', '1.做甲。', DUTY, '二、各乡镇、县级各部门共同落实工作', '1.做乙。']],
  ])('%j', async body => expect(await findingsIn(noticeText(...body))).toEqual([]))
})

describe('a notice without tasks', () => {
  test.each([
    ['', 'empty'],
    ['  \n\n', 'empty'],
    ['关于印发任务分解表的通知\n\n各乡镇:\n\n现印发给你们。\n\n附件:2026年任务分解表.xls\n', 'attached'],
    ['今天天气不错。\n', 'unknown'],
  ])('%j: %s', async (text, reason) => {
    const {notice} = await parseNotice(text)
    const [first] = notice.messages.filter(message => message.rule === 'nothing-found')
    expect(first).toMatchObject({level: 'error', data: {reason}})
    const elsewhere = notice.messages.filter(message => message.rule === 'breakdown-elsewhere')
    expect(elsewhere.map(({data}) => data.files)).toEqual(reason === 'attached' ? ['2026年任务分解表.xls'] : [])
  })
})

test('of one rule at most 20 are listed, and then their number', async () => {
  const body = Array.from({length: 30}, (_, at) => `${at + 1}.做第${at + 1}件。`)
  const {notice} = await parseNotice(noticeText('一、甲', ...body))
  const found = notice.messages.filter(message => message.rule === 'task-without-units')
  expect(found).toHaveLength(21)
  expect(found.find(message => message.position === null)?.data).toEqual({more: 10})
})

test('declared counts of the whole notice are compared', async () => {
  const text = noticeText('一、甲', '1.做甲。', DUTY).replace('现将责任分解', '现将报告分解为79项具体任务,并将责任分解')
  expect(await findingsIn(text)).toEqual(['count-differs 分解为79项'])
})

test.each([
  ['云政办发〔2026〕7号', []],
  ['云政办发〔20267号', ['lost-digits 〔20267号']],
  ['云政办发〔2026〕号', ['lost-digits 〔2026〕号']],
  ['云政办发〔〕7号', ['lost-digits 〔〕7号']],
])('the document number %s', async (number, found) => {
  const text = noticeText('一、甲', '1.做甲。', DUTY)
  const findings = await findingsIn(`文号: ${number}  公开方式: 主动公开\n${text}`)
  expect(findings.filter(finding => !finding.startsWith('unbalanced'))).toEqual(found)
})
