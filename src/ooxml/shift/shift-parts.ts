import {isSameName} from '../formulas/formulas.js'
import {moveRange, moveRanges, type RowMap, withoutGrowth} from '../formulas/row-map.js'
import type {Book} from '../workbook/book.js'
import type {SheetPart} from '../workbook/sheet-part.js'
import type {XmlElement} from '../xml/xml.js'
import {moveAnchor} from './shift-sheet.js'
import {moveShapes} from './vml.js'

/** How the parts that belong to a sheet move with its rows, by the type of the relation that leads to them. */
const MOVERS: Readonly<Record<string, (root: XmlElement, map: RowMap) => void>> = {
  drawing: (root, map) => {
    for (const anchor of root.descendants('twoCellAnchor', 'oneCellAnchor')) moveAnchor(anchor, map)
  },
  vmlDrawing: moveShapes,
  comments: (root, map) => moveEach(root, 'comment', 'ref', map),
  threadedComment: (root, map) => moveEach(root, 'threadedComment', 'ref', map),
  table: moveTable,
  pivotTable: (root, map) => moveEach(root, 'location', 'ref', map),
  tableSingleCells: (root, map) => moveEach(root, 'singleXmlCell', 'r', map),
}

/** Moves the notes, drawings and tables of a sheet with its rows. */
export function moveParts({documents}: Book, sheet: SheetPart, map: RowMap): void {
  const moved = new Set<string>()
  for (const {type, part} of documents.listRelations(sheet.part)) {
    const move = MOVERS[type]
    if (!move || part === null || moved.has(part)) continue
    moved.add(part)
    move(documents.openPart(part), map)
  }
}

function moveEach(root: XmlElement, name: string, attribute: string, map: RowMap): void {
  for (const element of root.descendants(name)) moveRef(element, withoutGrowth(map), attribute)
}

/** Moves a table. A row of totals at its end is no row of the body, and the table ends below it as before. */
function moveTable(table: XmlElement, map: RowMap): void {
  const hasTotals = Number(table.get('totalsRowCount') ?? 0) > 0
  moveRef(table, hasTotals ? withoutGrowth(map) : map)
  for (const element of table.descendants('autoFilter', 'sortState', 'sortCondition')) moveRef(element, map)
}

function moveRef(element: XmlElement, map: RowMap, name = 'ref'): void {
  const ref = element.get(name)
  if (ref !== null) element.set(name, moveRanges(ref, map))
}

/** Moves the source of each pivot table over a sheet; what it has gathered from there it gathers anew when asked to. */
export function movePivotSources({documents}: Book, sheet: string, map: RowMap): void {
  for (const part of documents.listTargets('pivotCacheDefinition')) {
    for (const source of documents.openPart(part).descendants('worksheetSource', 'rangeSet')) {
      const ref = source.get('ref')
      if (!isSameName(sheet, source.get('sheet')) || ref === null || isOutside(source)) continue
      source.set('ref', moveRange(ref, map))
    }
  }
}

/** Whether a source of a pivot table is in another workbook. */
export function isOutside(source: XmlElement): boolean {
  return source.listAttributes().some(([name]) => name.endsWith(':id'))
}
