import {statementsOf} from '../labelled.js'
import {findLegend} from '../legend.js'
import {readNames} from '../names.js'
import {readDutyWords} from '../worded.js'
import {areBearers, isOrder} from './closing-sentences.js'
import type {Construct} from './construct.js'

const LONGEST = 160

/** A paragraph of its own that says with verbs, or with names alone, who bears the task above: `由县发改局牵头,县财政局配合。` */
export const wordedLines: Construct = {
  name: 'worded-line',
  sign: /$(?<=[头办责合与加同导担施理进成行县区镇乡局委厅院部会社队署站所校室台司府关班门位业园股科村心团投抓等 )）〕。])/u,
  find: (source, start, end, {isNumbered}) => {
    const words = source.folded.slice(start, end)
    if (isNumbered || end - start > LONGEST || /[:“《]/u.test(words) || isOrder(words)) return []
    if (/^ *(?:以上|上述|以下)/u.test(words) || findLegend(source.folded, start, end)) return []
    const said = readDutyWords(source, start, end)
    if (said && said.left.length === 0 && areBearers(said, source)) {
      const statements = statementsOf(said, source.place(start, end), source)
      return [{start, end, construct: 'worded-line', statements, left: [], isWeak: false}]
    }
    const names = /[。!?]./u.test(words) ? null : readNames(source, start, end)
    if (!names) return []
    const statements = statementsOf(names, source.place(start, end), source)
    return [{start, end, construct: 'names-line', statements, left: [], isWeak: true}]
  },
  examples: [
    {text: '由县发改局牵头,县财政局配合。', says: ['lead 县发改局', 'supporting 县财政局']},
    {text: '县发改局、县财政局', says: ['responsible 县发改局', 'responsible 县财政局']},
    {text: '各部门要密切配合,抓好落实。', says: []},
  ],
}
