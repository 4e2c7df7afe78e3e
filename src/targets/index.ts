import type {TimePhrase} from '../times/index.js'
import {findAmounts} from './amounts.js'
import {splitClauses} from './clauses.js'
import {TargetReader} from './reader.js'
import {findNames, refuse} from './refuse.js'
import type {FoundTarget} from './target.js'
import type {RefusedAmount} from './words.js'

export type {Refusal} from './refuse.js'
export type {FoundTarget} from './target.js'
export type {RefusedAmount} from './words.js'

/** What a task's text says of amounts. */
export interface FoundTargets {
  targets: FoundTarget[]
  refused: RefusedAmount[]
}

/**
 * The quantitative targets of a task's folded text, in order: each amount that is to be reached, kept, added, removed or
 * delivered, and every other amount with the reason why it is none. `times` are the words of the text that say by when.
 */
export function findTargetsIn(folded: string, times: readonly TimePhrase[]): FoundTargets {
  const names = findNames(folded)
  const refused: RefusedAmount[] = []
  const amounts = findAmounts(folded).filter(amount => {
    const reason = refuse(folded, amount, names, times)
    // 一 in 进一步 is no amount that anybody would take for one
    if (reason && !(amount.isChinese && amount.unit === ''))
      refused.push({start: amount.start, end: amount.end, reason})
    return reason === null
  })
  const reader = new TargetReader(folded, times, refused)
  for (const clause of splitClauses(folded, amounts)) reader.read(clause)
  return {targets: reader.targets, refused: refused.sort((a, b) => a.start - b.start)}
}
