import {anyOf} from '../../text/expression.js'
import {
  ADVERBS,
  GROWTH_VERBS,
  INDICATORS,
  LEVEL_LINKS,
  OUTPUT_VERBS,
  RATE_ENDINGS,
  STRIVE_WORDS,
  TOTAL_ENDINGS,
  TRAILING_VERBS,
} from '../../text/lexicon/target-words.js'

/** What stands in front of an amount, taken apart. */
export interface Phrase {
  /** `新增`; `''` where no verb stands there. */
  verb: string
  /** `达到`, `增长`: the words between noun and amount. */
  link: string
  linkKind: 'growth' | 'decline' | 'level' | null
  /** What is measured or counted; `''` where it is carried over. */
  noun: string
  /** Where the noun starts in the words given; they are one stretch. */
  nounStart: number
  /** 各, 均 or 分别 stands between noun and amount. */
  distribution: 'each' | 'respectively' | null
  strive: boolean
  /** 其中 stands in front. */
  isShare: boolean
}

const byLength = (words: readonly string[]) => [...new Set(words)].sort((a, b) => b.length - a.length)
const ALL_VERBS: ReadonlySet<string> = new Set(OUTPUT_VERBS)
// a verb of one character is one only where it is all that there is: 建 begins 建筑面积
const VERBS = byLength(OUTPUT_VERBS.filter(word => word.length > 1))
const TRAILING = byLength(TRAILING_VERBS)
const STRIVING = byLength(STRIVE_WORDS)
const LINKS: ReadonlyArray<readonly [string, 'growth' | 'decline' | 'level']> = [
  ...LEVEL_LINKS.map(word => [word, 'level'] as const),
  ...GROWTH_VERBS.growth.map(word => [word, 'growth'] as const),
  ...GROWTH_VERBS.decline.map(word => [word, 'decline'] as const),
].sort(([a], [b]) => b.length - a.length)
// adverbs and connectives that are also the beginning of nouns are left to the noun
const OPENING = byLength([
  ...ADVERBS.filter(word => word.length > 1 && !['分别', '实际', '平均', '年均'].includes(word)),
  '并',
  '且',
  '再',
  '另',
  '共',
  '约',
  '与',
  '和',
  '后',
  '以及',
  '同步',
  '协同',
  '合力',
  '联合',
  '一体',
  '整体',
  '基本',
  '新一轮',
  '着重',
  '精心',
  '成功',
  '陆续',
  '同比',
  '总体',
  '扎实',
  '确保',
  '全市',
  '力促',
  '计划',
  '预计',
  '不断',
  '从严',
  '统一',
  '分类',
  '加紧',
  '有力',
  '倾力',
  '精准',
  '常态化',
  '动态',
  '深度',
  '系统',
  '因地制宜',
  '依托',
])
const CLOSING = byLength([
  '同比',
  '同口径',
  '累计',
  '平均',
  '年均',
  '总计',
  '共计',
  '合计',
  '共',
  '要',
  '应',
  '将',
  '有望',
  '稳定',
  '全部',
  '全面',
  '已',
  '较上年',
  '比上年',
  '较去年',
  '比去年',
  '全年',
  '年度',
  '当年',
  '各类',
])
// 确保 and its like in front of a figure are no part of what is measured
const LIGHT = byLength([
  '推动',
  '实现',
  '确保',
  '促进',
  '保持',
  '力促',
  '带动',
  '推进',
  '保障',
  '使',
  '巩固',
  '维持',
  '引导',
  '力保',
])
const RATED = new RegExp(
  `(?:${anyOf([...RATE_ENDINGS, ...TOTAL_ENDINGS].filter(word => word.length > 1 || word === '率' || word === '比'))})$`,
  'u',
)
// verbs that also begin the name of a figure: 出口额, 授权量, 脱贫人口规模
const NAMING_VERB =
  /^(?:脱贫|转化|出口|进口|销售|授权|投资|融资|贷款|担保|上市|转移就业|受益|监测|体检|引资|存栏|饲养|养殖|流转|托管|生产|绿化|造林|种植|接待|招商|登记|注册|发展|开放|覆盖)/u
