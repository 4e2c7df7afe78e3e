import {findLegend} from '../duties/legend.js'
import type {Statement} from '../duties/statements.js'
import {findTier, tierOf} from '../duties/tiers.js'
import {isGarbled} from '../layout/garbled.js'
import {textOf} from '../layout/table-grid.js'
import type {NoticeText} from '../tokens/vocabulary.js'
import type {Doubt} from '../tree/doubts.js'
import {isDutyLine, linesOf, namesBearers, stretchesOf} from './evidence.js'
import {type ItemSetting, makeItem} from './items.js'
import {isFurniture, isPlainHeading, type Line, lengthOfDecoration} from './line.js'
import {closingKind, isClosing, isReference, loose, titleRange} from './loose-lines.js'
import type {Block, ItemNode, Loose, SectionNode} from './nodes.js'
import {TableReader} from './tables/items.js'
import type {TreeNode} from './tree.js'

/** Builds the sections and items of an annex from the readings that were taken, in the text's order. */
export class OutlineBuilder {
  readonly blocks: Block[] = []
  readonly doubts: Doubt[] = []
  /** The lists of the open sections, outermost first. */
  private readonly open: Block[][] = [this.blocks]
  /** The headings of the open lists but the outermost. */
  private readonly headings: SectionNode[] = []
  private readonly items: ItemNode[] = []

  constructor(
    private readonly source: NoticeText,
    private readonly setting: Omit<ItemSetting, 'isLast'> & {lastLine: Line | undefined; hasPlainHeadings: boolean},
  ) {}

  /** Builds what stands under a heading; of the root, what stands in the annex. */
  within(node: TreeNode, build: () => void): void {
    const {line, ordinal} = node
    if (!line || !ordinal) {
      build()
      return
    }
    const label = this.source.read(ordinal.labelStart, ordinal.labelEnd)
    const depth = this.open.length
    const counted = this.list().filter(block => block.type === 'section').length + 1
    const number = ordinal.rank === 'heading' || ordinal.rank === 'bullet' ? counted : ordinal.number
    this.openSection(number, label, ordinal.textStart, line)
    build()
    this.open.length = depth
    this.headings.length = Math.max(0, depth - 1)
  }

  /** A numbered task: its line and all that stands under it. */
  addTask(node: TreeNode): void {
    if (!node.line || !node.ordinal) return
    // a bullet counts nothing: its tasks are counted
    const counted = this.list().filter(block => block.type === 'item').length + 1
    this.addItem(node.ordinal.rank === 'bullet' ? counted : node.ordinal.number, node, linesOf(node))
  }

  /** Tasks without ordinals, and tables, among other lines. */
  addParagraphs(lines: readonly Line[]): void {
    let waiting: Line[] = []
    let count = 0
    let current: Line[] = []
    const finish = () => {
      if (current.length > 0) this.addItem(++count, null, current)
      current = []
    }
    const drop = () => {
      for (const line of waiting) this.place(loose(line, closingKind(line)))
      waiting = []
    }
    let hasBearers = false
    for (const [at, line] of lines.entries()) {
      const isDuty = isDutyLine(line, this.setting.promoted)
      const bears = isDuty || stretchesOf(line, this.setting.promoted).some(namesBearers)
      if (line.table) {
        finish()
        drop()
        this.addTable(line)
      } else if (line.group) {
        const words = line.group.start > line.start ? [line] : []
        if (waiting.length + words.length > 0 && line.group.of === 'section') {
          finish()
          current = [...waiting, ...words]
          waiting = []
        }
        finish()
        this.addGroup(line)
        hasBearers = false
      } else if (isDuty) {
        if (waiting.length > 0) {
          finish()
          current = waiting
          waiting = []
        }
        if (current.length > 0) {
          current.push(line)
          hasBearers = true
        } else this.addStatements(line)
      } else if (bears) {
        finish()
        current = [...waiting, line]
        waiting = []
        hasBearers = true
      } else if (this.takeOther(line)) continue
      else if (this.isHeading(lines, at)) {
        finish()
        drop()
        this.openPlainSection(line)
        count = 0
      } else waiting.push(line)
    }
    finish()
    drop()
    if (!hasBearers) return
  }

  /** The lines under a heading in front of its points: who bears them all, words, furniture. */
  addIntroduction(lines: readonly Line[]): void {
    for (const line of lines) {
      if (line.table) this.addTable(line)
      else if (line.group) this.addGroup(line)
      else if (isDutyLine(line, this.setting.promoted)) this.addStatements(line)
      else if (!this.takeOther(line)) this.place(loose(line, closingKind(line)))
    }
  }

  /** A numbered paragraph, and all under it, that is neither heading nor task. */
  addLoose(node: TreeNode): void {
    for (const line of linesOf(node)) this.place(loose(line, isFurniture(line.folded) ? 'furniture' : 'letter'))
  }

