import type {ColumnKind} from '../lexicon/table-heads.js'
import type {SourceText} from '../text/source-text.js'
import {type Column, headRowsByCells, kindOfCells, kindOfHead, tidyHead} from '../tokens/columns.js'
import {roleOf} from '../tokens/label-words.js'
import {fieldOf} from '../tokens/metadata.js'
import type {Cell, Place, Table} from '../tree/nodes.js'

/** A cell over one place of a table's grid. */
export interface GridCell {
  cell: Cell
  /** It begins here; else it stands here since it is merged. */
  isOrigin: boolean
}

/** A row of the grid. */
export interface GridRow {
  cells: ReadonlyArray<GridCell | null>
  position: Place
  /** The head stands again in front of it, at the top of a page: what is empty in it says what stands above. */
  isAfterHead?: boolean
}

/** A table of tasks: its rows without the head, and what each column holds. */
export interface TaskTable {
  rows: readonly GridRow[]
  columns: readonly Column[]
  /** Columns with words in them that say nothing of a task, and whose head is not known. */
  unread: readonly Column[]
  /** Columns that are known to say nothing of a task: remarks, quarters, money. */
  ignored: readonly Column[]
  /** Cells are merged in it, so that one left empty is empty. */
  hasSpans: boolean
  /** The head rows. */
  heads: readonly GridRow[]
}

const WIDEST = 200
/** Merged cells of a table stand over no more places than these together; behind that each is taken for one place. */
const MOST_PLACES = 200_000

/** The table's places with the cell over each, merged cells at all of theirs. */
export function spreadCells(table: Table): GridRow[] {
  const rows: Array<Array<GridCell | null>> = table.children.map(() => [])
  let places = 0
  for (const [at, row] of table.children.entries()) {
    let column = 0
    for (const cell of row.children) {
      while (rows[at]?.[column]) column++
      const tall = Math.min(cell.rowSpan ?? 1, rows.length - at)
      const wide = Math.min(cell.columnSpan ?? 1, WIDEST)
      const [height, width] = places + tall * wide > MOST_PLACES ? [1, 1] : [tall, wide]
      places += height * width
      for (let down = 0; down < height && at + down < rows.length; down++) {
        for (let across = 0; across < width && column + across < WIDEST; across++) {
          const line = rows[at + down]
          if (line) line[column + across] = {cell, isOrigin: down === 0 && across === 0}
        }
      }
      column += width
    }
  }
  return rows.map((cells, at) => ({
    cells: Array.from({length: cells.length}, (_, column) => cells[column] ?? null),
    position: table.children[at]?.position ?? table.position,
  }))
}

/** What a cell says, tidied. */
export function textOf(cell: Cell | undefined, source: SourceText): string {
  return (cell?.children ?? []).map(({position}) => source.read(position.start.offset, position.end.offset)).join('')
}

const BEARERS: ReadonlySet<ColumnKind> = new Set(['lead', 'units', 'supporting', 'leader', 'deadline'])
/** A head stands in the first rows: a caption may stand above it. */
const LOWEST_HEAD = 3

/**
 * Reads a table as one of tasks: its columns by the words over them, in any order, else by what stands in them; `before` is the
 * table in front of it, whose head holds for one without. `null` for another table.
 */
export function readTaskTable(table: Table, source: SourceText, before: TaskTable | null = null): TaskTable | null {
  const grid = spreadCells(table)
  const isHead = (row: GridRow) => isHeadRow(row, source)
  const hasSpans = table.children.some(row => row.children.some(cell => (cell.rowSpan ?? 1) > 1))
  const first = grid.findIndex(isHead)
  if (first < 0 || first > LOWEST_HEAD)
    return continueTable(grid, before, hasSpans, source) ?? readByCells(grid, hasSpans, source)
  // 责任分工 over 牵头单位 and 配合单位: a head of two rows, of which the lower says more
  const second = grid[first + 1]
  const heads = second && isHead(second) ? [grid[first], second] : [grid[first]]
  const body = grid.slice(first + heads.length)
  const rows = body.flatMap((row, at) => {
    const above = body[at - 1]
    return isHead(row) ? [] : [above && isHead(above) ? {...row, isAfterHead: true} : row]
  })
  const {columns, unread, ignored} = readColumns(heads.flatMap(row => row ?? []).reverse(), rows, source)
  if (!columns.some(({kind}) => kind === 'task') || !columns.some(({kind}) => BEARERS.has(kind))) return null
  return {
    rows,
    columns,
    unread,
    ignored,
    hasSpans,
    heads: [...grid.slice(0, first + heads.length), ...body.filter(isHead)],
  }
}

