import type {NoticeText} from '../../tokens/vocabulary.js'
import {bareBrackets} from './bare-brackets.js'
import {closingSentences} from './closing-sentences.js'
import type {Construct, Setting, Stretch} from './construct.js'
import {dashes} from './dashes.js'
import {inlineLabels} from './inline-labels.js'
import {labelLines} from './label-lines.js'
import {labelledBrackets} from './labelled-brackets.js'
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
]

// no paragraph that says who bears a task is without a bracket, a colon, a dash, a blank or the end of a verb or a name
const SIGN =
  /[([〔【:：—–―─-]|[头办责合与加同导担施理进成行县区镇乡局委厅院部会社队署站所校室台司府关班门位业园处股科村心团投]/u

/** The stretches of a folded paragraph that say who bears a task, in order; none overlaps another. */
export function findStretches(source: NoticeText, start: number, end: number, setting: Setting): Stretch[] {
  if (!SIGN.test(source.folded.slice(start, end))) return []
  const found: Stretch[] = []
  for (const construct of constructs) {
    for (const stretch of construct.find(source, start, end, setting)) {
      const overlaps = found.some(each => stretch.start < each.end && each.start < stretch.end)
      if (!overlaps && !(stretch.isWeak && found.length > 0)) found.push(stretch)
    }
    // a paragraph that is a duty line has no other
    if (found.some(each => each.start === start && each.end === end)) break
  }
  return found.sort((a, b) => a.start - b.start)
}
