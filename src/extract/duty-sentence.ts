import {endOfWords} from '../text/blanks.js'
import type {SourceText} from '../text/source-text.js'
import type {DutyBracket} from './duty-brackets.js'
import {readDutyWords} from './duty-words.js'
import {areNames} from './segments.js'

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
  if (!ENDING.test(folded.slice(Math.max(start, stop - 6), stop))) return null
  const before = folded.lastIndexOf('。', stop - 1)
  if (before < start) return null
  let from = before + 1
  while (folded[from] === ' ') from++
  if (stop - from > LONGEST || ORDERING.test(folded.slice(from, stop))) return null
  const words = readDutyWords(source, from, stop)
  if (!words?.duties.every(({units}) => areNames(units))) return null
  return {start: from, end, innerStart: from, innerEnd: stop, isLabelled: false}
}