/** Whether a row is words over columns: two or more of them tell what stands under them, and no cell is a sentence. */
function isHeadRow(row: GridRow, source: SourceText): boolean {
  const texts = originsOf(row).map(cell => textOf(cell, source))
  if (texts.some(text => text.length > 30 || /[。;]/u.test(text))) return false
  // 索引号 | … | 发文日期 | …: keys of the document and their values
  if (texts.filter(text => fieldOf(text) !== undefined).length >= 2) return false
  const kinds = texts.map(kindOfHead).filter(kind => kind !== null)
  const filled = texts.filter(text => text.trim() !== '')
  return new Set(kinds).size >= 2 && kinds.length * 2 >= filled.length
}

function originsOf({cells}: GridRow): Cell[] {
  return cells.flatMap(each => (each?.isOrigin ? [each.cell] : []))
}

/** The rows of a table without a head, under the columns of the one in front of it. */
function continueTable(
  grid: readonly GridRow[],
  before: TaskTable | null,
  hasSpans: boolean,
  source: SourceText,
): TaskTable | null {
  const width = Math.max(0, ...(before?.columns ?? []).map(({index}) => index + 1))
  const widest = Math.max(0, ...grid.map(({cells}) => cells.length))
  if (!before || grid.length === 0 || widest < width || widest > width + before.unread.length + 1) return null
  const number = before.columns.find(({kind}) => kind === 'number')
  const isNumbered = grid.filter(({cells}) => /\d/u.test(textOf(cells[number?.index ?? -1]?.cell, source))).length
  if (number && isNumbered * 2 < grid.length) return null
  return {...before, rows: grid, heads: [], hasSpans}
}

/** A table whose head says nothing that is known, or that has none: its columns by what stands in them. */
function readByCells(grid: readonly GridRow[], hasSpans: boolean, source: SourceText): TaskTable | null {
  const texts = grid.map(({cells}) => cells.map(each => textOf(each?.cell, source)))
  if (texts.some(row => row.filter(text => fieldOf(text) !== undefined).length >= 2)) return null
  const count = headRowsByCells(texts.filter(row => row.filter(text => text !== '').length > 1))
  if (count === null) return null
  const heads = grid.slice(0, count)
  const rows = grid.slice(count)
  const {columns, unread, ignored} = readColumns(heads, rows, source)
  if (!columns.some(({kind}) => kind === 'task') || !columns.some(({kind}) => BEARERS.has(kind))) return null
  return {rows, columns, unread, ignored, hasSpans, heads}
}

/** What the columns hold; of two that would be the task the first names what the second says. */
function readColumns(heads: readonly GridRow[], rows: readonly GridRow[], source: SourceText) {
  const width = Math.max(
    0,
    ...heads.map(({cells}) => cells.length),
    ...rows.slice(0, 50).map(({cells}) => cells.length),
  )
  const columns: Column[] = []
  const unread: Column[] = []
  const ignored: Column[] = []
  for (let index = 0; index < width; index++) {
    const words = heads.map(({cells}) => textOf(cells[index]?.cell, source))
    const told = words.map(text => ({text, kind: kindOfHead(text)})).find(({kind}) => kind !== null)
    const head = tidyHead(told?.text ?? words[0] ?? '')
    // a cell over several columns is the head of the first
    const isSecond =
      heads.length > 0 &&
      heads.every(({cells}) => cells[index] && !cells[index]?.isOrigin && cells[index]?.cell === cells[index - 1]?.cell)
    const texts = rows.flatMap(({cells}) => (cells[index]?.isOrigin ? [textOf(cells[index]?.cell, source)] : []))
    const kind = isSecond ? null : kindOf(told?.kind ?? null, head, texts)
    const column: Column = {kind: kind ?? 'other', index, head, by: told ? 'head' : 'cells'}
    if (kind && kind !== 'other') columns.push(column)
    else if (kind === 'other') ignored.push(column)
    else if (!told && texts.some(text => text.trim() !== '')) unread.push(column)
  }
  const resolved = resolveKinds(columns, unread, rows, source)
  const group = findGroups(resolved, unread, rows, source)
  if (group) {
    group.kind = 'category'
    resolved.unshift(group)
  }
  return {
    columns: resolved,
    unread: unread.filter(column => !resolved.includes(column)),
    ignored: [...ignored, ...columns.filter(column => !resolved.includes(column))],
  }
}

