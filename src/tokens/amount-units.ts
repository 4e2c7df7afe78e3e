import {
  COUNT_UNITS,
  MONEY_UNITS,
  PHYSICAL_UNITS,
  RATE_UNITS,
  SYMBOL_BASES,
  SYMBOL_PREFIXES,
  TOTAL_UNITS,
  UNIT_BASES,
  UNIT_PREFIXES,
} from '../lexicon/measures.js'
import {anyOf, HAN} from '../text/expression.js'
import {indexWords, wordAt} from '../text/word-index.js'

/** What kind of thing a unit measures. */
export type UnitKind = 'rate' | 'money' | 'physical' | 'count' | 'none'

/** A unit at a place of a text; `''` and `none` where none stands there. */
export interface FoundUnit {
  unit: string
  kind: UnitKind
  end: number
  /** A measure word only by its place behind an amount's last word: 期, and those that no list has. */
  isByPlace: boolean
}

// 千瓦, 兆帕, 平方公里: a prefix in front of a base
const COMPOSED = UNIT_PREFIXES.flatMap(prefix => UNIT_BASES.map(base => `${prefix}${base}`))
const KIND_OF_UNIT = new Map<string, UnitKind>([
  ...COMPOSED.map(unit => [unit, 'physical'] as const),
  ...RATE_UNITS.map(unit => [unit, 'rate'] as const),
  ...MONEY_UNITS.map(unit => [unit, 'money'] as const),
  ...PHYSICAL_UNITS.map(unit => [unit, 'physical'] as const),
  ...COUNT_UNITS.map(unit => [unit, 'count'] as const),
  ...TOTAL_UNITS.map(unit => [unit, 'count'] as const),
])
const UNITS = indexWords(KIND_OF_UNIT.keys(), 'first')
const CLOSING_ONLY: ReadonlySet<string> = new Set(TOTAL_UNITS)

// km  hm²  kV·A  mg/L  m3
const FACTOR = `(?:${anyOf(SYMBOL_PREFIXES)})?(?:${anyOf(SYMBOL_BASES)})(?:[²³]|[23](?!\\d))?`
const SYMBOL = new RegExp(`${FACTOR}(?:[·•∙*]${FACTOR})?(?![A-Za-z\\d²³])`, 'uy')
// 元/千人, 张/每千人
const PER_MANY = /每?[十百千万亿]{0,2}/uy
const PER = new RegExp(`(?:人口|人|户|亩|年|季度|季|月|周|天|日|次|车|床|村|店|套|班|[${HAN}]?米)`, 'uy')
// 2.4万套(间)
const VARIANT = /\([家户套间台个处座条张人]\)/uy
// what closes the words of an amount behind an unlisted measure word
const CLOSED = /^(?:$|[,;。!、)\n]|及?以[上下内]|之[上下内]|\(含|左右|上下)/u
/** These name the thing in front of a number, or say when or where, and measure nothing. */
const NO_MEASURE =
  /[的了着和与及或并等内外上下前后中里间年月日号时分秒版强线届代维式热网屏端链群圈码化度级期周到至为是在由从对以可要将多余几来左右约近超过含同比共均各其每番]/u
const MEASURE = new RegExp(`[${HAN}]`, 'u')

/** Whether a list or the grammar of units has a unit; else it is one only by the place where it stands. */
export function isKnownUnit(unit: string): boolean {
  const found = unitAt(unit, 0)
  return unit === '' || (found.end === unit.length && !isOpen(unit))
}

const isOpen = (unit: string) => !KIND_OF_UNIT.has(unit) && unit.length === 1 && MEASURE.test(unit)

/** The longest unit at a place, with a second one behind a stroke: `微克/立方米`, `元/亩`, `批次/千人`. */
export function unitAt(text: string, at: number): FoundUnit {
  let start = at
  while (text[start] === ' ') start++
  const base = baseAt(text, start)
  if (base === '') return {unit: '', kind: 'none', end: at, isByPlace: false}
  const kind = KIND_OF_UNIT.get(base) ?? (isOpen(base) ? 'count' : 'physical')
  let end = start + base.length
  end += lengthAt(VARIANT, text, end)
  const stroke = text[end]
  const isByPlace = CLOSING_ONLY.has(base) || isOpen(base)
  const per = stroke === '/' || stroke === '每' ? perAt(text, end + 1) : 0
  if (per === 0 || (stroke === '每' && kind !== 'physical')) return {unit: text.slice(start, end), kind, end, isByPlace}
  end += 1 + per
  return {unit: text.slice(start, end), kind: kind === 'money' ? 'money' : 'physical', end, isByPlace}
}

/** The unit at a place without what it is counted by. */
function baseAt(text: string, start: number): string {
  const listed = wordAt(UNITS, text, start) ?? ''
  const symbol = text.slice(start, start + lengthAt(SYMBOL, text, start))
  const base = symbol.length > listed.length ? symbol : listed
  const behind = text.slice(start + Math.max(1, base.length), start + Math.max(1, base.length) + 3)
  if (base !== '') return CLOSING_ONLY.has(base) && !CLOSED.test(behind) ? '' : base
  const open = text[start] ?? ''
  return MEASURE.test(open) && !NO_MEASURE.test(open) && CLOSED.test(behind) ? open : ''
}

/** How long the unit is that another is counted by: `/立方米`, `/千人`. */
function perAt(text: string, start: number): number {
  const many = lengthAt(PER_MANY, text, start)
  const listed = wordAt(UNITS, text, start + many)?.length ?? 0
  const longest = Math.max(listed, lengthAt(SYMBOL, text, start + many), lengthAt(PER, text, start + many))
  return longest === 0 ? 0 : many + longest
}

function lengthAt(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at
  return expression.exec(text)?.[0].length ?? 0
}