  private addItem(number: number, node: TreeNode | null, lines: readonly Line[]): void {
    const groups = lines.filter(line => line.group)
    const rest = node ? [] : groups
    const isLast = lines.at(-1) === this.setting.lastLine
    const {ordinal = null} = node ?? {}
    const kept = lines.filter(line => !isGarbled(line.folded) && !findLoneTier(line, this.source))
    const made = makeItem(number, ordinal, kept, this.source, {...this.setting, isLast})
    if (!made) return
    this.place(made.item)
    this.items.push(made.item)
    for (const each of made.loose) this.place(each)
    this.doubts.push(...made.doubts)
    for (const line of lines) {
      if (isGarbled(line.folded)) this.place(loose(line, 'unread'))
      else if (findLoneTier(line, this.source)) this.takeOther(line)
    }
    for (const line of node ? groups : rest.filter(line => line.group?.start === line.start)) this.addGroup(line)
  }

  private addTable({table, position}: Line): void {
    if (!table) return
    for (const block of new TableReader(table, this.source).read()) {
      // 二、 in a row of a table under 一、 is the next heading and none under it
      const above = this.headings[this.headings.length - 1]
      if (block.type === 'section' && above && block.number === above.number + 1 && areOfOneKind(block, above)) {
        this.open.pop()
        this.headings.pop()
        this.open[this.open.length - 1]?.push(block)
        this.open.push(block.children)
        this.headings.push(block)
      } else this.list().push(block)
    }
    for (const {head, index} of table.unread) {
      const cells = table.rows.flatMap(({cells: row}) =>
        row[index]?.isOrigin && textOf(row[index]?.cell, this.source) !== '' ? [row[index].cell] : [],
      )
      const place =
        table.heads.flatMap(({cells: row}) => row[index]?.cell ?? [])[0]?.position ?? cells[0]?.position ?? position
      const others = cells.map(cell => cell.position)
      this.doubts.push({rule: 'column-unread', data: {head, cells: cells.length}, position: place, others})
    }
  }

  /** A sentence that gives bearers to the last items, or to all of this section. */
  private addGroup({group, position, end}: Line): void {
    if (!group) return
    const items =
      group.of === 'section'
        ? this.list().filter(block => block.type === 'item')
        : this.items.slice(-Math.max(1, group.of))
    for (const item of items) {
      for (const each of group.statements) {
        if (each.type === 'duty' || each.type === 'post' || each.type === 'time') item.shared.push(each)
      }
    }
    const place = group.start > position.start.offset ? this.source.place(group.start, end) : position
    this.place({type: 'loose', kind: 'duties', position: place})
  }

  /** Who bears all tasks of the section, on lines under its heading. */
  private addStatements(line: Line): void {
    const statements: Statement[] = stretchesOf(line, this.setting.promoted).flatMap(each => each.statements)
    if (this.open.length > 1 || statements.every(({type}) => type === 'legend')) this.list().push(...statements)
    else this.place(loose(line, 'unread'))
  }

  /** A line that is no task's words: furniture, a legend, a closing sentence, units of all tasks behind it. */
  private takeOther(line: Line): boolean {
    const {folded} = line
    const tier = findLoneTier(line, this.source)
    if (tier) this.list().push({...tierOf(tier, this.source), position: line.position})
    else if (isGarbled(folded)) this.place(loose(line, 'unread'))
    else if (isFurniture(folded)) this.place(loose(line, 'furniture'))
    else if (findLegend(folded) || isClosing(folded) || isReference(folded)) this.place(loose(line, 'letter'))
    else return false
    return true
  }

  /** Whether a line heads the paragraphs behind it, in an annex without ordinals: none that names bearers follows at once. */
  private isHeading(lines: readonly Line[], at: number): boolean {
    const line = lines[at]
    const next = lines[at + 1]
    if (!this.setting.hasPlainHeadings || !line || !isPlainHeading(line.folded)) return false
    return !next || !isDutyLine(next, this.setting.promoted)
  }

  private openPlainSection(line: Line): void {
    this.open.length = 1
    this.headings.length = 0
    const number = this.blocks.filter(block => block.type === 'section').length + 1
    this.openSection(number, '', line.start + lengthOfDecoration(line.folded), line)
  }

  private openSection(number: number, label: string, titleStart: number, line: Line): void {
    const section: SectionNode = {
      type: 'section',
      number,
      label,
      title: titleRange(this.source, titleStart, line.end),
      children: [],
      position: line.position,
    }
    this.place(section)
    this.open.push(section.children)
    this.headings.push(section)
    // a bracket in the heading gives its bearers to the points under it
    const statements = stretchesOf(line, this.setting.promoted).flatMap(each => each.statements)
    section.children.push(...statements)
  }

  private place(block: SectionNode | ItemNode | Loose): void {
    this.list().push(block)
  }

  private list(): Block[] {
    return this.open[this.open.length - 1] ?? this.blocks
  }
}

/** Whether the ordinals of two headings are of one kind: 一 and 二, (一) and (二), 1 and 2. */
function areOfOneKind(one: SectionNode, other: SectionNode): boolean {
  const kindOf = ({label}: SectionNode) => label.replace(/[一二三四五六七八九十百]+/u, '一').replace(/\d+/u, '1')
  return one.label !== '' && kindOf(one) === kindOf(other)
}

/** A sentence of its own that gives units to all tasks behind it. */
function findLoneTier(line: Line, source: NoticeText) {
  return line.bears || line.ordinals.length > 0 ? null : findTier(source.folded, line.start, line.end)
}
