import {BOUNDS_BEFORE, BOUNDS_BEHIND, COMPARISONS, NEGATIONS, PARTED_BOUNDS} from '../lexicon/bounds.js'
import type {Target} from '../model/index.js'
import {readNumeral} from '../text/amount-numerals.js'
import {findAll} from '../text/expression.js'
import {indexWords, wordAt, wordBefore} from '../text/word-index.js'
import {findQuantities, type Quantity} from '../tokens/quantities.js'
import {startsWithVerb} from './verbs.js'

/** A quantity with the words that bound it. Offsets are places in the task's text. */
export interface Amount extends Quantity {
  /** With the bounding words. */
  rawStart: number
  rawEnd: number
  comparator: Target['comparator']
  /** A bounding word stands in front: 超, 不低于. */
  hasBoundBefore: boolean
  hasBoundBehind: boolean
  /** The verb, and what it acts on, that stands between a bound and its amount: 打造 in 至少打造1个. */
  parted: string
  /** 全覆盖 and 翻一番: the amount is not written as a number. */
  implied: 'coverage' | 'doubling' | 'fraction' | null
}

type Comparator = Target['comparator']

const TURNED = {'>': '<=', '<': '>='} as const
const COMPARATORS_BEFORE = comparatorsOf([
  ...BOUNDS_BEFORE,
  ...COMPARISONS,
  ...COMPARISONS.map(
    ([sign, words]) => [TURNED[sign], NEGATIONS.flatMap(no => words.map(word => `${no}${word}`))] as const,
  ),
])
const COMPARATORS_BEHIND = comparatorsOf(BOUNDS_BEHIND)
const BEFORE = indexWords(COMPARATORS_BEFORE.keys(), 'last')
const BEHIND = indexWords(COMPARATORS_BEHIND.keys(), 'first')

/** What each bounding word makes of an amount. */
function comparatorsOf(bounds: ReadonlyArray<readonly [Comparator, readonly string[]]>): Map<string, Comparator> {
  return new Map(bounds.flatMap(([comparator, words]) => words.map(word => [word, comparator] as const)))
}

/** Every amount-like stretch of a folded text with its bounds, in order. */
export function findAmounts(folded: string): Amount[] {
  const amounts = findQuantities(folded).map(quantity => bound(folded, quantity))
  const implied = [findCoverage, findDoubling, findFractions, findHalves].flatMap(find => find(folded))
  return [...amounts, ...implied].sort((a, b) => a.rawStart - b.rawStart)
}

function bound(folded: string, quantity: Quantity): Amount {
  const before = boundBefore(folded, quantity)
  let rawEnd = quantity.end
  const gap = folded[rawEnd] === ' ' ? 1 : 0
  const found = wordAt(BEHIND, folded, rawEnd + gap)
  const behind = found === '内' && quantity.unitKind !== 'physical' ? undefined : found
  if (behind) rawEnd += gap + behind.length
  let comparator = comparatorOf(quantity)
  if (comparator !== 'range') {
    comparator = COMPARATORS_BEHIND.get(behind ?? '') ?? COMPARATORS_BEFORE.get(before.outer) ?? comparator
  }
  const parted = before.outer === '' ? partedBound(folded, quantity.start) : null
  if (parted && !behind && comparator !== 'range') comparator = parted.comparator
  // field by field: to spread the quantity takes several times as long
  return {
    start: quantity.start,
    end: quantity.end,
    unitStart: quantity.unitStart,
    value: quantity.value,
    upper: quantity.upper,
    unit: quantity.unit,
    unitKind: quantity.unitKind,
    approximation: quantity.approximation,
    isVague: quantity.isVague,
    isChinese: quantity.isChinese,
    isBare: quantity.isBare,
    rawStart: parted?.start ?? before.start,
    rawEnd,
    comparator,
    hasBoundBefore: before.outer !== '' || parted !== null,
    hasBoundBehind: behind !== undefined,
    parted: parted?.words ?? '',
    implied: null,
  }
}

function comparatorOf({upper, approximation}: Quantity): Comparator {
  if (upper !== null) return 'range'
  return approximation === 'more' ? '>' : approximation === 'about' ? '~' : '='
}

/** Where the words in front of a number that bound it begin, and the outermost of them: 控制在不超过5%. */
function boundBefore(folded: string, quantity: Quantity): {start: number; outer: string} {
  let [start, outer] = [quantity.start, '']
  for (;;) {
    let end = start
    while (folded[end - 1] === ' ') end--
    const found = wordBefore(BEFORE, folded, end)
    if (!found || !canBound(folded, found, end, quantity)) return {start, outer}
    start = end - found.length
    outer = found
  }
}

