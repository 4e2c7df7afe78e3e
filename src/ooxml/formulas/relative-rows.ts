import {formulaOf, type Grid, type GridCell} from '../workbook/grid.js'
import type {Corner} from './addresses.js'
import {listReferences, type Reference} from './formulas.js'

/** The first and the last row of the body. */
export interface Rows {
  top: number
  bottom: number
}

/** Whether one end of a reference goes with the row, as the formula beside it shows; null where none shows it. */
export type RowFollowing = (index: number, end: 'first' | 'last') => 'goes' | 'stays' | null

/**
 * How the references of a formula in the body follow its row, read from the formula in the row above or below: in row
 * 135 the end of `SUM(M$2:M135)` goes with the row, where row 134 has `SUM(M$2:M134)`, and stays where it has the same.
 */
export function readRowFollowing(grid: Grid, cell: GridCell, body: Rows): RowFollowing {
  const own = listReferences(formulaOf(cell) ?? '')
  const beside = [cell.row - 1, cell.row + 1]
    .filter(row => row >= body.top && row <= body.bottom)
    .flatMap(row => grid.get(row)?.cells.get(cell.column) ?? [])
    .find(other => listReferences(formulaOf(other) ?? '').length === own.length)
  if (!beside || own.length === 0) return () => null
  const others = listReferences(formulaOf(beside) ?? '')
  return (index, end) => {
    const [corner, other] = [own[index]?.[end], others[index]?.[end]]
    if (corner?.row == null || other?.row == null || !isSameColumn(corner, other)) return null
    if (other.row === corner.row) return 'stays'
    return other.row - corner.row === beside.row - cell.row ? 'goes' : null
  }
}

function isSameColumn(one: Corner, other: Corner): boolean {
  return one.column === other.column && one.rowMark === other.rowMark
}

/**
 * Whether a range that ends at the body's last row is no range over the body, since its end goes with the row that its
 * formula stands in.
 */
export function endsWithRow({first, last}: Reference, index: number, row: number, following: RowFollowing): boolean {
  if (!last || last.rowMark === '$') return false
  const known = following(index, 'last')
  if (known !== null) return known === 'goes'
  return first.rowMark === '$' && last.row === row
}
