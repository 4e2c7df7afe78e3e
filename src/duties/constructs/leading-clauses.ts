import {areNames} from '../../tokens/segments.js'
import {statementsOf} from '../labelled.js'
import {readDutyWords} from '../worded.js'
import {isOrder} from './closing-sentences.js'
import type {Construct} from './construct.js'

const LONGEST = 120

/** The words in front of a task's first colon that say who bears it: `县教育局牵头,县财政局配合:建成学校3所。` */
export const leadingClauses: Construct = {
  name: 'leading-clause',
  sign: /(?:[,、 ]|:(?=.))(?<=[头办责合与加同导担施落实].)/u,
  find: (source, start, end) => {
    const colon = source.folded.slice(start, Math.min(end, start + LONGEST)).indexOf(':')
    const clause = source.folded.slice(start, start + Math.max(colon, 0))
    // behind a label's colon stand its names; a heading has nothing behind
    if (colon < 0 || /[。;《“]/u.test(clause) || isOrder(clause)) return []
    if (source.folded.slice(start + colon + 1, end).trim() === '') return []
    const said = readDutyWords(source, start, start + colon)
    if (!said || said.left.length > 0) return []
    if (!said.duties.every(({units}) => areNames(units, source.vocabulary))) return []
    const stop = start + colon + 1
    const statements = statementsOf(said, source.place(start, stop), source)
    return [{start, end: stop, construct: 'leading-clause', statements, left: [], isWeak: true}]
  },
  examples: [
    {text: '县教育局负责:建成学校3所。', says: ['responsible 县教育局']},
    {text: '县教育局牵头,县财政局配合:建成学校3所。', says: ['lead 县教育局', 'supporting 县财政局']},
    {text: '各部门要密切配合:抓好落实。', says: []},
    {text: '县教育局负责:', says: []},
  ],
}
