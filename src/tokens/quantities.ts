import {APPROXIMATING, NUMERAL_STARTS, type Numeral, readNumeral} from '../text/amount-numerals.js'
import {CharacterSet} from '../text/character-set.js'
import {type FoundUnit, type UnitKind, unitAt} from './amount-units.js'

export type {UnitKind} from './amount-units.js'

/** A number with its unit, as written. Offsets are places in the text that it was found in. */
export interface Quantity {
  start: number
  end: number
  /** Where the number ends and the unit begins. */
  unitStart: number
  value: number
  /** Of a range. */
  upper: number | null
  /** `''` where none is written. */
  unit: string
  unitKind: UnitKind
  /** 余, 多 and 几 make it more than the number, 来 about it. */
  approximation: 'more' | 'about' | null
  /** `数百家`: it names no number; the value is none. */
  isVague: boolean
  /** Written with Chinese numerals alone: `三百`, `千`. */
  isChinese: boolean
  /** No digit, only a magnitude: `百`, `千`, `亿`. */
  isBare: boolean
}

const STARTS = new CharacterSet(NUMERAL_STARTS)
// in front of a number these make it the rest of something longer
const WORD = /[\w.〇零一二三四五六七八九]/u
const DASH = /(?: ?[-‐‑‒–—―−~〜∼∽]{1,2} ?|至|到)/uy
const SHARES: ReadonlyMap<string, string> = new Map([
  ['百', '%'],
  ['千', '‰'],
  ['万', '‱'],
])
// 八成五, 六成半
const TENTHS = /[一二三四五六七八九半](?![一二三四五六七八九十百千万亿])/uy
// 五公里半
const AND_HALF = /半(?=$|[,;。、)]|以[上下内]|左右)/uy
// 3成套设备: no tenths
const NO_TENTHS = /^[果立功本员长熟品都套交分绩效为]/u

/** The numbers with units that a folded text holds, in order, none within another. Time is linear in the text. */
export function findQuantities(folded: string): Quantity[] {
  const found: Quantity[] = []
  for (let at = 0; at < folded.length; at++) {
    if (!STARTS.isAt(folded, at) || WORD.test(folded[at - 1] ?? '')) continue
    const quantity = readQuantity(folded, at)
    if (!quantity) continue
    found.push(quantity)
    at = Math.max(quantity.end, at + 1) - 1
  }
  return found
}

/** One number with what makes it approximate and its unit. */
interface Measured extends FoundUnit {
  numeral: Numeral
  start: number
  unitStart: number
  approximation: Quantity['approximation']
}

function readQuantity(folded: string, start: number): Quantity | null {
  const low = measuredAt(folded, start)
  if (!low) return null
  const {numeral, unitStart, unit, kind, end} = low
  const high = upperAt(folded, low)
  if (high) return {...written(high, high.numeral.upper ?? high.numeral.value, scaled(low, high)), ...atLow(low)}
  const tolerance = toleranceAt(folded, low)
  if (tolerance) {
    const {value} = tolerance.numeral
    return {...written(tolerance, numeral.value + value, numeral.value - value), ...atLow(low)}
  }
  // ±5%
  if (folded[start - 1] === '±') return {...written(low, numeral.value, -numeral.value), start: start - 1}
  return {...written({...low, unit, kind, end}, numeral.upper, numeral.value), start, unitStart}
}

function written({numeral, unit, kind, end, unitStart, approximation}: Measured, upper: number | null, value: number) {
  const {isVague, isHan: isChinese, isBare} = numeral
  return {end, unitStart, value, upper, unit, unitKind: kind, approximation, isVague, isChinese, isBare}
}

function atLow({start, numeral, approximation}: Measured) {
  return {start, isVague: numeral.isVague, isChinese: numeral.isHan, isBare: numeral.isBare, approximation}
}

