import type {Target} from '../model/index.js'
import type {Amount} from './amounts.js'
import {isPlaceName, kindOf} from './kinds.js'
import type {Phrase} from './phrase.js'
import type {Before, Said} from './target.js'
import {baseOf} from './words.js'

// 总量, 增幅 and 占…比重 say of what only with the subject before them
const INCOMPLETE = /^(?:总量|总数|增幅|增速|总额|占.+比重)$/u

/**
 * What an amount behind its words says: 民间投资增长8%以上, 达到40亿元. What they leave out is carried over from what stands
 * before: the metric, the verb, the kind. `spoken` is the verb and its object in the clause before, where the amount says
 * how often or how much of it; `base` is the figure that it starts from. `null` where nothing says of what it is.
 */
export function sayPlain(
  amount: Amount,
  phrase: Phrase,
  before: Before,
  spoken: Phrase | null,
  base: Amount | null,
): Said | null {
  const {previous, parent, inClause} = before
  const isShare = parent !== null && (phrase.isShare || inClause !== null || !hasWords(phrase))
  const {action, kind, ...rest} = spoken
    ? // what is to be done stands in the clause before: 组织展销会,每年不少于2次
      {metric: spoken.noun, action: spoken.verb, kind: 'output' as const}
    : complete(amount, phrase, before, isShare)
  const metric = previous && INCOMPLETE.test(rest.metric) ? previous.metric + rest.metric : rest.metric
  if (metric === '') return null
  return {
    metric,
    action,
    kind: kind ?? kindOf(amount, phrase, metric),
    strive: phrase.strive,
    partOf: isShare ? before.whole : null,
    from: base ? baseOf(base, amount) : null,
  }
}

/** Whether a verb or a link stands in front of the amount. */
function hasWords({verb, link}: Phrase): boolean {
  return verb !== '' || link !== ''
}

/** Metric, action and kind with what is carried over; a kind of `null` is for the words to tell. */
function complete(
  amount: Amount,
  phrase: Phrase,
  {carried: previous, inClause, parent}: Before,
  isShare: boolean,
): {metric: string; action: string; kind: Target['kind'] | null} {
  const {verb, noun, link} = phrase
  const action = verb || (link === '在' ? '' : link)
  const kind = amount.implied === 'doubling' ? 'growth' : null
  if (noun === '' && previous) {
    // the subject is carried over: 达到40亿元,同比增长9%
    const {metric} = previous
    const isStrife = phrase.linkKind === 'level' && phrase.strive && amount.unitKind === 'rate'
    const own = isStrife && previous.unit === amount.unit ? previous.kind : kind
    // 净增22家、突破200家: behind what is added, how many there are to be
    if (inClause && !hasWords(phrase) && amount.comparator === '>' && amount.hasBoundBefore) {
      return {metric, action, kind: 'level'}
    }
    const goesOn = action === '' && inClause !== null && previous.unit === (amount.unit || previous.unit)
    return goesOn ? {metric, action: previous.action, kind: previous.kind} : {metric, action, kind: own}
  }
  if (isShare && parent && link === '') {
    const metric = isPlaceName(noun) ? noun + parent.metric : noun
    if (verb === '') return {metric, action: parent.action, kind: parent.kind}
    if (metric !== noun) return {metric, action, kind}
  }
  if (!hasWords(phrase) && inClause?.kind === 'output' && amount.unitKind !== 'rate') {
    // a list goes on under the verb before it: 新增托育机构4家、托位120个
    return {metric: noun, action: inClause.action, kind: 'output'}
  }
  return {metric: noun, action, kind}
}
