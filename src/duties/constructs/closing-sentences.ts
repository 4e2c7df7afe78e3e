import {endOfWords} from '../../text/blanks.js'
import {areNames, isBearer} from '../../tokens/segments.js'
import type {NoticeText} from '../../tokens/vocabulary.js'
import {statementsOf} from '../labelled.js'
import type {DutyWords} from '../said.js'
import {readDutyWords} from '../worded.js'
import type {Construct, Stretch} from './construct.js'

// words of an order and not of a name: 各部门要密切配合
const ORDERING = /[要须请]|应(?!急)|切实|认真|严格|主动|加强/u
const LONGEST = 200

// 本意见适用于市区, 由县发改局负责解释: what is said of the document
const OF_DOCUMENT =
  /(?:本|该|此)(?:[条项]?(?:意见|方案|通知|办法|细则|规定|措施|政策|清单|计划|文件|决定|制度|规程|分工))|参照(?:本|执行|实施)|负责解释|适用于|施行|废止/u

/** Whether words tell somebody what to do, or speak of the document: they name nobody who bears a task. */
export function isOrder(words: string): boolean {
  return ORDERING.test(words) || OF_DOCUMENT.test(words)
}

/**
 * The sentence, or the last clause of one, that closes a task's words and says who bears it:
 * `建成学校3所。由县教育局牵头,县财政局配合。`, `建成学校3所,由县教育局负责。`; it counts where several paragraphs are so written.
 */
export const closingSentences: Construct = {
  name: 'closing-sentence',
  // the stop first, since each character would else be compared with many
  sign: /(?:。|$)(?<=[头办责合与加同导担施理进成行抓管结展落实总主内前底末中年月日位门]。?)|[到为是]/u,
  find: (source, start, end) => {
    const found = findClosingSentence(source, start, end)
    return found ? [found] : []
  },
  examples: [
    {text: '建成学校3所。由县教育局牵头,会同县财政局组织实施。', says: ['lead 县教育局', 'supporting 县财政局']},
    {text: '建成学校3所。县教育局负责,9月底前完成。', says: ['responsible 县教育局', 'by 9月底前']},
    {text: '建成学校3所。此项工作由县教育局牵头、县财政局配合。', says: ['lead 县教育局', 'supporting 县财政局']},
    {text: '建成学校3所。牵头单位为县教育局,配合单位为县财政局。', says: ['lead 县教育局', 'supporting 县财政局']},
    {text: '建成学校3所。县教育局为牵头单位。', says: ['lead 县教育局']},
    {text: '建成学校3所,由县教育局负责。', says: ['responsible 县教育局']},
    {text: '建成学校3所;责任落实到县教育局、县财政局。', says: ['responsible 县教育局', 'responsible 县财政局']},
    {text: '建成学校3所。各部门要密切配合。', says: []},
  ],
}

function findClosingSentence(source: NoticeText, start: number, end: number): Stretch | null {
  const {folded} = source
  const stop = endOfWords(folded, start, end)
  const near = folded.slice(Math.max(start, stop - LONGEST), stop)
  const from = near.lastIndexOf('。') + 1
  const first = stop - near.length + from
  const starts = from > 0 ? [first] : []
  // a clause behind a comma, which says by its first word that those who bear the task follow
  for (const {index} of near.slice(from).matchAll(/[,;] *(?=由|请|责任|此|该|本)/gu)) starts.push(first + index + 1)
  for (const start of starts) {
    const found = readClosing(source, start, stop, end)
    if (found) return found
  }
  return null
}

/** Whether those that words name are bodies: all are such as bear tasks, and one of them certainly is one. */
export function areBearers({duties}: DutyWords, {vocabulary}: NoticeText): boolean {
  const units = duties.flatMap(duty => duty.units)
  // 由城关镇牵头: the verb makes a place a bearer
  const isSaid = duties.some(({role}) => role === 'lead' || role === 'supporting')
  return units.length === 0 || areNames(units, vocabulary) || (isSaid && units.every(({name}) => isBearer(name)))
}

/** What the words from `start` to `stop` say of the task in front of them; `null` where they say anything else. */
function readClosing(source: NoticeText, start: number, stop: number, end: number): Stretch | null {
  const sentence = source.folded.slice(start, stop)
  if (isOrder(sentence)) return null
  const from = start + (sentence.length - sentence.trimStart().length)
  if (/^(?:以上|上述)/u.test(source.folded.slice(from, from + 2))) return null
  const words = readDutyWords(source, from, stop)
  if (!words || words.duties.length === 0 || words.left.length > 0 || !areBearers(words, source)) return null
  const statements = statementsOf(words, source.place(from, end), source)
  return {start: from, end, construct: 'closing-sentence', statements, left: [], isWeak: true}
}
