import {type Place, writePlace} from '../formulas/addresses.js'
import {escapeXml, makeElement, type XmlElement} from '../xml/xml.js'
import {type GridRow, listGroups, separateGroup} from './grid.js'
import {hasFormula, readCellValue} from './read-cells.js'
import type {SheetPart} from './sheet-part.js'
import {encodeText} from './texts.js'
import type {NewRow} from './types.js'

/** A cell to be written. */
export interface NewCell {
  value: string | number | null
  style: number | null
  /** In place of a value: a formula, and the attributes that its elements `f` and `c` need. */
  formula?: {text: string; isArray: boolean; metadata: string | null}
}

/**
 * Writes a value into a cell, and gives whether a formula went. The value is kept in the cell itself, so that the shared
 * texts stay as they are.
 */
export function setCell(
  sheet: SheetPart,
  {row, column}: Place,
  value: string | number | null,
  strings: () => readonly string[],
): boolean {
  const cell = sheet.grid.get(row)?.cells.get(column)
  if (!cell) {
    if (value === null) return false
    addCell(sheet, row, column, value)
    sheet.isEdited = true
    return false
  }
  const {element} = cell
  const had = hasFormula(cell)
  if (!had && readCellValue(element, strings) === value) return false
  if (cell.group && element.child('f')?.text) {
    separateGroup(listGroups(sheet.grid).find(cells => cells.includes(cell)) ?? [])
  }
  cell.group = null
  sheet.isEdited = true
  for (const child of element.children.filter(({name}) => name === 'f' || name === 'v' || name === 'is')) child.remove()
  for (const name of ['cm', 'vm']) element.set(name, null)
  element.set('t', typeof value === 'string' ? 'inlineStr' : null)
  if (value !== null) element.insert(0, makeElement(writeValue(element.prefix, value)))
  return had
}

function addCell(sheet: SheetPart, row: number, column: number, value: string | number): void {
  const line = sheet.grid.get(row) ?? addRow(sheet, row)
  const {element, cells} = line
  const style = element.get('customFormat') === '1' ? element.get('s') : columnStyle(sheet, column)
  const added = makeElement(
    writeCell(element.prefix, row, column, {value, style: style === null ? null : Number(style)}),
  )
  const next = Math.min(...[...cells.keys()].filter(other => other > column))
  const before = cells.get(next)?.element
  element.insert(before ? element.children.indexOf(before) : lastCellIndex(element), added)
  element.set('spans', null)
  cells.set(column, {row, column, element: added, group: null})
  sheet.extendDimension(row, column)
}

function lastCellIndex(row: XmlElement): number {
  return row.children.findLastIndex(({name}) => name === 'c') + 1
}

function columnStyle(sheet: SheetPart, column: number): string | null {
  const range = sheet.root
    .child('cols')
    ?.all('col')
    .find(each => Number(each.get('min')) <= column && column <= Number(each.get('max')))
  return range?.get('style') ?? null
}

function addRow(sheet: SheetPart, row: number): GridRow {
  const {sheetData, grid} = sheet
  const element = makeElement(`<${sheetData.prefix}row r="${row}"/>`)
  const next = [...grid.values()].find(other => other.row > row)?.element
  sheetData.insert(next ? sheetData.children.indexOf(next) : sheetData.children.length, element)
  sheet.forgetGrid()
  return sheet.grid.get(row) ?? {row, element, cells: new Map()}
}

/** A row as text, its cells in order. */
export function writeRow(
  prefix: string,
  row: number,
  cells: Iterable<[number, NewCell]>,
  {height, attributes = ''}: {height: number | null; attributes?: string},
): string {
  const ordered = [...cells].sort(([one], [other]) => one - other)
  const written = ordered.map(([column, cell]) => writeCell(prefix, row, column, cell)).join('')
  const high = height === null ? '' : ` ht="${height}"`
  return `<${prefix}row r="${row}"${high}${attributes}>${written}</${prefix}row>`
}

/** The rows of a new sheet, or of one written anew, as the text of its `sheetData`. */
export function writeSheetData(prefix: string, rows: readonly NewRow[]): string {
  const written = rows.map(({cells, height = null}, at) => writeRow(prefix, at + 1, cells, {height}))
  return `<${prefix}sheetData>${written.join('')}</${prefix}sheetData>`
}

/** A cell as text. */
export function writeCell(prefix: string, row: number, column: number, {value, style, formula}: NewCell): string {
  const place = writePlace({row, column})
  const type = typeof value === 'string' ? ' t="inlineStr"' : ''
  const look = style === null ? '' : ` s="${style}"`
  const metadata = formula?.metadata ? ` cm="${escapeXml(formula.metadata)}"` : ''
  const opening = `<${prefix}c r="${place}"${look}${type}${metadata}`
  if (formula) {
    const array = formula.isArray ? ` t="array" ref="${place}"` : ''
    return `${opening}><${prefix}f${array}>${escapeXml(formula.text)}</${prefix}f></${prefix}c>`
  }
  return value === null ? `${opening}/>` : `${opening}>${writeValue(prefix, value)}</${prefix}c>`
}

// where a reader may take blanks away
const NEEDS_SPACE = /^\s|\s$|\s\s|\n/

function writeValue(prefix: string, value: string | number): string {
  if (typeof value === 'number') return `<${prefix}v>${value}</${prefix}v>`
  const space = NEEDS_SPACE.test(value) ? ' xml:space="preserve"' : ''
  const text = escapeXml(encodeText(value))
  return `<${prefix}is><${prefix}t${space}>${text}</${prefix}t></${prefix}is>`
}
