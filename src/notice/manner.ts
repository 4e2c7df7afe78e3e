import type {Duty} from '../duties/statements.js'
import type {AnnexNode, Block, ItemNode, SectionNode} from '../outline/nodes.js'
import type {SourceText} from '../text/source-text.js'

/** How an annex is written, as it was learnt from it. */
export interface Manner {
  /** The annex's number, where there are several. */
  annex: number | null
  /** What its tasks begin with: an ordinal as the first task has it; `null` where they have none. */
  tasks: string | null
  /** Where its tasks stand. */
  layout: 'numbered' | 'paragraphs' | 'table'
  /** Whether the numbers run on through the sections or begin anew; `null` where there is one section. */
  numbering: 'runs-on' | 'restarts' | null
  /** The ordinals of its headings, level by level, as the first of each has them. */
  headings: string[]
  /** Its labels, and how often each stands in front of units. */
  labels: Array<{label: string; count: number}>
  /** The stretches that could be read in several ways, and how they were. */
  readings: AnnexNode['readings']
  /** How bearers are said: on lines of their own, or in brackets, such as `()`; how often each. */
  brackets: Array<{form: string; count: number}>
}

/** What was learnt of an annex. */
export function describeManner(node: AnnexNode, annex: number | null, source: SourceText): Manner {
  const sections: Array<{section: SectionNode; depth: number}> = []
  const items: Array<{item: ItemNode; section: SectionNode | null}> = []
  const collect = (blocks: readonly Block[], section: SectionNode | null, depth: number): void => {
    for (const block of blocks) {
      if (block.type === 'item') items.push({item: block, section})
      else if (block.type === 'section') {
        sections.push({section: block, depth})
        collect(block.children, block, depth + 1)
      }
    }
  }
  collect(node.children, null, 0)
  const duties = items.flatMap(({item}) => item.children.filter((child): child is Duty => child.type === 'duty'))
  const first = items.find(({item}) => item.label !== '')
  return {
    annex,
    tasks: first ? ordinalOf(first.item, source) : null,
    layout: node.layout,
    readings: node.readings,
    numbering: numberingOf(items),
    headings: headingsOf(sections),
    labels: countAll(duties.map(duty => duty.roleAsWritten ?? '')).map(([label, count]) => ({label, count})),
    brackets: countAll(duties.map(duty => formOf(duty, source))).map(([form, count]) => ({form, count})),
  }
}

function ordinalOf({ordinal}: ItemNode, source: SourceText): string {
  return source.read(ordinal.start.offset, ordinal.end.offset)
}

function numberingOf(items: ReadonlyArray<{item: ItemNode; section: SectionNode | null}>): Manner['numbering'] {
  const firsts = items.filter(({section}, at) => at === 0 || items[at - 1]?.section !== section)
  if (firsts.length < 2) return null
  return firsts.slice(1).every(({item}) => item.number === 1) ? 'restarts' : 'runs-on'
}

function headingsOf(sections: ReadonlyArray<{section: SectionNode; depth: number}>): string[] {
  const found: string[] = []
  for (const {section, depth} of sections) if (section.label !== '') found[depth] ??= section.label
  return found.filter(label => label !== undefined)
}

const PAIRS: Readonly<Record<string, string>> = {'(': '()', '（': '（）', '[': '[]', '〔': '〔〕', '【': '【】'}

function formOf({position}: Duty, source: SourceText): string {
  return PAIRS[source.text[position.start.offset] ?? ''] ?? 'line'
}

/** How often each value stands in a list, the most frequent first; empty ones are not counted. */
function countAll(values: readonly string[]): Array<[string, number]> {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)
}
