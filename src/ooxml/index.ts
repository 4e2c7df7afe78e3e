import {BreakdownError} from '../errors.js'
import {insertRows} from './shift/insert-rows.js'
import {replaceRows} from './shift/replace-rows.js'
import {addConditionalFormat} from './workbook/add-format.js'
import {addSheet} from './workbook/add-sheet.js'
import {type Book, findSheet, openBook} from './workbook/book.js'
import {readCells} from './workbook/read-cells.js'
import {saveBook} from './workbook/save.js'
import type {SheetPart} from './workbook/sheet-part.js'
import type {Sheet, Workbook} from './workbook/types.js'
import {findUnsafe} from './workbook/unsafe.js'
import {setCell} from './workbook/write-cells.js'

export type {
  Body,
  CellValue,
  NewRow,
  NewSheet,
  Sheet,
  SheetCell,
  SheetRow,
  SheetState,
  Workbook,
} from './workbook/types.js'

/** Opens a workbook to be read and edited in place. Throws `unreadable-ledger` with the reason. */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const book = openBook(bytes)
  const sheetWithCells = (name: string): SheetPart => {
    const found = findSheet(book, name)
    if (!found?.hasCells) throw new BreakdownError('wrong-use', `the workbook has no sheet ${name} with cells`)
    return found
  }
  return {
    get sheetNames() {
      return book.sheets.map(({name}) => name)
    },
    sheet(name) {
      const found = findSheet(book, name)
      return found?.hasCells ? openSheet(book, found) : null
    },
    addSheet: (name, added) => openSheet(book, addSheet(book, name, added)),
    replaceRows: (name, rows) => replaceRows(book, sheetWithCells(name), rows),
    addConditionalFormat: (name, ranges, formula, dxf) =>
      addConditionalFormat(book, sheetWithCells(name), ranges, formula, dxf),
    findUnsafe: bodies => findUnsafe(book, bodies),
    save: () => saveBook(book),
  }
}

function openSheet(book: Book, sheet: SheetPart): Sheet {
  return {
    name: sheet.name,
    state: sheet.state,
    cells: () => readCells(sheet.grid, book.strings),
    set(row, column, value) {
      if (setCell(sheet, {row, column}, value, book.strings)) book.hasMovedFormulas = true
    },
    insertRows: (after, rows, {bodyTop}) => insertRows(book, sheet, {top: bodyTop, bottom: after}, rows),
  }
}
