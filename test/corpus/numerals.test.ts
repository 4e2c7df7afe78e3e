import {describe, expect, test} from 'vitest'
import {findTargets} from '../../src/index.js'
import {readNumeral} from '../../src/text/amount-numerals.js'
import {fold} from '../../src/text/fold.js'

const HAN = '零一二三四五六七八九'
const FORMAL = '零壹贰叁肆伍陆柒捌玖'

/** A number below ten thousand in Han or formal numerals, 零 wherever the language asks for it. */
function writeSmall(number: number, digits: string, scales: readonly string[], isInside: boolean): string {
  let written = ''
  let isSkipping = isInside && number < 1000
  for (const [at, figure] of [...String(number)].map(Number).entries()) {
    const place = String(number).length - 1 - at
    if (figure === 0) {
      isSkipping = true
      continue
    }
    if (isSkipping) written += digits[0]
    isSkipping = false
    written += `${digits[figure]}${scales[place]}`
  }
  return written
}

function writeHan(number: number, digits = HAN, scales: readonly string[] = ['', '十', '百', '千']): string {
  const parts: Array<[number, string]> = [
    [Math.floor(number / 1e8), '亿'],
    [Math.floor(number / 1e4) % 1e4, '万'],
    [number % 1e4, ''],
  ]
  let written = ''
  for (const [part, power] of parts) {
    if (part > 0) written += writeSmall(part, digits, scales, written !== '') + power
  }
  return written
}

/** A seeded run of numbers of every size. */
function* numbers(): Generator<number> {
  let state = 20260101
  for (let count = 0; count < 600; count++) {
    state = (state * 1103515245 + 12345) % 2147483648
    const size = 1 + (state % 12)
    state = (state * 1103515245 + 12345) % 2147483648
    yield Math.max(1, Math.floor((state / 2147483648) * 10 ** size))
  }
}

const SPELLINGS: Readonly<Record<string, (number: number) => string>> = {
  digits: String,
  'full width': number => String(number).replace(/\d/gu, digit => String.fromCharCode(0xff10 + Number(digit))),
  thousands: number => number.toLocaleString('en-US'),
  'thousands in full width': number => number.toLocaleString('en-US').replaceAll(',', ','),
  'blank thousands': number => number.toLocaleString('en-US').replaceAll(',', ' '),
  Han: number => writeHan(number),
  'Han, 十 alone': number => writeHan(number).replace(/^一十/u, '十'),
  formal: number => writeHan(number, FORMAL, ['', '拾', '佰', '仟']),
  'figures and 万': number => (number % 100 === 0 ? `${number / 1e4}万` : String(number)),
  'figures and 亿': number => (number >= 1e8 && number % 1e6 === 0 ? `${number / 1e8}亿` : String(number)),
  'mixed 万 and figures': number =>
    number > 1e4 && number < 1e8 && number % 1e4 >= 1e3
      ? `${Math.floor(number / 1e4)}万${number % 1e4}`
      : String(number),
}

describe.each(Object.entries(SPELLINGS))('%s', (_name, spell) => {
  test('a value printed is read back', () => {
    for (const number of numbers()) {
      const written = spell(number)
      const read = readNumeral(fold(`${written}家`), 0)
      expect([written, read?.value, read?.end, read?.upper]).toEqual([written, number, written.length, null])
    }
  })
})

/** `comparator value upper unit` of each target of a sentence. */
const say = (text: string) =>
  findTargets(text).map(({comparator, value, upper, unit}) =>
    [comparator, value, upper, unit].join(' ').replace(/ +/gu, ' '),
  )

test.each([
  ['新增就业25万6千人。', '= 256000 人'],
  ['完成投资一万五千亿元。', '= 1500000000000 元'],
  ['完成投资1,100万元。', '= 11000000 元'],
  ['新建粮仓1 200座。', '= 1200 座'],
  ['筹集资金叁佰万元。', '= 3000000 元'],
  ['追缴欠费伍仟元。', '= 5000 元'],
  ['出栏肉羊6千只。', '= 6000 只'],
  ['种植油茶三点五万亩。', '= 35000 亩'],
  ['改造农房一百零五户。', '= 105 户'],
  ['改造农房一万五户。', '= 15000 户'],
  ['新增光伏装机三千千瓦。', '= 3000 千瓦'],
  ['培训农民十七八万人。', 'range 170000 180000 人'],
  ['培育合作社二三十家。', 'range 20 30 家'],
  ['培育合作社三五家。', 'range 3 5 家'],
  ['引进资金500多亿元。', '> 50000000000 元'],
  ['争取资金200余万元。', '> 2000000 元'],
  ['争取资金2亿多元。', '> 200000000 元'],
  ['培训农民10多万人次。', '> 100000 人次'],
  ['培育合作社十几家。', '> 10 家'],
  ['培育合作社百余家。', '> 100 家'],
  ['引进资金30来亿元。', '~ 3000000000 元'],
  ['培育合作社百来家。', '~ 100 家'],
  ['追回欠薪过千万元。', '> 10000000 元'],
  ['农业总产值增长百分之六点五左右。', '~ 6.5 %'],
  ['人口自然增长率控制在千分之三以内。', '<= 3 ‰'],
  ['事故率控制在万分之二以下。', '<= 2 ‱'],
  ['优质学位占比达到八成五。', '= 8.5 成'],
  ['报销比例达到七成五以上。', '>= 7.5 成'],
  ['报销比例超过六成半。', '> 6.5 成'],
  ['绿色出行比例达到三分之二以上。', '>= 66.67 %'],
  ['绿色出行比例达到十分之七。', '= 70 %'],
  ['技术合同成交额翻一番以上。', '>= 100 %'],
  ['技术合同成交额翻两番。', '= 300 %'],
  ['农业总产值增长6%〜7%。', 'range 6 7 %'],
  ['农业总产值增长6%∼7%。', 'range 6 7 %'],
  ['农业总产值增长6%至7%。', 'range 6 7 %'],
  ['农业总产值增长百分之六到百分之七。', 'range 6 7 %'],
  ['农业总产值增长6.5±0.5%。', 'range 6 7 %'],
  ['完成造林5000亩—6000亩。', 'range 5000 6000 亩'],
  ['完成造林1.2-1.5万亩。', 'range 12000 15000 亩'],
  ['完成造林8000-1万亩。', 'range 8000 10000 亩'],
  ['完成造林三到五万亩。', 'range 30000 50000 亩'],
  ['污水治理率≥95%。', '>= 95 %'],
  ['漏损率≤ 8%。', '<= 8 %'],
  ['亩均税收>20万元。', '> 200000 元'],
  ['误报率<3%。', '< 3 %'],
])('%s', (text, said) => {
  expect(say(text)).toEqual([said])
})

test.each(['培育合作社数百家。', '培训农民几十万人。', '引进资金数十亿元。', '培育合作社三百五百家。'])(
  '%s: names no number',
  text => {
    expect(say(text)).toEqual([])
  },
)
