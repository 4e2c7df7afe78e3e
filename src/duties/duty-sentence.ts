import {endOfWords} from '../text/blanks.js'
import type {SourceText} from '../text/source-text.js'
import {areNames, isTime} from '../tokens/segments.js'
import type {DutyBracket} from './duty-brackets.js'
import {type DutyWords, readDutyWords} from './duty-words.js'

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
  if (ORDERING.test(sentence)) return null
  let begin = stop - sentence.length
  while (folded[begin] === ' ') begin++
  let from = begin + lengthOfAll(folded.slice(begin, stop))
  while (folded[from] === ' ') from++
  const words = readDutyWords(source, from, stop)
  if (!words?.duties.every(({units}) => areNames(units))) return null
  return {start: begin, end, innerStart: from, innerEnd: stop, isLabelled: false}
}

// 以上任务由, 上述各项工作均由: of all that stands in front of it
const OF_ALL = /^ *(?:以上|上述)(?:各项|所有)?(?:目标)?(?:任务|工作|事项|目标|指标)(?:均|都)?由/u

function lengthOfAll(sentence: string): number {
  return OF_ALL.exec(sentence)?.[0].length ?? 0
}

/**
 * A line that says who bears all tasks of its section: `以上任务由县经信局牵头,县财政局配合。` `null` for another line.
 */
export function findDutiesOfAll(source: SourceText, start: number, end: number): DutyWords | null {
  const stop = endOfWords(source.folded, start, end)
  const length = lengthOfAll(source.folded.slice(start, stop))
  if (length === 0 || stop - start > LONGEST) return null
  const words = readDutyWords(source, start + length, stop)
  return words?.duties.every(({units}) => areNames(units)) ? words : null
}

/** Whether a line is, or closes with, what says who bears all tasks of its section. */
export function endsWithDutiesOfAll(source: SourceText, start: number, end: number): boolean {
  const sentence = findDutySentence(source, start, end)
  return (sentence !== null && sentence.innerStart > sentence.start) || findDutiesOfAll(source, start, end) !== null
}

/** A sentence without a last segment that says by when: `县交通局负责,9月底前完成`. */
function withoutTime(sentence: string): string {
  const comma = sentence.lastIndexOf(',')
  return comma > 0 && isTime(sentence.slice(comma + 1).trim()) ? sentence.slice(0, comma) : sentence
}
