import {describe, expect, test} from 'vitest'
import {readBody, tasksOf} from '../support/notice.js'

const HAN = '一二三四五六'
/** How two headings are numbered. */
const HEADINGS: Readonly<Record<string, (at: number) => string>> = {
  '一、': at => `${HAN[at]}、`,
  '(一)': at => `(${HAN[at]})`,
  第一部分: at => `第${HAN[at]}部分 `,
  '板块一:': at => `板块${HAN[at]}:`,
  '壹、': at => `${'壹贰'[at]}、`,
  'Ⅰ.': at => `${'ⅠⅡ'[at]}.`,
  'II.': at => `${'I'.repeat(at + 1)}. `,
  'A.': at => `${'AB'[at]}.`,
  '【一】': at => `【${HAN[at]}】`,
  none: () => '',
  '★': () => '★',
}
/** How their tasks are numbered, three under each. */
const TASKS: Readonly<Record<string, (at: number) => string>> = {
  '1.': at => `${at + 1}.`,
  '(1)': at => `(${at + 1})`,
  '1)': at => `${at + 1})`,
  '①': at => '①②③④⑤⑥'[at] ?? '',
  '[1]': at => `[${at + 1}]`,
  '【1】': at => `【${at + 1}】`,
  '#1': at => `#${at + 1} `,
  'No.1': at => `No.${at + 1} `,
  'a.': at => `${'abcdef'[at]}.`,
  '任务一:': at => `任务${HAN[at]}:`,
  第1项: at => `第${at + 1}项 `,
  '01': at => `0${at + 1} `,
  '—': () => '— ',
  '·': () => '· ',
}
const WORDS = [
  '新建学校3所。',
  '改造小区12个。',
  '开展培训4000人次。',
  '建成农田2.3万亩。',
  '新增床位300张。',
  '引进首店5家。',
]
const BODIES = ['县教育局', '县住建局', '县人社局', '县农业局', '县民政局', '县商务局']

describe.each(Object.entries(HEADINGS))('headings %s', (_, heading) => {
  test.each(Object.entries(TASKS))('over tasks %s', async (_, task) => {
    for (const runsOn of [true, false]) {
      const body = ['推进民生', '做强产业'].flatMap((title, section) => [
        `${heading(section)}${title}`,
        ...[0, 1, 2].flatMap(at => {
          const which = section * 3 + at
          return [`${task(runsOn ? which : at)}${WORDS[which]}`, `责任单位:${BODIES[which]}`]
        }),
      ])
      const notice = await readBody(body)
      expect(notice.sections.map(({title}) => title)).toEqual(['推进民生', '做强产业'])
      expect(notice.sections.map(({number}) => number)).toEqual([1, 2])
      expect(tasksOf(notice).map(({text, units}) => `${text} ${units.map(({name}) => name).join('')}`)).toEqual(
        WORDS.map((words, at) => `${words} ${BODIES[at]}`),
      )
    }
  })
})
