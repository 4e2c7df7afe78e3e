import {moveReferences, type Reference} from '../formulas/formulas.js'
import {endsWithRow, type RowFollowing, type Rows, readRowFollowing} from '../formulas/relative-rows.js'
import {moveRange, type RowMap, withoutGrowth} from '../formulas/row-map.js'
import {formulaOf, type GridCell, giveFormula, listGroups} from '../workbook/grid.js'
import {hasFormula} from '../workbook/read-cells.js'
import type {SheetPart} from '../workbook/sheet-part.js'

/** What a sheet's rows do, for the formulas that refer to them. */
export interface Move {
  /** The sheet whose rows move. */
  sheet: string
  /** Its body before the move. */
  body: Rows
  map: RowMap
}

/**
 * Makes the formulas of a sheet's cells refer to the same cells after the move. To be called before the cells
 * themselves are moved. A formula that cells share is given to each of them, if one of the group would change.
 */
export function moveFormulas(home: SheetPart, move: Move): void {
  const isOwn = home.name === move.sheet
  const single = listCells(home).filter(({group}) => group === null)
  const groups = listGroups(home.grid)
  // every formula is read before one is written, since those beside a formula show how it goes
  const moved = new Map([...single, ...groups.flat()].map(cell => [cell, moveFormula(home, cell, move)]))
  for (const cell of single) {
    const formula = moved.get(cell)
    if (formula) giveFormula(cell, formula)
    if (isOwn) moveRanges(cell, move.map)
  }
  for (const cells of groups) {
    const isMoved = isOwn && cells.some(({row}) => move.map.moveRow(row) !== row)
    if (!isMoved && cells.every(cell => moved.get(cell) === formulaOf(cell))) continue
    for (const cell of cells) giveFormula(cell, moved.get(cell) ?? '')
  }
}

/** The cells of a sheet that have a formula. */
export function listCells({grid}: SheetPart): GridCell[] {
  return [...grid.values()].flatMap(({cells}) => [...cells.values()].filter(hasFormula))
}

/** Moves the cells for which a formula is, and those that a table of results puts its values in. */
function moveRanges({element}: GridCell, map: RowMap): void {
  const formula = element.child('f')
  for (const name of ['ref', 'r1', 'r2']) {
    const range = formula?.get(name)
    if (range) formula?.set(name, moveRange(range, withoutGrowth(map)))
  }
}

function moveFormula(home: SheetPart, cell: GridCell, {sheet, body, map}: Move): string {
  const formula = formulaOf(cell) ?? ''
  const isInBody = home.name === sheet && cell.row >= body.top && cell.row <= body.bottom
  if (!isInBody) return moveReferences(formula, {home: home.name, sheet, map})
  const ends = (reference: Reference) => reference.last?.row === body.bottom
  let following: RowFollowing | null = null
  return moveReferences(formula, {
    home: home.name,
    sheet,
    map,
    isLeft: (reference, index) => {
      if (!ends(reference)) return false
      following ??= readRowFollowing(home.grid, cell, body)
      return endsWithRow(reference, index, cell.row, following)
    },
  })
}
