import {posix} from 'node:path'
import {BreakdownError} from '../../errors.js'
import {writeArea} from '../formulas/addresses.js'
import {addContentType} from '../package/content-types.js'
import {escapeXml, makeElement} from '../xml/xml.js'
import {type Book, findSheet} from './book.js'
import {SheetPart} from './sheet-part.js'
import type {NewRow, NewSheet} from './types.js'
import {writeSheetData} from './write-cells.js'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'

// what the name of a sheet cannot have
const FORBIDDEN = /[[\]:*?/\\]|^'|'$/
const LONGEST = 31

// a sheet that people see: its head frozen, on A4 landscape and as wide as the paper
const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
const FROZEN =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
const PAGE =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'

/** Adds a sheet behind the last. Throws `wrong-use` for a name that it cannot have. */
export function addSheet(book: Book, name: string, {rows, widths, state}: NewSheet): SheetPart {
  if (name === '' || name.length > LONGEST || FORBIDDEN.test(name) || findSheet(book, name)) {
    throw new BreakdownError('wrong-use', `the workbook can have no new sheet named ${name}`)
  }
  const {documents, root} = book
  const sheets = root.child('sheets')
  const part = nextPart(book)
  const isPrinted = state === 'visible'
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  documents.addPart(
    part,
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<worksheet xmlns="${MAIN}">${isPrinted ? FIT : ''}<dimension ref="${writeArea(areaOf(rows))}"/>` +
      (isPrinted ? FROZEN : '') +
      (columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '') +
      `${writeSheetData('', rows)}${isPrinted ? PAGE : ''}</worksheet>`,
  )
  addContentType(documents, part, WORKSHEET)
  const id = documents.addRelation(book.part, 'worksheet', part)
  const ids = sheets?.all('sheet').map(sheet => Number(sheet.get('sheetId'))) ?? []
  const number = Math.max(0, ...ids) + 1
  const shown = state === 'visible' ? '' : ` state="${state}"`
  sheets?.append(
    makeElement(
      `<${sheets.prefix}sheet name="${escapeXml(name)}" sheetId="${number}"${shown} ${relationName(book)}="${id}"/>`,
    ),
  )
  const added = new SheetPart(name, state, part, documents)
  added.isEdited = true
  book.sheets.push(added)
  return added
}

/** The cells that rows take up. */
export function areaOf(rows: readonly NewRow[]) {
  const columns = rows.flatMap(({cells}) => [...cells.keys()])
  return {
    top: 1,
    left: 1,
    bottom: Math.max(1, rows.length),
    right: columns.reduce((most, each) => Math.max(most, each), 1),
  }
}

/** The name of the first part beside the other sheets that is not taken. */
function nextPart({documents, sheets}: Book): string {
  const folder = posix.dirname(sheets[0]?.part ?? 'xl/worksheets/sheet1.xml')
  let number = sheets.length + 1
  while (documents.findPart(`${folder}/sheet${number}.xml`)) number++
  return `${folder}/sheet${number}.xml`
}

/** The attribute by which a sheet names its relation, as the other sheets have it. */
function relationName({root}: Book): string {
  const other = root.child('sheets')?.child('sheet')
  const known = other?.listAttributes().find(([name]) => name.endsWith(':id'))?.[0]
  // openpyxl declares the prefix at each sheet, and not above them
  const isDeclared = known && !other?.listAttributes().some(([name]) => name === `xmlns:${known.split(':')[0]}`)
  return isDeclared ? known : `xmlns:r="${RELATIONS}" r:id`
}