// verbs that act on something wherever they stand in the words
const INNER = byLength([
  '新增',
  '新建',
  '新改建',
  '新改扩建',
  '新引进',
  '新培育',
  '新认定',
  '新入驻',
  '新安装',
  '招引',
  '引进',
  '建成',
  '培育',
  '带动',
  '安装',
  '加装',
  '参加',
  '接待',
  '举办',
  '开展',
  '打造',
  '创建',
  '服务企业',
  '发放',
  '吸引',
  '撬动',
  '组建',
  '新设',
  '修建',
  '改造提升',
  '种植',
  '完成',
  '惠及',
  '培训',
  '压减',
  '淘汰',
  '盘活',
  '腾出',
  '化解',
  '落实',
  '提供',
  '募集',
  '处置',
  '清理',
  '实施',
  '推进',
  '交付',
  '退出',
  '争创',
  '选派',
  '输送',
])

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
  let [start, end] = openPhrase(words, phrase)
  end = closePhrase(words, start, end, phrase)
  const trailing = TRAILING.find(word => endsAt(words, start, end, word) && end - start > word.length)
  // a verb that is all there is carries its noun over: 新开工65个
  if (ALL_VERBS.has(words.slice(start, end)) && !isRate)
    return {...phrase, verb: words.slice(start, end), nounStart: end}
  const link = LINKS.find(([word]) => endsAt(words, start, end, word))
  const isIndicator = INDICATORS.some(name => endsAt(words, start, end, name) && end - start > name.length)
  if (
    link &&
    !isIndicator &&
    (!trailing || (isRate && link[0].length >= trailing.length) || link[0].length > trailing.length)
  ) {
    const before = closePhrase(words, start, end - link[0].length, phrase)
    // 完成 and 实现 in front of an amount are its verb where no noun stands before them
    const isObject =
      !isRate &&
      link[1] !== 'level' &&
      before > start &&
      endOfVerbs(words, start, before) > start &&
      !RATED.test(words.slice(start, before))
    if (!isObject && (before > start || !VERBS.includes(link[0]) || isRate)) {
      phrase.link = link[0]
      phrase.linkKind = link[1]
      end = before
    }
  } else if (trailing && !isIndicator && !isRate) {
    phrase.verb = trailing
    end = closePhrase(words, start, end - trailing.length, phrase)
    return {...phrase, ...trimNoun(words, start, end)}
  }
  if (phrase.link) {
    const light = LIGHT.find(word => words.startsWith(word, start) && end - start > word.length + 1)
    if (light) start += light.length
    start = openNoun(words, start, end)
    // 减轻企业负担达到… and the like keep their verb in the noun
    return {...phrase, ...trimNoun(words, start, end)}
  }
  if (isIndicator && !VERBS.some(verb => words.startsWith(verb, start)))
    return {...phrase, ...trimNoun(words, start, end)}
  let verbEnd = endOfVerbs(words, start, end)
  // 脱贫劳动力务工规模: what names a figure is no object of the verb that it begins with
  const named = words.slice(start, end)
  if ((RATED.test(named) && NAMING_VERB.test(named)) || /(?:人均|户均|村均)增收$/u.test(named)) verbEnd = start
  if (phrase.distribution === 'each' && /[、和及与]/u.test(words.slice(start, verbEnd))) verbEnd = start
  if (verbEnd > start) {
    phrase.verb = words.slice(start, verbEnd)
    // 组织企业参加展会: who is made to act is not what is counted
    const made = /^(?:组织|引导|支持|推动|带动|帮助|鼓励|促成)$/u.test(phrase.verb)
      ? /(?:参加|参展|开展|举办|实施|申报|上市|对接)(?=.{2,})/u.exec(words.slice(verbEnd, end))
      : null
    if (made) {
      phrase.verb = made[0]
      verbEnd += made.index + made[0].length
    }
    return {...phrase, ...trimNoun(words, openNoun(words, verbEnd, end), end)}
  }
  const inner = innerVerb(words, start, end)
  if (inner) {
    phrase.verb = words.slice(inner[0], inner[1])
    start = inner[1]
  }
  return {...phrase, ...trimNoun(words, start, end)}
}

// 2023年新增, 四季度原煤产量: the time measured
const PERIOD = /^(?:20\d\d年(?:度|全年)?|第?[一二三四]季度|[上下]半年|全年)(?=.{2,})/u

/** Strips what opens a phrase: signs, 其中, 力争, adverbs. */
function openPhrase(words: string, phrase: Phrase): [number, number] {
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
      phrase.isShare = true
      start += 2
      more = true
    } else {
      const strive = STRIVING.find(word => words.startsWith(word, start))
      if (strive && !isObtaining(words, start)) {
        phrase.strive = true
        start += strive.length
        more = true
        continue
      }
      const word = OPENING.find(each => words.startsWith(each, start) && words.length - start > each.length)
      // 加快 and 推进 are verbs where nothing else is
      if (
        word &&
        !(VERBS.includes(word) && endOfVerbs(words, start + word.length, words.length) === start + word.length)
      ) {
        start += word.length
        more = true
      }
    }
  }
  return [start, words.length]
}

/** Whether 争取 means to obtain: a noun stands behind it. */
function isObtaining(words: string, at: number): boolean {
  if (!words.startsWith('争取', at)) return false
  const rest = words.slice(at + 2)
  return rest !== '' && endOfVerbs(rest, 0, rest.length) === 0 && !LINKS.some(([link]) => rest.includes(link))
}

