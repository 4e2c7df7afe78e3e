import {tokenize} from '@borgar/fx/xlsx'
import {type Area, parseArea} from '../formulas/addresses.js'
import {isSameName, listReferences, mentionsSheet, moveReferences, type Reference} from '../formulas/formulas.js'
import {insertedBehind} from '../formulas/row-map.js'
import {listCells} from '../shift/shift-formulas.js'
import {isOutside} from '../shift/shift-parts.js'
import type {XmlElement} from '../xml/xml.js'
import {type Book, findSheet} from './book.js'
import {readSources, toKey} from './dependencies.js'
import {formulaOf} from './grid.js'
import type {SheetPart} from './sheet-part.js'
import type {Body} from './types.js'

/** What an edit of these bodies could not keep right, each with its place. */
export function findUnsafe(book: Book, bodies: readonly Body[]): string[] {
  return [
    ...findInPackage(book),
    ...bodies.flatMap(body => {
      const sheet = findSheet(book, body.sheet)
      if (!sheet?.hasCells) return [`the sheet ${body.sheet} has no cells`]
      return [
        ...findPivots(book, body),
        ...findQueries(book, sheet),
        ...(body.grows ? findGrowing(book, sheet, body) : []),
      ]
    }),
  ]
}

const STRICT = 'http://purl.oclc.org/ooxml/'

/** What is wrong with the workbook whatever is edited in it. */
function findInPackage({documents, root}: Book): string[] {
  const found: string[] = []
  if (root.listAttributes().some(([, value]) => value.startsWith(STRICT))) {
    found.push('the workbook is saved as Strict Open XML: save it as an ordinary Excel workbook (.xlsx)')
  }
  for (const part of documents.listParts()) {
    const name = part.toLowerCase()
    if (name.startsWith('_xmlsignatures/')) found.push(`a digital signature, which any edit breaks (${part})`)
    if (name.startsWith('xl/revisions/')) found.push(`a log of changes of a shared workbook (${part})`)
    if (name === 'xl/volatiledependencies.xml')
      found.push(`formulas that fetch data while the workbook is open (${part})`)
  }
  return [...new Set(found)]
}

/** Pivot tables whose source is a body: what they show is a copy of it. */
function findPivots(book: Book, body: Body): string[] {
  const read = readSources(book)
  return book.documents.listTargets('pivotCacheDefinition').flatMap(part => {
    const sources = book.documents.openPart(part).descendants('worksheetSource', 'rangeSet')
    const isOver = sources.some(source => !isOutside(source) && isOverBody(source, body, read))
    return isOver ? [`a pivot table over ${body.sheet}, which keeps a copy of the rows (${part})`] : []
  })
}

function isOverBody(source: XmlElement, body: Body, read: ReturnType<typeof readSources>): boolean {
  const name = source.get('name')
  if (name !== null) return read(name, source.get('sheet') ?? '').sheets.has(toKey(body.sheet))
  const area = parseArea(source.get('ref') ?? '')
  return isSameName(body.sheet, source.get('sheet')) && (area === null || meets(area, body))
}

function meets(area: Area, {top, bottom}: Body): boolean {
  return area.top <= bottom && area.bottom >= top
}

/** Queries that write their results over a sheet of ours, or into a table in it. */
function findQueries({documents}: Book, sheet: SheetPart): string[] {
  const tables = documents.listRelations(sheet.part).flatMap(({type, part}) => (type === 'table' && part ? [part] : []))
  return [sheet.part, ...tables].flatMap(from =>
    documents
      .listRelations(from)
      .filter(({type}) => type === 'queryTable')
      .map(({part}) => `a query that fills cells of ${sheet.name} (${part ?? from})`),
  )
}

/** What stands against rows behind a body. */
function findGrowing(book: Book, sheet: SheetPart, body: Body): string[] {
  return [
    ...findArrays(sheet, body),
    ...findMerges(sheet, body),
    ...findTables(book, sheet, body),
    ...book.sheets.filter(({hasCells}) => hasCells).flatMap(home => findFormulas(book, home, body)),
    ...findNames(book, body),
  ]
}

