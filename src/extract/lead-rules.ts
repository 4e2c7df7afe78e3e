import type {LeadRule} from '../model/index.js'
import {fold} from '../text/fold.js'
import type {SourceText} from '../text/source-text.js'
import {findLegend, legendNode} from './legend.js'
import type {Duty, LegendNode, Outlined} from './nodes.js'
import {walk} from './walk.js'

/** The notice's rules of who leads, with the legends that write them. */
export interface FoundRules {
  rules: LeadRule[]
  legends: LegendNode[]
}

/**
 * Finds how the notice says who leads: in its legends, wherever they stand (letter, duty lines, notes), else by labels.
 * A legend of a mark that no unit bears is `lost`.
 */
export function findLeadRules(root: Outlined, source: SourceText): FoundRules {
  const legends: LegendNode[] = []
  const duties: Duty[] = []
  walk(root, node => {
    if (node.type === 'legend') legends.push(node)
    else if (node.type === 'duty') duties.push(node)
    else if (node.type === 'loose' && node.kind === 'letter') {
      const legend = findLegend(source.folded, node.position.start.offset, node.position.end.offset)
      if (legend) legends.push(legendNode(legend, source))
    }
  })
  legends.sort((a, b) => a.position.start.offset - b.position.start.offset)
  const used = new Set(duties.flatMap(duty => duty.units.flatMap(unit => unit.marks.map(mark => fold(mark)))))
  const rules: LeadRule[] = []
  for (const legend of legends) {
    const rule = ruleOf(legend, used, source)
    if (!rules.some(each => each.basis === rule.basis && each.mark === rule.mark)) rules.push(rule)
  }
  if (rules.length > 0) return {rules, legends}
  const isLabelled = duties.some(duty => duty.role === 'lead' || duty.role === 'consolidating')
  const basis = isLabelled ? 'label' : 'none'
  return {rules: [{basis, mark: null, lost: false, text: null, annex: null, position: null}], legends}
}

function ruleOf(legend: LegendNode, used: ReadonlySet<string>, source: SourceText): LeadRule {
  const glyphs = [...used].filter(mark => mark.length === 1)
  const only = glyphs.length === 1 ? glyphs[0] : undefined
  // the glyph is gone from the legend alone: the one that the units bear is meant
  const mark = legend.basis === 'mark' ? (legend.mark ?? only ?? null) : null
  return {
    basis: legend.basis,
    mark,
    lost: legend.basis === 'mark' && (mark === null || !used.has(fold(mark))),
    text: source.read(legend.words.start.offset, legend.words.end.offset),
    annex: null,
    position: legend.words,
  }
}
