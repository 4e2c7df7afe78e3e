import type {TaskTable} from '../../layout/table-grid.js'
import {type Ordinal, readOrdinal} from '../../tokens/ordinals.js'
import {isAbove} from '../../tokens/ranks.js'
import type {NoticeText} from '../../tokens/vocabulary.js'
import type {Cell} from '../../tree/nodes.js'
import {placeOf} from './cells.js'
import {cellAt} from './said.js'

/** The ordinals in front of the words in a table's task cells, where it has no column that counts. */
export class CellOrdinals {
  private areNumbered: boolean | null = null

  constructor(
    private readonly table: TaskTable,
    private readonly source: NoticeText,
  ) {}

  /** The ordinal in front of a task's words, where no column counts and most of the table's tasks have one. */
  find(cell: Cell): Ordinal | null {
    const {start, end} = placeOf(cell)
    const found = readOrdinal(this.source.folded, start.offset, end.offset)
    if (!found || found.weak) return null
    this.areNumbered ??= this.countOrdinals() * 2 > this.table.rows.length
    return this.areNumbered ? found : null
  }

  /** Whether the ordinals in the tasks' cells stand under another. */
  areUnder({rank}: Ordinal): boolean {
    const ranks = this.table.rows.flatMap(row => {
      const task = row.cells.filter(each => each?.isOrigin).length > 1 ? cellAt(this.table, row, 'task') : null
      const own = task ? this.find(task.cell) : null
      return own ? [own.rank] : []
    })
    return ranks.length > 0 && ranks.every(own => isAbove(rank, own))
  }

  private countOrdinals(): number {
    return this.table.rows.filter(row => {
      const task = cellAt(this.table, row, 'task')
      if (!task) return false
      const {start, end} = placeOf(task.cell)
      return readOrdinal(this.source.folded, start.offset, end.offset)?.weak === false
    }).length
  }
}
