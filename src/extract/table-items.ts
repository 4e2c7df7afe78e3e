import type {Role} from '../text/lexicon/roles.js'
import type {ColumnKind} from '../text/lexicon/table-heads.js'
import {readWholeNumber} from '../text/numerals.js'
import {readOrdinal} from '../text/ordinals.js'
import type {SourceText} from '../text/source-text.js'
import type {Cell, Place} from '../tree/nodes.js'
import {splitLeads} from './duty-words.js'
import {readLeaders} from './leaders.js'
import type {Block, Duty, ItemNode, NamedUnit, Post, SectionNode, TextPiece, Time} from './nodes.js'
import {type GridRow, type TaskTable, textOf} from './table-grid.js'
import {readUnits} from './units.js'

/** What a row says of its task beside its words. */
type Said = Duty | Post | Time

const ROLES: ReadonlyArray<readonly [ColumnKind, Role, string]> = [
  ['lead', 'lead', '牵头单位'],
  ['units', 'responsible', '责任单位'],
  ['supporting', 'supporting', '配合单位'],
]
const SAME = /^(?:同上|〃|″|"|’’)$/u
const NOTHING = /^(?:无|\/|—+|-+|–|\\|暂无)?$/u

/**
 * The sections and items of a table of tasks. A category column, or a row that one cell spans, makes sections; cells
 * merged from above, 同上, and in a table without merged cells those left empty, say what stands above.
 */
export class TableReader {
  private readonly blocks: Block[] = []
  private section: SectionNode | null = null
  private sections = 0
  private lastNumber = 0
  private readonly above = new Map<ColumnKind, Cell>()

  constructor(
    private readonly table: TaskTable,
    private readonly source: SourceText,
  ) {}

  read(): Block[] {
    for (const row of this.table.heads) this.blocks.push({type: 'loose', kind: 'document', position: row.position})
    for (const row of this.table.rows) this.takeRow(row)
    return this.blocks.sort((a, b) => a.position.start.offset - b.position.start.offset)
  }

  private takeRow(row: GridRow): void {
    const filled = [...new Set(row.cells.flatMap(each => (each && this.textOf(each.cell) !== '' ? [each.cell] : [])))]
    const [only] = filled
    if (!only) return
    const isSpanning = filled.length === 1 && row.cells.some(each => each?.cell === only && each.isOrigin)
    if (isSpanning && /^ *注/u.test(this.textOf(only)))
      this.place({type: 'loose', kind: 'letter', position: row.position})
    else if (isSpanning && this.isHeading(only, row)) this.openSection(only)
    else this.addItem(row)
  }

  private isHeading(cell: Cell, row: GridRow): boolean {
    const task = row.cells[this.table.columns.get('task') ?? -1]
    if ((cell.columnSpan ?? 1) > 1 || task?.cell !== cell) return true
    // a task whose other cells all say what stands above is a task
    const {start, end} = placeOf(cell)
    const ordinal = readOrdinal(this.source.folded, start.offset, end.offset)
    return ordinal !== null && !ordinal.weak && this.table.columns.has('number')
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
    this.above.clear()
    if (!this.table.columns.has('number')) this.lastNumber = 0
  }

  private addItem(row: GridRow): void {
    const cellAt = (kind: ColumnKind) => row.cells[this.table.columns.get(kind) ?? -1] ?? null
    const category = cellAt('category')
    // a cell over both columns is the number alone
    const isOther = category?.cell !== cellAt('number')?.cell
    if (isOther && category?.isOrigin && this.textOf(category.cell) !== '') this.openSection(category.cell)
    const task = cellAt('task')
    if (!task || this.textOf(task.cell) === '') {
      this.place({type: 'loose', kind: 'unread', position: row.position})
      return
    }
    const numbered = cellAt('number')
    const label = numbered ? this.textOf(numbered.cell).replace(/[.、]$/u, '') : ''
    const number = readWholeNumber(label.replace(/[^\d一二三四五六七八九十百]/gu, '')) ?? this.lastNumber + 1
    this.lastNumber = number
    const own: Said[] = []
    const shared: Said[] = []
    for (const kind of ['leader', 'lead', 'units', 'supporting', 'deadline'] as const) {
      const found = cellAt(kind)
      if (!found) continue
      const isOwn = found.isOrigin && !this.saysAbove(found.cell, row)
      if (isOwn) this.above.set(kind, found.cell)
      // 同上 and 无 are read, and name nobody
      const isSign = found.isOrigin && isSaid(this.textOf(found.cell))
      if (isSign) this.place({type: 'loose', kind: 'duties', position: placeOf(found.cell)})
      const cell = isOwn ? found.cell : found.isOrigin ? this.above.get(kind) : found.cell
      if (cell) (isOwn ? own : shared).push(...this.readCell(kind, cell))
    }
    // 项目名称 beside 主要内容: both say what is to be done
    const title = cellAt('title')
    const isNamed = title !== null && title.cell !== task.cell && title.isOrigin && (title.cell.rowSpan ?? 1) === 1
    const named = isNamed ? [...title.cell.children, ...task.cell.children] : task.cell.children
    const pieces = named.map(({position}): TextPiece => ({type: 'text', position}))
    const children = [...pieces, ...own].sort((a, b) => a.position.start.offset - b.position.start.offset)
    const ordinal =
      numbered?.isOrigin && label !== ''
        ? placeOf(numbered.cell)
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
  }

  /** Whether a cell says what stands above it. */
  private saysAbove(cell: Cell, row: GridRow): boolean {
    const text = this.textOf(cell)
    return SAME.test(text) || (text === '' && (!this.table.hasSpans || row.isAfterHead === true))
  }

  private readCell(kind: ColumnKind, cell: Cell): Said[] {
    const position = placeOf(cell)
    if (cell.children.length === 0 || NOTHING.test(this.textOf(cell).trim())) return []
    if (kind === 'deadline') return [{type: 'time', words: position, position}]
    if (kind === 'leader') {
      const whole = readLeaders(this.source, position.start.offset, position.end.offset)
      const leaders =
        whole.length > 0
          ? whole
          : cell.children.flatMap(({position: each}) => readLeaders(this.source, each.start.offset, each.end.offset))
      return leaders.length > 0 ? [{type: 'post', leaders, position}] : []
    }
    const role = ROLES.find(([each]) => each === kind)
    if (!role) return []
    const units = cell.children.flatMap(({position: each}) =>
      readUnits(this.source, each.start.offset, each.end.offset),
    )
    const {leads, others} = splitLeads(this.source, units)
    const duty = (given: Role, named: NamedUnit[]): Duty => {
      return {type: 'duty', role: given, roleAsWritten: role[2], units: named, joint: false, group: 0, position}
    }
    return leads.length > 0 ? [duty('lead', leads), duty(role[1], others)] : [duty(role[1], units)]
  }

  private place(block: Block): void {
    if (this.section) this.section.children.push(block)
    else this.blocks.push(block)
  }

  private textOf(cell: Cell): string {
    return textOf(cell, this.source)
  }
}

/** Whether a cell says that it is as above, or that there is nothing to say. */
function isSaid(text: string): boolean {
  return text.trim() !== '' && (SAME.test(text.trim()) || NOTHING.test(text.trim()))
}

/** The place of what a cell says; the cell's own where it says nothing. */
function placeOf({children, position}: Cell): Place {
  const [first, last] = [children[0], children[children.length - 1]]
  return first && last ? {start: first.position.start, end: last.position.end} : position
}
