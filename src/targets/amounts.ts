import {BOUNDS_BEFORE, BOUNDS_BEHIND} from '../lexicon/bounds.js'
import type {Target} from '../model/index.js'
import {findAll} from '../text/expression.js'
import {indexWords, wordAt, wordBefore} from '../text/word-index.js'
import {findQuantities, type Quantity, readNumber} from '../tokens/quantities.js'

/** A quantity with the words that bound it. Offsets are places in the task's text. */
export interface Amount extends Quantity {
  /** With the bounding words. */
  rawStart: number
  rawEnd: number
  comparator: Target['comparator']
  /** A bounding word stands in front: 超, 不低于. */
  hasBoundBefore: boolean
  hasBoundBehind: boolean
  /** 全覆盖 and 翻一番: the amount is not written as a number. */
  implied: 'coverage' | 'doubling' | 'fraction' | null
}

type Comparator = Target['comparator']

const COMPARATORS_BEFORE = comparatorsOf(BOUNDS_BEFORE)
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
  let rawStart = quantity.start
  let comparator: Comparator = quantity.upper !== null ? 'range' : quantity.isMore ? '>' : '='
  let hasBoundBefore = false
  // two may stand there: 控制在不超过5%
  for (let more = true; more; ) {
    more = false
    let end = rawStart
    while (folded[end - 1] === ' ') end--
    const found = wordBefore(BEFORE, folded, end)
    if (!found || (found === '上' && !isOpenEnded(folded, quantity)) || isPartOfWord(folded, end, found)) break
    if (comparator !== 'range') comparator = COMPARATORS_BEFORE.get(found) ?? '='
    rawStart = end - found.length
    hasBoundBefore = true
    more = true
  }
  let rawEnd = quantity.end
  let hasBoundBehind = false
  const gap = folded[rawEnd] === ' ' ? 1 : 0
  const behind = wordAt(BEHIND, folded, rawEnd + gap)
  if (behind && (behind !== '内' || quantity.unitKind === 'physical')) {
    rawEnd += gap + behind.length
    hasBoundBehind = true
    if (comparator !== 'range') comparator = COMPARATORS_BEHIND.get(behind) ?? '='
  }
  // field by field: to spread the quantity takes several times as long
  return {
    start: quantity.start,
    end: quantity.end,
    unitStart: quantity.unitStart,
    value: quantity.value,
    upper: quantity.upper,
    unit: quantity.unit,
    unitKind: quantity.unitKind,
    isMore: quantity.isMore,
    isChinese: quantity.isChinese,
    isBare: quantity.isBare,
    rawStart,
    rawEnd,
    comparator,
    hasBoundBefore,
    hasBoundBehind,
    implied: null,
  }
}

// 签约15个, 附近3处, 高超2项: the bound's character ends another word there
const WORDS_ENDING: Readonly<Record<string, RegExp>> = {
  约: /[签履合制公契预节集简条失相]$/u,
  近: /[附最邻就接临靠相]$/u,
  超: /[高反]$/u,
  破: /[突爆打]$/u,
}

function isPartOfWord(folded: string, end: number, word: string): boolean {
  return WORDS_ENDING[word]?.test(folded.slice(Math.max(0, end - word.length - 4), end - word.length)) ?? false
}

/** 上 bounds only a magnitude (上千家), and is no part of a word in front (网上百家). */
function isOpenEnded(folded: string, quantity: Quantity): boolean {
  return quantity.isBare && !/[以线网及县市省]/u.test(folded[quantity.start - 2] ?? '')
}

const COVERAGE = /全覆盖/gu
const DOUBLING = /翻(?<times>[一两二三四])番|翻番/gu

function findCoverage(folded: string): Amount[] {
  if (!folded.includes('全覆盖')) return []
  return findAll(COVERAGE, folded).map(({index}) => impliedAmount(index, index + 3, 100, 'coverage'))
}

function findDoubling(folded: string): Amount[] {
  if (!folded.includes('番')) return []
  return findAll(DOUBLING, folded).map(match => {
    const times = '一二三四'.indexOf((match.groups?.times ?? '一').replace('两', '二')) + 1
    return impliedAmount(match.index, match.index + match[0].length, (2 ** times - 1) * 100, 'doubling')
  })
}

// 三分之一以上
const FRACTION = /(?<whole>[二三四五六七八九十])分之(?<part>[一二两三四五六七八九])/gu

function findFractions(folded: string): Amount[] {
  if (!folded.includes('分之')) return []
  return findAll(FRACTION, folded).map(match => {
    const [whole, part] = [readNumber(match.groups?.whole ?? ''), readNumber(match.groups?.part ?? '')]
    const value = Math.round(((part ?? 0) / (whole ?? 1)) * 10_000) / 100
    const amount = impliedAmount(match.index, match.index + match[0].length, value, 'fraction')
    return {...bound(folded, amount), implied: 'fraction'}
  })
}

// 占比过半
const HALF = /(?<=[比重率例])过半/gu

function findHalves(folded: string): Amount[] {
  if (!folded.includes('过半')) return []
  return findAll(HALF, folded).map(({index}) => ({
    ...impliedAmount(index, index + 2, 50, 'fraction'),
    comparator: '>',
    hasBoundBefore: true,
  }))
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
    isMore: false,
    isChinese: false,
    isBare: false,
    rawStart: start,
    rawEnd: end,
    comparator: '=',
    hasBoundBefore: false,
    hasBoundBehind: false,
    implied,
  }
}
