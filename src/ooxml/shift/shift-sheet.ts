import {moveRanges, type RowMap, withoutGrowth} from '../formulas/row-map.js'
import type {SheetPart} from '../workbook/sheet-part.js'
import type {XmlElement} from '../xml/xml.js'

/** Moves the rows and cells of a sheet themselves. */
export function moveRows(sheet: SheetPart, map: RowMap): void {
  for (const {row, element, cells} of sheet.grid.values()) {
    const moved = map.moveRow(row)
    if (moved === row) continue
    if (element.get('r') !== null) element.set('r', String(moved))
    for (const {element: cell} of cells.values()) moveAttribute(cell, 'r', map)
  }
  sheet.forgetGrid()
}

/** Attributes that hold a cell or ranges and move with the rows: those that ended at the body's last row grow. */
const GROWING: Readonly<Record<string, string>> = {
  dimension: 'ref',
  autoFilter: 'ref',
  sortState: 'ref',
  sortCondition: 'ref',
  protectedRange: 'sqref',
  ignoredError: 'sqref',
  conditionalFormatting: 'sqref',
  dataValidation: 'sqref',
}

/** The same for those that do not grow, since they lie over the cells or are where somebody last worked. */
const MOVING: Readonly<Record<string, readonly string[]>> = {
  sheetView: ['topLeftCell'],
  customSheetView: ['topLeftCell'],
  pane: ['topLeftCell'],
  selection: ['activeCell', 'sqref'],
  mergeCell: ['ref'],
  hyperlink: ['ref'],
  inputCells: ['r'],
  cellSmartTags: ['r'],
  cellWatch: ['r'],
}

/** Moves what a sheet's part says of its rows outside of them, all but formulas. */
export function moveSettings(sheet: SheetPart, map: RowMap): void {
  const still = withoutGrowth(map)
  const visit = (element: XmlElement) => {
    const growing = GROWING[element.name]
    if (growing !== undefined) moveAttribute(element, growing, map)
    for (const name of MOVING[element.name] ?? []) moveAttribute(element, name, still)
    if (element.name === 'sqref') moveSqref(element, map, still)
    if (element.name === 'brk' && element.parent?.name === 'rowBreaks') moveBreak(element, map)
    if (element.name === 'from') moveAnchor(element.parent, map)
    for (const child of element.children) visit(child)
  }
  for (const element of sheet.listSettings()) visit(element)
}

function moveAttribute(element: XmlElement, name: string, map: RowMap): void {
  const ranges = element.get(name)
  if (ranges !== null) element.set(name, moveRanges(ranges, map))
}

/** Moves the ranges of an extension; that of a sparkline is the cell it stands in. */
function moveSqref(element: XmlElement, map: RowMap, still: RowMap): void {
  element.setText(moveRanges(element.text.trim(), element.parent?.name === 'sparkline' ? still : map))
}

/** Moves a break, which stands above the row behind the one it names. */
function moveBreak(element: XmlElement, map: RowMap): void {
  const row = Number(element.get('id'))
  if (row > 0) element.set('id', String(map.moveRow(row + 1) - 1))
}

/** Moves what is anchored to cells: a picture, a chart, a control. Its rows count from 0. */
export function moveAnchor(anchor: XmlElement | null, map: RowMap): void {
  const [from, to] = [anchor?.child('from') ?? null, anchor?.child('to') ?? null]
  const first = from?.child('row')
  const how = anchor ? readAnchoring(anchor) : 'absolute'
  if (!first || how === 'absolute') return
  const top = Number(first.text)
  const moved = map.moveRow(top + 1) - 1
  if (moved !== top) first.setText(String(moved))
  const last = to?.child('row')
  if (!last) return
  const bottom = Number(last.text)
  // an edge on the line above a row belongs to the row before
  const touches = Number(to?.child('rowOff')?.text ?? 0) === 0
  if (moved !== top) last.setText(String(bottom + moved - top))
  else if (how !== 'oneCell') {
    const stretched = touches ? map.moveRow(bottom) : map.moveRow(bottom + 1) - 1
    if (stretched !== bottom) last.setText(String(stretched))
  }
}

/** Whether what is anchored moves and grows with the cells under it. */
function readAnchoring(anchor: XmlElement): string {
  if (anchor.name !== 'anchor') return anchor.get('editAs') ?? 'twoCell'
  const isSet = (name: string) => anchor.get(name) === '1' || anchor.get(name) === 'true'
  if (!isSet('moveWithCells')) return 'absolute'
  return isSet('sizeWithCells') ? 'twoCell' : 'oneCell'
}
