import {type GridCell, type GridRow, type TaskTable, textOf} from '../../layout/table-grid.js'
import type {ColumnKind} from '../../lexicon/table-heads.js'
import {isSaid, SAME} from '../../tokens/signs.js'
import type {NoticeText} from '../../tokens/vocabulary.js'
import type {Cell, Place} from '../../tree/nodes.js'
import {placeOf, readCell, type Said} from './cells.js'

/** The columns that say something of a task beside its words, in the order in which that is told. */
const SAID: readonly ColumnKind[] = ['leader', 'lead', 'units', 'supporting', 'deadline']

/** The cell of a row in the first column of a kind. */
export function cellAt(table: TaskTable, row: GridRow, kind: ColumnKind): GridCell | null {
  const column = table.columns.find(each => each.kind === kind)
  return column ? (row.cells[column.index] ?? null) : null
}

/** Reads row by row what is said of the tasks; a cell that is blank, or says 同上, says what stands above. */
export class SaidReader {
  private readonly above = new Map<number, Cell>()

  constructor(
    private readonly table: TaskTable,
    private readonly source: NoticeText,
  ) {}

  /** Nothing above holds for the next row: a section begins. */
  clear(): void {
    this.above.clear()
  }

  /** What the cells of a row say of its task: in the row itself, and in what stands above. */
  read(row: GridRow): {own: Said[]; shared: Said[]; signs: Place[]} {
    const own: Said[] = []
    const shared: Said[] = []
    const signs: Place[] = []
    for (const column of SAID.flatMap(kind => this.table.columns.filter(each => each.kind === kind))) {
      const found = row.cells[column.index]
      if (!found) {
        // a row that is shorter than the table says what stands above
        const cell = this.table.hasSpans ? undefined : this.above.get(column.index)
        if (cell) shared.push(...readCell(column, cell, this.source))
        continue
      }
      if (found.isOrigin && this.helpsNobody(column.kind, found.cell, row)) {
        this.above.delete(column.index)
        continue
      }
      const isOwn = found.isOrigin && !this.saysAbove(found.cell, row)
      if (isOwn) this.above.set(column.index, found.cell)
      // 同上 and 无 are read, and name nobody
      const isSign = found.isOrigin && isSaid(this.textOf(found.cell))
      if (isSign) signs.push(placeOf(found.cell))
      const cell = isOwn ? found.cell : found.isOrigin ? this.above.get(column.index) : found.cell
      if (cell) (isOwn ? own : shared).push(...readCell(column, cell, this.source))
    }
    return {own, shared, signs}
  }

  /** Whether a cell says what stands above it. */
  private saysAbove(cell: Cell, row: GridRow): boolean {
    const text = this.textOf(cell)
    return SAME.test(text) || (text === '' && (!this.table.hasSpans || row.isAfterHead === true))
  }

  /** Whether a blank cell of those who help says that nobody does: who leads is named anew beside it. */
  private helpsNobody(kind: ColumnKind, cell: Cell, row: GridRow): boolean {
    if (kind !== 'supporting' || this.textOf(cell) !== '') return false
    return (['lead', 'units'] as const).some(each => {
      const found = cellAt(this.table, row, each)
      return found?.isOrigin === true && this.textOf(found.cell) !== '' && !SAME.test(this.textOf(found.cell))
    })
  }

  private textOf(cell: Cell): string {
    return textOf(cell, this.source)
  }
}
