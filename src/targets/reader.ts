import {HAN} from '../text/expression.js'
import type {TimePhrase} from '../times/index.js'
import type {Amount} from './amounts.js'
import {type Clause, type Placed, placeAmounts} from './clauses.js'
import {sayCounted} from './counted.js'
import {shareBounds, splitMembers} from './distribute.js'
import {isPlaceName, kindOf} from './kinds.js'
import {type Phrase, readPhrase} from './phrase.js'
import {sayPlain} from './plain.js'
import type {Refusal} from './refuse.js'
import {type Before, type FoundTarget, makeTarget, type Said} from './target.js'
import {type Based, listedBehind, type RefusedAmount, strives, takeOutBases, wordsBefore} from './words.js'

/** How far back words can say something of an amount. */
const FARTHEST = 200

/** Among so many targets before it an amount's own is looked for. */
const MOST_BACK = 50

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
  /** The place of the first target since the last stop. */
  private sentence = 0
  /** The words of the clause before. */
  private clauseBefore = ''

  constructor(
    private readonly folded: string,
    private readonly times: readonly TimePhrase[],
    private readonly refused: RefusedAmount[],
  ) {}

  read(clause: Clause): void {
    if (clause.isOpening) {
      this.whole = null
      this.sentence = this.targets.length
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
    this.clauseBefore = this.folded.slice(Math.max(clause.start, clause.end - FARTHEST), clause.end)
  }

  /** What has been read before an amount. */
  private before({unit, unitKind}: Amount): Before {
    const {targets, inClause, whole} = this
    const parent = whole === null ? null : (targets[whole] ?? null)
    const previous = targets[targets.length - 1] ?? null
    const same = unitKind === 'count' && !inClause ? this.lastOf(unit) : -1
    return {previous, carried: targets[same] ?? previous, inClause, parent, whole}
  }

  /** The place of the last target of a unit in the sentence, -1 where there is none; a share is no whole. */
  private lastOf(unit: string): number {
    for (let at = this.targets.length - 1; at >= Math.max(this.sentence, this.targets.length - MOST_BACK); at--) {
      const target = this.targets[at]
      if (target?.unit === unit && target.partOf === null) return at
    }
    return -1
  }

  /** Reads one amount with the words in front of it; gives how many of the following it has taken with it. */
  private readAmount(each: Based, placed: readonly Placed[], next: number, clause: Clause): number {
    const {amount, base} = each
    const words = saidOf(amount, wordsBefore(this.folded, this.times, this.from, amount, base))
    const phrase = readPhrase(words.replace(ONLY_OFTEN, ''), amount.unitKind === 'rate')
    if (amount.implied === 'coverage' && !/^(?:实现|推进|推动|完成|推行)$/u.test(phrase.verb || phrase.link)) {
      withoutVerb(phrase, words)
    }
    phrase.strive ||= strives(this.folded.slice(Math.max(clause.start, amount.rawStart - FARTHEST), amount.rawStart))
    this.findWhole(phrase, amount)
    if (each.place === 'counting') {
      const said = sayCounted(each, phrase, words, this.folded, this.times, this.before(amount))
      this.push(amount, said)
      if (typeof said !== 'string') this.from = Math.max(each.nounEnd, amount.rawEnd)
      return 0
    }
    const together = phrase.distribution === 'respectively' ? listedBehind(this.folded, amount, placed, next) : []
    this.from = amount.rawEnd
    if (phrase.distribution && phrase.noun !== '') this.addDistributed([amount, ...together], phrase)
    else if (together.length > 0) this.addToEach([amount, ...together], phrase)
    else this.addPlain(amount, phrase, base ?? null)
    const last = together[together.length - 1]
    if (last) this.from = last.rawEnd
    return together.length
  }

  /** What follows 其中 is a share of the target before it, until words say of what else an amount is. */
  private findWhole(phrase: Phrase, {unit}: Amount): void {
    if (phrase.isShare) {
      // 项目168个,投资192亿元,其中产业项目94个: a share is counted as its whole is
      const same = this.lastOf(unit)
      this.whole = same >= 0 ? same : this.targets.length > 0 ? this.targets.length - 1 : null
    } else if (!this.inClause && (phrase.verb !== '' || phrase.link !== '' || !isPlaceName(phrase.noun))) {
      this.whole = null
    }
  }

  private addPlain(amount: Amount, phrase: Phrase, base: Amount | null): void {
    const isBare =
      phrase.noun === '' && phrase.link === '' && phrase.verb === '' && this.targets.length === this.sentence
    const spoken = isBare ? this.spokenBefore(amount) : null
    this.push(amount, sayPlain(amount, phrase, this.before(amount), spoken, base) ?? 'undecided')
  }

  /** The verb and its object in the clause before, where a count says how often or how much of it. */
  private spokenBefore(amount: Amount): Phrase | null {
    if (amount.unitKind !== 'count') return null
    const phrase = readPhrase(this.clauseBefore.replace(SUBJECT, ''), false)
    return phrase.verb !== '' && phrase.noun.length >= 2 ? phrase : null
  }

  private addDistributed(amounts: readonly Amount[], phrase: Phrase): void {
    const members = splitMembers(phrase.noun)
    const [first] = amounts
    if (!first) return
    if (amounts.length > 1) {
      const pairs = shareBounds(amounts)
      for (const [at, pair] of pairs.entries()) {
        const member = members.length === pairs.length ? members[at] : undefined
        this.addMember(pair, member?.metric ?? phrase.noun, member?.hasVerb ?? false, phrase)
      }
    } else if (members.length < 2) {
      this.addPlain(first, phrase, null)
    } else {
      for (const {metric, hasVerb} of members) this.addMember(first, metric, hasVerb, phrase)
    }
  }

  /**
   * 游客突破千万人次、收入突破百亿元,分别增长12%和15%: each goes on with one of the sentence's targets, where there are as
   * many; else nothing tells which.
   */
  private addToEach(amounts: readonly Amount[], phrase: Phrase): void {
    const before = this.targets.slice(this.sentence)
    if (before.length !== amounts.length) {
      for (const amount of amounts) this.refuse(amount, 'undecided')
      return
    }
    for (const [at, amount] of shareBounds(amounts).entries()) {
      this.addMember(amount, before[at]?.metric ?? '', false, phrase)
    }
  }

  private addMember(amount: Amount, metric: string, hasVerb: boolean, phrase: Phrase): void {
    this.push(amount, {
      metric,
      action: hasVerb ? '' : phrase.verb || phrase.link,
      kind: hasVerb ? 'output' : kindOf(amount, phrase, metric),
      strive: phrase.strive,
      partOf: phrase.isShare ? this.whole : null,
      from: null,
    })
  }

  /** Keeps an amount with what is said of it, or why it is no target. */
  private push(amount: Amount, said: Said | Refusal): void {
    if (typeof said === 'string') {
      this.refuse(amount, said)
      return
    }
    const target = makeTarget(amount, said)
    this.targets.push(target)
    this.inClause = target
    this.from = Math.max(this.from, amount.rawEnd)
  }

  private refuse({start, end}: Amount, reason: Refusal): void {
    this.refused.push({start, end, reason})
  }
}

/** What is said of an amount: where a bound stands in front of its verb, all is behind that: 各乡镇至少打造1个. */
function saidOf({parted}: Amount, words: string): string {
  return parted === '' ? words : (words.includes('其中') ? '其中' : '') + parted
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
