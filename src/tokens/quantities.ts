import {COUNT_UNITS, MONEY_UNITS, PHYSICAL_UNITS, RATE_UNITS} from '../lexicon/measures.js'
import {CharacterSet} from '../text/character-set.js'
import {POWERS, readHanNumber} from '../text/numerals.js'
import {indexWords, wordAt} from '../text/word-index.js'

/** What kind of thing a unit measures. */
export type UnitKind = 'rate' | 'money' | 'physical' | 'count' | 'none'

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
  /** 余, 多 or 几 makes it more than the number. */
  isMore: boolean
  /** Written with Chinese numerals alone: `三百`, `千`. */
  isChinese: boolean
  /** No digit, only a magnitude: `百`, `千`, `亿`. */
  isBare: boolean
}

const KIND_OF_UNIT = new Map<string, UnitKind>([
  ...RATE_UNITS.map(unit => [unit, 'rate'] as const),
  ...MONEY_UNITS.map(unit => [unit, 'money'] as const),
  ...PHYSICAL_UNITS.map(unit => [unit, 'physical'] as const),
  ...COUNT_UNITS.map(unit => [unit, 'count'] as const),
])
const LONGEST_UNIT = 6
const UNITS = indexWords(
  [...KIND_OF_UNIT.keys()].filter(unit => unit.length <= LONGEST_UNIT),
  'first',
)

const ARABIC = '(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)'
const HAN_DIGITS = '一二三四五六七八九两十百千万亿零〇半'
const HAN_NUMBER = `[${HAN_DIGITS}]`
// 3千瓦 is no 3000 瓦; 1.2万  3000  五十万  百余  十  2亿多
const NUMBER = `(?:${ARABIC} ?(?:[十百千](?![瓦米克伏分卡]))?万?亿?|${HAN_NUMBER}{1,9})`
// a digit, letter or point in front makes it the rest of something longer
const SCAN = new RegExp(
  `(?<![\\w.〇零])(?<low>${NUMBER})(?<more>[余多几])?(?: ?(?<lowUnit>%|‰)? ?(?:[-—–~～]{1,2}|至|到) ?(?<high>${NUMBER}))?`,
  'uy',
)
const FIRST_CHARACTERS = new CharacterSet(`0123456789${HAN_DIGITS}`)

/** The numbers with units that a folded text holds, in order, none within another. Time is linear in the text. */
export function findQuantities(folded: string): Quantity[] {
  const found: Quantity[] = []
  for (let at = 0; at < folded.length; at++) {
    if (!FIRST_CHARACTERS.isAt(folded, at)) continue
    SCAN.lastIndex = at
    const match = SCAN.exec(folded)
    if (!match) continue
    const quantity = readQuantity(folded, match)
    if (quantity) {
      found.push(quantity)
      at = Math.max(quantity.end, at + 1) - 1
    } else if (/^\d/u.test(match[0])) {
      at += match[0].length - 1
    }
  }
  return found
}

function readQuantity(folded: string, match: RegExpExecArray): Quantity | null {
  const {low = '', high, lowUnit, more} = match.groups ?? {}
  const value = readNumber(low)
  if (value === null) return null
  const start = match.index
  const whole = readUnit(folded, start + match[0].length)
  let upper = high === undefined ? null : readNumber(high)
  // 到 and 至 join a range only between numbers that a unit follows
  if (upper !== null && whole.unit !== '' && (upper > value || lowUnit === undefined)) {
    const scaled = scaleOf(high ?? '') > scaleOf(low) ? value * (scaleOf(high ?? '') / scaleOf(low)) : value
    if (upper > scaled) return make(folded, start, low, scaled, upper, start + match[0].length, false)
  }
  upper = null
  let unitAt = start + low.length
  let isMore = false
  if (more !== undefined) {
    isMore = true
    unitAt += more.length
  }
  const quantity = make(folded, start, low, value, upper, unitAt, isMore)
  if (!isMore && /^[多余]/u.test(folded.slice(quantity.end)) && /[年月]/u.test(quantity.unit) === false) return quantity
  return quantity
}

function make(
  folded: string,
  start: number,
  low: string,
  value: number,
  upper: number | null,
  unitAt: number,
  isMore: boolean,
): Quantity {
  const {unit, end} = readUnit(folded, unitAt)
  const isChinese = !/\d/u.test(low)
  return {
    start,
    end: unit === '' ? unitAt : end,
    unitStart: unitAt,
    value,
    upper,
    unit,
    unitKind: kindOf(unit),
    isMore,
    isChinese,
    isBare: /^[十百千万亿]+$/u.test(low),
  }
}

function kindOf(unit: string): UnitKind {
  if (unit === '') return 'none'
  if (!/[/)]/u.test(unit)) return KIND_OF_UNIT.get(unit) ?? 'none'
  const [base = '', per] = unit.replace(/\(.\)$/u, '').split('/')
  const kind = KIND_OF_UNIT.get(base) ?? 'none'
  return per === undefined ? kind : kind === 'money' ? 'money' : 'physical'
}

const SCORED = /^(?:及?以[上下内]|之[上下内]|\(含|[上内]|左右|[,;。、)]|$)/u

/** The longest unit at a place, with a second one behind a stroke (`微克/立方米`, `元/亩`). */
function readUnit(folded: string, at: number): {unit: string; end: number} {
  let start = at
  while (folded[start] === ' ') start++
  const base = wordAt(UNITS, folded, start) ?? ''
  // 95分 is a score, and 三分之一 none
  if (base === '' || (base === '分' && !SCORED.test(folded.slice(start + 1, start + 4)))) return {unit: '', end: at}
  let end = start + base.length
  // 2.4万套(间)
  const variant = /^\([家户套间台个处座条张人]\)/u.exec(folded.slice(end, end + 3))
  if (variant) end += variant[0].length
  const stroke = /^(?:\/|每)/u.exec(folded.slice(end, end + 1))
  if (stroke) {
    const per = wordAt(UNITS, folded, end + 1) ?? /^[人户亩年月日天]/u.exec(folded.slice(end + 1, end + 2))?.[0] ?? ''
    if (per !== '' && stroke[0] === '/') end += 1 + per.length
    else if (per !== '' && /^(?:立方米|平方公里|平方米|升|小时|公顷)$/u.test(per)) end += 1 + per.length
  }
  return {unit: folded.slice(start, end), end}
}

/** By how much the magnitudes behind a number's digits multiply it. */
function scaleOf(written: string): number {
  let at = written.length
  while (at > 0 && (written[at - 1] ?? '') in POWERS) at--
  return [...written.slice(at)].reduce((scale, character) => scale * 10 ** (POWERS[character] ?? 0), 1)
}

/** No amount of a notice has more; a longer run of digits is a number of something else, such as a telephone's. */
const LARGEST = 1e16

/** The value of a number as written, 万 and 亿 folded in by shifting decimals: `1.1万` is 11000; `null` for none or one too large. */
export function readNumber(written: string): number | null {
  // most are digits alone
  if (/^\d{1,15}$/u.test(written)) return Number(written)
  const compact = written.replaceAll(',', '').replaceAll(' ', '')
  const arabic = /^(?<digits>\d+(?:\.\d+)?)(?<tail>[十百千万亿]*)$/u.exec(compact)
  if (arabic?.groups) {
    const shift = [...(arabic.groups.tail ?? '')].reduce((sum, character) => sum + (POWERS[character] ?? 0), 0)
    const value = Number(`${arabic.groups.digits}e${shift}`)
    return value <= LARGEST ? value : null
  }
  return readHanNumber(compact)
}
