import {INDICATORS, PLACE_ENDINGS, RATE_ENDINGS, TOTAL_ENDINGS, WORK_ENDINGS} from '../lexicon/metric-words.js'
import {GROWTH_VERBS} from '../lexicon/verbs.js'
import type {Target} from '../model/index.js'
import {anyOf, HAN} from '../text/expression.js'
import {indexWords, type WordIndex, wordAt, wordBefore} from '../text/word-index.js'
import type {Amount} from './amounts.js'
import type {Phrase} from './phrase.js'

const CUTS = indexWords([...GROWTH_VERBS.decline, '压减', '压缩', '精简', '削减', '取消', '清理', '减征'], 'first')
const RISES = indexWords(['提高', '提升', '增加', '增长', '扩大', '增强'], 'first')
const OF_INDICATORS = indexWords(INDICATORS, 'last')
const OF_WORKS = indexWords(WORK_ENDINGS, 'last')
const OF_RATES = indexWords(RATE_ENDINGS, 'last')
const OF_TOTALS = indexWords(TOTAL_ENDINGS, 'last')

// 完成收入, 实现产值 say where a total is to stand; 完成投资 brings it about
/** Verbs that say where a figure is to stay. */
export const HELD = /^(?:守住|守牢|严守|坚守|稳定|保持|保有)/u
const TOTAL_OF_PERIOD =
  /(?:收入|产值|增加值|总额|总值|销售额|零售额|交易额|成交额|营业额|利润|税收|总量|播种面积|种植面积|保有量)$/u

/** What an amount says of its metric: growth, decline, a level, or an output. */
export function kindOf(amount: Amount, {verb, linkKind}: Phrase, metric: string): Target['kind'] {
  const isRate = amount.unitKind === 'rate'
  if (amount.implied === 'doubling') return 'growth'
  if (amount.implied === 'coverage') return 'level'
  if (linkKind === 'growth' || linkKind === 'decline') return isRate ? linkKind : 'output'
  if (linkKind === 'level') {
    const isWork =
      endsWithAny(metric, OF_INDICATORS) ||
      (amount.unitKind === 'count' && /(?:改造|建设|整治|修复|治理)$/u.test(metric))
    return isWork && !isRate ? 'output' : 'level'
  }
  if (/^每[百千万]/u.test(metric)) return 'level'
  if (verb !== '') {
    // 守住58万亩耕地红线: where it is to stay
    if (HELD.test(verb)) return 'level'
    if (!isRate && /^(?:实现|完成|达成)$/u.test(verb) && TOTAL_OF_PERIOD.test(metric)) return 'level'
    if (!isRate) return 'output'
    if (wordAt(CUTS, verb, 0) !== undefined) return 'decline'
    if (wordAt(RISES, verb, 0) !== undefined) return 'growth'
    return endsWithAny(metric, OF_RATES) ? 'level' : 'output'
  }
  if (isRate) return 'level'
  if (endsWithAny(metric, OF_INDICATORS) || endsWithAny(metric, OF_WORKS)) return 'output'
  if (endsWithAny(metric, OF_RATES) || endsWithAny(metric, OF_TOTALS)) return 'level'
  if (/(?:人均|户均|村均)增收$/u.test(metric)) return 'output'
  return amount.hasBoundBefore && amount.comparator !== '~' ? 'level' : amount.unitKind === 'none' ? 'level' : 'output'
}

function endsWithAny(noun: string, endings: WordIndex): boolean {
  return wordBefore(endings, noun) !== undefined
}

const PLACE = new RegExp(
  `^(?:[${HAN}“”、]{1,12}(?:${anyOf(PLACE_ENDINGS)})|乡村|农村|城区|城镇|市本级|县本级|省级|市级|县级|城市)$`,
  'u',
)

/** Whether a noun is the name of a place and nothing else: `白渡镇`. */
export function isPlaceName(noun: string): boolean {
  return (
    PLACE.test(noun) &&
    !/(?:示范|样板|精品|先进|试点|美丽|特色|未来|标准化|重点|中心)(?:镇|乡|县|区|市|街道|村|园区|社区)$/u.test(noun)
  )
}
