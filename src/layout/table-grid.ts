import {type ColumnKind, TABLE_HEADS} from '../lexicon/table-heads.js'
import {squeeze} from '../text/blanks.js'
import type {SourceText} from '../text/source-text.js'
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
  columns: ReadonlyMap<ColumnKind, number>
  /** Cells are merged in it, so that one left empty is empty. */
  hasSpans: boolean
  /** The head rows. */
  heads: readonly GridRow[]
}

const KINDS = new Map(TABLE_HEADS.flatMap(([kind, words]) => words.map(word => [word, kind] as const)))
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

/** Reads a table as one of tasks: its head is found by its words, in any order; `null` for another table. */
export function readTaskTable(table: Table, source: SourceText): TaskTable | null {
  const grid = spreadCells(table)
  const kindsOf = (row: GridRow) => row.cells.map(each => kindOf(textOf(each?.cell, source)))
  const isHead = (row: GridRow) => new Set(kindsOf(row).filter(kind => kind !== null)).size >= 2
  const first = grid.findIndex(isHead)
  if (first < 0 || first > 3) return null
  const columns = new Map<ColumnKind, number>()
  const head = grid[first]
  // 责任分工 over 牵头单位 and 配合单位: a head of two rows, of which the lower says more
  const second = grid[first + 1]
  const heads = second && isHead(second) ? [head, second] : [head]
  for (const row of heads.reverse()) {
    for (const [column, kind] of (row ? kindsOf(row) : []).entries()) {
      if (kind === null || [...columns.values()].includes(column)) continue
      if (!columns.has(kind)) columns.set(kind, column)
      // 工作任务 beside 具体措施: the first names what the second says
      else if (kind === 'task' && !columns.has('title')) {
        columns.set('title', columns.get('task') ?? column)
        columns.set('task', column)
      }
    }
  }
  // what no known heading names, a likely one may
  for (const row of heads) {
    for (const [column, each] of (row?.cells ?? []).entries()) {
      const kind = likelyKindOf(textOf(each?.cell, source))
      if (kind && !columns.has(kind) && ![...columns.values()].includes(column)) columns.set(kind, column)
    }
  }
  if (!columns.has('task') && columns.has('title')) {
    columns.set('task', columns.get('title') ?? 0)
    columns.delete('title')
  }
  const hasBearers = (['lead', 'units', 'supporting', 'leader', 'deadline'] as const).some(kind => columns.has(kind))
  if (!columns.has('task') || !hasBearers) return null
  const body = grid.slice(first + heads.length)
  return {
    rows: body.flatMap((row, at) => {
      const above = body[at - 1]
      return isHead(row) ? [] : [above && isHead(above) ? {...row, isAfterHead: true} : row]
    }),
    columns,
    hasSpans: table.children.some(row => row.children.some(cell => (cell.rowSpan ?? 1) > 1)),
    heads: [...grid.slice(0, first + heads.length), ...body.filter(isHead)],
  }
}

// 项目名称及年度建设任务, 县级牵头领导: of a head row what a heading ends with tells, where it is none that is known
const LIKELY: ReadonlyArray<readonly [RegExp, ColumnKind]> = [
  [/(?:时限|时间|节点|期限)$/u, 'deadline'],
  [/领导$/u, 'leader'],
  [/(?:牵头|主办|主责).*(?:单位|部门)$/u, 'lead'],
  [/(?:配合|协办|协助|协同|参与|参加).*(?:单位|部门)$/u, 'supporting'],
  [/(?:单位|部门)$/u, 'units'],
  [/(?:任务|内容|事项|措施|举措)$/u, 'task'],
  [/名称$/u, 'title'],
]

// 计量单位, 开工时间 and 上年完成情况 are neither bearers nor the time by which
const OTHER =
  /(?:计量|数量|货币|建设|施工|监理|设计|填报|考核)单位|(?:开工|启动|开始|起始|发布|上报|建设)(?:时间|节点)|上年|去年|情况|备注/u

/** What a column holds by its heading, in a row that is a head for certain. */
function likelyKindOf(text: string): ColumnKind | null {
  const words = squeeze(text.normalize('NFKC')).replace(/\([^()]{0,20}\)$/u, '')
  return words.length <= 16 && !OTHER.test(words) ? (LIKELY.find(([ending]) => ending.test(words))?.[1] ?? null) : null
}

function kindOf(text: string): ColumnKind | null {
  const words = squeeze(text.normalize('NFKC')).replace(/[:*]$/u, '')
  return KINDS.get(words) ?? KINDS.get(words.replace(/\([^()]{0,20}\)$/u, '')) ?? null
}
