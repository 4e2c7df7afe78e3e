import {findLegend, legendNode} from '../../duties/legend.js'
import {type GridCell, type GridRow, type TaskTable, textOf} from '../../layout/table-grid.js'
import type {ColumnKind} from '../../lexicon/table-heads.js'
import {readWholeNumber} from '../../text/numerals.js'
import {readOrdinal} from '../../tokens/ordinals.js'
import {isBetweenPages} from '../../tokens/pages.js'
import {NOTHING} from '../../tokens/signs.js'
import type {NoticeText} from '../../tokens/vocabulary.js'
import type {Cell} from '../../tree/nodes.js'
import type {Block, ItemNode, SectionNode, TextPiece} from '../nodes.js'
import {placeOf, type Said} from './cells.js'
import {CellOrdinals} from './ordinals.js'
import {cellAt, SaidReader} from './said.js'

// a row that counts those above it
const SUM =
  /^(?:(?:小 *计|合 *计|总 *计|共 *计) *(?:[:：] *)?[(（]?(?:\d{1,4} *[项个件]?)?[)）]?|共 *\d{1,4} *[项个件])$/u

/**
 * The sections and items of a table of tasks. A category column, or a row that one cell spans, makes sections; cells
 * merged from above, 同上, and in a table without merged cells those left empty, say what stands above.
 */
export class TableReader {
  private readonly blocks: Block[] = []
  private section: SectionNode | null = null
  /** What the cell says that opened the section. */
  private category = ''
  private sections = 0
  private lastNumber = 0
  /** The task before, and its cell. */
  private last: {item: ItemNode; cell: Cell} | null = null

  private readonly said: SaidReader
  private readonly ordinals: CellOrdinals

  constructor(
    private readonly table: TaskTable,
    private readonly source: NoticeText,
  ) {
    this.said = new SaidReader(table, source)
    this.ordinals = new CellOrdinals(table, source)
  }

  read(): Block[] {
    for (const row of this.table.heads) this.takeHead(row)
    for (const row of this.table.rows) this.takeRow(row)
    return this.blocks.sort((a, b) => a.position.start.offset - b.position.start.offset)
  }

  /** A head row, and the rule of who leads that a heading may hold: 责任单位(★为牵头). */
  private takeHead({cells, position}: GridRow): void {
    this.blocks.push({type: 'loose', kind: 'document', position})
    for (const each of cells) {
      const legend = each?.isOrigin
        ? findLegend(this.source.folded, each.cell.position.start.offset, each.cell.position.end.offset)
        : null
      if (legend) this.blocks.push(legendNode(legend, this.source))
    }
  }

  private takeRow(row: GridRow): void {
    const filled = [...new Set(row.cells.flatMap(each => (each && this.textOf(each.cell) !== '' ? [each.cell] : [])))]
    const [only] = filled
    if (!only) return
    const isSpanning = filled.length === 1 && row.cells.some(each => each?.cell === only && each.isOrigin)
    if (isSpanning && /^ *注/u.test(this.textOf(only)))
      this.place({type: 'loose', kind: 'letter', position: row.position})
    else if (this.isSum(only, row) || (isSpanning && isBetweenPages(this.textOf(only)))) {
      this.place({type: 'loose', kind: 'furniture', position: row.position})
    } else if (isSpanning && this.isHeading(only, row)) this.openSection(only)
    else this.addItem(row)
  }

  /** Whether a row counts those above it, and has no task. */
  private isSum(first: Cell, row: GridRow): boolean {
    const task = this.cellAt(row, 'task')
    const text = task && task.cell !== first ? this.textOf(task.cell) : ''
    return SUM.test(this.textOf(first)) && /^(?:共? *\d{1,4} *[项个件]?)?$/u.test(text)
  }

  private isHeading(cell: Cell, row: GridRow): boolean {
    const task = this.cellAt(row, 'task')
    if ((cell.columnSpan ?? 1) > 1 || task?.cell !== cell) return true
    // a task whose other cells all say what stands above is a task
    const {start, end} = placeOf(cell)
    const ordinal = readOrdinal(this.source.folded, start.offset, end.offset)
    return ordinal !== null && !ordinal.weak && (this.has('number') || this.ordinals.areUnder(ordinal))
  }

  /** Whether a category's cell says nothing, or what the open section is called, as in each row or on each page. */
  private isOpen(cell: Cell): boolean {
    const text = this.textOf(cell)
    return text === '' || (this.section !== null && text === this.category)
  }

  private openSection(cell: Cell): void {
    const {start, end} = placeOf(cell)
    const ordinal = readOrdinal(this.source.folded, start.offset, end.offset)
    const isKnown = ordinal && !ordinal.weak
    const titleStart = isKnown ? ordinal.textStart : start.offset
    const stop = /[。.]$/u.test(this.source.folded.slice(titleStart, end.offset)) ? 1 : 0
    this.sections = isKnown ? ordinal.number : this.sections + 1
    this.section = {
      type: 'section',
      number: this.sections,
      label: isKnown ? this.source.read(ordinal.labelStart, ordinal.labelEnd) : '',
      title: this.source.place(titleStart, end.offset - stop),
      children: [],
      position: {start, end},
    }
    this.blocks.push(this.section)
    this.category = this.textOf(cell)
    this.said.clear()
    if (!this.has('number')) this.lastNumber = 0
  }

