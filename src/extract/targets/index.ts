import type {Target} from '../../model/index.js'
import {STRIVE_WORDS} from '../../text/lexicon/target-words.js'
import {findTimePhrases, type TimePhrase} from '../../text/time-phrases.js'
import {type Amount, findAmounts} from './amounts.js'
import {type Clause, type Placed, placeAmounts, splitClauses} from './clauses.js'
import {splitMembers} from './distribute.js'
import {isPlaceName, kindOf} from './kinds.js'
import {type Phrase, readPhrase} from './phrase.js'
import {findNames, type Refusal, refuse} from './refuse.js'

export type {Refusal} from './refuse.js'

/** A target before it has an id. Offsets are places in the folded text that it was found in. */
export interface FoundTarget extends Omit<Target, 'id' | 'partOf' | 'position' | 'raw'> {
  start: number
  end: number
  /** The place in the list of the target that this one is a share of. */
  partOf: number | null
}

/** An amount-like stretch that is no target, and why. */
export interface RefusedAmount {
  start: number
  end: number
  reason: Refusal
}

/** What a task's text says of amounts. */
export interface FoundTargets {
  targets: FoundTarget[]
  refused: RefusedAmount[]
}

/**
 * The quantitative targets of a task's folded text, in order: each amount that is to be reached, kept, added, removed or
 * delivered, and every other amount with the reason why it is none.
 */
export function findTargetsIn(folded: string): FoundTargets {
  const times = findTimePhrases(folded, null)
  const names = findNames(folded)
  const refused: RefusedAmount[] = []
  const amounts = findAmounts(folded).filter(amount => {
    const reason = refuse(folded, amount, names, times)
    if (reason) refused.push({start: amount.start, end: amount.end, reason})
    return reason === null
  })
  const reader = new TargetReader(folded, times, refused)
  for (const clause of splitClauses(folded, amounts)) reader.read(clause)
  return {targets: reader.targets, refused: refused.sort((a, b) => a.start - b.start)}
}

// 每年不少于2次: how often it is said, not of what
const ONLY_OFTEN = /(?<=^[\s,;:。、]*)每(?:年|月|季度|周|人|个)(?:至少)?$/u
// 各县(区)要积极组织: who is to do it
const SUBJECT = /^[^,;。]{1,14}要(?=\p{Script=Han})/u

/** Reads the clauses of one text in order, and keeps what one carries over to the next. */
class TargetReader {
  readonly targets: FoundTarget[] = []
  /** The place of the target that what follows 其中 is a share of. */
  private whole: number | null = null
  /** Where the words of the next phrase may begin. */
  private from = 0
  /** The last target of the clause that is read, for a list that goes on. */
  private inClause: FoundTarget | null = null
  /** A target has been found since the last stop. */
  private inSentence = false
  /** The words of the clause before. */
  private before = ''

  constructor(
    private readonly folded: string,
    private readonly times: readonly TimePhrase[],
    private readonly refused: RefusedAmount[],
  ) {}

  read(clause: Clause): void {
    if (clause.isOpening) {
      this.whole = null
      this.inSentence = false
    }
    this.from = clause.start
    this.inClause = null
    const placed = this.dropBases(placeAmounts(this.folded, clause))
    for (let at = 0; at < placed.length; at++) {
      const each = placed[at]
      if (!each) continue
      if (each.place === 'limiting') {
        this.refuse(each.amount, 'qualifier')
        continue
      }
      at += this.readAmount(each, placed.slice(at + 1), clause)
    }
    this.before = this.folded.slice(clause.start, clause.end)
  }

  /** The verb and its object in the clause before, where a count says how often or how much of it. */
  private spokenBefore(amount: Amount): Phrase | null {
    if (amount.unitKind !== 'count') return null
    const phrase = readPhrase(this.before.replace(SUBJECT, ''), false)
    return phrase.verb !== '' && phrase.noun.length >= 2 ? phrase : null
  }

  private refuse(amount: Amount, reason: Refusal): void {
    this.refused.push({start: amount.start, end: amount.end, reason})
  }

