import {readBearers} from '../duties/bearers.js'
import {findLegend, legendNode} from '../duties/legend.js'
import type {Duty, LegendNode} from '../duties/statements.js'
import type {LeadRule} from '../model/index.js'
import type {AnnexNode, Outlined} from '../outline/nodes.js'
import {walk} from '../outline/walk.js'
import {fold} from '../text/fold.js'
import type {SourceText} from '../text/source-text.js'

/** The notice's rules of who leads, with the legends that write them. */
export interface FoundRules {
  rules: LeadRule[]
  legends: LegendNode[]
}

/**
 * Finds how the notice says who leads: in its legends, wherever they stand (letter, duty lines, notes), else by labels.
 * A legend of a mark that no unit bears is `lost`. Of several annexes each may have its own rule, and what stands outside
 * of them holds for all; where only the first says it, it holds for those behind it too.
 */
export function findLeadRules(
  root: Outlined,
  source: SourceText,
  numberOfAnnex: (annex: AnnexNode, at: number) => number | null,
): FoundRules {
  const whole = readRules(root, source)
  const annexes = root.children.filter(child => child.type === 'annex')
  if (annexes.length < 2 || whole.legends.length === 0) return whole
  const outside = readRules({...root, children: root.children.filter(child => child.type !== 'annex')}, source, root)
  const rules = outside.legends.length > 0 ? outside.rules : []
  let last: LeadRule[] = []
  const ofAnnexes = annexes.flatMap((annex, at): LeadRule[] => {
    const own = readRules({...root, children: [annex]}, source)
    const goesOn = last.some(rule => rule.mark !== null && own.marks.has(fold(rule.mark)))
    const isOwn = own.legends.length > 0 || (own.isLabelled && rules.length === 0 && !goesOn)
    if (isOwn || (last.length === 0 && rules.length === 0)) last = own.rules
    return last.map(rule => ({...rule, annex: numberOfAnnex(annex, at)}))
  })
  return {rules: [...rules, ...ofAnnexes], legends: whole.legends}
}

/** The rules that the legends under a root write; the marks are those of the duties under `marked`. */
function readRules(
  root: Outlined,
  source: SourceText,
  marked = root,
): FoundRules & {isLabelled: boolean; marks: ReadonlySet<string>} {
  const legends: LegendNode[] = []
  const duties: Duty[] = []
  walk(marked, node => {
    if (node.type === 'duty') duties.push(node)
    else if (node.type === 'section') {
      const named = readBearers(source, node.title)
      if (named) duties.push(named)
    }
  })
  walk(root, node => {
    if (node.type === 'legend') legends.push(node)
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
  const isLabelled = tellsByLabels(duties)
  if (rules.length > 0) return {rules, legends, isLabelled, marks: used}
  const basis = isLabelled ? 'label' : 'none'
  return {
    rules: [{basis, mark: null, lost: false, text: null, annex: null, position: null}],
    legends,
    isLabelled,
    marks: used,
  }
}

/** Whether labels tell who leads: 牵头单位, or 责任单位 beside 协办单位. */
function tellsByLabels(duties: readonly Duty[]): boolean {
  const has = (role: Duty['role']) => duties.some(duty => duty.role === role)
  return has('lead') || has('consolidating') || (has('responsible') && has('supporting'))
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
