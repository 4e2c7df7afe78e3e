import type {Amount} from './amounts.js'
import {startsWithVerb} from './verbs.js'

/** A stretch between commas or stops, with its amounts. Offsets are places in the task's text. */
export interface Clause {
  start: number
  end: number
  /** A new sentence or a new part begins here: what stands before carries nothing over but its metric. */
  isOpening: boolean
  amounts: Amount[]
}

const BORDER = /[,;:。!?\n]/gu

/** The clauses of a folded text and the amounts in each. A comma inside a number is none. */
export function splitClauses(folded: string, amounts: readonly Amount[]): Clause[] {
  const clauses: Clause[] = []
  let start = 0
  let isOpening = true
  let next = 0
  let inside = 0
  const add = (end: number) => {
    const own: Amount[] = []
    for (let amount = amounts[next]; amount && amount.rawStart < end; amount = amounts[++next]) own.push(amount)
    clauses.push({start, end, isOpening, amounts: own})
  }
  BORDER.lastIndex = 0
  for (let match = BORDER.exec(folded); match; match = BORDER.exec(folded)) {
    const at = match.index
    // a comma inside an amount (1,650个) parts nothing
    while (inside < amounts.length && (amounts[inside]?.rawEnd ?? 0) <= at) inside++
    if ((amounts[inside]?.rawStart ?? at + 1) <= at) continue
    add(at)
    isOpening = match[0] !== ',' && match[0] !== ':'
    start = at + 1
  }
  add(folded.length)
  return clauses
}

// what may follow an amount that closes its phrase
const CLOSED = /^(?:$|大关|[、,;:。)(]|(?:和|与|及|以及|并|其中|力争|争取)|(?:的)?$)/u

const JOINT = /(?<=.{2})(?:以及|和|及|与)$/u

/** No noun behind an amount is longer. */
const LONGEST_NOUN = 200

/** What an amount is to its clause. */
export interface Placed {
  amount: Amount
  /** It closes its phrase, or counts the noun behind it, or only limits that noun. */
  place: 'closing' | 'counting' | 'limiting'
  /** Where the noun behind a counting amount ends. */
  nounEnd: number
}

/** Tells of each amount of a clause what it is there, from the last to the first. */
export function placeAmounts(folded: string, clause: Clause): Placed[] {
  const placed: Placed[] = []
  let next: Placed | null = null
  for (const amount of [...clause.amounts].reverse()) {
    const end = Math.min(next ? startOf(next) : clause.end, amount.rawEnd + LONGEST_NOUN)
    const behind = folded.slice(amount.rawEnd, end).trimStart()
    const found: Placed = {amount, place: 'closing', nounEnd: amount.rawEnd}
    if (!CLOSED.test(behind) && !amount.implied) {
      const words = folded.slice(amount.rawEnd, end)
      // 推进6个老旧小区改造和3个城中村改造: two counts, each with its noun
      const joint = next?.place === 'counting' ? JOINT.exec(words) : null
      const border = borderIn(words, next === null) ?? joint?.index ?? null
      const nounEnd = border === null ? end : amount.rawEnd + border
      if (next && border === null) found.place = 'limiting'
      else found.place = counts(folded, amount, nounEnd) ? 'counting' : 'limiting'
      found.nounEnd = nounEnd
    }
    placed.push(found)
    if (found.place !== 'limiting') next = found
  }
  return placed.reverse()
}

function startOf({amount}: Placed): number {
  return amount.rawStart
}

const DONE_TO =
  /(?:推动|带动|支持|培育|打造|完成|实施|新增|新建|建成|建设|改造|举办|创建|引进|招引|服务|惠及|扶持|建立|开通|遴选|认定|选树)(?:[^,;。]{1,40}(?:、|以及|和|及|与))?$/u

/** Whether an amount in front of a noun counts it (完成6家铸造企业环保提标) and does not only limit it (3亿元以上项目). */
function counts(folded: string, amount: Amount, nounEnd: number): boolean {
  if (amount.hasBoundBehind && /以上|以下|以内/u.test(folded.slice(amount.end, amount.rawEnd))) {
    // 推动2000家以上企业改造 counts; 50人以上企业 and 3亿元以上项目 are of that size
    return (
      amount.unitKind === 'count' &&
      !/^[人名位]/u.test(amount.unit) &&
      DONE_TO.test(folded.slice(0, amount.rawStart) + amount.parted)
    )
  }
  const noun = folded.slice(amount.rawEnd, nounEnd)
  if (/^的/u.test(noun.trimStart())) return false
  if (amount.unitKind === 'count') return true
  if (amount.unitKind !== 'physical' || /^(?:小时|分钟|天|日|个?工作日|个月|岁|周岁|千伏安|米)$/u.test(amount.unit))
    return false
  return /(?:守住|守牢|严守|坚守|完成|实施|推进|建设|新建|改造|启动|抓好|新增|建成|治理|整治|修复|加快|开展|提升)$/u.test(
    folded.slice(Math.max(0, amount.rawStart - 4), amount.rawStart) + amount.parted,
  )
}

/**
 * Where a noun ends within a range: at 、, at a bracket that counts again, or at one that closes what began before. With
 * no amount behind it (`isLast`) the noun may be a list: 完成12家化工、冶炼企业体检.
 */
function borderIn(words: string, isLast: boolean): number | null {
  let open = 0
  for (let at = 0; at < words.length; at++) {
    const character = words[at]
    if (character === '、' && !(isLast && open === 0 && !startsWithVerb(words, at + 1))) return at
    if (character === '(' && /^(?:其中|含|不含)/u.test(words.slice(at + 1, at + 3))) return at
    if (character === '(') open++
    else if (character === ')' && open === 0) return at
    else if (character === ')') open--
  }
  return null
}
