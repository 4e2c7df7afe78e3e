import {moveReferences, type Reference} from './formulas.js'
import {formulaOf, type GridCell, giveFormula, listGroups} from './grid.js'
import {endsWithRow, type Habit, type Rows, readHabit} from './habits.js'
import {moveRange, type RowMap, withoutGrowth} from './row-map.js'
import type {SheetPart} from './sheet-part.js'

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
  for (const cells of listGroups(home.grid)) {
    const formulas = cells.map(cell => moveFormula(home, cell, move))
    const isMoved = isOwn && cells.some(({row}) => move.map.moveRow(row) !== row)
    const isChanged = cells.some((cell, at) => formulas[at] !== formulaOf(cell))
    if (!isMoved && !isChanged) continue
    for (const [at, cell] of cells.entries()) giveFormula(cell, formulas[at] ?? '')
  }
  for (const {cells} of home.grid.values()) {
    for (const cell of cells.values()) {
      const element = cell.element.child('f')
      if (!element || cell.group) continue
      if (element.text !== '') element.setText(moveFormula(home, cell, move))
      if (!isOwn) continue
      const ref = element.get('ref')
      if (ref !== null) element.set('ref', moveRange(ref, withoutGrowth(move.map)))
      for (const input of ['r1', 'r2']) {
        const place = element.get(input)
        if (place !== null) element.set(input, moveRange(place, move.map))
      }
    }
  }
}

function moveFormula(home: SheetPart, cell: GridCell, {sheet, body, map}: Move): string {
  const formula = formulaOf(cell) ?? ''
  const isInBody = home.name === sheet && cell.row >= body.top && cell.row <= body.bottom
  if (!isInBody) return moveReferences(formula, {home: home.name, sheet, map})
  const ends = (reference: Reference) => reference.last?.row === body.bottom
  let habit: Habit | null = null
  return moveReferences(formula, {
    home: home.name,
    sheet,
    map,
    isLeft: (reference, index) => {
      if (!ends(reference)) return false
      habit ??= readHabit(home.grid, cell, body)
      return endsWithRow(reference, index, cell.row, habit)
    },
  })
}
