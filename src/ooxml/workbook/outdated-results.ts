import {type Area, parseArea} from '../formulas/addresses.js'
import {makeElement, type XmlElement} from '../xml/xml.js'
import type {Book} from './book.js'
import {readSources, type SourceReader, toKey} from './dependencies.js'
import {formulaOf, type GridCell} from './grid.js'
import type {SheetPart} from './sheet-part.js'

/**
 * Takes away every result that was kept with a formula and may no longer hold, and has the workbook computed when it is
 * opened. A result holds if nothing that it rests on, through other formulas, sheets, names and tables, is on a sheet
 * that was edited.
 */
export function dropOutdatedResults(book: Book): void {
  const edited = book.sheets.filter(({isEdited}) => isEdited)
  if (edited.length === 0) return
  const read = readSources(book)
  const outdated = new Set(edited.map(({name}) => toKey(name)))
  const waiting = book.sheets.filter(({hasCells}) => hasCells).map(sheet => ({sheet, cells: listFormulas(sheet, read)}))
  for (let before = -1; outdated.size !== before; ) {
    before = outdated.size
    for (const entry of waiting) {
      const left = entry.cells.filter(({sources, cell}) => {
        const isOutdated = sources.isOpen || [...sources.sheets].some(sheet => outdated.has(sheet))
        if (isOutdated) dropResult(entry.sheet, cell)
        return !isOutdated
      })
      if (left.length < entry.cells.length) outdated.add(toKey(entry.sheet.name))
      entry.cells = left
    }
  }
  requestCalculation(book.root)
}

function listFormulas(sheet: SheetPart, read: SourceReader) {
  return [...sheet.grid.values()].flatMap(({cells}) =>
    [...cells.values()].flatMap(cell => {
      const formula = cell.element.child('f')
      if (!formula) return []
      const isTable = formula.get('t') === 'dataTable'
      // what a group shares refers to the same sheets in each of its cells
      const text = cell.group?.formula ?? formulaOf(cell) ?? ''
      const sources = isTable ? {sheets: new Set([toKey(sheet.name)]), isOpen: false} : read(text, sheet.name)
      return [{cell, sources}]
    }),
  )
}

/** Takes the result out of a cell; of a formula for several cells, out of each. */
function dropResult(sheet: SheetPart, cell: GridCell): void {
  const formula = cell.element.child('f')
  const type = formula?.get('t')
  dropValue(cell.element)
  if (type !== 'array' && type !== 'dataTable') return
  const area = parseArea(formula?.get('ref') ?? '')
  if (!area) return
  for (const other of listCells(sheet, area)) if (!other.element.child('f')) dropValue(other.element)
}

function listCells(sheet: SheetPart, {top, bottom, left, right}: Area): GridCell[] {
  return [...sheet.grid.values()]
    .filter(({row}) => row >= top && row <= bottom)
    .flatMap(({cells}) => [...cells.values()].filter(({column}) => column >= left && column <= right))
}

function dropValue(cell: XmlElement): void {
  const value = cell.child('v')
  if (!value && cell.child('f') === null) return
  value?.remove()
  cell.child('is')?.remove()
  cell.set('t', null)
}

/** The children of a workbook that stand before `calcPr`. */
const BEFORE_CALCULATION: ReadonlySet<string> = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
])

function requestCalculation(workbook: XmlElement): void {
  const known = workbook.child('calcPr')
  if (known) {
    known.set('fullCalcOnLoad', '1')
    return
  }
  const place = workbook.children.findLastIndex(({name}) => BEFORE_CALCULATION.has(name)) + 1
  workbook.insert(place, makeElement(`<${workbook.prefix}calcPr fullCalcOnLoad="1"/>`))
}
