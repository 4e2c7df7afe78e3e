import {
  BEARING_VERBS,
  JOINT_ADVERBS,
  LEADING_VERBS,
  OTHER_ADVERBS,
  SUPPORTING_VERBS,
  VERB_TAILS,
} from '../lexicon/duty-words.js'
import type {Role} from '../lexicon/roles.js'
import {anyOf} from '../text/expression.js'
import {indexWords, wordBefore} from '../text/word-index.js'

/** What those named in front of it do, at the end of a stretch of words. Offsets are places in the text. */
export interface Doing {
  role: Role
  /** The verb as written, with its adverbs: `按职责分工负责`. */
  verb: string
  /** They do it together: nobody leads. */
  joint: boolean
  /** Where the names end. */
  start: number
}

const JOINT = anyOf(JOINT_ADVERBS)
const ADVERB = `(?:${JOINT}|${anyOf(OTHER_ADVERBS)})`
const VERB = anyOf([...LEADING_VERBS, ...SUPPORTING_VERBS, ...BEARING_VERBS])
const ENDING = new RegExp(
  `(?<adverb>${ADVERB}{0,4})(?:(?<verb>(?:${VERB})(?:${anyOf(VERB_TAILS)}|好){0,3})|(?<=(?:${JOINT})))[,。.; ]*$`,
  'u',
)
const IS_JOINT = new RegExp(JOINT, 'u')
const LEADS = new RegExp(anyOf(LEADING_VERBS), 'u')
const HELPS = new RegExp(`^(?:${anyOf(SUPPORTING_VERBS)})`, 'u')
const HAS_ENDING = /[头办责抓总主合助与加同作持导督实担施理进行好成动现管结展自职工别]/u
/** What closes every ending, by its last character. */
const LAST_WORDS = indexWords(
  [...LEADING_VERBS, ...SUPPORTING_VERBS, ...BEARING_VERBS, ...VERB_TAILS, ...JOINT_ADVERBS, '好'],
  'last',
)
/** No ending is longer. */
const LONGEST = 28

/** The verb that closes a folded range, and what it says of the names in front of it; `null` where none does. */
export function findDoing(folded: string, start: number, end: number): Doing | null {
  const from = Math.max(start, end - LONGEST)
  let stop = end
  while (stop > from && ',。.; '.includes(folded[stop - 1] ?? '|')) stop--
  if (wordBefore(LAST_WORDS, folded, stop, from) === undefined) return null
  const tail = folded.slice(from, end)
  if (!HAS_ENDING.test(tail.slice(-8))) return null
  const match = ENDING.exec(tail)
  if (!match?.groups) return null
  const {adverb = '', verb = ''} = match.groups
  if (adverb === '' && verb === '') return null
  const role = LEADS.test(verb) ? 'lead' : HELPS.test(verb) || /配合$/u.test(verb) ? 'supporting' : 'responsible'
  const joint = role === 'responsible' && IS_JOINT.test(adverb)
  return {
    role,
    verb: verb === '' ? adverb : adverb === '' || joint ? `${adverb}${verb}` : verb,
    joint,
    start: from + match.index,
  }
}
