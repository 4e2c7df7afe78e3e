import type {Borders, CellValue, Fill, Style, Worksheet} from 'exceljs'
import {type Column, sayValue, type Value} from '../columns.js'

/** The most characters that a cell can hold. */
const CELL_LIMIT = 32_767
const CUT = '…(全文过长,见原文)'

/** A table's value as a typed cell: numbers are numbers, dates dates, all else text. */
export function cellValue(column: Column, value: Value): CellValue {
  const said = sayValue(column, value)
  if (said === null || said === '') return null
  if (column.kind === 'number') return typeof said === 'number' ? said : Number(said)
  if (column.kind === 'date') return new Date(`${String(said)}T00:00:00Z`)
  return cellText(String(said))
}

/**
 * Text that a workbook gives back as it is: without the characters that XML forbids, and with `_x0041_` kept from being
 * read as an escaped character.
 */
export function cellText(text: string): string {
  const safe = text
    .replace(
      /[\u0000-\u0008\v\f\u000e-\u001f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '',
    )
    .replace(/_(?=x[\da-f]{4}_)/giu, '_x005F_')
  const fitting =
    safe.length > CELL_LIMIT ? safe.slice(0, CELL_LIMIT - CUT.length).replace(/[\ud800-\udbff]$/, '') + CUT : safe
  return keepPairs(fitting)
}

// characters that no text has, and XML allows
const OPEN = '\ufdd0'
const CLOSE = '\ufdd1'

/**
 * Writes each character above U+FFFF as its number, since the package writer under exceljs cuts texts into pieces of
 * 16,384 units and each half of a pair then becomes `\ufffd`.
 */
function keepPairs(text: string): string {
  return text.replace(/[\u{10000}-\u{10ffff}]/gu, character => `${OPEN}${character.codePointAt(0)}${CLOSE}`)
}

/** Puts the characters back that {@link keepPairs} wrote as numbers. */
export function restorePairs(part: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (!Buffer.from(part.buffer, part.byteOffset, part.byteLength).includes(OPEN)) return part
  const xml = new TextDecoder().decode(part)
  const restored = xml.replace(new RegExp(`${OPEN}(?<code>\\d+)${CLOSE}`, 'gu'), (_, code) =>
    String.fromCodePoint(Number(code)),
  )
  return new TextEncoder().encode(restored)
}

const LINE = {style: 'thin', color: {argb: 'FFBFBFBF'}} as const
export const BORDER: Partial<Borders> = {top: LINE, left: LINE, bottom: LINE, right: LINE}
export const FONT = {name: '宋体', size: 10} as const
export const HEAD_FONT = {name: '宋体', size: 10, bold: true} as const
export const HEAD_FILL: Fill = solid('FFD9E2F3')

const LINE_HEIGHT = 13.5
const HIGHEST_ROW = 409

/** The height in points that a row needs for its texts at the widths of their columns, in characters. */
export function rowHeight(texts: ReadonlyArray<{text: string; width: number}>): number {
  const lines = texts.map(({text, width}) => Math.ceil(displayWidth(text) / Math.max(1, width - 0.5)))
  return Math.min(HIGHEST_ROW, Math.max(1, ...lines) * LINE_HEIGHT + 3)
}

/** How wide a text is in characters of half width: a Chinese one counts two. */
function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += /[\u1100-\uffef]/u.test(character) || character.length > 1 ? 2 : 1
  return width
}

/** A fill of one colour, `AARRGGBB`. */
export function solid(argb: string): Fill {
  return {type: 'pattern', pattern: 'solid', fgColor: {argb}}
}

/** How the cells of a column look; one object for all of them, which exceljs tells apart from others at no cost. */
export function columnStyle(kind: Column['kind']): Partial<Style> {
  const isText = kind === 'text'
  return {
    font: FONT,
    border: BORDER,
    alignment: {vertical: 'top', wrapText: isText, horizontal: isText ? 'left' : 'center'},
    numFmt: isText ? '@' : kind === 'date' ? 'yyyy-mm-dd' : 'General',
  }
}

/** How a hidden cell with a key looks: `fill` keeps its text from showing over its neighbour. */
export function hiddenStyle(): Partial<Style> {
  return {alignment: {horizontal: 'fill'}, numFmt: '@'}
}

/** Greys the rows whose 变动 says that the task is no more, from the first column to the last. */
export function greyWithdrawn(sheet: Worksheet, change: number, last: number, rows: number, priority: number): void {
  const {letter} = sheet.getColumn(change)
  sheet.addConditionalFormatting({
    ref: `A2:${sheet.getColumn(last).letter}${Math.max(2, rows + 1)}`,
    rules: [
      {
        type: 'expression',
        priority,
        formulae: [`OR(LEFT($${letter}2,2)="撤销",LEFT($${letter}2,2)="并入")`],
        style: {font: {color: {argb: 'FF808080'}, strike: true}},
      },
    ],
  })
}

/** How a sheet is set up. */
export interface SheetSetup {
  /** How many columns it has, and how many of them are printed: those of an update and the key are not. */
  columns: number
  printed: number
  rows: number
  frozenColumns: number
  /** Over each printed page. */
  title: string | null
}

/** The most characters of a page's head. */
const LONGEST_TITLE = 200

/** A sheet set up for A4 landscape with its head row frozen, repeated in print and filtered. */
export function setUpSheet(sheet: Worksheet, {columns, printed, rows, frozenColumns, title}: SheetSetup): void {
  sheet.views = [{state: 'frozen', xSplit: frozenColumns, ySplit: 1}]
  sheet.autoFilter = {from: {row: 1, column: 1}, to: {row: Math.max(2, rows + 1), column: columns}}
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:1',
    // exceljs makes the columns absolute, and the rows only where they are so here
    printArea: `A$1:${sheet.getColumn(printed).letter}$${Math.max(2, rows + 1)}`,
    margins: {left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3},
  }
  if (title !== null) {
    // an ampersand begins a code there
    sheet.headerFooter.oddHeader = `&"宋体,加粗"&12${cellText(title.slice(0, LONGEST_TITLE)).replaceAll('&', '&&')}`
  }
  sheet.headerFooter.oddFooter = '第 &P 页,共 &N 页'
  const head = sheet.getRow(1)
  head.height = 24
  for (let column = 1; column <= columns; column++) {
    const cell = head.getCell(column)
    cell.font = HEAD_FONT
    cell.fill = HEAD_FILL
    cell.border = BORDER
    cell.alignment = {horizontal: 'center', vertical: 'middle', wrapText: true}
  }
}
