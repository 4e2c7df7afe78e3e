// The grammar of numbers as amounts write them: coefficients and powers, in Arabic, Han and formal numerals and mixed.

/** A number as written. */
export interface Numeral {
  end: number
  /** Of `十七八万` the lower. */
  value: number
  /** Of `十七八万` the higher; else `null`. */
  upper: number | null
  /** 余, 多 or 几 within it (`500多亿`) make it more than the number, 来 about it. */
  approximation: 'more' | 'about' | null
  /** `数百`, `几十万`: it names no number. */
  isVague: boolean
  /** No Arabic digit: `三百`, `千`. */
  isHan: boolean
  /** No digit, only powers: `百`, `千`, `亿`. */
  isBare: boolean
  /** What the powers at its end multiply it by: 10,000 in `1.5万`, 1 in `15`. */
  scale: number
}

/** What numerals may begin with. */
export const NUMERAL_STARTS = '0123456789一二三四五六七八九两十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億数几'

const DIGITS = new Map(
  ['零〇○', '一壹', '二两贰貳', '三叁叄', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap((signs, value) =>
    [...signs].map(sign => [sign, value] as const),
  ),
)
const POWERS = new Map([...'十百千万亿拾佰仟萬億'].map((sign, at) => [sign, [1, 2, 3, 4, 8][at % 5] ?? 0] as const))

// 1,100  1 200  3.5
const FIGURE = /\d{1,3}(?:(?:,\d{3})+|(?: \d{3})+)(?:\.\d+)?(?![\d,])|\d+(?:\.\d+)?/uy
const HAN_DIGITS = new RegExp(`[${[...DIGITS.keys()].join('')}]+`, 'uy')
// 六点五, and no 八点三十
const HAN_POINT = /点(?<decimals>[零〇一二三四五六七八九]+)(?![十点分])/uy
/** 三千瓦: 千 belongs to the unit. */
const UNIT_PREFIX = /千(?:瓦|米|克|伏|卡|帕|焦|赫|升|安|字节|比特)|[百千万]分[点之]/uy
const VAGUE = /[数几](?=[十百千万亿])/uy
// 人数百余: the character is the end of a noun
const COUNTED = /[人户件次总个多少基系指参倍位起例单份点台套辆项天日月年期名篇字页岁额变复计算函奇偶]$/u

const ZERO = new Set('零〇○')
const NUMERALS = new Set([...DIGITS.keys(), ...POWERS.keys()])
/** Words behind a coefficient or a power that make the number approximate. */
export const APPROXIMATING: ReadonlyMap<string, 'more' | 'about'> = new Map([
  ['余', 'more'],
  ['多', 'more'],
  ['几', 'more'],
  ['来', 'about'],
])

/** No amount of a notice has more; a longer run of digits is a number of something else, such as a telephone's. */
const LARGEST = 1e16
/** No number is written longer. */
const LONGEST = 60

/** The coefficients and powers read so far. */
interface Sum {
  /** What 亿, 万 and smaller powers have made. */
  parts: readonly [number, number, number]
  /** What no power multiplies yet. */
  coefficient: number | null
  /** The last power, 0 in front of the first. */
  last: number
  /** The smallest of 千, 百 and 十 since the last 万 or 亿. */
  smallest: number
}

/** The number that begins at a place of a folded text; `null` where none does, or one too large. */
export function readNumeral(text: string, start: number): Numeral | null {
  let low: Sum | null = {parts: [0, 0, 0], coefficient: null, last: 0, smallest: 9}
  let high: Sum | null = low
  let [at, figures, isHan, isZeroed, isArabic] = [start, 0, true, false, false]
  let approximation: Numeral['approximation'] = null
  let isVague = matchAt(VAGUE, text, at) !== null && !COUNTED.test(text.slice(Math.max(0, at - 1), at))
  if (isVague) at++
  while (low && high && at - start < LONGEST) {
    const power = powerAt(text, at, {isFirst: at === start, isBehindBlank: isArabic})
    if (power) {
      approximation = power.approximation ?? approximation
      low = multiply(low, power.value, isZeroed)
      high = multiply(high, power.value, isZeroed)
      at = power.end
      isZeroed = false
      isArabic = false
      continue
    }
    if (low.coefficient !== null) break
    if (low.last > 0 && !isZeroed && ZERO.has(text[at] ?? '') && NUMERALS.has(text[at + 1] ?? '')) {
      isZeroed = true
      at++
      continue
    }
    const figure: Figure | null = figureAt(text, at, at === start)
    if (!figure || (low.last > 0 && !goesOn(text, figure, low, isHan, figures > 0 || isVague))) break
    at = figure.end
    // 一万五: a lone Han digit behind a power counts the next smaller one
    const isLone =
      figure.isHan && !isZeroed && low.last >= 2 && !powerAt(text, at, {isFirst: false, isBehindBlank: false})
    const scale = isLone ? 10 ** (low.last - 1) : 1
    low = {...low, coefficient: figure.low * scale}
    high = {...high, coefficient: figure.high * scale}
    figures++
    isHan &&= figure.isHan
    isArabic = !figure.isHan
  }
  if (at === start) return null
  // 三百五百: powers that do not go down make no number
  if (!low || !high) {
    while (NUMERALS.has(text[at] ?? '')) at++
    isVague = true
  }
  const [value, upper] = [low ? total(low) : 0, high ? total(high) : 0]
  if (value > LARGEST || upper > LARGEST) return null
  const isBare = figures === 0 && !isVague
  const scale = scaleOf(text, start, at)
  return {end: at, value, upper: upper > value ? upper : null, approximation, isVague, isHan, isBare, scale}
}

/** Multiplies what stands before a power by it; `null` where it cannot stand there. */
function multiply(
  {parts: [over, middle, under], coefficient, last, smallest}: Sum,
  power: number,
  isZeroed: boolean,
): Sum | null {
  // 百 alone is one hundred; behind another power only where 零 parts them: 一万零十二
  if (coefficient === null && last > 0 && !(isZeroed || (power >= 4 && under + middle > 0))) return null
  const sum = {coefficient: null, last: power}
  if (power < 4) {
    if (power >= smallest) return null
    return {...sum, parts: [over, middle, under + (coefficient ?? 1) * 10 ** power], smallest: power}
  }
  if (over > 0 && power === 8) return null
  if (middle > 0 && power === 4) return null
  const within = under + (coefficient ?? 0) + (power === 8 ? middle : 0) || 1
  const parts = power === 8 ? ([within * 1e8, 0, 0] as const) : ([over, within * 1e4, 0] as const)
  return {...sum, parts, smallest: 9}
}

function scaleOf(text: string, start: number, end: number): number {
  let scale = 1
  for (let at = end - 1; at >= start; at--) {
    const power = POWERS.get(text[at] ?? '')
    if (power === undefined) break
    scale *= 10 ** power
  }
  return scale
}

/** Decimals are put right: 1.1 times 10,000 is 11,000. */
const total = ({parts: [over, middle, under], coefficient}: Sum) =>
  Number((over + middle + under + (coefficient ?? 0)).toPrecision(15))

/** Digits in front of a power, or none. */
interface Figure {
  end: number
  low: number
  /** Of two that follow one another (七八) the second; else the same. */
  high: number
  isHan: boolean
}

function figureAt(text: string, at: number, isFirst: boolean): Figure | null {
  const arabic = matchAt(FIGURE, text, at)?.[0] ?? ''
  if (arabic !== '') {
    const value = Number(arabic.replace(/[, ]/gu, ''))
    return {end: at + arabic.length, low: value, high: value, isHan: false}
  }
  const written = matchAt(HAN_DIGITS, text, at)?.[0] ?? ''
  const digits = [...written].map(sign => DIGITS.get(sign) ?? 0)
  const [first = 0, second, ...rest] = digits
  const end = at + written.length
  if (first === 0) return null
  if (second === undefined) {
    const decimals = matchAt(HAN_POINT, text, end)?.groups?.decimals ?? ''
    const value = Number(`${first}.${[...decimals].map(sign => DIGITS.get(sign) ?? 0).join('')}`)
    return {end: decimals === '' ? end : end + 1 + decimals.length, low: value, high: value, isHan: true}
  }
  const isPair = rest.length === 0 && (second === first + 1 || (first === 3 && second === 5))
  if (isPair) return {end, low: first, high: second, isHan: true}
  // 一〇五: digit by digit
  const value = Number(digits.join(''))
  return isFirst && rest.length > 0 && digits.includes(0) ? {end, low: value, high: value, isHan: true} : null
}

/** Whether a figure behind a power goes on its number: 25万6千, and no 3万2026年. */
function goesOn(
  text: string,
  {end, low, isHan}: Figure,
  {last}: Sum,
  isHanSoFar: boolean,
  hasFigure: boolean,
): boolean {
  return isHan ? hasFigure || last === 1 : !isHanSoFar && low < 10 ** last && !/^[\d年]/u.test(text.slice(end, end + 1))
}

interface Power {
  value: number
  end: number
  approximation: Numeral['approximation']
}

/** The power at a place, with the word in front that makes the number approximate (余亿, 来万). */
function powerAt(
  text: string,
  at: number,
  {isFirst, isBehindBlank}: {isFirst: boolean; isBehindBlank: boolean},
): Power | null {
  const from = isBehindBlank && text[at] === ' ' ? at + 1 : at
  const word = isFirst ? undefined : APPROXIMATING.get(text[from] ?? '')
  const place = word === undefined ? from : from + 1
  const value = POWERS.get(text[place] ?? '')
  if (value === undefined || matchAt(UNIT_PREFIX, text, place)) return null
  return {value, end: place + 1, approximation: word ?? null}
}

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at
  return expression.exec(text)
}
