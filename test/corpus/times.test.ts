import {describe, expect, test} from 'vitest'
import {fold} from '../../src/text/fold.js'
import {findTimes, timeConstructs} from '../../src/tokens/times/index.js'

describe.each(timeConstructs.map(construct => [construct.name, construct] as const))('%s', (_name, {examples}) => {
  test.each(examples)('%s is %s, %s', (words, raw, on) => {
    const [first] = findTimes(fold(words), 2026, true)
    expect([words.slice(first?.start, first?.end), first?.on ?? null]).toEqual([raw, on])
  })
})

test('every construct has examples and a name of its own', () => {
  expect(timeConstructs.filter(({examples}) => examples.length < 2)).toEqual([])
  expect(new Set(timeConstructs.map(({name}) => name)).size).toBe(timeConstructs.length)
})

test.each([
  ['6月至9月', '6月至9月', '2026-09-30'],
  ['3—6月', '3—6月', '2026-06-30'],
  ['1-12月', '1-12月', '2026-12-31'],
  ['三至五月', '三至五月', '2026-05-31'],
  ['2026年3月-2027年6月', '2026年3月-2027年6月', '2027-06-30'],
  ['2026年3—6月', '2026年3—6月', '2026-06-30'],
  ['2027年3月至9月', '2027年3月至9月', '2027-09-30'],
  ['2026年11月至次年3月', '2026年11月至次年3月', '2027-03-31'],
  ['3月1日—5月31日', '3月1日—5月31日', '2026-05-31'],
  ['2026.3-2026.9', '2026.3-2026.9', '2026-09-30'],
  ['2026.3.1-2026.9.30', '2026.3.1-2026.9.30', '2026-09-30'],
  ['2026-03-01至2026-09-30', '2026-03-01至2026-09-30', '2026-09-30'],
  ['2026—2028年', '2026—2028年', '2028-12-31'],
  ['2026年-2028年', '2026年-2028年', '2028-12-31'],
  ['一至三季度', '一至三季度', '2026-09-30'],
  ['二季度至四季度', '二季度至四季度', '2026-12-31'],
  ['9月底至11月底前', '9月底至11月底前', '2026-11-30'],
])('the span %s ends with its last', (words, raw, on) => {
  const [first] = findTimes(fold(words), 2026, true)
  expect([words.slice(first?.start, first?.end), first?.on, first?.isSpan]).toEqual([raw, on, true])
})

test.each(['20周年', '第9月台', '3个月', '12345热线', '13月', '2月30日', '提前', '汛期', '国庆活动', '9月期刊前言'])(
  '%s sets no bound',
  words => {
    const bound = findTimes(words, 2026).filter(time => time.isBefore || time.isEnd || time.opening !== '')
    expect(bound).toEqual([])
  },
)
