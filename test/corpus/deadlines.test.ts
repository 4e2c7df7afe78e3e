import {expect, test} from 'vitest'
import {findDeadlines} from '../../src/index.js'

test.each([
  [
    '2026-09-30',
    [
      '9月底前完成',
      '９月底前完成',
      '九月底前完成',
      '到9月底完成',
      '9月投入使用',
      '9月份完成',
      '三季度末前建成',
      '第三季度完成',
      '2026年9月建成',
      '国庆节前开放',
    ],
  ],
  [
    '2026-12-31',
    [
      '年底前建成',
      '年内完成',
      '2026年底前建成',
      '今年底前建成',
      '2026年12月底前建成',
      '12月底前',
      '下半年启动',
      '四季度完成',
    ],
  ],
  ['2026-06-30', ['6月底前开工', '上半年开工', '6月30日前完成', '二季度末完成']],
  ['2026-12-20', ['12月20日前交工', '2026年12月20日前']],
  ['2027-12-31', ['到2027年建成', '2027年底前建成', '到2027年底', '明年年底前']],
  ['2026-03-10', ['3月上旬前']],
] as Array<[string, string[]]>)('%s is written %j', (on, spellings) => {
  for (const spelling of spellings) {
    expect([spelling, ...findDeadlines(spelling, {year: 2026}).map(deadline => deadline.on)]).toEqual([spelling, on])
  }
})

test.each([
  '全年优良天数',
  '1—9月累计',
  '三年行动计划',
  '三年内',
  '自2024年5月1日起施行',
  '2016年前签订的合同',
  '20周年',
  '每年',
  '2000年前建成的小区',
  '2026年重点工作',
  '年产值',
  '第三次普查',
  '半年内',
  '四季度发电量30亿千瓦时',
  '四季度新开工项目',
  '减免上半年房产税',
  '补缴期限延至2026年3月31日',
  '优惠执行期限至2027年12月31日',
  '继续执行水费优惠政策至2026年12月31日',
  '补贴政策延续到2026年底',
  '对9月底进度未达到九成的,收回指标',
  '对在年底前完成全年工程量的企业给予奖励',
  '统筹年底前无法完成支出的资金',
])('%s is none', text => expect(findDeadlines(text, {year: 2026})).toEqual([]))

test.each([
  ['提前到今年四季度开工', '今年四季度'],
  ['12个小区年底前完成改造', '年底前'],
  ['对列入计划的路段,6月底前全部通车', '6月底前'],
])('%s: %s', (text, raw) => expect(findDeadlines(text, {year: 2026})).toMatchObject([{raw}]))

test('without a year the words are found, and the day is not guessed', () => {
  expect(findDeadlines('6月底前完成')).toMatchObject([{raw: '6月底前', on: null}])
})
