import {findDefaultTier} from '../duties/duty-brackets.js'
import {findDutiesOfAll} from '../duties/duty-sentence.js'
import type {DutyWords} from '../duties/duty-words.js'
import {readGroupDuties} from '../duties/group-duties.js'
import type {Duty, Time} from '../duties/statements.js'
import type {TaskTable} from '../layout/table-grid.js'
import type {SourceText} from '../text/source-text.js'
import {isAbove, type Ordinal, type Rank} from '../tokens/ordinals.js'
import {readUnits} from '../tokens/units.js'
import type {Place} from '../tree/nodes.js'
import type {Dialect} from './dialect.js'
import {isFurniture, type Line} from './line.js'
import {closingKind, loose, titleRange} from './loose-lines.js'
import type {AnnexNode, Block, DutyLine, ItemNode, Loose, SectionNode} from './nodes.js'
import {TableReader} from './table-items.js'

/** Where the lines of one annex go: its open sections, the item that is being read, and the lines that wait. */
export class Placement {
  private readonly open: Array<{rank: Rank; section: SectionNode}> = []
  item: ItemNode | null = null
  /** Lines behind an item's duties: the item's if duties follow, else loose. */
  waiting: Line[] = []
  /** The item has its duties, or there is none. */
  isClosed = true
  /** All items so far. */
  private readonly items: ItemNode[] = []

  constructor(
    private readonly annex: AnnexNode,
    private readonly dialect: Dialect,
    private readonly source: SourceText,
  ) {}

  /** Hangs the lines that still wait: at an annex's end they are its closing words. */
  close(): void {
    for (const line of this.waiting) this.annex.children.push(loose(line, closingKind(line)))
    this.waiting = []
  }

  takeTable(table: TaskTable): void {
    this.settle()
    this.parent().push(...new TableReader(table, this.source).read())
    this.item = null
    this.isClosed = true
  }

  /** Takes a line that gives units to the last items above it, or to all of its section. */
  takeGroup(line: Line): boolean {
    const group = readGroupDuties(line, this.source)
    const all = group ? null : findDutiesOfAll(this.source, line.start, line.end)
    if (all) this.closeParagraph()
    const items = all ? this.parent().filter(block => block.type === 'item') : this.items.slice(-(group?.count ?? 0))
    const said = all ? saidOf(all, line.position, this.source) : group?.said
    if (!said || items.length === 0) return false
    this.settle()
    for (const item of items) item.shared.push(...said)
    this.place(loose(line, 'duties'))
    this.isClosed = true
    return true
  }

  /** Makes a task of the paragraphs that wait, where tasks have no numbers. */
  protected closeParagraph(): void {}

  /** Takes a line that gives a further unit to every task behind it. */
  takeTier(line: Line): boolean {
    const tier = line.bears ? null : findDefaultTier(this.source.folded, line.start, line.end)
    if (!tier) return false
    this.settle()
    const units = readUnits(this.source, tier.unitsStart, tier.unitsEnd)
    this.parent().push({type: 'tier', units, position: line.position})
    return true
  }

  openSection(line: Line, ordinal: Ordinal): void {
    this.settle()
    while (this.open.length > 0 && !isAbove(this.open[this.open.length - 1]?.rank ?? ordinal.rank, ordinal.rank)) {
      this.open.pop()
    }
    const title = titleRange(this.source, ordinal.textStart, line.end)
    const section: SectionNode = {
      type: 'section',
      number: ordinal.number,
      label: this.source.read(ordinal.labelStart, ordinal.labelEnd),
      title,
      children: [],
      position: line.position,
    }
    this.parent().push(section)
    this.open.push({rank: ordinal.rank, section})
    this.item = null
    this.isClosed = true
  }

  /** A heading where nothing is numbered: the next number, and no label. */
  openPlainSection(line: Line): void {
    this.settle()
    const section: SectionNode = {
      type: 'section',
      number: this.annex.children.filter(child => child.type === 'section').length + 1,
      label: '',
      title: line.position,
      children: [],
      position: line.position,
    }
    this.annex.children.push(section)
    this.open.splice(0, this.open.length, {rank: 'han', section})
    this.item = null
  }

  /** Begins an item; `ordinal` is `null` where it has none. */
  openItem(number: number, ordinal: Ordinal | null, lines: readonly Line[]): void {
    const [first] = lines
    if (!first) return
    const {source} = this
    this.item = {
      type: 'item',
      number,
      label: ordinal ? source.read(ordinal.labelStart, ordinal.labelEnd) : '',
      ordinal: ordinal ? source.place(ordinal.labelStart, ordinal.textStart) : source.place(first.start, first.start),
      children: [],
      shared: [],
      position: first.position,
    }
    for (const line of lines)
      this.addText(this.item, line === first && ordinal ? ordinal.textStart : line.start, line.end)
    this.parent().push(this.item)
    this.items.push(this.item)
  }

  takeDuty(line: Line): void {
    const duty: DutyLine = {type: 'duty-line', position: line.position}
    if (this.item) {
      this.addWaiting(this.item)
      this.item.children.push(duty)
      this.isClosed = true
      this.stretch(this.item, line)
      return
    }
    const section = this.open[this.open.length - 1]?.section
    if (section) section.children.push(duty)
    else this.annex.children.push(loose(line, 'unread'))
  }

  /** Gives an item the lines that waited. */
  addWaiting(item: ItemNode): void {
    for (const words of this.waiting) this.addText(item, words.start, words.end)
    this.waiting = []
  }

  /** Lines that waited behind an item's duties and got no duty of their own were placed nowhere: they are unread. */
  settle(): void {
    for (const line of this.waiting) {
      const kind = this.dialect.hasParagraphs ? closingKind(line) : 'unread'
      this.place(loose(line, isFurniture(line.folded) ? 'furniture' : kind))
    }
    this.waiting = []
  }

  place(node: Loose): void {
    this.parent().push(node)
  }

  addText(item: ItemNode, start: number, end: number): void {
    if (end > start) item.children.push({type: 'text', position: this.source.place(start, end)})
    item.position = this.source.place(item.position.start.offset, Math.max(end, item.position.end.offset))
  }

  /** Makes an item reach to a line's end. */
  stretch(item: ItemNode, line: Line): void {
    item.position = this.source.place(item.position.start.offset, line.end)
  }

  private parent(): Block[] {
    return this.open[this.open.length - 1]?.section.children ?? this.annex.children
  }
}

/** What words without labels say, as a task has it from a line under it. */
function saidOf({duties, times}: DutyWords, position: Place, source: SourceText): Array<Duty | Time> {
  return [
    ...duties.map(({role, verb, joint, units}): Duty => {
      return {type: 'duty', role, roleAsWritten: verb === '' ? null : verb, units, joint, group: 0, position}
    }),
    ...times.map(({start, end}): Time => ({type: 'time', words: source.place(start, end), position})),
  ]
}
