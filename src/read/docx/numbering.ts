import {childOf, type XmlNode} from '../../ooxml/xml/xml-blocks.js'
import {formatNumber} from './number-formats.js'

/** Which list a paragraph is in, and how deep. */
export interface NumberingPlace {
  list: string
  level: number
}

/** One level of a list, as `w:lvl` says it. */
interface Level {
  start: number
  format: string
  /** `第%1章`, `%1.%2`. */
  pattern: string
  /** What stands behind the number: `tab`, `space` or `nothing`. */
  suffix: string
  /** The level (from 1) whose numbers start this one anew; 0 is none, `null` is each above it. */
  restart: number | null
  /** Every number in the pattern is decimal. */
  isLegal: boolean
  /** The style whose paragraphs stand at this level. */
  style: string | null
}

const LEVELS = 9

/** A list: its levels, and what it counts with. */
interface List {
  levels: Array<Level | undefined>
  /** The counters that it shares with the other lists of its kind. */
  counters: Array<number | undefined>
  /** The numbers at which its levels start when the list is used first. */
  overrides: Map<number, number>
}

/** The automatic numbers of a document, counted in reading order. */
export class Numbering {
  private readonly lists = new Map<string, List>()

  /** `root` is the root of numbering.xml; `findStyleList` gives the list of a numbering style. */
  constructor(root: XmlNode | null, findStyleList: (style: string) => string | null) {
    const kinds = new Map<string, XmlNode>()
    for (const node of root?.children ?? []) {
      if (node.name === 'abstractNum') kinds.set(node.attributes.abstractNumId ?? '', node)
    }
    const nums = (root?.children ?? []).filter(node => node.name === 'num')
    const kindOf = (num: XmlNode | undefined) => kinds.get(readValue(childOf(num, 'abstractNumId')) ?? '')
    const levels = new Map<XmlNode, Array<Level | undefined>>()
    const counters = new Map<XmlNode, Array<number | undefined>>()
    for (const num of nums) {
      let kind = kindOf(num)
      const linked = readValue(childOf(kind, 'numStyleLink'))
      const styled = linked === null ? null : findStyleList(linked)
      if (styled !== null) kind = kindOf(nums.find(each => each.attributes.numId === styled)) ?? kind
      if (!kind) continue
      if (!levels.has(kind)) levels.set(kind, readLevels(kind))
      if (!counters.has(kind)) counters.set(kind, [])
      const own = [...(levels.get(kind) ?? [])]
      const overrides = new Map<number, number>()
      for (const override of num.children.filter(child => child.name === 'lvlOverride')) {
        const level = Number(override.attributes.ilvl ?? 0)
        const replaced = childOf(override, 'lvl')
        if (replaced) own[level] = readLevel(replaced)
        const start = numberOf(childOf(override, 'startOverride'))
        if (start !== null) overrides.set(level, start)
      }
      this.lists.set(num.attributes.numId ?? '', {levels: own, counters: counters.get(kind) ?? [], overrides})
    }
  }

  /** The level at which a list has the paragraphs of a style; 0 where it names none. */
  levelOfStyle(list: string, style: string): number {
    const level = this.lists.get(list)?.levels.findIndex(each => each?.style === style) ?? -1
    return Math.max(0, level)
  }

  /** Counts a paragraph, and gives the number that stands in front of it; a bullet is none. */
  count({list: id, level: at}: NumberingPlace): {label: string; suffix: string} | null {
    const list = this.lists.get(id)
    const level = list?.levels[at]
    if (!list || !level) return null
    const {counters, overrides} = list
    const override = overrides.get(at)
    if (override !== undefined) {
      // it holds for the first paragraph of the list alone
      counters[at] = override
      overrides.delete(at)
    } else {
      const before = counters[at]
      counters[at] = before === undefined ? level.start : before + 1
    }
    for (let inner = at + 1; inner < LEVELS; inner++) {
      const restart = list.levels[inner]?.restart ?? null
      if (restart === null || (restart > 0 && at < restart)) counters[inner] = undefined
    }
    if (level.format === 'bullet') return null
    const label = level.pattern.replace(/%(?<number>[1-9])/gu, (_, written: string) => {
      const other = Number(written) - 1
      const shown = list.levels[other]
      if (!shown) return ''
      const value = counters[other] ?? shown.start
      return formatNumber(value, level.isLegal && other !== at ? 'decimal' : shown.format)
    })
    return {label, suffix: level.suffix}
  }
}

function readLevels(kind: XmlNode): Array<Level | undefined> {
  const levels: Array<Level | undefined> = []
  for (const node of kind.children) {
    const at = Number(node.attributes.ilvl ?? 0)
    if (node.name === 'lvl' && at >= 0 && at < LEVELS) levels[at] = readLevel(node)
  }
  return levels
}

function readLevel(node: XmlNode): Level {
  const format = formatOf(node)
  return {
    start: numberOf(childOf(node, 'start')) ?? 0,
    format,
    pattern: readValue(childOf(node, 'lvlText')) ?? '',
    suffix: readValue(childOf(node, 'suff')) ?? 'tab',
    restart: numberOf(childOf(node, 'lvlRestart')),
    isLegal: childOf(node, 'isLgl') !== undefined,
    style: readValue(childOf(node, 'pStyle')),
  }
}

/** Its format; one that only newer programs know stands beside what others show. */
function formatOf(node: XmlNode): string {
  const plain = childOf(node, 'numFmt')
  const choice = childOf(childOf(childOf(node, 'AlternateContent'), 'Choice'), 'numFmt')
  return readValue(choice) ?? readValue(plain) ?? 'decimal'
}

/** What `w:val` says. */
export function readValue(node: XmlNode | undefined): string | null {
  return node?.attributes.val ?? null
}

function numberOf(node: XmlNode | undefined): number | null {
  const value = Number(readValue(node) ?? Number.NaN)
  return Number.isInteger(value) && value >= 0 && value < 1_000_000 ? value : null
}