  /** Takes out the amounts that a figure starts from (由60%提高到75%), and notes them at the amount that they lead to. */
  private dropBases(placed: readonly Placed[]): Array<Placed & {base?: Amount}> {
    const kept: Array<Placed & {base?: Amount}> = []
    for (let at = 0; at < placed.length; at++) {
      const each = placed[at]
      const next = placed[at + 1]
      if (!each) continue
      const between = next ? this.folded.slice(each.amount.rawEnd, next.amount.rawStart) : ''
      const isBase =
        next &&
        /[由从]$/u.test(this.folded.slice(0, each.amount.rawStart)) &&
        /^[^,;。、]{0,6}[到至成为](?:不[低高少多]于)?$/u.test(between)
      if (isBase && next) {
        this.refuse(each.amount, 'base')
        kept.push({...next, base: each.amount})
        at++
      } else {
        kept.push(each)
      }
    }
    return kept
  }

  /** Reads one amount with the words in front of it; gives how many of the following it has taken with it. */
  private readAmount(placed: Placed & {base?: Amount}, following: ReadonlyArray<Placed>, clause: Clause): number {
    const {amount, base} = placed
    const words = this.wordsBefore(amount, base)
    const phrase = readPhrase(words.text.replace(ONLY_OFTEN, ''), amount.unitKind === 'rate')
    if (amount.implied === 'coverage' && !/^(?:实现|推进|推动|完成|推行)$/u.test(phrase.verb || phrase.link)) {
      withoutVerb(phrase, words.text)
    }
    phrase.strive ||= this.strives(clause, amount.rawStart)
    if (phrase.isShare) this.whole = this.targets.length > 0 ? this.targets.length - 1 : null
    else if (
      this.whole !== null &&
      !this.inClause &&
      (phrase.verb !== '' || phrase.link !== '' || !isPlaceName(phrase.noun))
    )
      this.whole = null
    if (placed.place === 'counting') {
      this.addCounted(placed, phrase, words)
      return 0
    }
    const together = phrase.distribution === 'respectively' ? this.listed(amount, following) : []
    this.from = amount.rawEnd
    if (phrase.distribution && phrase.noun !== '') this.addDistributed([amount, ...together], phrase)
    else this.addPlain(amount, phrase, base ?? null)
    const last = together[together.length - 1]
    if (last) this.from = last.rawEnd
    return together.length
  }

  /** The amounts that go on a list behind 分别: only 和, 、 or the like stand between them. */
  private listed(amount: Amount, following: readonly Placed[]): Amount[] {
    const listed: Amount[] = []
    let end = amount.rawEnd
    for (const {amount: next} of following) {
      if (!/^ *(?:、|和|及|与|,|以及)? *$/u.test(this.folded.slice(end, next.rawStart))) break
      listed.push(next)
      end = next.rawEnd
    }
    return listed
  }

  /** The words in front of an amount, times taken out of their beginning; with a base, those in front of it and its link. */
  private wordsBefore(amount: Amount, base?: Amount): {text: string; start: number} {
    let start = this.from
    let text = this.folded.slice(start, amount.rawStart)
    if (base) {
      const link = this.folded.slice(base.rawEnd, amount.rawStart)
      text = this.folded.slice(start, base.rawStart).replace(/[由从]$/u, '') + link
      return {text, start}
    }
    // words in front of a time belong to another statement only where they are a list's end or nothing
    for (const time of this.times) {
      if (time.start < start || time.end > amount.rawStart) continue
      const before = this.folded.slice(start, time.start)
      if (before.replace(/[\s、,;:()]|其中|力争|争取|确保|并|到/gu, '') === '') {
        const flags = /其中|力争|争取/u.exec(before)?.[0] ?? ''
        start = time.end
        text = flags + this.folded.slice(start, amount.rawStart)
      } else {
        text = before + this.folded.slice(time.end, amount.rawStart)
      }
    }
    return {text, start}
  }

