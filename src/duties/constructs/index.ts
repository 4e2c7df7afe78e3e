import type {NoticeText} from '../../tokens/vocabulary.js'
import {bareBrackets} from './bare-brackets.js'
import {closingNames} from './closing-names.js'
import {closingSentences} from './closing-sentences.js'
import type {Construct, Setting, Stretch} from './construct.js'
import {dashes} from './dashes.js'
import {inlineLabels} from './inline-labels.js'
import {labelLines} from './label-lines.js'
import {labelledBrackets} from './labelled-brackets.js'
import {leadingBrackets} from './leading-brackets.js'
import {leadingClauses} from './leading-clauses.js'
import {wordedBrackets} from './worded-brackets.js'
import {wordedLines} from './worded-lines.js'

export type {Setting, Stretch} from './construct.js'

/** The ways to say who bears a task; where two take the same words, the one that stands first here is believed. */
export const constructs: readonly Construct[] = [
  labelLines,
  labelledBrackets,
  wordedBrackets,
  bareBrackets,
  inlineLabels,
  dashes,
  wordedLines,
  closingSentences,
  closingNames,
  leadingBrackets,
  leadingClauses,
]

/** The stretches of a folded paragraph that say who bears a task, in order; none overlaps another. */
export function findStretches(source: NoticeText, start: number, end: number, setting: Setting): Stretch[] {
  const folded = source.folded.slice(start, end)
  const found: Stretch[] = []
  for (const construct of constructs) {
    if (!construct.sign.test(folded)) continue
    for (const stretch of construct.find(source, start, end, setting)) {
      const overlaps = found.some(each => stretch.start < each.end && each.start < stretch.end)
      if (!overlaps && !(stretch.isWeak && found.length > 0)) found.push(stretch)
    }
    // a paragraph that is a duty line has no other
    if (found.some(each => each.start === start && each.end === end)) break
  }
  return found.sort((a, b) => a.start - b.start)
}
