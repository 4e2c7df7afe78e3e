import {describe, expect, test} from 'vitest'
import {readBody, tasksOf} from '../support/notice.js'

const WORDS = ['新建学校3所。', '改造小区12个。', '开展培训4000人次。']
const LEADS = ['县教育局', '县住建局', '县人社局']
const OTHERS = ['县财政局、各乡镇', '县资源局', '县残联、县总工会']
const LEADERS = ['陆知远', '周澄', '何立']
const TIMES = ['9月底前', '12月10日', '年底前']

/** Labels as offices make them: who leads, who helps, which leader, by when. */
const LABELS: ReadonlyArray<readonly [string, string, string, string]> = [
  ['牵头单位', '配合单位', '责任领导', '完成时限'],
  ['主责部门', '协同部门', '分管领导', '时限要求'],
  ['包干单位', '协力单位', '包干领导', '办结期限'],
  ['盯办单位', '参与单位', '盯办人', '时间节点'],
  ['首责单位', '辅责单位', '挂帅领导', '完成节点'],
  ['责任股室', '配合股所', '分管局长', '完成日期'],
]
type Said = readonly [label: string, value: string]
/** How labels and values are written behind a task's words. */
const MANNERS: Readonly<Record<string, (said: readonly Said[]) => string[]>> = {
  'lines of their own': said => said.map(([label, value]) => `${label}:${value}`),
  'one line, blanks between': said => [said.map(([label, value]) => `${label}:${value}`).join('  ')],
  'one line, semicolons between': said => [`${said.map(([label, value]) => `${label}:${value}`).join(';')}。`],
  'one bracket': said => [`(${said.map(([label, value]) => `${label}:${value}`).join(';')})`],
  'a bracket each': said => [said.map(([label, value]) => `【${label}:${value}】`).join('')],
  'labels in frames': said => [said.map(([label, value]) => `【${label}】${value}`).join('')],
  bullets: said => said.map(([label, value]) => `● ${label}:${value}`),
  numbers: said => said.map(([label, value], at) => `(${at + 1})${label}:${value}`),
}

describe.each(Object.entries(MANNERS))('labels in %s', (_, write) => {
  test.each(LABELS)('%s, %s, %s, %s', async (...labels) => {
    const body = WORDS.flatMap((words, at) => [
      `${at + 1}.${words}`,
      ...write([LEADS, OTHERS, LEADERS, TIMES].map((values, which) => [labels[which] ?? '', values[at] ?? ''])),
    ])
    const tasks = tasksOf(await readBody(['一、甲', ...body]))
    expect(
      tasks.map(({text, units, leaders, deadlines}) => [
        text,
        units.map(({name}) => name).join('、'),
        leaders.map(({name}) => name).join('、'),
        deadlines.map(({raw}) => raw).join('、'),
      ]),
    ).toEqual(WORDS.map((words, at) => [words, `${LEADS[at]}、${OTHERS[at]}`, LEADERS[at], TIMES[at]]))
  })
})

test('a label that is made as labels are is learnt where it stands once; bars may part labels', async () => {
  const notice = await readBody([
    ...[
      '一、甲',
      '1.做甲。',
      '责任单位:县甲局',
      '包干社区:望江社区、北门社区',
      '2.做乙。',
      '牵头单位:县乙局 | 配合单位:县丙局 | 完成时限:9月底前',
    ],
  ])
  expect(tasksOf(notice).map(({text, units}) => [text, units.map(({name}) => name).join('、')])).toEqual([
    ['做甲。', '县甲局、望江社区、北门社区'],
    ['做乙。', '县乙局、县丙局'],
  ])
})

test('several names in a bracket that lost its partner bear the task', async () => {
  const notice = await readBody(['一、甲', '1.做甲。(县甲局、县乙局)', '2.做乙。(县丙局、县丁局', '3.做丙。(县甲局)'])
  expect(tasksOf(notice).map(({units}) => units.map(({name}) => name).join('、'))).toEqual([
    '县甲局、县乙局',
    '县丙局、县丁局',
    '县甲局',
  ])
})
