import {moveReferences} from '../formulas/formulas.js'
import type {Book} from '../workbook/book.js'
import type {XmlElement} from '../xml/xml.js'
import type {Move} from './shift-formulas.js'

/** Elements of a sheet, of its old drawings and of its tables whose text is a formula. */
const FORMULAS = [
  'formula',
  'formula1',
  'formula2',
  'f',
  'calculatedColumnFormula',
  'totalsRowFormula',
  'FmlaLink',
  'FmlaRange',
  'FmlaTxbx',
  'FmlaGroup',
  'FmlaPict',
]

/** Attributes that are formulas: of a rule's bound, of links to cells, of controls and of shapes that show a cell. */
const FORMULA_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  cfvo: ['val'],
  controlPr: ['linkedCell', 'listFillRange'],
  formControlPr: ['fmlaLink', 'fmlaRange', 'fmlaTxbx', 'fmlaGroup'],
  sp: ['textlink'],
  cameraTool: ['cellRange'],
}

/** The types of the parts that belong to a sheet and hold such formulas. */
const PARTS_OF_SHEET: ReadonlySet<string> = new Set(['table', 'drawing', 'vmlDrawing', 'ctrlProp'])

/** Makes every formula outside of cells refer to the same cells after the move. */
export function moveOutsideReferences(book: Book, move: Move): void {
  const {documents} = book
  for (const sheet of book.sheets) {
    const {root} = sheet
    const settings = root.name === 'worksheet' ? sheet.listSettings() : root.children
    for (const element of settings) moveIn(element, sheet.name, move)
    for (const {type, part} of documents.listRelations(sheet.part)) {
      if (part !== null && PARTS_OF_SHEET.has(type)) moveIn(documents.openPart(part), sheet.name, move)
    }
  }
  for (const part of documents.listTargets('chart', 'chartEx')) moveChart(documents.openPart(part), move)
  for (const part of documents.listTargets('chartUserShapes')) moveIn(documents.openPart(part), null, move)
  moveNames(book, move)
  moveLinks(book, move)
}

function moveIn(element: XmlElement, home: string | null, move: Move): void {
  if (FORMULAS.includes(element.name) && element.text !== '') moveText(element, home, move)
  for (const name of FORMULA_ATTRIBUTES[element.name] ?? []) moveValue(element, name, home, move)
  if (element.name === 'hyperlink' && element.get('id') === null) moveValue(element, 'location', home, move)
  for (const child of element.children) moveIn(child, home, move)
}

/** Moves a formula that is an element's text; gives whether it changed. */
function moveText(element: XmlElement, home: string | null, {sheet, map}: Move): boolean {
  const moved = moveReferences(element.text, {home, sheet, map})
  if (moved === element.text) return false
  element.setText(moved)
  return true
}

function moveValue(element: XmlElement, name: string, home: string | null, {sheet, map}: Move): void {
  const formula = element.get(name)
  if (formula !== null) element.set(name, moveReferences(formula, {home, sheet, map}))
}

/** What a chart keeps of the cells that it shows. */
const CACHES: ReadonlySet<string> = new Set(['numCache', 'strCache', 'multiLvlStrCache', 'dlblRangeCache', 'lvl'])

/** Moves what a chart shows; of a reference that changed the values kept with it go, since they are of other cells. */
function moveChart(chart: XmlElement, move: Move): void {
  for (const element of chart.descendants('f', 'sqref')) {
    if (element.text === '' || !moveText(element, null, move)) continue
    for (const cache of element.parent?.children.filter(({name}) => CACHES.has(name)) ?? []) cache.remove()
  }
}

/** Moves the names of the workbook, those of printing and of filters among them. */
function moveNames(book: Book, move: Move): void {
  for (const name of book.root.child('definedNames')?.all('definedName') ?? []) {
    const index = name.get('localSheetId')
    moveText(name, index === null ? null : (book.sheets[Number(index)]?.name ?? null), move)
  }
}

/** Moves the links to cells that shapes and cells have as relations, such as `#任务台账!A9`. */
function moveLinks({documents, sheets}: Book, {sheet, map}: Move): void {
  const drawings = documents.listTargets('drawing')
  for (const from of new Set([...sheets.map(({part}) => part), ...drawings])) {
    for (const {element} of documents.listRelations(from)) {
      const target = element.get('Target') ?? ''
      if (!target.startsWith('#')) continue
      const place = decode(target.slice(1))
      const moved = moveReferences(place, {home: null, sheet, map})
      if (moved !== place) element.set('Target', `#${target.includes('%') ? encodeURI(moved) : moved}`)
    }
  }
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}
