import {INDICATORS, RATE_ENDINGS, TOTAL_ENDINGS} from '../lexicon/metric-words.js'
import {LIGHT_VERBS} from '../lexicon/phrase-words.js'
import {GROWTH_VERBS, TRAILING_VERBS} from '../lexicon/verbs.js'
import {indexWords, wordAt, wordBefore} from '../text/word-index.js'
import {closePhrase, LINKS, openPhrase, type Signs} from './ends.js'
import {endOfVerbs, findInnerVerb, isQuoted, isVerb, startsWithVerb} from './verbs.js'

/** What stands in front of an amount, taken apart. */
export interface Phrase extends Signs {
  /** `新增`; `''` where no verb stands there. */
  verb: string
  /** `达到`, `增长`: the words between noun and amount. */
  link: string
  linkKind: 'growth' | 'decline' | 'level' | null
  /** What is measured or counted; `''` where it is carried over. */
  noun: string
  /** Where the noun starts in the words given; they are one stretch. */
  nounStart: number
}

const TRAILING = indexWords(TRAILING_VERBS, 'last')
const LIGHT = indexWords(LIGHT_VERBS, 'first')
const LINKING = indexWords(LINKS.keys(), 'last')
const INDICATING = indexWords(INDICATORS, 'last')
const RATED = indexWords(
  [...RATE_ENDINGS, ...TOTAL_ENDINGS].filter(word => word.length > 1 || word === '率' || word === '比'),
  'last',
)
// what can be done to a share; another verb in front of one belongs to its name: 签约项目开工率, 办理满意率
const MOVING = [
  ...GROWTH_VERBS.growth,
  ...GROWTH_VERBS.decline,
  ...[
    '实现',
    '完成',
    '达成',
    '保持',
    '稳定',
    '巩固',
    '推进',
    '推动',
    '确保',
    '控制',
    '优化',
    '强化',
    '加快',
    '抓好',
    '落实',
  ],
]
const MOVING_FIRST = indexWords(MOVING, 'first')
const MOVING_LAST = indexWords(
  MOVING.filter(word => word.length > 1),
  'last',
)
// verbs that also begin the name of a figure: 出口额, 授权量, 脱贫人口规模
const NAMING_VERB =
  /^(?:脱贫|转化|出口|进口|销售|授权|投资|融资|贷款|担保|上市|转移就业|受益|监测|体检|引资|存栏|饲养|养殖|流转|托管|生产|绿化|造林|种植|接待|招商|登记|注册|发展|开放|覆盖)/u

// 完成改造80户: the deed is done, and is what is counted
const CARRYING = /(?:完成|实施|开展|推进|启动|抓好|组织|实现|做好|新增|新建|加快)$/u

