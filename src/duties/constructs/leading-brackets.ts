import {statementsOf} from '../labelled.js'
import {findLegend} from '../legend.js'
import {readNames} from '../names.js'
import {readDutyWords} from '../worded.js'
import {listBrackets} from './brackets.js'
import type {Construct} from './construct.js'

const LONGEST = 120

/** A bracket in front of a paragraph's words that names who bears it: `【县教育局】建成学校3所。`; it counts where several are so written. */
export const leadingBrackets: Construct = {
  name: 'leading-bracket',
  sign: /^ *[([〔【〈<{「『]/u,
  find: (source, start, end) => {
    const [first] = listBrackets(source, start, end)
    if (!first || first.isOpen || source.folded.slice(start, first.start).trim() !== '') return []
    const {innerStart, innerEnd} = first
    // behind it stand the words of the task
    if (innerEnd - innerStart > LONGEST || !/[\u4e00-\u9fff]{4}/u.test(source.folded.slice(first.end, end))) return []
    if (findLegend(source.folded, innerStart, innerEnd)) return []
    const said = readNames(source, innerStart, innerEnd) ?? readDutyWords(source, innerStart, innerEnd)
    if (!said || said.left.length > 0) return []
    const statements = statementsOf(said, source.place(first.start, first.end), source)
    return [{start: first.start, end: first.end, construct: 'leading-bracket', statements, left: [], isWeak: true}]
  },
  examples: [
    {text: '【县教育局】建成学校3所。', says: ['responsible 县教育局']},
    {text: '(县教育局牵头,县财政局配合)建成学校3所。', says: ['lead 县教育局', 'supporting 县财政局']},
    {text: '【县教育局】', says: []},
    {text: '【重点项目】建成学校3所。', says: []},
  ],
}
