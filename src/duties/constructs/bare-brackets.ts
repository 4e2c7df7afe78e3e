import {statementsOf} from '../labelled.js'
import {findLegend, legendNode} from '../legend.js'
import {readNames} from '../names.js'
import {type Bracket, endWithStop, listBrackets} from './brackets.js'
import type {Construct, Stretch} from './construct.js'
import {takeOuter} from './labelled-brackets.js'

const BEHIND = /^(?:[ 。.;]*(?:$|:)| *;)/u
const LONGEST = 200
/** No longer is what a kind of body is called. */
const SHORTEST = 2

/** A bracket that names bodies and says no more, at a paragraph's or a sentence's end: `(县住建局、各乡镇)`; only where a notice writes so. */
export const bareBrackets: Construct = {
  name: 'bare-bracket',
  sign: /[([〔【〈{「『]/u,
  find: (source, start, end, {hasBareBrackets}) => {
    if (!hasBareBrackets) return []
    const read = (bracket: Bracket): Stretch | null => {
      const {innerStart, innerEnd, isOpen} = bracket
      if (innerEnd - innerStart > LONGEST) return null
      // it closes the paragraph, or a clause of it
      const isLast = isOpen || BEHIND.test(source.folded.slice(bracket.end, Math.min(end, bracket.end + 5)))
      if (!isLast && !/。 *$/u.test(source.folded.slice(start, bracket.start))) return null
      const legend = findLegend(source.folded, innerStart, innerEnd)
      const stop = legend && legend.wholeStart > innerStart ? legend.wholeStart : innerEnd
      const words = readNames(source, innerStart, stop)
      // a copy lost the bracket's partner: several names are still who bears the task
      if (isOpen && (words?.duties.flatMap(({units}) => units).length ?? 0) < 2) return null
      // (公司), (办事处): another word for what stands in front of it
      if (!words?.duties.some(({units}) => units.some(({name}) => name.length > SHORTEST))) return null
      const range = {start: bracket.start, end: endWithStop(source.folded, bracket)}
      const statements = statementsOf(words, source.place(range.start, range.end), source)
      return {
        ...range,
        construct: 'bare-bracket',
        statements: legend ? [...statements, legendNode(legend, source)] : statements,
        left: [],
        isWeak: false,
      }
    }
    return takeOuter(listBrackets(source, start, end), read)
  },
  examples: [
    {
      text: '改造道路。(县住建局、各乡镇)',
      says: ['responsible 县住建局', 'responsible 各乡镇'],
      setting: {hasBareBrackets: true},
    },
    {
      text: '改造道路。(县住建局)新建桥梁。(县交通局)',
      says: ['responsible 县住建局', 'responsible 县交通局'],
      setting: {hasBareBrackets: true},
    },
    {
      text: '改造道路5条(县住建局、县财政局);新建桥梁(县交通局)。',
      says: ['responsible 县住建局', 'responsible 县财政局', 'responsible 县交通局'],
      setting: {hasBareBrackets: true},
    },
    {text: '改造道路。(县住建局、各乡镇)', says: []},
    {text: '改造道路(含桥梁)。', says: [], setting: {hasBareBrackets: true}},
  ],
}
