import {findLabels} from '../../tokens/labels.js'
import {readLabelled} from '../labelled.js'
import {type Bracket, endWithStop, listBrackets} from './brackets.js'
import type {Construct, Stretch} from './construct.js'

/** What may stand in front of the first label in a bracket. */
const LONGEST_AHEAD = 60

/** A bracket with labels in any order: `(责任领导:周澄;牵头单位:县发改局;完成时限:9月底前)`. */
export const labelledBrackets: Construct = {
  name: 'labelled-bracket',
  sign: /[([〔【〈{「『]/u,
  find: (source, start, end) => {
    const read = (bracket: Bracket): Stretch | null => {
      const inner = source.folded.slice(bracket.innerStart, bracket.innerEnd)
      if (inner.length < 4) return null
      const [label] = findLabels(source.folded, bracket.innerStart, bracket.innerEnd, source.vocabulary)
      if (!label || label.labelStart - bracket.innerStart > LONGEST_AHEAD) return null
      const range = {...bracket, end: bracket.isOpen ? end : endWithStop(source.folded, bracket)}
      const {statements, left} = readLabelled(range, source)
      // (联系人:…) and words with a colon are none
      if (!statements.some(each => isSaid(each))) return null
      return {start: range.start, end: range.end, construct: 'labelled-bracket', statements, left, isWeak: false}
    }
    return takeOuter(listBrackets(source, start, end), read)
  },
  examples: [
    {text: '改造道路。(责任领导:周澄;牵头单位:县发改局)', says: ['leader 周澄', 'lead 县发改局']},
    {
      text: '改造道路。(完成时限:9月底前 牵头单位:县发改局 配合单位:县水利局)',
      says: ['by 9月底前', 'lead 县发改局', 'supporting 县水利局'],
    },
    {text: '改造道路。(9月底前完成;责任单位:县住建局)', says: ['by 9月底前', 'responsible 县住建局']},
    {text: '改造道路。(责任单位县城管局)', says: ['responsible 县城管局']},
    {
      text: '改造道路。〔牵头单位:县发改局,责任单位:县工信局、各乡镇(园区)',
      says: ['lead 县发改局', 'responsible 县工信局', 'responsible 各乡镇(园区)'],
    },
    {text: '改造道路。[责任领导:余光][责任单位:水利局]', says: ['leader 余光', 'responsible 水利局']},
  ],
}

function isSaid(statement: Stretch['statements'][number]): boolean {
  if (statement.type === 'duty') return statement.units.length > 0
  return statement.type === 'post' ? statement.leaders.length > 0 : statement.type !== 'legend'
}

/** The stretches of brackets that can be read, the outermost of each nest. */
export function takeOuter(brackets: readonly Bracket[], read: (bracket: Bracket) => Stretch | null): Stretch[] {
  const found: Stretch[] = []
  let last = -1
  for (const bracket of brackets) {
    if (bracket.start < last) continue
    const stretch = read(bracket)
    if (!stretch) continue
    found.push(stretch)
    last = stretch.end
  }
  return found
}
