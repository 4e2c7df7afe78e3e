import {describe, expect, test} from 'vitest'
import {findTargets} from '../../src/index.js'
import {BOUNDS_BEFORE, BOUNDS_BEHIND} from '../../src/lexicon/bounds.js'
import {COUNT_UNITS, MONEY_UNITS, PHYSICAL_UNITS, RATE_UNITS} from '../../src/lexicon/measures.js'
import {findQuantities} from '../../src/tokens/quantities.js'

/** Value → spellings of the number, each followed by a unit. */
const NUMBERS: ReadonlyArray<readonly [number, readonly string[]]> = [
  [1, ['1家', '１家', '一家']],
  [2, ['2家', '两家', '二家']],
  [8, ['8家', '八家', '８家']],
  [10, ['10家', '十家', '１０家']],
  [15, ['15家', '十五家']],
  [20, ['20家', '二十家']],
  [100, ['100家', '百家', '一百家']],
  [105, ['105家', '一百零五家', '一百〇五家']],
  [120, ['120家', '一百二十家']],
  [300, ['300家', '三百家', '3百家']],
  [1000, ['1000家', '1,000家', '千家', '一千家']],
  [1650, ['1650家', '1,650家', '１,６５０家', '一千六百五十家']],
  [8000, ['8000家', '八千家', '8千家', '0.8万家']],
  [10_000, ['10000家', '1万家', '一万家', '万家', '10,000家']],
  [11_000, ['1.1万家', '11000家', '一万一千家']],
  [22_000, ['2.2万家']],
  [500_000, ['50万家', '五十万家']],
  [1_000_000, ['100万家', '百万家', '一百万家']],
  [100_000_000, ['1亿家', '亿家', '一亿家']],
  [1_528_000_000, ['15.28亿家']],
  [10_000_000_000, ['100亿家', '百亿家']],
  [0.5, ['0.5家', '０.５家']],
]

describe('a value printed in every spelling of its number is read back the same', () => {
  test.each(NUMBERS)('%d', (value, spellings) => {
    for (const spelling of spellings) {
      const folded = spelling.normalize('NFKC')
      expect([spelling, findQuantities(folded)[0]?.value]).toEqual([spelling, value])
    }
  })
})

test.each([
  ['5至8场', 5, 8],
  ['5-8场', 5, 8],
  ['5—8场', 5, 8],
  ['5~8场', 5, 8],
  ['7%-8%', 7, 8],
  ['7.5%—8.5%', 7.5, 8.5],
  ['1.2-1.5万亩', 12_000, 15_000],
  ['两到三家', 2, 3],
])('the range %s', (written, value, upper) => {
  expect(findQuantities(written.normalize('NFKC'))[0]).toMatchObject({value, upper})
})

const UNITS = [...RATE_UNITS, ...MONEY_UNITS, ...PHYSICAL_UNITS, ...COUNT_UNITS]

/** Units that beside a plain noun are no target: dates, times and ages. */
const NEVER = new Set([
  '分',
  '年',
  '日',
  '小时',
  '分钟',
  '秒',
  '天',
  '个工作日',
  '工作日',
  '个月',
  '个小时',
  '岁',
  '周岁',
  '千伏安',
  '兆伏安',
])

describe('every unit with every bound', () => {
  test.each(UNITS.filter(unit => !NEVER.has(unit)))('%s', unit => {
    const read = (amount: string) =>
      findTargets(`设备规模达到${amount}。`).map(({comparator, value, unit: found}) => [comparator, value, found])
    expect(read(`3${unit}`)).toEqual([['=', 3, unit]])
    for (const [comparator, words] of BOUNDS_BEHIND) {
      for (const word of words) {
        if (word === '内' || word === '(含)以上') continue
        expect([word, ...read(`3${unit}${word}`)]).toEqual([word, [comparator, 3, unit]])
      }
    }
    for (const [comparator, words] of BOUNDS_BEFORE) {
      for (const word of words) {
        if (word === '上' || word === '最低' || word.startsWith('不得')) continue
        const found = findTargets(`设备规模${word}3${unit}。`).map(target => [
          target.comparator,
          target.value,
          target.unit,
        ])
        expect([word, ...found]).toEqual([word, [comparator, 3, unit]])
      }
    }
  })
})

test.each([
  ['微克/立方米', '年均浓度控制在27微克/立方米以下', '控制在27微克/立方米以下'],
  ['元/亩', '亩均税收达到32万元/亩', '32万元/亩'],
  ['套(间)', '新增保障性租赁住房2.4万套(间)', '2.4万套(间)'],
])('the compound unit %s', (unit, text, raw) => {
  expect(findTargets(`${text}。`)).toMatchObject([{unit, raw}])
})