/** The nearest bound in front of a number that a verb parts from it. */
function partedBound(folded: string, start: number): {start: number; words: string; comparator: Comparator} | null {
  const near = folded.slice(Math.max(0, start - FARTHEST_PARTED), start)
  let best: {start: number; words: string; comparator: Comparator} | null = null
  for (const word of PARTED_BOUNDS) {
    const at = near.lastIndexOf(word)
    const words = near.slice(at + word.length)
    if (at < 0 || /[,;:。、()\d]/u.test(words) || !startsWithVerb(words, 0)) continue
    const place = start - near.length + at
    if (!best || place > best.start) best = {start: place, words, comparator: COMPARATORS_BEFORE.get(word) ?? '>='}
  }
  return best
}

/** No verb with what it acts on is longer. */
const FARTHEST_PARTED = 24

/** Whether a bounding word is one where it stands. */
function canBound(folded: string, word: string, end: number, quantity: Quantity): boolean {
  if (isPartOfWord(folded, end, word)) return false
  // 上千家 and 过千万元 bound a magnitude; 网上百家 and 开展过3次 do not
  if (word === '上') return quantity.isBare && !/[以线网及县市省]/u.test(folded[quantity.start - 2] ?? '')
  if (word === '过') return quantity.isBare || quantity.value >= 100 || /^(?:rate|money)$/u.test(quantity.unitKind)
  return true
}

// 签约15个, 附近3处, 高超2项: the bound's character ends another word there
const WORDS_ENDING: Readonly<Record<string, RegExp>> = {
  约: /[签履合制公契预节集简条失相]$/u,
  近: /[附最邻就接临靠相]$/u,
  超: /[高反]$/u,
  破: /[突爆打]$/u,
  过: /[通经度渡路走越不超]$/u,
  最低: /历$/u,
}

function isPartOfWord(folded: string, end: number, word: string): boolean {
  return WORDS_ENDING[word]?.test(folded.slice(Math.max(0, end - word.length - 4), end - word.length)) ?? false
}

const COVERAGE = /全覆盖/gu
const DOUBLING = /翻(?:了)?(?<times>[一两二三四1-4])番|翻番/gu

function findCoverage(folded: string): Amount[] {
  if (!folded.includes('全覆盖')) return []
  return findAll(COVERAGE, folded).map(({index}) => impliedAmount(index, index + 3, 100, 'coverage'))
}

function findDoubling(folded: string): Amount[] {
  if (!folded.includes('番')) return []
  return findAll(DOUBLING, folded).map(match => {
    const times = readNumeral(match.groups?.times ?? '一', 0)?.value ?? 1
    const end = match.index + match[0].length
    return boundImplied(folded, impliedAmount(match.index, end, (2 ** times - 1) * 100, 'doubling'))
  })
}

// 三分之一以上  十分之七
const FRACTION =
  /(?<whole>[二三四五六七八九]?十[二三四五六七八九]?|[二三四五六七八九])分之(?<part>[一二两三四五六七八九])/gu

function findFractions(folded: string): Amount[] {
  if (!folded.includes('分之')) return []
  return findAll(FRACTION, folded).map(match => {
    const [whole, part] = [match.groups?.whole ?? '', match.groups?.part ?? ''].map(each => readNumeral(each, 0)?.value)
    const value = Math.round(((part ?? 0) / (whole ?? 1)) * 10_000) / 100
    return boundImplied(folded, impliedAmount(match.index, match.index + match[0].length, value, 'fraction'))
  })
}

// 占比过半  降幅超过一半  占半数以上
const HALF = /(?<=[比重率例])过半|(?<=[到至过超少减缩低占])一半|半数(?=以上)/gu

function findHalves(folded: string): Amount[] {
  if (!folded.includes('半')) return []
  return findAll(HALF, folded).map(({index, 0: half}) => {
    const isOver = half === '过半'
    const amount = boundImplied(folded, impliedAmount(index + (isOver ? 1 : 0), index + 2, 50, 'fraction'))
    return isOver ? {...amount, rawStart: index, comparator: '>', hasBoundBefore: true} : amount
  })
}

function boundImplied(folded: string, amount: Amount): Amount {
  return {...bound(folded, amount), implied: amount.implied}
}

function impliedAmount(
  start: number,
  end: number,
  value: number,
  implied: 'coverage' | 'doubling' | 'fraction',
): Amount {
  return {
    start,
    end,
    unitStart: end,
    value,
    upper: null,
    unit: '%',
    unitKind: 'rate',
    approximation: null,
    isVague: false,
    isChinese: false,
    isBare: false,
    rawStart: start,
    rawEnd: end,
    comparator: '=',
    hasBoundBefore: false,
    hasBoundBehind: false,
    parted: '',
    implied,
  }
}
