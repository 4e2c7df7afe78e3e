import {expect, test} from 'vitest'
import {exportNotice} from '../../src/index.js'
import {readBody} from '../support/notice.js'

const csvOf = async (body: string[], options = {}) =>
  Buffer.from(await exportNotice(await readBody(body), 'csv', options))
    .toString()
    .split('\r\n')
    .slice(0, -1)

const BODY = ['一、周宁县长牵头重点工作', '1.修路,架“桥”。', '责任单位:县交通局。']

test('the tasks table has the columns of the design, in Chinese or by key', async () => {
  expect((await csvOf(BODY))[0]).toBe(
    '序号,编号,板块,牵头领导,工作任务,量化目标,牵头单位,责任单位,完成时限,截止日期,原文行',
  )
  expect((await csvOf(BODY, {headers: 'en'}))[0]).toBe(
    'no,ref,section,leaders,task,targets,leads,units,deadline,due,line',
  )
  expect((await csvOf(BODY))[1]).toBe('1,一-1,周宁县长牵头重点工作,周宁县长,"修路,架“桥”。",,县交通局,县交通局,,,13')
})

test('the units table says who leads, and where nobody knows', async () => {
  const rows = await csvOf(['一、甲', '1.做甲。', '责任单位:县甲局、县乙局', '2.做乙。', '责任单位:县丙局'], {
    table: 'units',
  })
  expect(rows).toEqual([
    '单位,任务编号,角色,是否牵头,工作任务,完成时限',
    '县甲局,一-1,责任,未知,做甲。,',
    '县乙局,一-1,责任,未知,做甲。,',
    '县丙局,一-2,责任,是,做乙。,',
  ])
})

test('编号 is text that no spreadsheet takes for a number or a date', async () => {
  const refs = async (body: string[]) => (await csvOf(body)).slice(1).map(row => row.split(',')[1])
  expect(await refs(['1.做甲。', '责任单位:县甲局', '2.做乙。', '责任单位:县乙局'])).toEqual(['第1项', '第2项'])
  expect(await refs(['一、甲', '(一)乙', '3.做甲。', '责任单位:县甲局'])).toEqual(['一-(一)-3'])
  expect(await refs(['1.甲', '(1)做甲。', '责任单位:县甲局', '(2)做乙。', '责任单位:县乙局'])).toEqual([
    '第1-(1)项',
    '第1-(2)项',
  ])
})

test.each(['=1+1', '+1', '-1', '@A1', '＝1', '＋1', '－1', '＠A1'])(
  'a task that begins with %s is no formula',
  async words => {
    const body = ['一、甲', `1.${words}`, '责任单位:县甲局']
    expect((await csvOf(body))[1]).toContain(`,'${words},`)
    expect((await csvOf(body, {escape: false}))[1]).toContain(`,${words},`)
  },
)
