import {pairBrackets} from '../../text/brackets.js'
import {startsWithDutyLabel} from '../../tokens/labels.js'
import {readLabelled} from '../labelled.js'
import type {Construct} from './construct.js'

/** A paragraph that begins with a label: `责任单位:县住建局`; it may stand in a bracket as a whole. */
export const labelLines: Construct = {
  name: 'label-line',
  sign: /^[^。;]{0,30}?[:;】\]〕]|^[ •·—*-]*[\u4e00-\u9fff][\u4e00-\u9fff ]{3,10}(?: |[省市县区州镇乡各])/u,
  find: (source, start, end) => {
    if (!startsWithDutyLabel(source.folded.slice(start, end), source.vocabulary)) return []
    // (牵头单位:县城管局;配合单位:县住建局) on a line of its own
    const isOpened = '([〔【'.includes(source.folded[start] ?? ' ')
    const closed = isOpened ? pairBrackets(source.folded, start, end).closing.get(start) : undefined
    const isBracket = closed !== undefined && source.folded.slice(closed + 1, end).replace(/[。. ]/gu, '') === ''
    const [innerStart, innerEnd] = isBracket ? [start + 1, closed] : [start, end]
    const {statements, left} = readLabelled({start, end, innerStart, innerEnd}, source)
    return [{start, end, construct: 'label-line', statements, left, isWeak: false}]
  },
  examples: [
    {text: '责任单位:县住建局、县城管局', says: ['responsible 县住建局', 'responsible 县城管局']},
    {text: '牵头单位:县发改局;配合单位:县财政局', says: ['lead 县发改局', 'supporting 县财政局']},
    {text: '(牵头单位:县发改局,完成时限:9月底前)', says: ['lead 县发改局', 'by 9月底前']},
    {text: '承办科室:公卫科', says: ['responsible 公卫科']},
    {text: '包联县领导:周澄', says: ['leader 周澄']},
    {text: '责任处室:规划处牵头,财务处配合', says: ['lead 规划处', 'supporting 财务处']},
    {text: '责任单位  县住建局', says: ['responsible 县住建局']},
    {
      text: '责任单位:县住建局、县城管局根据各自职责分别组织实施。',
      says: ['responsible 县住建局', 'responsible 县城管局'],
    },
  ],
}
