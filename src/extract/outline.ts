import {isAbove, type Ordinal, type Rank} from '../text/ordinals.js'
import type {SourceText} from '../text/source-text.js'
import {type Dialect, learnDialect} from './dialect.js'
import {isGarbled} from './garbled.js'
import {readGroupDuties} from './group-duties.js'
import {findLegend} from './legend.js'
import {isFurniture, isPlainHeading, type Line} from './line.js'
import {closingKind, isClosing, loose, titleRange} from './loose-lines.js'
import type {AnnexNode, Block, DutyLine, Fielded, ItemNode, Loose, Outlined, SectionNode, Zone} from './nodes.js'
import {nextNumber, startsItem} from './numbering.js'
import type {TaskTable} from './table-grid.js'
import {TableReader} from './table-items.js'

/**
 * Nests the paragraphs of each annex into sections and items.
 *
 * After it
 * 1. every heading above the tasks' rank is a section that holds what stands under it, also one without tasks;
 * 2. every ordinal of the tasks' rank begins an item, found by the number that is expected next, never by reading a
 *    decimal (`16.10亿元以上` is item 16);
 * 3. the lines under an item are its words or its duty lines, in the text's order; what closes an annex or cannot be
 *    placed is loose.
 */
export function outline(root: Fielded, source: SourceText): Outlined {
  const children = root.children.map(child => (child.type === 'zone' ? outlineAnnex(child, source) : child))
  return {...root, children}
}

function outlineAnnex(zone: Zone, source: SourceText): AnnexNode {
  const lines = zone.children
  const annex: AnnexNode = {
    type: 'annex',
    number: zone.number,
    title: zone.title,
    children: [],
    position: zone.position,
  }
  const titleEnd = zone.title?.end.offset ?? 0
  const body = lines.filter(line => line.start >= titleEnd)
  const head = lines.filter(line => line.start < titleEnd).map(line => loose(line, 'document'))
  annex.children.push(...head)
  const outliner = new Outliner(annex, learnDialect(body), source)
  for (const [at, line] of body.entries()) outliner.take(line, () => nextNumber(body, at))
  outliner.close()
  return annex
}

/** Takes the lines of one annex in order and hangs each where it belongs. */
class Outliner {
  private readonly open: Array<{rank: Rank; section: SectionNode}> = []
  private item: ItemNode | null = null
  /** Lines behind an item's duties: the item's if duties follow, else loose. */
  private waiting: Line[] = []
  /** The item's last words are borne by what a bracket behind them says. */
  private endsInBracket = false
  /** All items so far. */
  private readonly items: ItemNode[] = []
  private lastNumber = 0
  private isFresh = true
  /** The item has its duties, or there is none. */
  private isClosed = true

  constructor(
    private readonly annex: AnnexNode,
    private readonly dialect: Dialect,
    private readonly source: SourceText,
  ) {}

  /** `next` gives the number of the next ordinal of the tasks' rank that is no decimal. */
  take(line: Line, next: () => number | null): void {
    if (line.table) this.takeTable(line.table)
    else if (isGarbled(line.folded)) this.place(loose(line, 'unread'))
    else if (this.takeGroup(line)) return
    else if (this.dialect.hasParagraphs) this.takeParagraph(line)
    else if (line.isDuty) this.takeDuty(line)
    else if (line.ordinal && this.isHeading(line.ordinal)) this.openSection(line, line.ordinal)
    else if (line.ordinal && this.isItem(line.ordinal, next)) this.openItem(line, line.ordinal)
    else this.takeWords(line)
  }

  /** Hangs the lines that still wait: at an annex's end they are its closing words. */
  close(): void {
    for (const line of this.waiting) this.annex.children.push(loose(line, closingKind(line)))
    this.waiting = []
  }

  private takeTable(table: TaskTable): void {
    this.settle()
    this.parent().push(...new TableReader(table, this.source).read())
    this.item = null
    this.isClosed = true
  }

  /** A line that gives units to the last items above it. */
  private takeGroup(line: Line): boolean {
    const group = readGroupDuties(line, this.source)
    if (!group || this.items.length === 0) return false
    this.settle()
    for (const item of this.items.slice(-group.count)) item.shared.push(...group.duties)
    this.place(loose(line, 'duties'))
    this.isClosed = true
    return true
  }

  /** Where tasks have no ordinals: words wait for the duty line or bracket that closes them. */
  private takeParagraph(line: Line): void {
    if (line.isDuty) this.closeParagraph(line)
    else if (line.ordinal && !line.ordinal.weak) this.openSection(line, line.ordinal)
    else if (this.dialect.hasPlainHeadings && isPlainHeading(line.folded)) this.openPlainSection(line)
    else if ((findLegend(line.folded) && !line.bears) || isClosing(line.folded)) this.place(loose(line, 'letter'))
    else if (line.bears) this.openParagraph([...this.waiting, line])
    else this.waiting.push(line)
  }

  private closeParagraph(line: Line): void {
    if (this.waiting.length > 0) this.openParagraph(this.waiting)
    this.takeDuty(line)
  }

