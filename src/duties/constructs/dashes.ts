import {statementsOf} from '../labelled.js'
import {findLegend} from '../legend.js'
import {readNames} from '../names.js'
import {readDutyWords} from '../worded.js'
import type {Construct} from './construct.js'

// ——县工信局、县科技局  －－县住建局
const DASH = /(?:[—–―─]{1,4}|-{2,4}) *(?=[^—–―─-]{2,160}$)/u

/** A dash behind a task's words, or at a line's start, that opens the list of those who bear it: `——县工信局、县科技局`. */
export const dashes: Construct = {
  name: 'dash',
  sign: /[—–―─－]|--/u,
  find: (source, start, end) => {
    const match = DASH.exec(source.folded.slice(start, end))
    if (!match) return []
    const from = start + match.index
    const before = source.folded.slice(start, from).trimEnd()
    if (before !== '' && !/[。;)〕]$/u.test(before)) return []
    if (findLegend(source.folded, from, end)) return []
    const valueStart = from + match[0].length
    const words = readDutyWords(source, valueStart, end) ?? readNames(source, valueStart, end)
    if (!words) return []
    const statements = statementsOf(words, source.place(from, end), source)
    return [{start: from, end, construct: 'dash', statements, left: words.left, isWeak: false}]
  },
  examples: [
    {text: '新增企业6家。——县工信局、县科技局', says: ['responsible 县工信局', 'responsible 县科技局']},
    {text: '——县住建局', says: ['responsible 县住建局']},
    {text: '新建卫生室8个。——县卫健局牵头,县财政局配合', says: ['lead 县卫健局', 'supporting 县财政局']},
    {text: '推进改革——打造样板。', says: []},
  ],
}