/** The number at a place, in figures or as a share in words (百分之六点五), with its unit. */
function measuredAt(folded: string, start: number): Measured | null {
  const share = folded.startsWith('分之', start + 1) ? SHARES.get(folded[start] ?? '') : undefined
  const numeral = readNumeral(folded, share === undefined ? start : start + 3)
  if (!numeral) return null
  if (share !== undefined) {
    const {end} = numeral
    return {
      numeral,
      start,
      unitStart: end,
      unit: share,
      kind: 'rate',
      isByPlace: false,
      end,
      approximation: numeral.approximation,
    }
  }
  let unitStart = numeral.end
  let {approximation} = numeral
  const word = APPROXIMATING.get(folded[unitStart] ?? '')
  let found = unitAt(folded, unitStart)
  if (word !== undefined && found.unit !== folded[unitStart]) {
    const behind = unitAt(folded, unitStart + 1)
    // 百来家, and no 来自; 100余, and no 余额
    if (behind.unit !== '' || (word === 'more' && !/^[额量]/u.test(folded.slice(unitStart + 1, unitStart + 2)))) {
      approximation = word
      unitStart++
      found = behind
    }
  }
  const measured = {numeral, start, unitStart, approximation, ...found}
  // 二期 and 二字 name what others count: 6期
  const isName = found.isByPlace && numeral.isHan && numeral.value < 10
  if (found.unit === '' || isName) return {...measured, unit: '', kind: 'none', end: unitStart}
  return withRest(folded, measured)
}

/** What a unit takes with it behind it: the second digit of tenths, a half. */
function withRest(folded: string, measured: Measured): Measured {
  const {unit, end, numeral} = measured
  if (unit === '成') {
    if (NO_TENTHS.test(folded.slice(end, end + 1)))
      return {...measured, unit: '', kind: 'none', end: measured.unitStart}
    const rest = matchAt(TENTHS, folded, end)
    if (rest === '') return measured
    const tenth = rest === '半' ? 5 : (readNumeral(rest, 0)?.value ?? 0)
    return {...measured, numeral: {...numeral, value: numeral.value + tenth / 10}, end: end + 1}
  }
  if (matchAt(AND_HALF, folded, end) === '') return measured
  return {...measured, numeral: {...numeral, value: numeral.value + 0.5}, end: end + 1}
}

/** The upper end of a range that begins with a number: behind a dash, 至 or 到, in the unit of the lower. */
function upperAt(folded: string, low: Measured): Measured | null {
  for (const from of [low.end, low.unitStart]) {
    const dash = matchAt(DASH, folded, from)
    if (dash === '') continue
    // 由5%到8% says from where
    const isWord = dash === '至' || dash === '到'
    if (isWord && /[由从]/u.test(folded.slice(Math.max(0, low.start - 1), low.start))) return null
    const high = measuredAt(folded, from + dash.length)
    if (!high) return null
    const isCounted = high.unit !== '' || (!isWord && high.numeral.value >= 10_000)
    const isAlike = from === low.unitStart || low.unit === '' || low.unit === high.unit
    if (!isCounted || !isAlike || (high.numeral.upper ?? high.numeral.value) <= scaled(low, high)) return null
    return high
  }
  return null
}

/** The lower end of a range, which takes the powers of the upper where it has none of its own: 1.2-1.5万亩. */
function scaled({numeral: {value, scale}, unit}: Measured, high: Measured): number {
  if (unit !== '' || scale > 1 || high.numeral.scale < 100) return value
  const product = Number((value * high.numeral.scale).toPrecision(15))
  return product < high.numeral.value ? product : value
}

/** 5±0.5%. */
function toleranceAt(folded: string, low: Measured): Measured | null {
  return folded[low.end] === '±' ? measuredAt(folded, low.end + 1) : null
}

function matchAt(expression: RegExp, text: string, at: number): string {
  expression.lastIndex = at
  return expression.exec(text)?.[0] ?? ''
}