/** Strips what closes a phrase in front of its amount: 分别, 均, 力争, 同比. */
function closePhrase(words: string, start: number, from: number, phrase: Phrase): number {
  let end = from
  for (let more = true; more && end > start; ) {
    more = false
    while (end > start && /[\s:、,]/u.test(words[end - 1] ?? '')) end--
    if (endsAt(words, start, end, '分别')) {
      phrase.distribution = 'respectively'
      end -= 2
      more = true
      continue
    }
    const each = ['各', '均', '都'].find(word => endsAt(words, start, end, word))
    if (each && !/(?:平均|人均|户均|亩均|年均|日均|月均)$/u.test(words.slice(start, end))) {
      phrase.distribution = 'each'
      end -= 1
      more = true
      continue
    }
    const strive = STRIVING.find(word => endsAt(words, start, end, word))
    const word = strive ?? CLOSING.find(candidate => endsAt(words, start, end, candidate))
    if (word && (strive || end - start > word.length || word.length > 1)) {
      if (strive) phrase.strive = true
      end -= word.length
      more = true
    }
  }
  return end
}

function endsAt(words: string, start: number, end: number, word: string): boolean {
  return end - word.length >= start && words.startsWith(word, end - word.length)
}

/** Where the verbs at a place end: one, or several joined (`新建和改造提升`, `谋划储备`, `承担(参与)`). */
function endOfVerbs(words: string, start: number, end: number): number {
  let at = start
  for (let first = true; ; first = false) {
    const joint = first ? '' : (/^(?:和|、|及|与|并)/u.exec(words.slice(at, end))?.[0] ?? '')
    const fresh = words[at + joint.length] === '新' ? 1 : 0
    const longest = VERBS.find(
      word => fresh > 0 && words.startsWith(word, at + joint.length + 1) && at + joint.length + 1 + word.length <= end,
    )
    const plain = VERBS.find(
      word => words.startsWith(word, at + joint.length) && at + joint.length + word.length <= end,
    )
    const verb =
      longest && longest.length + 1 > (plain?.length ?? 0) && at + joint.length + 1 + longest.length < end
        ? `新${longest}`
        : plain
    if (
      !verb ||
      (joint !== '' && at + joint.length + verb.length >= end) ||
      (!first && joint === '' && !joins(words, at, verb, end))
    )
      return at
    at += joint.length + verb.length
    const bracket = /^\((?:\p{Script=Han}{2,4})\)/u.exec(words.slice(at, end))
    if (bracket && VERBS.includes(bracket[0].slice(1, -1))) at += bracket[0].length
  }
}

/** Whether a verb right behind another belongs to it (新建改造管网) and not to the noun (实施整治项目, 启动改造工程). */
function joins(words: string, at: number, verb: string, end: number): boolean {
  const previous = words.slice(0, at)
  if (
    !/(?:新建|改建|扩建|新改建|更新|改造|整治|修复|排查|治理|谋划|储备|培育|新开工|引进|培养|招引|维修|除险|加固|续建|清理|检查)$/u.test(
      previous,
    )
  )
    return false
  const rest = words.slice(at + verb.length, end)
  return rest.length >= 2 && !/^(?:项目|工程|行动|任务|活动|试点|工作|面积|基地|中心)/u.test(rest)
}

/** A verb inside the words that has something to act on behind it: `县城招引项目`. */
function innerVerb(words: string, start: number, end: number): [number, number] | null {
  let best: [number, number] | null = null
  const quoted = words.slice(start, end)
  for (const verb of /^[为向给]/u.test(words.slice(start)) ? VERBS.filter(each => each.length > 1) : INNER) {
    const at = quoted.indexOf(verb)
    if (at <= 0) continue
    const from = start + at
    const length = verb === '服务企业' ? 2 : verb.length
    if (
      end - from - length < 2 ||
      isQuoted(quoted, at) ||
      /^(?:率|数|量|额|度|面积|项目|工程|人次|的|任务|工作|活动|试点|行动)/u.test(words.slice(from + length, end))
    )
      continue
    if (!best || from < best[0]) best = [from, from + length]
  }
  return best
}

function isQuoted(words: string, at: number): boolean {
  const before = words.slice(0, at)
  return before.lastIndexOf('“') > before.lastIndexOf('”')
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
  const examples = /^.*[^高中初同平优对相]等(?!级|次|额|值|候|待)(?=.{2,}$)/su.exec(words.slice(start, end))
  if (examples && !isQuoted(words.slice(start, end), examples[0].length)) {
    start += examples[0].length
    const counted = /^(?:[一二两三四五六七八九十\d]+(?:个|类|种|大|项))/u.exec(words.slice(start, end))
    if (counted && end - start > counted[0].length + 1) start += counted[0].length
  }
  return {noun: words.slice(start, end), nounStart: start}
}
