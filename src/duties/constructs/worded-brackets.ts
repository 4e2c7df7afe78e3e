import {BEARING_VERBS, JOINT_ADVERBS, LEADING_VERBS, SUPPORTING_VERBS} from '../../lexicon/duty-words.js'
import {anyOf} from '../../text/expression.js'
import {statementsOf} from '../labelled.js'
import {findLegend, legendNode} from '../legend.js'
import {readNames} from '../names.js'
import {findTier, tierOf} from '../tiers.js'
import {readDutyWords} from '../worded.js'
import {type Bracket, endWithStop, listBrackets} from './brackets.js'
import type {Construct, Stretch} from './construct.js'
import {takeOuter} from './labelled-brackets.js'

// no bracket that says with words who bears a task is without one of these
const SIGN = new RegExp(anyOf([...LEADING_VERBS, ...SUPPORTING_VERBS, ...BEARING_VERBS, ...JOINT_ADVERBS, '会同']), 'u')

/** A bracket that says with verbs who bears a task: `(县发改局牵头,县财政局配合,9月底前完成)`. */
export const wordedBrackets: Construct = {
  name: 'worded-bracket',
  sign: /[([〔【〈{「『]/u,
  find: (source, start, end) => {
    const read = (bracket: Bracket): Stretch | null => {
      const {innerStart, innerEnd, isOpen} = bracket
      if (isOpen || innerEnd - innerStart < 3 || !SIGN.test(source.folded.slice(innerStart, innerEnd))) return null
      const legend = findLegend(source.folded, innerStart, innerEnd)
      if (legend && legend.wholeStart <= innerStart) {
        const statements = [{...legendNode(legend, source), position: source.place(bracket.start, bracket.end)}]
        return {
          start: bracket.start,
          end: bracket.end,
          construct: 'worded-bracket',
          statements,
          left: [],
          isWeak: false,
        }
      }
      const tier = findTier(source.folded, innerStart, innerEnd)
      const stop = Math.min(
        legend && legend.wholeStart > innerStart ? legend.wholeStart : innerEnd,
        tier?.start ?? innerEnd,
      )
      const words =
        readDutyWords(source, innerStart, stop) ?? (legend || tier ? readNames(source, innerStart, stop) : null)
      if (!words) return null
      const range = {start: bracket.start, end: endWithStop(source.folded, bracket)}
      const statements = [
        ...statementsOf(words, source.place(range.start, range.end), source),
        ...(tier ? [tierOf(tier, source)] : []),
        ...(legend ? [legendNode(legend, source)] : []),
      ]
      return {...range, construct: 'worded-bracket', statements, left: words.left, isWeak: false}
    }
    return takeOuter(listBrackets(source, start, end), read)
  },
  examples: [
    {
      text: '改造道路。(县发改局牵头,县财政局、县统计局配合,9月底前完成)',
      says: ['lead 县发改局', 'supporting 县财政局', 'supporting 县统计局', 'by 9月底前'],
    },
    {text: '改造道路。(由县住建局负责)', says: ['responsible 县住建局']},
    {
      text: '改造道路。(县城投牵头,县交投、县水务集团配合)',
      says: ['lead 县城投', 'supporting 县交投', 'supporting 县水务集团'],
    },
    {text: '改造道路。(县住建局、县城管局指导)', says: ['supporting 县住建局', 'supporting 县城管局']},
    {text: '改造道路。(各乡镇、各部门按职责分别负责)', says: ['responsible 各乡镇', 'responsible 各部门']},
    {text: '改造道路。(分管副市长负责,市住建局牵头)', says: ['lead 市住建局', 'leader 分管副市长']},
    {text: '改造道路(数字化车间)和管网(参与)。', says: []},
  ],
}