  private openParagraph(lines: readonly Line[]): void {
    const [first] = lines
    if (!first) return
    this.waiting = []
    this.item = {
      type: 'item',
      number: ++this.lastNumber,
      label: '',
      ordinal: this.source.place(first.start, first.start),
      children: [],
      shared: [],
      position: first.position,
    }
    for (const line of lines) this.addText(this.item, line.start, line.end)
    this.parent().push(this.item)
    this.items.push(this.item)
  }

  /** A heading where nothing is numbered: the next number, and no label. */
  private openPlainSection(line: Line): void {
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
    this.lastNumber = 0
  }

  private isHeading(ordinal: Ordinal): boolean {
    if (this.dialect.hasTables) return !ordinal.weak
    return this.dialect.taskRank !== null && isAbove(ordinal.rank, this.dialect.taskRank) && !ordinal.weak
  }

  private isItem(ordinal: Ordinal, next: () => number | null): boolean {
    if (ordinal.rank !== this.dialect.taskRank) return false
    return startsItem(ordinal, {lastNumber: this.lastNumber, isFresh: this.isFresh, isClosed: this.isClosed}, next)
  }

  private openSection(line: Line, ordinal: Ordinal): void {
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
    this.isFresh = true
    if (this.dialect.hasParagraphs) this.lastNumber = 0
  }

  private openItem(line: Line, ordinal: Ordinal): void {
    this.settle()
    this.item = {
      type: 'item',
      number: ordinal.number,
      label: this.source.read(ordinal.labelStart, ordinal.labelEnd),
      ordinal: this.source.place(ordinal.labelStart, ordinal.textStart),
      children: [],
      shared: [],
      position: line.position,
    }
    this.items.push(this.item)
    this.addText(this.item, ordinal.textStart, line.end)
    this.parent().push(this.item)
    this.lastNumber = ordinal.number
    this.isFresh = false
    // a bracket says who bears it
    this.isClosed = line.bears
    this.endsInBracket = line.bears
  }

  private takeDuty(line: Line): void {
    const duty: DutyLine = {type: 'duty-line', position: line.position}
    if (this.item) {
      for (const words of this.waiting) this.addText(this.item, words.start, words.end)
      this.waiting = []
      this.item.children.push(duty)
      this.isClosed = true
      this.stretch(this.item, line)
    } else {
      const section = this.open[this.open.length - 1]?.section
      if (section) section.children.push(duty)
      else this.annex.children.push(loose(line, 'unread'))
    }
  }

  private takeWords(line: Line): void {
    const last = this.item?.children[this.item.children.length - 1]
    if (findLegend(line.folded) || isClosing(line.folded)) this.place(loose(line, 'letter'))
    else if (this.item && last?.type === 'duty-line' && this.continuesList(last, line)) this.extend(last, line)
    else if (this.item && line.bears) this.takeBearingWords(this.item, line)
    else if (this.item && (last?.type === 'duty-line' || this.endsInBracket)) this.waiting.push(line)
    else if (this.item && !isFurniture(line.folded)) this.addText(this.item, line.start, line.end)
    else this.place(loose(line, isFurniture(line.folded) ? 'furniture' : 'letter'))
  }

  /** Words with a bracket that says who bears them: the item's, with those that waited in front of them. */
  private takeBearingWords(item: ItemNode, line: Line): void {
    for (const words of [...this.waiting, line]) this.addText(item, words.start, words.end)
    this.waiting = []
    this.isClosed = true
    this.endsInBracket = true
  }

  /** Whether a line goes on with the list of units above it, which broke off at a comma or behind its label. */
  private continuesList(duty: DutyLine, line: Line): boolean {
    const written = this.source.folded.slice(duty.position.start.offset, duty.position.end.offset).trimEnd()
    return /[、,;:]$/u.test(written) && line.folded.length <= 200 && !/。./u.test(line.folded)
  }

  private extend(duty: DutyLine, line: Line): void {
    duty.position = this.source.place(duty.position.start.offset, line.end)
    if (this.item) this.stretch(this.item, line)
  }

  /** Lines that waited behind an item's duties and got no duty of their own were placed nowhere: they are unread. */
  private settle(): void {
    for (const line of this.waiting) {
      const kind = this.dialect.hasParagraphs ? closingKind(line) : 'unread'
      this.place(loose(line, isFurniture(line.folded) ? 'furniture' : kind))
    }
    this.waiting = []
  }

  private place(node: Loose): void {
    this.parent().push(node)
  }

  private parent(): Block[] {
    return this.open[this.open.length - 1]?.section.children ?? this.annex.children
  }

  private addText(item: ItemNode, start: number, end: number): void {
    if (end > start) item.children.push({type: 'text', position: this.source.place(start, end)})
    item.position = this.source.place(item.position.start.offset, Math.max(end, item.position.end.offset))
  }

  private stretch(item: ItemNode, line: Line): void {
    item.position = this.source.place(item.position.start.offset, line.end)
  }
}
