import {type Corner, LAST_ROW} from '../formulas/addresses.js'
import {isSameName, mapReferences} from '../formulas/formulas.js'
import {type RowFollowing, type Rows, readRowFollowing} from '../formulas/relative-rows.js'
import {moveEnds} from '../formulas/row-map.js'
import {formulaOf, type Grid, type GridCell} from '../workbook/grid.js'
import type {NewRow} from '../workbook/types.js'
import type {NewCell} from '../workbook/write-cells.js'
import type {Move} from './shift-formulas.js'

/** What a new row has in a column for which it gives nothing. */
export interface ColumnHabit {
  /** The look that most of the body's cells have; undefined if most of its rows have no cell here. */
  style: number | null | undefined
  /** The formula that new rows have too. */
  formula: {cell: GridCell; text: string; following: RowFollowing} | null
}

/** What the columns of a body have in common, by column. To be read before anything is moved. */
export function readColumns(grid: Grid, body: Rows): Map<number, ColumnHabit> {
  const rows = [...grid.values()].filter(({row}) => row >= body.top && row <= body.bottom)
  const columns = new Set(rows.flatMap(({cells}) => [...cells.keys()]))
  return new Map(
    [...columns].map(column => {
      const cells = rows.flatMap(row => row.cells.get(column) ?? [])
      const style = mostCommon(rows.map(row => styleOf(row.cells.get(column))))
      return [column, {style, formula: findFormula(grid, cells, body)}]
    }),
  )
}

function styleOf(cell: GridCell | undefined): number | null | undefined {
  const style = cell?.element.get('s')
  return style == null ? (cell ? null : undefined) : Number(style)
}

/** The value that occurs most often; of several the one that occurs first. */
export function mostCommon<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return [...counts].find(([, count]) => count === most)?.[0]
}

/** The formula of a column: that of its last cell, or one that most of the body's rows have. */
function findFormula(grid: Grid, cells: readonly GridCell[], body: Rows): ColumnHabit['formula'] {
  const having = cells.filter(cell => canBeFilled(cell))
  const last = having.at(-1)
  const isCommon = having.length * 2 > body.bottom - body.top + 1
  if (!last || (last.row !== body.bottom && !isCommon)) return null
  return {cell: last, text: formulaOf(last) ?? '', following: readRowFollowing(grid, last, body)}
}

// a picture in a cell, as WPS keeps it
const PICTURE = /\bDISPIMG\(/i

/** Whether a cell has a formula of its own that can stand in another row. */
function canBeFilled(cell: GridCell): boolean {
  const formula = formulaOf(cell)
  if (formula === null || PICTURE.test(formula)) return false
  const element = cell.element.child('f')
  const type = element?.get('t')
  return type !== 'dataTable' && !(type === 'array' && element?.get('ref')?.includes(':'))
}

/** The cells of a new row: those given, and what the body's columns have in common. */
export function fillRow(
  {cells}: NewRow,
  row: number,
  columns: ReadonlyMap<number, ColumnHabit>,
  move: Move,
): Map<number, NewCell> {
  const filled = new Map<number, NewCell>()
  for (const [column, {value, style}] of cells) {
    filled.set(column, {value, style: style ?? columns.get(column)?.style ?? null})
  }
  for (const [column, {style, formula}] of columns) {
    if (filled.has(column)) continue
    if (formula) filled.set(column, fillFormula(formula, row, move))
    else if (style != null) filled.set(column, {value: null, style})
  }
  return filled
}

function fillFormula({cell, text, following}: NonNullable<ColumnHabit['formula']>, row: number, move: Move): NewCell {
  const style = styleOf(cell) ?? null
  const isArray = cell.element.child('f')?.get('t') === 'array'
  const formula = copyDown(text, row - cell.row, following, move)
  return {value: null, style, formula: {text: formula, isArray, metadata: isArray ? cell.element.get('cm') : null}}
}

/** A formula of the body as it is in a new row: what is fixed in it has moved as everywhere else. */
function copyDown(formula: string, rows: number, following: RowFollowing, {sheet, map}: Move): string {
  return mapReferences(formula, (reference, index) => {
    const {first, last, lastSheet, isExternal} = reference
    const isMoved =
      !isExternal && lastSheet === null && (reference.sheet === null || isSameName(sheet, reference.sheet))
    const ends =
      first.row === null
        ? null
        : moveEnds(first.row, last?.row ?? first.row, map, last !== null && first.column === last.column)
    const copy = (corner: Corner, end: 'first' | 'last') => {
      if (corner.row === null) return corner
      const isFixed = corner.rowMark === '$' || following(index, end) === 'stays'
      const row = isFixed ? ((isMoved ? ends?.[end] : null) ?? corner.row) : corner.row + rows
      return row < 1 || row > LAST_ROW ? null : {...corner, row}
    }
    const [from, to] = [copy(first, 'first'), last && copy(last, 'last')]
    return from === null || (last !== null && to === null) ? null : {...reference, first: from, last: to}
  })
}
