import {describe, expect, test} from 'vitest'
import {countCharacters, squeeze, tidy, trimRange} from '../../src/text/blanks.js'
import {pairBrackets, splitOutside} from '../../src/text/brackets.js'
import {fold} from '../../src/text/fold.js'
import {readWholeNumber} from '../../src/text/numerals.js'
import {createSourceText} from '../../src/text/source-text.js'
import {findDate, findYear} from '../../src/tokens/dates.js'
import {readOrdinal} from '../../src/tokens/ordinals.js'

describe('whole numbers', () => {
  test.each([
    [1, ['一', '1']],
    [10, ['十', '一十', '10']],
    [15, ['十五', '一十五']],
    [20, ['二十', '20']],
    [23, ['二十三', '23', '二三']],
    [105, ['一百零五', '一百〇五']],
    [230, ['二百三十']],
    [2026, ['二〇二六', '二○二六', '二零二六', '2026']],
    [2007, ['二OO七', '二〇〇七']],
    [1234, ['一千二百三十四']],
  ])('%i is written %j', (value, spellings) => {
    for (const spelling of spellings) expect(readWholeNumber(spelling)).toBe(value)
  })

  test.each(['', '县', '十百', '一二三四五', '二十三四', '1,5', '1234567890123'])('%j is none', written => {
    expect(readWholeNumber(written)).toBeNull()
  })
})

describe('dates', () => {
  test.each([
    [
      '2024-02-23',
      [
        '2024-02-23',
        '2024/2/23',
        '2024.2.23',
        '2024年2月23日',
        '2024 年 2 月 23 日',
        '2024-02-23 08:44',
        '二〇二四年二月二十三日',
        '二○二四年二月二十三日',
      ],
    ],
    ['2006-04-28', ['二○○六年四月二十八日', '二OO六年四月二十八日', '2006年04月28日']],
    ['2012-03-06', ['二〇一二年三月六日']],
    ['2020-12-10', ['二〇二〇年十二月十日']],
    ['2024-02-29', ['2024年2月29日']],
  ])('%s is written %j', (day, spellings) => {
    for (const spelling of spellings) expect(findDate(fold(spelling))?.on).toBe(day)
  })

  test.each(['202443', '2023年2月29日', '2024年13月1日', '2024年2月', '12345-1-1', '2024年4月31日'])(
    '%j is none',
    written => {
      expect(findDate(written)).toBeNull()
    },
  )

  test.each([
    [2023, '2023年政府工作报告'],
    [2026, '二〇二六年重点工作'],
    [null, '年政府工作报告'],
    [null, '12023年'],
  ])('the year %s in %s', (year, written) => expect(findYear(written)).toBe(year))
})

describe('ordinals', () => {
  test.each([
    ['一、加快', 'han', 1, '一'],
    ['十二、加快', 'han', 12, '十二'],
    ['二十一. 加快', 'han', 21, '二十一'],
    ['(三)经济', 'bracketed-han', 3, '(三)'],
    ['（三）经济', 'bracketed-han', 3, '（三）'],
    ['( 三 ) 经济', 'bracketed-han', 3, '( 三 )'],
    ['1.建成', 'arabic', 1, '1'],
    ['1、建成', 'arabic', 1, '1'],
    ['１．建成', 'arabic', 1, '１'],
    ['12﹒建成', 'arabic', 12, '12'],
    ['10. 建成', 'arabic', 10, '10'],
    ['(1)建成', 'bracketed-arabic', 1, '(1)'],
    ['1)建成', 'bracketed-arabic', 1, '1)'],
    ['③建成', 'circled', 3, '③'],
    ['第一章 总则', 'chapter', 1, '第一章'],
  ])('%s', (line, rank, number, label) => {
    const ordinal = readOrdinal(fold(line), 0, line.length)
    expect(ordinal && {rank: ordinal.rank, number: ordinal.number}).toEqual({rank, number})
    expect(line.slice(ordinal?.labelStart, ordinal?.labelEnd)).toBe(label)
  })

  test.each(['2023年', '2023 年', '建成', '十百千', '3 家', '(数字化)', '0.建成', '12345.建成', ''])(
    '%j has none',
    line => {
      expect(readOrdinal(line, 0, line.length)).toBeNull()
    },
  )

  test('digits behind the stop may be a decimal', () => {
    expect(readOrdinal('16.10亿元以上', 0, 9)).toMatchObject({number: 16, glued: true})
    expect(readOrdinal('16、10亿元以上', 0, 9)).toMatchObject({number: 16, glued: false})
  })
})

describe('brackets', () => {
  const pair = (text: string) => pairBrackets(text).unpaired.map(({character, offset}) => `${character}${offset}`)

  test('one that lost its partner is left over', () => {
    expect(pair('《报告》已经同意')).toEqual([])
    expect(pair('报告》已经同意')).toEqual(['》2'])
    expect(pair('(标★者(下同)')).toEqual(['(0'])
    expect(pair('“甲(乙”丙)')).toEqual(['(2', ')6'])
  })

  test('a separator inside them does not split', () => {
    const text = '各乡镇(街道、园区)、“画、溪”办公室,县财政局'
    const parts = splitOutside(text, 0, text.length, /[、,]/gu).map(({start, end}) => text.slice(start, end))
    expect(parts).toEqual(['各乡镇(街道、园区)', '“画、溪”办公室', '县财政局'])
  })

  test('an opening one that is never closed protects nothing', () => {
    const text = '县财政局(主、县经信局'
    expect(splitOutside(text, 0, text.length, /、/gu)).toHaveLength(2)
  })
})

describe('blanks and places', () => {
  test('folding keeps every place', () => {
    const text = '１．地区生产总值增长６％，（★）　①〔2023〕'
    expect(fold(text)).toHaveLength(text.length)
    expect(fold(text)).toBe('1.地区生产总值增长6%,(★) ①〔2023〕')
  })

  test('a value has no blanks at its ends, none for a broken line, one for several', () => {
    expect(tidy('  关于印发2024年\n 省政府　 通知 \r\n')).toBe('关于印发2024年省政府 通知')
    expect(squeeze(' 有 效\n性 ')).toBe('有效性')
    expect(trimRange(' 甲 \n', 0, 4)).toEqual({start: 1, end: 2})
    expect(trimRange('   ', 0, 3)).toEqual({start: 0, end: 0})
  })

  test('characters are code points that are not blank', () => {
    expect(countCharacters('甲 𫖯\n乙')).toBe(3)
    expect(countCharacters('甲乙丙', 1, 2)).toBe(1)
  })

  test('lines and columns count from 1', () => {
    const source = createSourceText('甲\n乙丙')
    expect(source.place(2, 4)).toEqual({start: {line: 2, column: 1, offset: 2}, end: {line: 2, column: 3, offset: 4}})
  })
})