  /** Whether the notice only strives for what stands here: 力争 earlier in the clause. */
  private strives(clause: Clause, end: number): boolean {
    const words = this.folded.slice(clause.start, end)
    return (
      STRIVE_WORDS.some(word => word !== '争取' && words.includes(word)) ||
      (/争取(?!到?位?(?:中央|上级|专项|资金|项目|债券))/u.test(words) &&
        /争取(?:到|实现|达到|完成|突破|新增|引进|培育|新建|建成|招引|创建|再)/u.test(words))
    )
  }

  private addPlain(amount: Amount, phrase: Phrase, base: Amount | null): void {
    const previous = this.targets[this.targets.length - 1]
    let {verb, noun: metric} = phrase
    let action = verb || (phrase.link === '在' ? '' : phrase.link)
    let kind: Target['kind'] | null = null
    const parent = this.whole === null ? null : (this.targets[this.whole] ?? null)
    const share = parent !== null && (phrase.isShare || this.inClause !== null || (verb === '' && phrase.link === ''))
    if (amount.implied === 'doubling') kind = 'growth'
    const spoken =
      metric === '' && phrase.link === '' && verb === '' && !this.inSentence ? this.spokenBefore(amount) : null
    if (spoken) {
      // what is to be done stands in the clause before: 组织展销会,每年不少于2次
      metric = spoken.noun
      action = spoken.verb
      kind = 'output'
    } else if (metric === '' && previous) {
      // the subject is carried over: 达到40亿元,同比增长9%
      metric = previous.metric
      if (phrase.linkKind === 'level' && previous.unit === amount.unit && amount.unitKind === 'rate' && phrase.strive)
        kind = previous.kind
      if (action === '' && this.inClause && previous.unit === (amount.unit || previous.unit)) {
        action = previous.action
        kind = previous.kind
      }
    } else if (share && parent && verb === '' && phrase.link === '') {
      action = parent.action
      kind = parent.kind
      if (isPlaceName(metric)) metric += parent.metric
    } else if (share && parent && isPlaceName(metric) && phrase.link === '') {
      metric += parent.metric
    } else if (
      verb === '' &&
      phrase.link === '' &&
      this.inClause &&
      this.inClause.kind === 'output' &&
      amount.unitKind !== 'rate'
    ) {
      // a list goes on under the verb before it: 新增托育机构4家、托位120个
      action = this.inClause.action
      kind = 'output'
    }
    // 总量, 增幅 and 占…比重 say of what only with the subject before them
    if (previous && /^(?:总量|总数|增幅|增速|总额|占.+比重)$/u.test(metric)) metric = previous.metric + metric
    if (metric === '') {
      this.refuse(amount, 'no-unit')
      return
    }
    this.push(amount, {
      metric,
      action,
      kind: kind ?? kindOf(amount, phrase, metric),
      strive: phrase.strive,
      partOf: share ? this.whole : null,
      from: base && base.unit === amount.unit ? base.value : base ? scaleBase(base, amount) : null,
    })
  }

  private addDistributed(amounts: readonly Amount[], phrase: Phrase): void {
    const members = splitMembers(phrase.noun)
    const [first] = amounts
    if (!first) return
    const last = amounts[amounts.length - 1] ?? first
    if (amounts.length > 1) {
      // a bound in front of, or behind, what 分别 distributes covers all of it; so does the unit
      const comparator = last.hasBoundBehind ? last.comparator : first.hasBoundBefore ? first.comparator : null
      const pairs = amounts.map((amount, at) => {
        const unit = amount.unit !== last.unit && last.unit.startsWith(amount.unit) ? last : amount
        const own =
          amount.hasBoundBehind && !amount.hasBoundBefore ? amount.comparator : (comparator ?? amount.comparator)
        return {
          ...amount,
          unit: unit.unit,
          unitKind: unit.unitKind,
          comparator: amount.upper === null ? own : amount.comparator,
          at,
        }
      })
      for (const pair of pairs) {
        const member = members.length === pairs.length ? members[pair.at] : {metric: phrase.noun, hasVerb: false}
        this.pushMember(pair, member?.metric ?? phrase.noun, member?.hasVerb ?? false, phrase)
      }
      return
    }
    if (members.length < 2) {
      this.addPlain(first, phrase, null)
      return
    }
    for (const {metric, hasVerb} of members) this.pushMember(first, metric, hasVerb, phrase)
  }

