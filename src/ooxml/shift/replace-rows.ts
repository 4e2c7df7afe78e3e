import {writeArea} from '../formulas/addresses.js'
import {endedAt} from '../formulas/row-map.js'
import {areaOf} from '../workbook/add-sheet.js'
import type {Book} from '../workbook/book.js'
import {hasFormula} from '../workbook/read-cells.js'
import type {SheetPart} from '../workbook/sheet-part.js'
import type {NewRow} from '../workbook/types.js'
import {writeSheetData} from '../workbook/write-cells.js'
import {makeElement} from '../xml/xml.js'
import {moveFormulas} from './shift-formulas.js'
import {moveParts, movePivotSources} from './shift-parts.js'
import {moveOutsideReferences} from './shift-references.js'
import {moveSettings} from './shift-sheet.js'

/** Writes all rows of a sheet anew. What ended at its last row, such as its filter, ends at the new one. */
export function replaceRows(book: Book, sheet: SheetPart, rows: readonly NewRow[]): void {
  const last = Math.max(1, ...sheet.grid.keys())
  const filled = [...sheet.grid.values()].flatMap(({cells}) => [...cells.values()])
  if (filled.some(hasFormula)) book.hasMovedFormulas = true
  sheet.sheetData.replaceWith(makeElement(writeSheetData(sheet.sheetData.prefix, rows)))
  sheet.forgetGrid()
  sheet.isEdited = true
  const map = endedAt(last, Math.max(1, rows.length))
  const move = {sheet: sheet.name, body: {top: 1, bottom: last}, map}
  if (rows.length !== last) {
    for (const home of book.sheets) if (home.hasCells) moveFormulas(home, move)
    moveOutsideReferences(book, move)
    moveSettings(sheet, map)
    moveParts(book, sheet, map)
    movePivotSources(book, sheet.name, map)
  }
  sheet.root.child('dimension')?.set('ref', writeArea(areaOf(rows)))
}