/** Takes apart the words in front of an amount; `isRate` where its unit is a share. */
export function readPhrase(words: string, isRate: boolean): Phrase {
  const phrase: Phrase = {
    verb: '',
    link: '',
    linkKind: null,
    noun: '',
    nounStart: 0,
    distribution: null,
    strive: false,
    isShare: false,
  }
  let start = openPhrase(words, phrase)
  let end = closePhrase(words, start, words.length, phrase)
  const trailing = wordBefore(TRAILING, words, end, start + 1)
  // a verb that is all there is carries its noun over: 新开工65个
  if (isVerb(words.slice(start, end)) && !isRate) return {...phrase, verb: words.slice(start, end), nounStart: end}
  const link = wordBefore(LINKING, words, end, start)
  const linkKind = LINKS.get(link ?? '') ?? null
  const isIndicator = wordBefore(INDICATING, words, end, start + 1) !== undefined
  if (
    link &&
    !isIndicator &&
    (!trailing || (isRate && link.length >= trailing.length) || link.length > trailing.length)
  ) {
    const before = closePhrase(words, start, end - link.length, phrase)
    // 完成 and 实现 in front of an amount are its verb where no noun stands before them
    const isObject =
      !isRate &&
      linkKind !== 'level' &&
      before > start &&
      endOfVerbs(words, start, before) > start &&
      wordBefore(RATED, words, before, start) === undefined
    if (!isObject && (before > start || !isVerb(link) || isRate)) {
      phrase.link = link
      phrase.linkKind = linkKind
      end = before
    }
  } else if (trailing && !isIndicator && !isRate) {
    phrase.verb = trailing
    end = closePhrase(words, start, end - trailing.length, phrase)
    return {...phrase, ...trimNoun(words, start, end)}
  }
  if (phrase.link) {
    const light = wordAt(LIGHT, words, start, end - 2)
    if (light) start += light.length
    start = openNoun(words, start, end)
    // 减轻企业负担达到… and the like keep their verb in the noun
    return {...phrase, ...trimNoun(words, start, end)}
  }
  if (isIndicator && !startsWithVerb(words, start)) return {...phrase, ...trimNoun(words, start, end)}
  let verbEnd = endOfVerbs(words, start, end)
  // 脱贫劳动力务工规模: what names a figure is no object of the verb that it begins with
  const named = words.slice(start, end)
  const isRated = wordBefore(RATED, named) !== undefined
  const isNaming = NAMING_VERB.test(named) || (isRate && !moves(words, start, verbEnd))
  if ((isRated && isNaming) || /(?:人均|户均|村均)增收$/u.test(named)) verbEnd = start
  if (phrase.distribution === 'each' && /[、和及与]/u.test(words.slice(start, verbEnd))) verbEnd = start
  if (verbEnd > start) {
    phrase.verb = words.slice(start, verbEnd)
    // 组织企业参加展会: who is made to act is not what is counted
    const made = /^(?:组织|引导|支持|推动|带动|帮助|鼓励|促成)$/u.test(phrase.verb)
      ? /(?:参加|参展|开展|举办|实施|申报|上市|对接)(?=.{2})/u.exec(words.slice(verbEnd, end))
      : null
    if (made) {
      phrase.verb = made[0]
      verbEnd += made.index + made[0].length
    }
    const noun = trimNoun(words, openNoun(words, verbEnd, end), end)
    // 清淤疏浚40万立方米: two deeds and nothing that they are done to
    if (noun.noun.length >= 2 && isVerb(noun.noun) && !CARRYING.test(phrase.verb)) {
      return {...phrase, verb: '', ...trimNoun(words, start, end)}
    }
    return {...phrase, ...noun}
  }
  const inner = findInnerVerb(words, start, end)
  if (inner) {
    phrase.verb = words.slice(inner[0], inner[1])
    start = inner[1]
  }
  return {...phrase, ...trimNoun(words, start, end)}
}

/** Whether a verb can be done to a share. */
function moves(words: string, start: number, end: number): boolean {
  return (
    wordAt(MOVING_FIRST, words, start, end) !== undefined || wordBefore(MOVING_LAST, words, end, start) !== undefined
  )
}

function openNoun(words: string, from: number, end: number): number {
  let start = from
  while (start < end && /[\s、,]/u.test(words[start] ?? '')) start++
  return start
}

/** The noun without the examples in front of 等, and without what is left of signs around it. */
function trimNoun(words: string, from: number, to: number): {noun: string; nounStart: number} {
  let [start, end] = [from, to]
  while (end > start && /[\s、,:的]/u.test(words[end - 1] ?? '')) end--
  while (start < end && /[\s、,:的]/u.test(words[start] ?? '')) start++
  if (/[^高中初同平优对相]等$/u.test(words.slice(start, end))) end--
  const examples = endOfExamples(words.slice(start, end))
  if (examples > 0 && !isQuoted(words.slice(start, end), examples)) {
    start += examples
    const counted = /^(?:[一二两三四五六七八九十\d]+(?:个|类|种|大|项))/u.exec(words.slice(start, end))
    if (counted && end - start > counted[0].length + 1) start += counted[0].length
  }
  return {noun: words.slice(start, end), nounStart: start}
}

/** Where the examples in front of a noun end, behind their 等; 0 where there are none. */
function endOfExamples(noun: string): number {
  for (let at = noun.lastIndexOf('等'); at > 0; at = noun.lastIndexOf('等', at - 1)) {
    const isWord = /[高中初同平优对相]$/u.test(noun.slice(0, at)) || /^[级次额值候待]/u.test(noun.slice(at + 1))
    if (!isWord && noun.length - at > 2) return at + 1
  }
  return 0
}
