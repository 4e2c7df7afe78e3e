import type {Target} from '../../model/index.js'
import {HAN} from '../../text/expression.js'
import {overlapping} from '../../text/ranges.js'
import type {TimePhrase} from '../../text/time-phrases.js'
import type {Amount} from './amounts.js'
import {type Clause, type Placed, placeAmounts} from './clauses.js'
import {shareBounds, splitMembers} from './distribute.js'
import {isPlaceName, kindOf} from './kinds.js'
import {type Phrase, readPhrase} from './phrase.js'
import type {Refusal} from './refuse.js'
import {type Based, baseOf, listedBehind, type RefusedAmount, strives, takeOutBases, wordsBefore} from './words.js'

/** A target before it has an id. Offsets are places in the folded text that it was found in. */
export interface FoundTarget extends Omit<Target, 'id' | 'partOf' | 'position' | 'raw'> {
  start: number
  end: number
  /** The place in the list of the target that this one is a share of. */
  partOf: number | null
}

/** How far back words can say something of an amount. */
const FARTHEST = 200

// 每年不少于2次: how often it is said, not of what
const ONLY_OFTEN = /^[\s,;:。、]*每(?:年|月|季度|周|人|个)(?:至少)?$/u
// 各县(区)要积极组织: who is to do it
const SUBJECT = new RegExp(`^[^,;。]{1,14}要(?=[${HAN}])`, 'u')

/** Reads the clauses of one text in order, and keeps what one carries over to the next. */
export class TargetReader {
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
    const placed = takeOutBases(this.folded, placeAmounts(this.folded, clause), this.refused)
    for (let at = 0; at < placed.length; at++) {
      const each = placed[at]
      if (!each) continue
      if (each.place === 'limiting') {
        this.refuse(each.amount, 'qualifier')
        continue
      }
      at += this.readAmount(each, placed, at + 1, clause)
    }
    this.before = this.folded.slice(Math.max(clause.start, clause.end - FARTHEST), clause.end)
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

  /** Reads one amount with the words in front of it; gives how many of the following it has taken with it. */
  private readAmount(each: Based, placed: readonly Placed[], next: number, clause: Clause): number {
    const {amount, base} = each
    const words = wordsBefore(this.folded, this.times, this.from, amount, base)
    const phrase = readPhrase(words.replace(ONLY_OFTEN, ''), amount.unitKind === 'rate')
    if (amount.implied === 'coverage' && !/^(?:实现|推进|推动|完成|推行)$/u.test(phrase.verb || phrase.link)) {
      withoutVerb(phrase, words)
    }
    phrase.strive ||= strives(this.folded.slice(Math.max(clause.start, amount.rawStart - FARTHEST), amount.rawStart))
    if (phrase.isShare) this.whole = this.targets.length > 0 ? this.targets.length - 1 : null
    else if (
      this.whole !== null &&
      !this.inClause &&
      (phrase.verb !== '' || phrase.link !== '' || !isPlaceName(phrase.noun))
    )
      this.whole = null
    if (each.place === 'counting') {
      this.addCounted(each, phrase, words)
      return 0
    }
    const together = phrase.distribution === 'respectively' ? listedBehind(this.folded, amount, placed, next) : []
    this.from = amount.rawEnd
    if (phrase.distribution && phrase.noun !== '') this.addDistributed([amount, ...together], phrase)
    else this.addPlain(amount, phrase, base ?? null)
    const last = together[together.length - 1]
    if (last) this.from = last.rawEnd
    return together.length
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
      // 净增22家、突破200家: behind what is added, how many there are to be
      if (this.inClause && verb === '' && phrase.link === '' && amount.comparator === '>' && amount.hasBoundBefore) {
        kind = 'level'
      } else if (action === '' && this.inClause && previous.unit === (amount.unit || previous.unit)) {
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
      this.refuse(amount, 'undecided')
      return
    }
    this.push(amount, {
      metric,
      action,
      kind: kind ?? kindOf(amount, phrase, metric),
      strive: phrase.strive,
      partOf: share ? this.whole : null,
      from: base ? baseOf(base, amount) : null,
    })
  }

  private addDistributed(amounts: readonly Amount[], phrase: Phrase): void {
    const members = splitMembers(phrase.noun)
    const [first] = amounts
    if (!first) return
    if (amounts.length > 1) {
      const pairs = shareBounds(amounts)
      for (const [at, pair] of pairs.entries()) {
        const member = members.length === pairs.length ? members[at] : {metric: phrase.noun, hasVerb: false}
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

  /** An amount in front of what it counts: 完成6家铸造企业环保提标. */
  private addCounted({amount, nounEnd}: Placed, phrase: Phrase, words: string): void {
    let end = nounEnd
    let metric = this.folded.slice(amount.rawEnd, end).trim()
    let action = phrase.verb || phrase.link
    const time = overlapping(this.times, amount.rawEnd, end).find(
      each => each.start >= amount.rawEnd && each.end <= end,
    )
    if (time) {
      metric = this.folded.slice(amount.rawEnd, time.start).trim()
      action ||= this.folded.slice(time.end, end).trim()
    }
    metric = metric.replace(/^的|的$/gu, '')
    // examples in front of 等 are dropped, and the verb in front of them is the action: 加快甲镇、乙镇等10个乡镇更新
    if (phrase.verb === '' && /[^高中初同平]等$/u.test(words.trim())) {
      action = readPhrase(`${words}事项`, false).verb
    }
    const listed = /等$/u.test(words.trim())
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
    {
      metric,
      action,
      kind,
      strive,
      partOf,
      from,
    }: Pick<FoundTarget, 'metric' | 'action' | 'kind' | 'strive' | 'partOf' | 'from'>,
  ): void {
    const isMoney = amount.unit === '' && amount.implied === null && amount.value >= 10_000
    const target: FoundTarget = {
      // 3处集镇供水管网改造(青石镇、柳湾镇): what a bracket begins to list is not the name
      metric: metric.replace(/(?<=.)[(〔[][^()〔〕[\]]{0,60}$/u, ''),
      action: amount.implied === 'doubling' ? action.replace(/^(?:实现|增长)$/u, '') : action,
      kind,
      strive,
      partOf,
      from,
      start: amount.rawStart,
      end: amount.rawEnd,
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

/** 移民安置点物业管理全覆盖: of 全覆盖 hardly anything but 实现 is the verb; another is part of what is covered. */
function withoutVerb(phrase: Phrase, words: string): void {
  if (phrase.verb === '') return
  const at = words.lastIndexOf(phrase.verb, phrase.nounStart)
  if (at >= 0 && at + phrase.verb.length === phrase.nounStart) {
    phrase.noun = phrase.verb + phrase.noun
    phrase.nounStart = at
    phrase.verb = ''
  }
}