  private pushMember(amount: Amount, metric: string, hasVerb: boolean, phrase: Phrase): void {
    this.push(amount, {
      metric,
      action: hasVerb ? '' : phrase.verb || phrase.link,
      kind: hasVerb ? 'output' : kindOf(amount, phrase, metric),
      strive: phrase.strive,
      partOf: phrase.isShare ? this.whole : null,
      from: null,
    })
  }

  /** An amount in front of what it counts: 完成8家印染企业规范提升. */
  private addCounted({amount, nounEnd}: Placed, phrase: Phrase, words: {text: string}): void {
    let end = nounEnd
    let metric = this.folded.slice(amount.rawEnd, end).trim()
    let action = phrase.verb || phrase.link
    const time = this.times.find(each => each.start >= amount.rawEnd && each.end <= end)
    if (time) {
      metric = this.folded.slice(amount.rawEnd, time.start).trim()
      action ||= this.folded.slice(time.end, end).trim()
    }
    metric = metric.replace(/^的|的$/gu, '')
    // examples in front of 等 are dropped, and the verb in front of them is the action: 加快甲镇、乙镇等10个乡镇更新
    if (phrase.verb === '' && /[^高中初同平]等$/u.test(words.text.trim())) {
      action = readPhrase(`${words.text}事项`, false).verb
    }
    const listed = /等$/u.test(words.text.trim())
    // 八项规定, 两个产业集群: a small number in words, with more than a verb in front, sums up and is no count to reach
    const sumsUp = amount.isChinese && amount.value < 10 && phrase.noun !== '' && !listed
    if (metric.length < 2 || sumsUp) {
      this.refuse(amount, 'qualifier')
      return
    }
    if (action === '' && this.inClause) action = this.inClause.action
    if (amount.hasBoundBefore && amount.comparator === '<=') {
      this.refuse(amount, 'rule')
      return
    }
    if (action === '为' || action === '在') action = ''
    end = Math.max(end, amount.rawEnd)
    this.push(amount, {
      metric,
      action,
      kind: 'output',
      strive: phrase.strive,
      partOf: phrase.isShare ? this.whole : null,
      from: null,
    })
    this.from = end
  }

  private push(
    amount: Amount,
    rest: Pick<FoundTarget, 'metric' | 'action' | 'kind' | 'strive' | 'partOf' | 'from'>,
  ): void {
    const isMoney = amount.unit === '' && amount.implied === null && amount.value >= 10_000
    const target: FoundTarget = {
      ...rest,
      start: amount.rawStart,
      end: amount.rawEnd,
      action: amount.implied === 'doubling' ? rest.action.replace(/^(?:实现|增长)$/u, '') : rest.action,
      comparator: amount.comparator,
      value: amount.value,
      upper: amount.comparator === 'range' ? amount.upper : null,
      unit: isMoney ? '元' : amount.unit,
      implied: amount.implied !== null || amount.unit === '',
    }
    this.targets.push(target)
    this.inClause = target
    this.inSentence = true
    this.from = Math.max(this.from, amount.rawEnd)
  }
}

/** A base in another unit of the same kind cannot be given in the target's. */
function scaleBase(base: Amount, amount: Amount): number | null {
  return base.unit === ''
    ? base.value
    : base.unitKind === amount.unitKind && amount.unit.includes(base.unit)
      ? base.value
      : null
}

/** 易地搬迁后续扶持全覆盖: of 全覆盖 hardly anything but 实现 is the verb; another is part of what is covered. */
function withoutVerb(phrase: Phrase, words: string): void {
  if (phrase.verb === '') return
  const at = words.lastIndexOf(phrase.verb, phrase.nounStart)
  if (at >= 0 && at + phrase.verb.length === phrase.nounStart) {
    phrase.noun = phrase.verb + phrase.noun
    phrase.nounStart = at
    phrase.verb = ''
  }
}
