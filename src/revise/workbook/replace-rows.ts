import {makeElement} from '../../parts/xml.js'
import {areaOf} from './add-sheet.js'
import {writeArea} from './addresses.js'
import type {Book} from './book.js'
import {hasFormula} from './read-cells.js'
import {endedAt} from './row-map.js'
import type {SheetPart} from './sheet-part.js'
import {moveFormulas} from './shift-formulas.js'
import {moveParts, movePivotSources} from './shift-parts.js'
import {moveOutsideReferences} from './shift-references.js'
import {moveSettings} from './shift-sheet.js'
import type {NewRow} from './types.js'
import {writeSheetData} from './write-cells.js'

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