/** What a column holds: by its head, else by what stands in it; 单位 alone may be who bears it, or what is counted. */
function kindOf(told: ColumnKind | null, head: string, texts: readonly string[]): ColumnKind | null {
  if (told !== null && !(told === 'other' && head === '单位')) return told
  const kind = kindOfCells(texts)
  if (kind !== 'units') return told ?? kind
  // 谁牵头, 谁配合: a stem in the head tells which of the units
  const role = roleOf(head)
  return role === 'lead' || role === 'supporting' ? role : 'units'
}

/** The columns, each kind of words once: who names, who says, who measures. */
function resolveKinds(columns: Column[], unread: Column[], rows: readonly GridRow[], source: SourceText): Column[] {
  const once: ReadonlySet<ColumnKind> = new Set(['category', 'number', 'title', 'goal'])
  const kept = columns.filter(
    ({kind, index}) =>
      !once.has(kind) ||
      columns.findIndex(each => each.kind === kind) === columns.findIndex(each => each.index === index),
  )
  const tasks = kept.filter(({kind}) => kind === 'task')
  // 工作任务 beside 具体措施: the first names what the second says
  for (const [at, column] of tasks.entries()) {
    const hasTitle = kept.some(({kind}) => kind === 'title')
    if (at === 0 && tasks.length > 1 && !hasTitle) column.kind = 'title'
    else if (at > (hasTitle ? 0 : 1)) column.kind = kept.some(({kind}) => kind === 'goal') ? 'other' : 'goal'
  }
  const find = (kind: ColumnKind) => kept.find(each => each.kind === kind)
  if (!find('task')) {
    const longest = longestOf(unread, rows, source)
    const chosen =
      find('goal') && !find('title')
        ? find('goal')
        : find('title') && find('goal')
          ? null
          : (longest ?? find('title') ?? find('goal'))
    if (chosen) {
      chosen.kind = 'task'
      if (!kept.includes(chosen)) kept.push(chosen)
    } else {
      // 指标名称 beside 目标值: together they are the task
      const title = find('title')
      if (title) title.kind = 'task'
    }
  }
  return kept.filter(({kind}) => kind !== 'other').sort((a, b) => a.index - b.index)
}

/** So many of a column's cells are filled at most where it names groups of rows. */
const MOST_GROUPS = 0.7

/** A column in front of the task whose short words stand only where a group of rows begins. */
function findGroups(
  columns: readonly Column[],
  unread: readonly Column[],
  rows: readonly GridRow[],
  source: SourceText,
): Column | undefined {
  if (columns.some(({kind}) => kind === 'category')) return undefined
  const task = columns.find(({kind}) => kind === 'task')
  return unread.find(({index}) => {
    if (index > (task?.index ?? 0) || columns.some(each => each.index === index)) return false
    const texts = rows.map(({cells}) => (cells[index]?.isOrigin ? textOf(cells[index]?.cell, source) : ''))
    const filled = texts.filter(text => text !== '')
    return filled.length > 0 && filled.length <= rows.length * MOST_GROUPS && filled.every(text => text.length <= 20)
  })
}

/** The column whose cells hold most words, if they are sentences. */
function longestOf(columns: readonly Column[], rows: readonly GridRow[], source: SourceText): Column | undefined {
  const lengthOf = ({index}: Column) => {
    const texts = rows.map(({cells}) => textOf(cells[index]?.cell, source)).filter(text => text !== '')
    return texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length)
  }
  return columns.filter(column => lengthOf(column) >= 6).toSorted((a, b) => lengthOf(b) - lengthOf(a))[0]
}
