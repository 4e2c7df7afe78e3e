import type {NoticeText} from '../../tokens/vocabulary.js'
import {statementsOf} from '../labelled.js'
import {readNames} from '../names.js'
import {readDutyWords} from '../worded.js'
import {areBearers, isOrder} from './closing-sentences.js'
import type {Construct, Stretch} from './construct.js'

const LONGEST = 120

/**
 * The words in front of a task's first colon, or its first commas, that say who bears it: `县教育局牵头,县财政局配合:建成学校3所。`;
 * in front of a comma they have a verb. It counts where several paragraphs are so written.
 */
export const leadingClauses: Construct = {
  name: 'leading-clause',
  sign: /(?:[,、 ]|:(?=.))(?<=[头办责合与加同导担施落实].)|^[^。;:]{3,}:./u,
  find: (source, start, end, {isNumbered}) => {
    const found = endsOfClauses(source.folded, start, end).flatMap(stop => readClause(source, start, stop, end) ?? [])
    // a paragraph without an ordinal that begins so says more of who bears the task above
    return found.slice(-1).filter(({end: stop}) => isNumbered || source.folded[stop - 1] === ':')
  },
  examples: [
    {text: '县教育局负责:建成学校3所。', says: ['responsible 县教育局']},
    {text: '县教育局牵头,县财政局配合:建成学校3所。', says: ['lead 县教育局', 'supporting 县财政局']},
    {text: '县教育局、县财政局:建成学校3所。', says: ['responsible 县教育局', 'responsible 县财政局']},
    {
      text: '县教育局牵头,县财政局配合,建成学校3所。',
      says: ['lead 县教育局', 'supporting 县财政局'],
      setting: {isNumbered: true},
    },
    {text: '由县教育局牵头,建成学校3所。', says: ['lead 县教育局'], setting: {isNumbered: true}},
    {text: '县教育局、县财政局,建成学校3所。', says: []},
    {text: '各部门要密切配合:抓好落实。', says: []},
    {text: '县教育局负责:', says: []},
  ],
}

const LABEL_LIKE = /^(?![各全])[^、,]*(?:单位|领导|[人方]|时限|期限|时间|日期|节点)$/u

/** Where a clause in front of a paragraph's words may end: at its commas, up to its first colon. */
function endsOfClauses(folded: string, start: number, end: number): number[] {
  const near = folded.slice(start, Math.min(end, start + LONGEST))
  const length = near.search(/[:。;《“]/u)
  const colon = near[length] === ':' ? [start + length] : []
  const commas = [...near.slice(0, length < 0 ? near.length : length).matchAll(/,/gu)].map(({index}) => start + index)
  return [...commas, ...colon]
}

/** What the words up to `stop` say; `null` where they are more than names and verbs, or where nothing stands behind them. */
function readClause(source: NoticeText, start: number, stop: number, end: number): Stretch | null {
  const clause = source.folded.slice(start, stop)
  if (isOrder(clause) || source.folded.slice(stop + 1, end).trim() === '') return null
  const isColon = source.folded[stop] === ':'
  const said = readDutyWords(source, start, stop) ?? (isColon ? readNames(source, start, stop) : null)
  // 首责单位: is a label that is not known, and names nobody
  if (isColon && LABEL_LIKE.test(clause)) return null
  if (!said || said.left.length > 0 || (!isColon && said.times.length > 0)) return null
  if (!areBearers(said, source)) return null
  const statements = statementsOf(said, source.place(start, stop + 1), source)
  return {start, end: stop + 1, construct: 'leading-clause', statements, left: [], isWeak: true}
}
