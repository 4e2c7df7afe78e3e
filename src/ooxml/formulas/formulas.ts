import {isRange, tokenize} from '@borgar/fx/xlsx'
import {type Corner, LAST_COLUMN, LAST_ROW, parseCorner, writeCorner} from './addresses.js'
import {moveEnds, type RowMap} from './row-map.js'

/** A reference to cells in a formula. */
export interface Reference {
  /** The sheet, in `Sheet1:Sheet3!A1` the first one; null where none is named. */
  sheet: string | null
  /** The last sheet of a reference through several sheets. */
  lastSheet: string | null
  /** Whether it is into another workbook. */
  isExternal: boolean
  first: Corner
  /** Null in a reference to one cell. */
  last: Corner | null
}

/**
 * Gives the formula with each reference to cells replaced by what `change` makes of it: the same object leaves it as it
 * is written, null makes it `#REF!`. Texts and names in the formula are not looked at.
 */
export function mapReferences(
  formula: string,
  change: (reference: Reference, index: number) => Reference | null,
): string {
  let index = 0
  return splitFormula(formula)
    .map(piece => {
      if (typeof piece === 'string') return piece
      const changed = change(piece.reference, index++)
      if (changed === piece.reference) return piece.text
      if (changed === null) return '#REF!'
      const last = changed.last === null ? '' : piece.joint + writeCorner(changed.last)
      return piece.prefix + writeCorner(changed.first) + last
    })
    .join('')
}

/** The references to cells in a formula, in order. */
export function listReferences(formula: string): Reference[] {
  return splitFormula(formula).flatMap(piece => (typeof piece === 'string' ? [] : [piece.reference]))
}

interface Piece {
  reference: Reference
  text: string
  /** The sheet as it is written, with its `!`. */
  prefix: string
  /** What stands between the two ends. */
  joint: string
}

/** A formula cut into its references and what stands between them. */
function splitFormula(formula: string): Array<string | Piece> {
  const tokens = tokenize(formula, {mergeRefs: true})
  const pieces: Array<string | Piece> = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) break
    const piece = isRange(token) ? readPiece(token.value) : null
    pieces.push(piece ?? token.value)
    if (!piece || piece.reference.last) continue
    // `A2 : A9` and `台账!A2:台账!A9` are one range in more than one token
    let end = at + 1
    const next = () => {
      while (tokens[end]?.type === 'whitespace') end++
      return tokens[end++]
    }
    const colon = next()
    const other = colon?.value === ':' ? next() : undefined
    const last = other && isRange(other) ? readPiece(other.value) : null
    if (!last || last.reference.last || !isSameSheet(piece.reference, last.reference)) continue
    const between = tokens.slice(at + 1, end - 1).map(({value}) => value)
    pieces[pieces.length - 1] = {
      ...piece,
      reference: {...piece.reference, last: last.reference.first},
      text: piece.text + between.join('') + last.text,
      joint: between.join('') + last.prefix,
    }
    at = end - 1
  }
  return pieces
}

function isSameSheet(first: Reference, last: Reference): boolean {
  return last.sheet === null || (!last.isExternal && isSameName(last.sheet, first.sheet))
}

/** Whether two names of sheets, or of ranges, are the same for a spreadsheet program. */
export function isSameName(one: string, other: string | null): boolean {
  return other !== null && one.toLowerCase() === other.toLowerCase()
}

// `$K$2:$K$135`, `A1.:.B20`, `2:135`
const ENDS = /^(?<first>[^:.]+)(?:(?<joint>\.?:\.?)(?<last>[^:.]+))?$/

function readPiece(text: string): Piece | null {
  const mark = text.lastIndexOf('!') + 1
  const prefix = text.slice(0, mark)
  const ends = ENDS.exec(text.slice(mark))?.groups
  const first = parseCorner(ends?.first ?? '')
  const last = ends?.last === undefined ? null : parseCorner(ends.last)
  if (!first || (ends?.last !== undefined && !last)) return null
  return {reference: {...readSheet(prefix), first, last}, text, prefix, joint: ends?.joint ?? ''}
}

/** The sheets that `'Sheet 1'!` names. */
function readSheet(prefix: string): Pick<Reference, 'sheet' | 'lastSheet' | 'isExternal'> {
  if (prefix === '') return {sheet: null, lastSheet: null, isExternal: false}
  const bare = prefix.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'")
  const colon = bare.indexOf(':')
  const isExternal = bare.includes('[')
  if (colon < 0 || isExternal) return {sheet: bare, lastSheet: null, isExternal}
  return {sheet: bare.slice(0, colon), lastSheet: bare.slice(colon + 1), isExternal}
}

/**
 * Moves the references to cells of one sheet. `home` is the sheet on which the formula stands, to which its references
 * without a sheet belong; a reference for which `isLeft` holds stays as it is.
 */
export function moveReferences(
  formula: string,
  {
    home,
    sheet,
    map,
    isLeft,
  }: {home: string | null; sheet: string; map: RowMap; isLeft?: (reference: Reference, index: number) => boolean},
): string {
  if (!isSameName(sheet, home) && !mentionsSheet(formula, sheet)) return formula
  return mapReferences(formula, (reference, index) => {
    const {first, last, lastSheet, isExternal} = reference
    if (isExternal || lastSheet !== null || !isSameName(sheet, reference.sheet ?? home)) return reference
    if (first.row === null || isLeft?.(reference, index)) return reference
    if (last === null) return moveCorners(reference, map.moveRow(first.row), null)
    if (last.row === null) return reference
    const ends = moveEnds(first.row, last.row, map, first.column !== null && first.column === last.column)
    return moveCorners(reference, ends.first, ends.last)
  })
}

/** Whether a formula may name a sheet. */
export function mentionsSheet(formula: string, sheet: string): boolean {
  return formula.toLowerCase().includes(sheet.replaceAll("'", "''").toLowerCase())
}

function moveCorners(reference: Reference, first: number, last: number | null): Reference {
  if (first === reference.first.row && last === (reference.last?.row ?? null)) return reference
  return {
    ...reference,
    first: {...reference.first, row: first},
    last: reference.last === null ? null : {...reference.last, row: last},
  }
}

/** The formula as it is when its cell is copied so many rows and columns on. */
export function translateFormula(formula: string, rows: number, columns = 0): string {
  if (rows === 0 && columns === 0) return formula
  return mapReferences(formula, reference => {
    const first = translateCorner(reference.first, rows, columns)
    const last = reference.last === null ? null : translateCorner(reference.last, rows, columns)
    return first === null || (last === null && reference.last !== null) ? null : {...reference, first, last}
  })
}

/** An end of a reference so many rows and columns on; null where the sheet has ended. */
export function translateCorner(corner: Corner, rows: number, columns: number): Corner | null {
  const row = corner.row === null || corner.rowMark === '$' ? corner.row : corner.row + rows
  const column = corner.column === null || corner.columnMark === '$' ? corner.column : corner.column + columns
  if (row !== null && (row < 1 || row > LAST_ROW)) return null
  if (column !== null && (column < 1 || column > LAST_COLUMN)) return null
  return {...corner, row, column}
}
