import type {Rows} from '../formulas/relative-rows.js'
import {insertedBehind} from '../formulas/row-map.js'
import type {Book} from '../workbook/book.js'
import type {Grid} from '../workbook/grid.js'
import type {SheetPart} from '../workbook/sheet-part.js'
import type {NewRow} from '../workbook/types.js'
import {writeRow} from '../workbook/write-cells.js'
import {makeElement} from '../xml/xml.js'
import {fillRow, mostCommon, readColumns} from './fill.js'
import {type Move, moveFormulas} from './shift-formulas.js'
import {moveParts, movePivotSources} from './shift-parts.js'
import {moveOutsideReferences} from './shift-references.js'
import {moveRows, moveSettings} from './shift-sheet.js'

/** Puts rows in behind the last one of a body, and moves what stands below and what refers to it. */
export function insertRows(book: Book, sheet: SheetPart, body: Rows, rows: readonly NewRow[]): void {
  if (rows.length === 0) return
  const {prefix} = sheet.sheetData
  const move: Move = {sheet: sheet.name, body, map: insertedBehind(body.bottom, rows.length, body.top)}
  const columns = readColumns(sheet.grid, body)
  const attributes = readRowLook(sheet.grid, body)
  const added = rows.map((row, at) => {
    const number = body.bottom + 1 + at
    const cells = fillRow(row, number, columns, move)
    if ([...cells.values()].some(({formula}) => formula)) book.hasMovedFormulas = true
    return {cells, element: makeElement(writeRow(prefix, number, cells, {height: row.height ?? null, attributes}))}
  })
  if (hasFormulasBelow(sheet.grid, body.bottom)) book.hasMovedFormulas = true
  for (const home of book.sheets) if (home.hasCells) moveFormulas(home, move)
  moveOutsideReferences(book, move)
  moveRows(sheet, move.map)
  moveSettings(sheet, move.map)
  moveParts(book, sheet, move.map)
  movePivotSources(book, sheet.name, move.map)
  const {sheetData} = sheet
  const next = [...sheet.grid.values()].find(({row}) => row > body.bottom)?.element
  const place = next ? sheetData.children.indexOf(next) : sheetData.children.length
  for (const [at, {element}] of added.entries()) sheetData.insert(place + at, element)
  sheet.forgetGrid()
  const right = Math.max(...added.flatMap(({cells}) => [...cells.keys()]))
  sheet.extendDimension(body.bottom + rows.length, right)
  sheet.isEdited = true
}

function hasFormulasBelow(grid: Grid, after: number): boolean {
  return [...grid.values()].some(
    ({row, cells}) => row > after && [...cells.values()].some(({element}) => element.child('f') !== null),
  )
}

/** The look that most rows of the body have as a whole, as attributes. */
function readRowLook(grid: Grid, {top, bottom}: Rows): string {
  const looks = [...grid.values()]
    .filter(({row}) => row >= top && row <= bottom)
    .map(({element}) => (element.get('customFormat') === '1' ? element.get('s') : null))
  const style = mostCommon(looks) ?? null
  return style === null ? '' : ` s="${style}" customFormat="1"`
}
