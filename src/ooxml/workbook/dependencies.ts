import {tokenize} from '@borgar/fx/xlsx'
import {listReferences} from '../formulas/formulas.js'
import type {Book} from './book.js'

/** What a formula takes its result from. */
export interface Sources {
  /** The keys of the sheets that it refers to; see {@link toKey}. */
  sheets: ReadonlySet<string>
  /** Whether it may take it from anywhere, as with `INDIRECT`. */
  isOpen: boolean
}

/** Gives what the formulas of a workbook take their results from, names and tables followed. */
export type SourceReader = (formula: string, home: string) => Sources

// functions that read a reference, or a whole formula, from a text, and those that look at the workbook itself
const OPEN = /^(?:_xlfn\.|_xlws\.)?(?:INDIRECT|EVALUATE|CALL|REGISTER\.ID|SHEETS?|CELL|INFO)$/i

/** Sheets, names and tables are the same in any case of letters. */
export function toKey(name: string): string {
  return name.toLowerCase()
}

/** Makes a reader for a workbook as it stands. */
export function readSources(book: Book): SourceReader {
  const order = book.sheets.map(({name}) => toKey(name))
  const tables = new Map<string, string>()
  for (const sheet of book.sheets) {
    for (const {type, part} of book.documents.listRelations(sheet.part)) {
      if (type !== 'table' || part === null) continue
      const table = book.documents.openPart(part)
      for (const name of [table.get('displayName'), table.get('name')]) {
        if (name !== null) tables.set(toKey(name), toKey(sheet.name))
      }
    }
  }
  const names = readNames(book)
  const known = new Map<string, Sources>()

  const read = (formula: string, home: string, within: readonly string[]): Sources => {
    const key = `${toKey(home)}\n${formula}`
    const before = known.get(key)
    if (before) return before
    const sheets = new Set<string>()
    let isOpen = false
    const include = (other: Sources) => {
      for (const sheet of other.sheets) sheets.add(sheet)
      isOpen ||= other.isOpen
    }
    for (const {sheet, lastSheet, isExternal} of listReferences(formula)) {
      if (isExternal) continue
      for (const each of spanOf(order, toKey(sheet ?? home), lastSheet)) sheets.add(each)
    }
    for (const {type, value} of tokenize(formula, {mergeRefs: true})) {
      if (type === 'func') isOpen ||= OPEN.test(value)
      if (type === 'structured' && !isOutside(value)) sheets.add(tableSheet(value, tables) ?? toKey(home))
      if ((type !== 'range_named' && type !== 'func') || isOutside(value)) continue
      const name = toKey(value.slice(value.lastIndexOf('!') + 1))
      const table = tables.get(name)
      if (table !== undefined) sheets.add(table)
      if (within.includes(name)) continue
      for (const meaning of names.get(name) ?? []) include(read(meaning, home, [...within, name]))
    }
    const sources = {sheets, isOpen}
    if (within.length === 0) known.set(key, sources)
    return sources
  }
  return (formula, home) => read(formula, home, [])
}

/** The formulas of each name, on whichever sheet it holds. */
function readNames(book: Book): Map<string, string[]> {
  const names = new Map<string, string[]>()
  for (const element of book.root.child('definedNames')?.all('definedName') ?? []) {
    const name = toKey(element.get('name') ?? '')
    names.set(name, [...(names.get(name) ?? []), element.text])
  }
  return names
}

/** The sheets from one to another in the order of their tabs. */
function spanOf(order: readonly string[], first: string, last: string | null): readonly string[] {
  if (last === null) return [first]
  const places = [order.indexOf(first), order.indexOf(toKey(last))]
  return order.slice(Math.min(...places), Math.max(...places) + 1)
}

// `[1]名!`, `'[1]台账'!`; `[0]!` is the workbook itself
const OUTSIDE = /^[^![]*\[(?!0\])[^\]]*\][^!]*!/

function isOutside(reference: string): boolean {
  return OUTSIDE.test(reference)
}

/** The sheet of the table that `表1[金额]` names; undefined for a column of the formula's own table. */
function tableSheet(reference: string, tables: ReadonlyMap<string, string>): string | undefined {
  const named = reference.slice(reference.lastIndexOf('!') + 1)
  return tables.get(toKey(named.slice(0, named.indexOf('['))))
}
