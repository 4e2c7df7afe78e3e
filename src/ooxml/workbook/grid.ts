import type {Place} from '../formulas/addresses.js'
import {translateFormula} from '../formulas/formulas.js'
import type {XmlElement} from '../xml/xml.js'

/** A cell in the sheet's part. */
export interface GridCell extends Place {
  element: XmlElement
  /** The formula that a cell of a group shares, where it was given; null for a cell of no group. */
  group: (Place & {formula: string}) | null
}

/** A row in the sheet's part, its cells by column. */
export interface GridRow {
  row: number
  element: XmlElement
  cells: Map<number, GridCell>
}

/** The rows of a sheet's part by number, in order. */
export type Grid = Map<number, GridRow>

/** Reads where the rows and cells stand; those that do not say it follow the one before. */
export function readGrid(sheetData: XmlElement): Grid {
  const grid: Grid = new Map()
  const groups = new Map<string, Place & {formula: string}>()
  let lastRow = 0
  for (const element of sheetData.children) {
    if (element.name !== 'row') continue
    const row = Number(element.get('r') ?? lastRow + 1)
    lastRow = row
    const cells = grid.get(row)?.cells ?? new Map<number, GridCell>()
    let lastColumn = 0
    for (const child of element.children) {
      if (child.name !== 'c') continue
      const column = readColumn(child.get('r')) ?? lastColumn + 1
      lastColumn = column
      cells.set(column, {row, column, element: child, group: readGroup(child, {row, column}, groups)})
    }
    grid.set(row, {row, element, cells})
  }
  return grid
}

/** The column of `P135`, read letter by letter since a sheet has very many. */
function readColumn(place: string | null): number | null {
  let column = 0
  for (let at = 0; place !== null && at < place.length; at++) {
    const letter = place.charCodeAt(at) & ~LOWER_CASE
    if (letter < LETTER_A || letter > LETTER_Z) break
    column = column * 26 + letter - LETTER_A + 1
  }
  return column === 0 ? null : column
}

const LETTER_A = 0x41
const LETTER_Z = 0x5a
const LOWER_CASE = 0x20

function readGroup(cell: XmlElement, place: Place, groups: Map<string, Place & {formula: string}>): GridCell['group'] {
  const formula = cell.child('f')
  if (formula?.get('t') !== 'shared') return null
  const index = formula.get('si') ?? ''
  if (formula.text !== '') groups.set(index, {...place, formula: formula.text})
  return groups.get(index) ?? null
}

/** The formula of a cell, without `=`; null if it has none. */
export function formulaOf({element, group, row, column}: GridCell): string | null {
  if (group) return translateFormula(group.formula, row - group.row, column - group.column)
  const text = element.child('f')?.text ?? ''
  return text === '' ? null : text
}

/** Gives each of these cells of a group its formula for itself. */
export function separateGroup(cells: readonly GridCell[]): void {
  for (const cell of cells) {
    const formula = formulaOf(cell)
    if (formula !== null) giveFormula(cell, formula)
  }
}

/** Gives a cell that has a formula another one; what it shares with a group it then has for itself. */
export function giveFormula(cell: GridCell, formula: string): void {
  const element = cell.element.child('f')
  if (!element) return
  element.setText(formula)
  if (!cell.group) return
  for (const name of ['t', 'si', 'ref']) element.set(name, null)
  cell.group = null
}

/** The cells of each group that shares a formula. */
export function listGroups(grid: Grid): GridCell[][] {
  const groups = new Map<object, GridCell[]>()
  for (const {cells} of grid.values()) {
    for (const cell of cells.values()) {
      if (cell.group) groups.set(cell.group, [...(groups.get(cell.group) ?? []), cell])
    }
  }
  return [...groups.values()]
}
