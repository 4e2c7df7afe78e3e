import {STRIVE_WORDS} from '../lexicon/phrase-words.js'
import {overlapping} from '../text/ranges.js'
import type {TimePhrase} from '../times/index.js'
import type {Amount} from './amounts.js'
import type {Placed} from './clauses.js'
import type {Refusal} from './refuse.js'

/** An amount-like stretch that is no target, and why. */
export interface RefusedAmount {
  start: number
  end: number
  reason: Refusal
}

/** An amount with the one that its figure starts from. */
export interface Based extends Placed {
  base?: Amount
}

/** Takes out the amounts that a figure starts from (由62%提高到80%), and notes them at the amount that they lead to. */
export function takeOutBases(folded: string, placed: readonly Placed[], refused: RefusedAmount[]): Based[] {
  const kept: Based[] = []
  for (let at = 0; at < placed.length; at++) {
    const each = placed[at]
    const next = placed[at + 1]
    if (!each) continue
    const between = next ? folded.slice(each.amount.rawEnd, next.amount.rawStart) : ''
    const isBase =
      next &&
      /[由从]/u.test(folded[each.amount.rawStart - 1] ?? '') &&
      /^[^,;。、]{0,6}[到至成为](?:不[低高少多]于)?$/u.test(between)
    if (isBase && next) {
      refused.push({start: each.amount.start, end: each.amount.end, reason: 'base'})
      kept.push({...next, base: each.amount})
      at++
    } else {
      kept.push(each)
    }
  }
  return kept
}

/** The amounts that go on a list behind 分别: only 和, 、 or the like stand between them. */
export function listedBehind(folded: string, amount: Amount, placed: readonly Placed[], from: number): Amount[] {
  const listed: Amount[] = []
  let end = amount.rawEnd
  for (let at = from; at < placed.length; at++) {
    const next = placed[at]?.amount
    if (!next || !/^(?:、|和|及|与|,|以及)?$/u.test(folded.slice(end, next.rawStart).trim())) break
    listed.push(next)
    end = next.rawEnd
  }
  return listed
}

/** No noun and its verb are longer; what stands farther off says nothing of an amount. */
const LONGEST = 160

/** The words in front of an amount, times taken out of their beginning; with a base, those in front of it and its link. */
export function wordsBefore(
  folded: string,
  times: readonly TimePhrase[],
  from: number,
  amount: Amount,
  base?: Amount,
): string {
  let start = Math.max(from, amount.rawStart - LONGEST)
  let text = folded.slice(start, amount.rawStart)
  if (base) {
    const link = folded.slice(base.rawEnd, amount.rawStart)
    text = folded.slice(start, base.rawStart).replace(/[由从]$/u, '') + link
    return text
  }
  // words in front of a time belong to another statement only where they are a list's end or nothing
  for (const time of overlapping(times, start, amount.rawStart)) {
    if (time.start < start || time.end > amount.rawStart) continue
    const before = folded.slice(start, time.start)
    if (before.replace(/[\s、,;:()]|其中|力争|争取|确保|并|到/gu, '') === '') {
      const flags = /其中|力争|争取/u.exec(before)?.[0] ?? ''
      start = time.end
      text = flags + folded.slice(start, amount.rawStart)
    } else {
      text = before + folded.slice(time.end, amount.rawStart)
    }
  }
  // 1.改造背街小巷12条: a point inside of a task
  return text.replace(/^\s*[\d一二三四五六七八九十]{1,2}[.、](?=\D)/u, '')
}

/** Whether the notice only strives for what stands here: 力争 earlier in the clause. */
export function strives(words: string): boolean {
  return (
    STRIVE_WORDS.some(word => word !== '争取' && words.includes(word)) ||
    (/争取(?!到?位?(?:中央|上级|专项|资金|项目|债券))/u.test(words) &&
      /争取(?:到|实现|达到|完成|突破|新增|引进|培育|新建|建成|招引|创建|再)/u.test(words))
  )
}

/** The figure that a target starts from, in its own unit; `null` where it is written in another. */
export function baseOf(base: Amount, amount: Amount): number | null {
  if (base.unit === '' || base.unit === amount.unit) return base.value
  return base.unitKind === amount.unitKind && amount.unit.includes(base.unit) ? base.value : null
}
