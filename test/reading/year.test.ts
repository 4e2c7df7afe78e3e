import {expect, test} from 'vitest'
import {parseNotice} from '../../src/index.js'

const TASKS = '\n一、甲\n1.年底前做甲。\n责任单位:县甲局。\n'
const signed = (title: string, date: string) =>
  `关于印发${title}的通知\n\n各乡镇:\n现将${title}印发给你们。\n云溪县人民政府\n${date}\n\n${title}\n${TASKS}`

test.each([
  ['a year in the title', signed('2026年工作分解', '2025年12月30日'), 2026],
  ['a span of years: the year of the signature', signed('行动计划(2026—2028年)', '2026年2月9日'), 2026],
  ['the same, written 至', signed('行动计划(2025年至2027年)', '2026年2月9日'), 2026],
  ['a span and no signature: its first year', `云溪县行动计划(2026—2028年)\n${TASKS}`, 2026],
  ['a span and an imprint', `云溪县行动计划(2026—2028年)\n${TASKS}\n云溪县人民政府办公室 2027年1月6日印发\n`, 2027],
  ['only a number', `文号: 云政办发〔2026〕7号\n云溪县重点工作分解\n${TASKS}`, 2026],
  ['nothing', `云溪县重点工作分解\n${TASKS}`, null],
])('%s', async (_what, text, year) => {
  const {notice} = await parseNotice(text)
  expect(notice.document.year).toBe(year)
})
