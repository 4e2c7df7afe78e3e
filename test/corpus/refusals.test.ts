import {describe, expect, test} from 'vitest'
import {findDeadlines} from '../../src/index.js'
import {fold} from '../../src/text/fold.js'
import {lookAround} from '../../src/times/context.js'
import {timeRefusals} from '../../src/times/index.js'
import {findTimes} from '../../src/tokens/times/index.js'

describe.each(timeRefusals.map(refusal => [refusal.name, refusal] as const))('%s', (_name, refusal) => {
  test.each(refusal.none.map(sentence => [sentence]))('%s: no deadline', sentence => {
    const folded = fold(sentence)
    const times = findTimes(folded, 2026)
    expect(findDeadlines(sentence, {year: 2026})).toEqual([])
    if (times.length > 0) expect(times.some(time => refusal.holds(lookAround(folded, time, 2026)))).toBe(true)
  })

  test.each(refusal.but)('%s: %s', (sentence, raw) => {
    expect(findDeadlines(sentence, {year: 2026}).map(deadline => deadline.raw)).toEqual([raw])
  })
})

test('every refusal has a name of its own', () => {
  expect(new Set(timeRefusals.map(({name}) => name)).size).toBe(timeRefusals.length)
})
