import {AT_ONCE, ONGOING_STEMS, ONGOING_VERBS} from '../../lexicon/times.js'
import {anyOf} from '../../text/expression.js'

const WORDS = `(?:(?:${anyOf(ONGOING_STEMS)})(?:化)?(?:${anyOf(ONGOING_VERBS)})?|(?:${anyOf(AT_ONCE)})(?:${anyOf(ONGOING_VERBS)}|办理|完成)?)`
const FIRST = new RegExp(WORDS, 'u')
const WHOLE = new RegExp(`^(?:年内|全年)?(?:${WORDS}[,、 ]?){1,3}[。;]?$`, 'u')

/** The words of a deadline's field that say that the work goes on, or is done at once: `持续推进`, `长期坚持`, `立行立改`. */
export function findOngoing(folded: string): {start: number; end: number} | null {
  const match = FIRST.exec(folded)
  return match ? {start: match.index, end: match.index + match[0].length} : null
}

/** Whether words say no more than that. */
export function isOngoing(folded: string): boolean {
  return WHOLE.test(folded.trim())
}