function findArrays(sheet: SheetPart, body: Body): string[] {
  return listCells(sheet).flatMap(({element}) => {
    const formula = element.child('f')
    const type = formula?.get('t')
    const area = type === 'array' || type === 'dataTable' ? parseArea(formula?.get('ref') ?? '') : null
    if (!area || (area.top === area.bottom && area.left === area.right)) return []
    // a formula beside the body whose results begin and end in one row goes with the row
    if (!meets(area, body) || (type === 'array' && area.top === area.bottom)) return []
    const what = type === 'array' ? 'an array formula' : 'a data table'
    return [`${what} over rows of the body (${sheet.name}!${formula?.get('ref') ?? ''})`]
  })
}

function findMerges(sheet: SheetPart, {bottom}: Body): string[] {
  const merges = sheet.root.child('mergeCells')?.all('mergeCell') ?? []
  return merges.flatMap(merge => {
    const area = parseArea(merge.get('ref') ?? '')
    const isAcross = area !== null && area.top <= bottom && area.bottom > bottom
    return isAcross ? [`merged cells across the last row of the body (${sheet.name}!${merge.get('ref') ?? ''})`] : []
  })
}

function findTables({documents}: Book, sheet: SheetPart, {bottom}: Body): string[] {
  return documents.listRelations(sheet.part).flatMap(({type, part}) => {
    if (type !== 'table' || part === null) return []
    const table = documents.openPart(part)
    const hasTotals = Number(table.get('totalsRowCount') ?? 0) > 0
    const isAtEnd = parseArea(table.get('ref') ?? '')?.bottom === bottom
    return hasTotals && isAtEnd ? [`a table whose row of totals is the last row of the body (${part})`] : []
  })
}

/** Formulas that no move of references keeps right: through several sheets, or with an address as a text. */
function findFormulas(book: Book, home: SheetPart, body: Body): string[] {
  return listCells(home).flatMap(cell => {
    const formula = cell.group?.formula ?? formulaOf(cell) ?? ''
    const place = `${home.name}!${cell.element.get('r') ?? `row ${cell.row}`}`
    return judge(book, formula, home.name, body).map(reason => `${reason} (${place})`)
  })
}

function findNames(book: Book, body: Body): string[] {
  const names = book.root.child('definedNames')?.all('definedName') ?? []
  return names.flatMap(name =>
    judge(book, name.text, '', body).map(reason => `${reason} (the name ${name.get('name') ?? ''})`),
  )
}

// functions that read an address from a text
const BY_TEXT = /\b(?:INDIRECT|EVALUATE)\s*\(/i

function judge(book: Book, formula: string, home: string, body: Body): string[] {
  const found: string[] = []
  if (formula.includes(':') && listReferences(formula).some(reference => spans(book, reference, body))) {
    found.push(`a reference through several sheets, ${body.sheet} among them`)
  }
  if (BY_TEXT.test(formula) && (isSameName(home, body.sheet) || mentionsSheet(formula, body.sheet))) {
    const map = insertedBehind(body.bottom, 1, body.top)
    const texts = tokenize(formula, {mergeRefs: true}).flatMap(({type, value}) =>
      type === 'string' ? [value.slice(1, -1).replaceAll('""', '"')] : [],
    )
    if (texts.some(text => moveReferences(text, {home, sheet: body.sheet, map}) !== text)) {
      found.push(`an address of ${body.sheet} that is written as a text`)
    }
  }
  return found
}

/** Whether a reference through several sheets goes through ours, to rows that would move or grow there. */
function spans({sheets}: Book, {sheet, lastSheet, first, last}: Reference, body: Body): boolean {
  if (sheet === null || lastSheet === null || first.row === null) return false
  if (Math.max(first.row, last?.row ?? 1) < body.bottom) return false
  const place = (name: string) => sheets.findIndex(each => isSameName(each.name, name))
  const own = place(body.sheet)
  const [from, to] = [place(sheet), place(lastSheet)]
  return own >= Math.min(from, to) && own <= Math.max(from, to)
}
