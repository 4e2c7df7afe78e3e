import {overlapping} from '../text/ranges.js'
import type {TimePhrase} from '../times/index.js'
import type {Placed} from './clauses.js'
import {HELD} from './kinds.js'
import {type Phrase, readPhrase} from './phrase.js'
import type {Refusal} from './refuse.js'
import type {Before, Said} from './target.js'

/**
 * What an amount in front of what it counts says: 完成6家铸造企业环保提标. `words` stand in front of it. A refusal where it
 * counts nothing that is to be reached.
 */
export function sayCounted(
  {amount, nounEnd}: Placed,
  phrase: Phrase,
  words: string,
  folded: string,
  times: readonly TimePhrase[],
  {inClause, whole}: Before,
): Said | Refusal {
  let metric = folded.slice(amount.rawEnd, nounEnd).trim()
  let action = phrase.verb || phrase.link
  const time = overlapping(times, amount.rawEnd, nounEnd).find(
    each => each.start >= amount.rawEnd && each.end <= nounEnd,
  )
  if (time) {
    metric = folded.slice(amount.rawEnd, time.start).trim()
    action ||= folded.slice(time.end, nounEnd).trim()
  }
  metric = metric.replace(/^的|的$/gu, '')
  // examples in front of 等 are dropped, and the verb in front of them is the action: 加快甲镇、乙镇等10个乡镇更新
  if (phrase.verb === '' && /[^高中初同平]等$/u.test(words.trim())) {
    action = readPhrase(`${words}事项`, false).verb
  }
  const isListed = /等$/u.test(words.trim())
  // 八项规定, 两个产业集群: a small number in words, with more than a verb in front, sums up and is no count to reach
  const sumsUp = amount.isChinese && amount.value < 10 && phrase.noun !== '' && !isListed
  if (metric.length < 2 || sumsUp) return 'qualifier'
  if (amount.hasBoundBefore && amount.comparator === '<=') return 'rule'
  if (action === '' && inClause) action = inClause.action
  if (action === '为' || action === '在') action = ''
  const kind = HELD.test(action) ? 'level' : 'output'
  return {metric, action, kind, strive: phrase.strive, partOf: phrase.isShare ? whole : null, from: null}
}