  private addItem(row: GridRow): void {
    const cellAt = (kind: ColumnKind) => this.cellAt(row, kind)
    const category = cellAt('category')
    // a cell over both columns is the number alone
    const isOther = category?.cell !== cellAt('number')?.cell
    if (isOther && category?.isOrigin && !this.isOpen(category.cell)) this.openSection(category.cell)
    const named = cellAt('title')
    // a name over several rows is the heading of their tasks
    if (!category && named?.isOrigin && (named.cell.rowSpan ?? 1) > 1) this.openSection(named.cell)
    const task = cellAt('task')
    if (!task || this.textOf(task.cell) === '') {
      this.place({type: 'loose', kind: 'unread', position: row.position})
      return
    }
    if (!task.isOrigin) {
      this.addToLast(task.cell, row)
      return
    }
    if (this.goesOn(row)) {
      this.addRest(row)
      return
    }
    const numbered = cellAt('number')
    const inner = numbered ? null : this.ordinals.find(task.cell)
    const label = numbered
      ? this.textOf(numbered.cell).replace(/[.、]$/u, '')
      : inner
        ? this.source.read(inner.labelStart, inner.labelEnd)
        : ''
    const number =
      inner?.number ?? readWholeNumber(label.replace(/[^\d一二三四五六七八九十百]/gu, '')) ?? this.lastNumber + 1
    this.lastNumber = number
    const {own, shared} = this.takeSaid(row)
    // 项目名称 beside 主要内容: both say what is to be done
    const isNamed = named !== null && named.cell !== task.cell && named.isOrigin && (named.cell.rowSpan ?? 1) === 1
    const goal = cellAt('goal')
    const hasGoal =
      goal !== null && goal.cell !== task.cell && goal.isOrigin && !NOTHING.test(this.textOf(goal.cell).trim())
    const words = [
      ...(isNamed ? named.cell.children : []),
      ...task.cell.children,
      ...(hasGoal ? goal.cell.children : []),
    ]
    const pieces = words.map(({position}): TextPiece => {
      const isNumbered = inner && position.start.offset <= inner.labelStart && position.end.offset > inner.textStart
      return {type: 'text', position: isNumbered ? this.source.place(inner.textStart, position.end.offset) : position}
    })
    const children = [...pieces, ...own].sort((a, b) => a.position.start.offset - b.position.start.offset)
    const ordinal =
      numbered?.isOrigin && label !== ''
        ? placeOf(numbered.cell)
        : inner
          ? this.source.place(inner.labelStart, inner.textStart)
          : this.source.place(placeOf(task.cell).start.offset, placeOf(task.cell).start.offset)
    const starts = [ordinal, ...children.map(child => child.position)].map(place => place.start.offset)
    const ends = [ordinal, ...children.map(child => child.position)].map(place => place.end.offset)
    const item: ItemNode = {
      type: 'item',
      number,
      label,
      ordinal,
      children,
      shared,
      position: this.source.place(Math.min(...starts), Math.max(...ends)),
    }
    this.place(item)
    if (goal?.isOrigin && !hasGoal && this.textOf(goal.cell) !== '')
      this.place({type: 'loose', kind: 'duties', position: placeOf(goal.cell)})
    for (const {index} of this.table.ignored) {
      const ignored = row.cells[index]
      if (ignored?.isOrigin && this.textOf(ignored.cell) !== '')
        this.place({type: 'loose', kind: 'letter', position: placeOf(ignored.cell)})
    }
    this.last = {item, cell: task.cell}
  }

  /** A row under a task's merged cell says more of that task. */
  private addToLast(cell: Cell, row: GridRow): void {
    if (this.last?.cell !== cell) {
      this.place({type: 'loose', kind: 'unread', position: row.position})
      return
    }
    const {item} = this.last
    const {own} = this.takeSaid(row)
    item.children.push(...own)
    const end = Math.max(item.position.end.offset, ...own.map(({position}) => position.end.offset))
    item.position = this.source.place(item.position.start.offset, end)
  }

  /** Whether a row is the rest of the one before, which a page's end cut: nothing counts it, and the words before break off. */
  private goesOn(row: GridRow): boolean {
    const number = this.cellAt(row, 'number')
    if (!this.last || !number?.isOrigin || this.textOf(number.cell) !== '' || this.table.hasSpans) return false
    return !/[。;!?；！？]$/u.test(this.textOf(this.last.cell).trim())
  }

  /** Adds the rest of a row that a page's end cut to its task. */
  private addRest(row: GridRow): void {
    const item = this.last?.item
    const task = this.cellAt(row, 'task')
    if (!item || !task) return
    const {own} = this.takeSaid(row)
    const pieces = task.cell.children.map(({position}): TextPiece => ({type: 'text', position}))
    const at = item.children.findLastIndex(({type}) => type === 'text')
    item.children.splice(at + 1, 0, ...pieces)
    item.children.push(...own)
    const end = Math.max(item.position.end.offset, ...[...pieces, ...own].map(({position}) => position.end.offset))
    item.position = this.source.place(item.position.start.offset, end)
  }

  /** What the cells of a row say of its task; those that only refer to others, or name nobody, are read. */
  private takeSaid(row: GridRow): {own: Said[]; shared: Said[]} {
    const {own, shared, signs} = this.said.read(row)
    for (const position of signs) this.place({type: 'loose', kind: 'duties', position})
    return {own, shared}
  }

  private has(kind: ColumnKind): boolean {
    return this.table.columns.some(column => column.kind === kind)
  }

  private cellAt(row: GridRow, kind: ColumnKind): GridCell | null {
    return cellAt(this.table, row, kind)
  }

  private place(block: Block): void {
    if (this.section) this.section.children.push(block)
    else this.blocks.push(block)
  }

  private textOf(cell: Cell): string {
    return textOf(cell, this.source)
  }
}
