import {POLLUTANTS, RATE_ENDINGS, TOTAL_ENDINGS} from '../lexicon/metric-words.js'
import {OUTPUT_VERBS} from '../lexicon/verbs.js'
import {splitOutside} from '../text/brackets.js'
import {CharacterSet} from '../text/character-set.js'
import {HAN} from '../text/expression.js'
import {indexWords, wordAt, wordBefore} from '../text/word-index.js'
import type {Amount} from './amounts.js'
import {isVerb} from './verbs.js'

const COMMAS = new CharacterSet('、,')

const MEASURES = indexWords([...RATE_ENDINGS, ...TOTAL_ENDINGS], 'last')
const VERBS = indexWords(OUTPUT_VERBS, 'first')

/** A member of a list that 各, 均 or 分别 distributes, with a metric of its own. */
export interface Member {
  metric: string
  /** The metric begins with its own verb (`新开工五千万元以上项目`), which tells it from the others. */
  hasVerb: boolean
}

/** The members of a list, each a metric that stands on its own: a head noun that they share is repeated. */
export function splitMembers(noun: string): Member[] {
  if (/^城乡居民/u.test(noun)) {
    const rest = noun.slice(2)
    return [`城镇${rest}`, `农村${rest}`].map(metric => ({metric, hasVerb: false}))
  }
  const parts = splitOutside(noun, 0, noun.length, COMMAS).map(({start, end}) => noun.slice(start, end).trim())
  const tail = parts.pop() ?? ''
  const joint = findJoint(tail, parts.length > 0)
  const members = joint ? [...parts, tail.slice(0, joint.at), tail.slice(joint.at + joint.length)] : [...parts, tail]
  const written = members.map(member => member.trim()).filter(member => member !== '')
  if (written.length < 2) return written.map(metric => ({metric, hasVerb: false}))
  return shareHead(written)
}

/** Where 和, 及 or 与 joins the last two members, outside of quotes and of words that hold them. */
function findJoint(tail: string, hasParts: boolean): {at: number; length: number} | null {
  for (const word of ['以及', '和', '及', '与']) {
    for (let at = tail.indexOf(word); at >= 0; at = tail.indexOf(word, at + 1)) {
      const [before, after] = [tail.slice(0, at), tail.slice(at + word.length)]
      if (before.length < 2 || after.length < 2) continue
      if (before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('(') > before.lastIndexOf(')'))
        continue
      if (word === '和' && /^(?:美|谐|平|睦)/u.test(after)) continue
      if (word === '及' && /^(?:以上|时|以下)/u.test(after)) continue
      if (hasParts && before.length < 2) continue
      return {at, length: word.length}
    }
  }
  return null
}

function shareHead(members: string[]): Member[] {
  const last = members[members.length - 1] ?? ''
  // 新开工、新竣工五千万元以上项目: verbs in front of one object
  const verb = wordAt(VERBS, last, 0)
  if (verb && members.slice(0, -1).every(isVerb)) {
    const object = last.slice(verb.length)
    return members.map((member, at) => ({metric: at === members.length - 1 ? member : member + object, hasVerb: true}))
  }
  const head = findHead(members, last)
  const object = head === '' ? findObject(members[0] ?? '', last) : ''
  return members.map((member, at) => {
    if (at === members.length - 1) return {metric: object + withoutCount(member), hasVerb: false}
    return {metric: needsHead(member, last) ? member + head : member, hasVerb: false}
  })
}

/** 竹纤维两个产业集群产值: the count sums the members up and is in none of them. */
function withoutCount(member: string): string {
  return member.replace(/(?<=.)[两二三四五六七八九十\d]{1,3}[个大类项种](?=.{2})/u, '')
}

const measureOf = (noun: string) => wordBefore(MEASURES, noun) ?? ''

/** Whether a member lacks the head that the last one ends with. */
function needsHead(member: string, last: string): boolean {
  if (POLLUTANTS.some(pollutant => pollutant === member)) return member !== last
  if (/(?:级|型|类|式|性|制|区域|城市|农村|镇|乡|县|市|内|外|上|下)$/u.test(member) && member.length <= last.length) {
    return !last.endsWith(member.slice(-2))
  }
  const attributive = /^.{2,8}?(?:级|型|式)(?=.{3,}$)/u.exec(last)
  if (
    attributive &&
    member.length <= attributive[0].length + 1 &&
    measureOf(last) === '' &&
    !/[所院室站园馆场厂店库]$/u.test(member)
  )
    return true
  const measure = measureOf(last)
  return measure !== '' && measureOf(member) === '' && !last.endsWith(member.slice(-2))
}

/** The head noun that the last member ends with and the others lack; `''` where each has its own. */
function findHead(members: readonly string[], last: string): string {
  const first = members.find((member, at) => at < members.length - 1 && needsHead(member, last))
  if (first === undefined) return ''
  const pollutant = POLLUTANTS.find(each => last.startsWith(each))
  if (pollutant !== undefined && POLLUTANTS.some(each => each === first)) return last.slice(pollutant.length)
  const count = /[两二三四五六七八九十\d]{1,3}[个大类项种](?=.{2})/u.exec(last)
  if (count && count.index > 0) return last.slice(count.index + count[0].length)
  for (const length of [4, 3, 2]) {
    const ending = first.slice(-length)
    const at = ending.length === length ? last.indexOf(ending) : -1
    if (at >= 0 && at + length < last.length) return last.slice(at + length)
  }
  const attributive = /^.{1,8}?(?:级|型|类|式|性|业(?![务绩链园集]))(?=.{2})/u.exec(last)
  if (attributive) return last.slice(attributive[0].length)
  const measure = measureOf(last)
  // 代表建议、委员提案办结率: the rate's name is of three characters at least
  const rate = measure === '率' ? last.slice(-3) : measure
  if (first.length < last.length - rate.length + 1) return last.slice(first.length)
  return rate
}

const DEED = `[${HAN}]{2}化[${HAN}]{2,4}`
const OWNED_DEED = new RegExp(`^(?<object>[${HAN}]{2,6}?)${DEED}$`, 'u')
const BARE_DEED = new RegExp(`^${DEED}$`, 'u')

/** 园区智慧化管理、绿色化改造: parallel deeds have one object, which only the first names; `''` where there is none. */
function findObject(first: string, last: string): string {
  return BARE_DEED.test(last) ? (OWNED_DEED.exec(first)?.groups?.object ?? '') : ''
}

/** What 分别 distributes shares the bound in front of, or behind, all of it, and the unit that only the last has. */
export function shareBounds(amounts: readonly Amount[]): Amount[] {
  const [first, last] = [amounts[0], amounts[amounts.length - 1]]
  if (!first || !last) return []
  const shared = last.hasBoundBehind ? last.comparator : first.hasBoundBefore ? first.comparator : null
  return amounts.map(amount => {
    const {unit, unitKind} = amount.unit !== last.unit && last.unit.startsWith(amount.unit) ? last : amount
    const own = amount.hasBoundBehind && !amount.hasBoundBefore ? amount.comparator : (shared ?? amount.comparator)
    return {...amount, unit, unitKind, comparator: amount.upper === null ? own : amount.comparator}
  })
}
