import {endOfWords} from '../text/blanks.js'
import type {SourceText} from '../text/source-text.js'
import type {DutyBracket} from './duty-brackets.js'
import {readDutyWords} from './duty-words.js'
import {areNames, isTime} from './segments.js'

const ENDING = /(?:牵头|主办|负责|承办|配合|协助|参与|组织实施|抓好落实|负责落实|具体实施)$/u
// words of an order and not of a name: 各部门要密切配合
const ORDERING = /[要须请]|应(?!急)|切实|认真|严格|主动|加强/u
const LONGEST = 200

/**
 * The sentence that closes a stretch of words and says who bears them, as a bracket would: `由县经信局牵头,会同县财政局组织实施。`
 * `null` where there is none, or where it is all of the words.
 */
export function findDutySentence(source: SourceText, start: number, end: number): DutyBracket | null {
  const {folded} = source
  const stop = endOfWords(folded, start, end)
  const near = folded.slice(Math.max(start, stop - LONGEST), stop)
  const sentence = near.slice(near.lastIndexOf('。') + 1)
  if (sentence.length === near.length || !ENDING.test(withoutTime(sentence))) return null
  let from = stop - sentence.length
  while (folded[from] === ' ') from++
  if (ORDERING.test(sentence)) return null
  const words = readDutyWords(source, from, stop)
  if (!words?.duties.every(({units}) => areNames(units))) return null
  return {start: from, end, innerStart: from, innerEnd: stop, isLabelled: false}
}

/** A sentence without a last segment that says by when: `县交通局负责,9月底前完成`. */
function withoutTime(sentence: string): string {
  const comma = sentence.lastIndexOf(',')
  return comma > 0 && isTime(sentence.slice(comma + 1).trim()) ? sentence.slice(0, comma) : sentence
}
