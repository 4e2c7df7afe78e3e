import {endOfWords} from '../../text/blanks.js'
import {areNames, isTime} from '../../tokens/segments.js'
import type {NoticeText} from '../../tokens/vocabulary.js'
import {findDoing} from '../doing.js'
import {statementsOf} from '../labelled.js'
import {readDutyWords} from '../worded.js'
import type {Construct, Stretch} from './construct.js'

// words of an order and not of a name: 各部门要密切配合
const ORDERING = /[要须请]|应(?!急)|切实|认真|严格|主动|加强/u
const LONGEST = 200

/** Whether words tell somebody what to do. */
export function isOrder(words: string): boolean {
  return ORDERING.test(words)
}

/** The sentence that closes a task's words and says who bears it: `建成学校3所。由县教育局牵头,县财政局配合。` */
export const closingSentences: Construct = {
  name: 'closing-sentence',
  // the stop first, since each character would else be compared with many
  sign: /(?:。|$)(?<=[头办责合与加同导担施理进成行抓管结展落实总主内前底末中年月日]。?)/u,
  find: (source, start, end) => {
    const found = findClosingSentence(source, start, end)
    return found ? [found] : []
  },
  examples: [
    {text: '建成学校3所。由县教育局牵头,会同县财政局组织实施。', says: ['lead 县教育局', 'supporting 县财政局']},
    {text: '建成学校3所。县教育局负责,9月底前完成。', says: ['responsible 县教育局', 'by 9月底前']},
    {text: '建成学校3所。各部门要密切配合。', says: []},
  ],
}

function findClosingSentence(source: NoticeText, start: number, end: number): Stretch | null {
  const {folded} = source
  const stop = endOfWords(folded, start, end)
  const near = folded.slice(Math.max(start, stop - LONGEST), stop)
  const sentence = near.slice(near.lastIndexOf('。') + 1)
  if (sentence.length === near.length || isOrder(sentence)) return null
  const said = withoutTime(sentence)
  if (!findDoing(said, 0, said.length)) return null
  let from = stop - sentence.length
  while (folded[from] === ' ') from++
  if (/^(?:以上|上述)/u.test(folded.slice(from, from + 2))) return null
  const words = readDutyWords(source, from, stop)
  if (!words || words.left.length > 0 || !words.duties.every(({units}) => areNames(units, source.vocabulary)))
    return null
  return {
    start: from,
    end,
    construct: 'closing-sentence',
    statements: statementsOf(words, source.place(from, end), source),
    left: [],
    isWeak: true,
  }
}

/** A sentence without a last segment that says by when: `县交通局负责,9月底前完成`. */
function withoutTime(sentence: string): string {
  const comma = sentence.lastIndexOf(',')
  return comma > 0 && isTime(sentence.slice(comma + 1).trim()) ? sentence.slice(0, comma) : sentence
}
