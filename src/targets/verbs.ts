import {INNER_VERBS} from '../lexicon/phrase-words.js'
import {VERB_NOUNS} from '../lexicon/verb-nouns.js'
import {OUTPUT_VERBS} from '../lexicon/verbs.js'
import {HAN} from '../text/expression.js'
import {indexWords, wordAt} from '../text/word-index.js'

const ALL_VERBS: ReadonlySet<string> = new Set(OUTPUT_VERBS)
// a verb of one character is one only where it is all that there is: 建 begins 建筑面积
const VERBS: ReadonlySet<string> = new Set(OUTPUT_VERBS.filter(word => word.length > 1))
const VERB_INDEX = indexWords(VERBS, 'first')
const NOUN_INDEX = indexWords(VERB_NOUNS, 'first')

/** The longest verb that begins at a place; none where a noun does that only looks like one. */
function verbAt(words: string, start: number, end = words.length): string | undefined {
  if (wordAt(NOUN_INDEX, words, start, end)) return undefined
  const verb = wordAt(VERB_INDEX, words, start, end)
  // 清偿率, 开工率: a rate is named by what it is of
  return verb && /^(?:率|比例|比重)/u.test(words.slice(start + verb.length)) ? undefined : verb
}

const SERVING = /服务(?=(?:企业|商户|农户|群众|居民|职工|学生|患者|老人|老年人|人员|人次)$)/u
const BRACKETED = new RegExp(`^\\([${HAN}]{2,4}\\)`, 'u')

/** Whether words are a verb and nothing else: 新开工. */
export function isVerb(words: string): boolean {
  return ALL_VERBS.has(words)
}

/** Whether a verb stands at the start of words. */
export function startsWithVerb(words: string, start: number): boolean {
  return verbAt(words, start) !== undefined
}

/** Where the verbs at a place end: one, or several joined (`新建和改造提升`, `谋划储备`, `承担(参与)`). */
export function endOfVerbs(words: string, start: number, end: number): number {
  let at = start
  for (let first = true; ; first = false) {
    const joint = first ? '' : (/^(?:和|、|及|与|并|或)/u.exec(words.slice(at, end))?.[0] ?? '')
    const fresh = words[at + joint.length] === '新' ? 1 : 0
    const from = at + joint.length
    const longest = fresh > 0 ? verbAt(words, from + 1, end) : undefined
    const plain = verbAt(words, from, end)
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
    const bracket = BRACKETED.exec(words.slice(at, end))
    if (bracket && VERBS.has(bracket[0].slice(1, -1))) at += bracket[0].length
  }
}

/** Whether a verb right behind another belongs to it (新建改造管网) and not to the noun (实施整治项目, 启动改造工程). */
function joins(words: string, at: number, verb: string, end: number): boolean {
  const previous = words.slice(0, at)
  if (
    !/(?:新建|改建|扩建|新改建|更新|改造|整治|修复|排查|治理|谋划|储备|培育|新开工|引进|培养|招引|维修|除险|加固|续建|清理|检查|关停|关闭|淘汰|提标|提质|走访|盘活|拆除|收购|招募|清淤|疏浚|归集)$/u.test(
      previous,
    )
  )
    return false
  const rest = words.slice(at + verb.length, end)
  return rest.length >= 2 && !/^(?:项目|工程|行动|任务|活动|试点|工作|面积|基地|中心)/u.test(rest)
}

/** A verb inside the words that has something to act on behind it: `县城招引项目`. */
export function findInnerVerb(words: string, start: number, end: number): [number, number] | null {
  let best: [number, number] | null = null
  const quoted = words.slice(start, end)
  for (const verb of /^[为向给]/u.test(words.slice(start)) ? VERBS : INNER_VERBS) {
    const at = quoted.indexOf(verb)
    if (at <= 0) continue
    const from = start + at
    if (
      end - from - verb.length < 2 ||
      isQuoted(quoted, at) ||
      wordAt(NOUN_INDEX, words, from) ||
      /^(?:率|数|量|额|度|面积|项目|工程|人次|的|任务|工作|活动|试点|行动)/u.test(words.slice(from + verb.length, end))
    )
      continue
    const isLonger = best !== null && from === best[0] && from + verb.length > best[1]
    if (!best || from < best[0] || isLonger) best = [from, from + verb.length]
  }
  // 依托门诊服务企业六百家: a verb in front of those served, a noun elsewhere (政务服务)
  const served = SERVING.exec(quoted)
  if (served && served.index > 0 && !isQuoted(quoted, served.index) && (!best || start + served.index < best[0])) {
    best = [start + served.index, start + served.index + 2]
  }
  return best
}

/** Whether a place stands inside quotes. */
export function isQuoted(words: string, at: number): boolean {
  const before = words.slice(0, at)
  return before.lastIndexOf('“') > before.lastIndexOf('”')
}
