/** What a cell holds; a date is its number, an error its text. */
export type CellValue = string | number | boolean | null

/** A cell as it is read. */
export interface SheetCell {
  /** Null where the cell is blank. Text is plain: runs joined, escapes read. */
  value: CellValue
  /** Without `=`; one shared with other cells as it reads here. */
  formula: string | null
  /** The number of its look in the workbook. */
  style: number | null
}

/** A row as it is read. */
export interface SheetRow {
  /** From 1. */
  row: number
  /** By column, from 1. */
  cells: ReadonlyMap<number, SheetCell>
  /** In points, where one is set. */
  height: number | null
}

/** A row to be written: its cells by column, from 1. */
export interface NewRow {
  cells: ReadonlyMap<number, {value: string | number | null; style: number | null}>
  height?: number | null
}

/** Whether a sheet can be seen, and whether a person can make it so. */
export type SheetState = 'visible' | 'hidden' | 'veryHidden'

/** A sheet of cells in an open workbook. */
export interface Sheet {
  readonly name: string
  readonly state: SheetState
  /** The rows that have an element of their own, in order, with every edit so far. */
  cells(): SheetRow[]
  /** Writes a value into a cell, which keeps its look; null empties it. Its formula goes. */
  set(row: number, column: number, value: string | number | null): void
  /**
   * Puts rows in directly behind `after`, the last row of a body that begins at `bodyTop`. What stands below moves
   * down, in every part; what ended at `after` and has more than one row grows. In the columns not given the new rows
   * have the body's formulas and look; so they have the look of the column where a given cell's style is null.
   */
  insertRows(after: number, rows: readonly NewRow[], options: {bodyTop: number}): void
}

/** A sheet to be added. */
export interface NewSheet {
  rows: readonly NewRow[]
  /** The widths of the columns from the first on, in characters. */
  widths: readonly number[]
  state: SheetState
}

/** A body of rows in one of our sheets. */
export interface Body {
  sheet: string
  top: number
  bottom: number
  /** Whether rows are to be put in behind it. */
  grows: boolean
}

/** An open workbook. Its edits are kept until it is saved. */
export interface Workbook {
  readonly sheetNames: readonly string[]
  /** A sheet by name; null if there is none, or if it has no cells, as a sheet that is a chart. */
  sheet(name: string): Sheet | null
  /** Adds a sheet behind the last. */
  addSheet(name: string, sheet: NewSheet): Sheet
  /** Writes all rows of a sheet anew; ranges that ended at its last row end at the new one. */
  replaceRows(name: string, rows: readonly NewRow[]): void
  /**
   * Adds a rule that formats cells for which a formula holds, as the last one; `dxf` is the format as an element `dxf`.
   * A sheet that has a rule with this formula is left as it is.
   */
  addConditionalFormat(name: string, ranges: string, formula: string, dxf: string): void
  /** What an edit could not keep right, each with its place; none if the workbook can be brought up to date. */
  findUnsafe(bodies: readonly Body[]): string[]
  /** The workbook with its edits; the bytes that were opened, if there are none. */
  save(): Uint8Array
}
