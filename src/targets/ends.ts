import {ADVERBS, CLOSING_WORDS, OPENING_WORDS, STRIVE_WORDS} from '../lexicon/phrase-words.js'
import {GROWTH_VERBS, LEVEL_LINKS} from '../lexicon/verbs.js'
import {indexWords, wordAt, wordBefore} from '../text/word-index.js'
import {endOfVerbs, isVerb} from './verbs.js'

/** What the ends of the words in front of an amount say. */
export interface Signs {
  /** 各, 均 or 分别 stands between noun and amount. */
  distribution: 'each' | 'respectively' | null
  strive: boolean
  /** 其中 stands in front. */
  isShare: boolean
}

/** The words between a noun and its amount, and what they make of the figure. */
export const LINKS: ReadonlyMap<string, 'growth' | 'decline' | 'level'> = new Map([
  ...GROWTH_VERBS.decline.map(word => [word, 'decline'] as const),
  ...GROWTH_VERBS.growth.map(word => [word, 'growth'] as const),
  ...LEVEL_LINKS.map(word => [word, 'level'] as const),
])

const STRIVING = indexWords(STRIVE_WORDS, 'first')
const STRIVING_AT_END = indexWords(STRIVE_WORDS, 'last')
const NO_OPENING: ReadonlySet<string> = new Set(['分别', '实际', '平均', '年均'])
// adverbs and connectives that are also the beginning of nouns are left to the noun
const OPENING = indexWords(
  [...ADVERBS.filter(word => word.length > 1 && !NO_OPENING.has(word)), ...OPENING_WORDS],
  'first',
)
const CLOSING = indexWords(CLOSING_WORDS, 'last')
// adverbs in front of a verb, else the beginning of a noun: 重点推进, 重点人群
const BEGINS_NOUNS: ReadonlySet<string> = new Set([
  '重点',
  '规范',
  '科学',
  '有效',
  '集中',
  '高质量',
  '高标准',
  '合理',
  '全部',
  '基本',
  '整体',
  '系统',
  '一体',
  '联合',
  '协同',
  '动态',
  '统一',
  '免费',
  '累计',
  '深度',
  '总体',
  '主动',
  '顺利',
])

// 2023年新增, 四季度原煤产量: the time measured
const PERIOD = /^(?:20\d\d年(?:度|全年)?|第?[一二三四]季度|[上下]半年|全年)(?=.{2})/u

/** Where a phrase begins behind what opens it: commas, 其中, 力争, adverbs. */
export function openPhrase(words: string, signs: Signs): number {
  let start = 0
  for (let more = true; more && start < words.length; ) {
    more = false
    if (/[\s、,;:。()]/u.test(words[start] ?? '') && !(words[start] === '(' && words.includes(')', start))) {
      start++
      more = true
    } else if (PERIOD.test(words.slice(start))) {
      start += PERIOD.exec(words.slice(start))?.[0].length ?? 0
      more = true
    } else if (words.startsWith('其中', start)) {
      signs.isShare = true
      start += 2
      more = true
    } else {
      const strive = wordAt(STRIVING, words, start)
      if (strive && !isObtaining(words, start)) {
        signs.strive = true
        start += strive.length
        more = true
        continue
      }
      const word = wordAt(OPENING, words, start, words.length - 1)
      if (word && isAdverb(words, start, word)) {
        start += word.length
        more = true
      }
    }
  }
  return start
}

/** Whether a word that opens a phrase is an adverb there, and neither its verb nor the beginning of its noun. */
function isAdverb(words: string, start: number, word: string): boolean {
  const hasVerb = endOfVerbs(words, start + word.length, words.length) > start + word.length
  return hasVerb || !(BEGINS_NOUNS.has(word) || isVerb(word))
}

/** Whether 争取 means to obtain: a noun stands behind it. */
function isObtaining(words: string, at: number): boolean {
  if (!words.startsWith('争取', at)) return false
  const rest = words.slice(at + 2)
  return rest !== '' && endOfVerbs(rest, 0, rest.length) === 0 && ![...LINKS.keys()].some(link => rest.includes(link))
}

/** Where a phrase ends in front of what closes it: 分别, 均, 力争, 同比. */
export function closePhrase(words: string, start: number, from: number, signs: Signs): number {
  let end = from
  for (let more = true; more && end > start; ) {
    more = false
    while (end > start && /[\s:、,]/u.test(words[end - 1] ?? '')) end--
    if (endsAt(words, start, end, '分别')) {
      signs.distribution = 'respectively'
      end -= 2
      more = true
      continue
    }
    if (
      end > start &&
      '各均都'.includes(words[end - 1] ?? ' ') &&
      !/(?:平均|人均|户均|亩均|年均|日均|月均)$/u.test(words.slice(start, end))
    ) {
      signs.distribution = 'each'
      end -= 1
      more = true
      continue
    }
    const strive = wordBefore(STRIVING_AT_END, words, end, start)
    const word = strive ?? wordBefore(CLOSING, words, end, start)
    if (word && (strive || end - start > word.length || word.length > 1)) {
      if (strive) signs.strive = true
      end -= word.length
      more = true
    }
  }
  return end
}

/** Whether a range of words ends with a word. */
export function endsAt(words: string, start: number, end: number, word: string): boolean {
  return end - word.length >= start && words.startsWith(word, end - word.length)
}
