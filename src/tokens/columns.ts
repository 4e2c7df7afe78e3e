import {type ColumnKind, HEAD_ENDINGS, OTHER_HEADS, TABLE_HEADS} from '../lexicon/table-heads.js'
import {squeeze} from '../text/blanks.js'
import {createSourceText} from '../text/source-text.js'
import {kindOfLabel} from './label-words.js'
import {readPersons} from './leaders.js'
import {isBearer, isTime} from './segments.js'
import {NOTHING, SAME} from './signs.js'

/** What a column holds, by which it is known, and the words over it. */
export interface Column {
  kind: ColumnKind
  index: number
  /** The words over it, blanks squeezed out; empty where there are none. */
  head: string
  /** `head`: its words tell; `cells`: what stands in it tells. */
  by: 'head' | 'cells'
}

const WORDS = new Map(TABLE_HEADS.flatMap(([kind, words]) => words.map(word => [word, kind] as const)))
const LONGEST_HEAD = 18

/** What a column holds by the words over it; `null` for words that tell nothing. */
export function kindOfHead(text: string): ColumnKind | null {
  const words = tidyHead(text)
  if (words.length === 0 || words.length > LONGEST_HEAD || /[。;]/u.test(words)) return null
  const own = WORDS.get(words)
  if (own) return own
  if (OTHER_HEADS.test(words)) return 'other'
  const label = kindOfLabel(words)
  if (label === 'leader' || label === 'deadline') return label
  if (label === 'lead' || label === 'consolidating') return 'lead'
  if (label === 'supporting') return 'supporting'
  if (label === 'responsible' || label === 'mixed') return 'units'
  for (const [kind, endings] of HEAD_ENDINGS) if (endings.some(ending => words.endsWith(ending))) return kind
  return null
}

/** The words over a column without blanks, stops, and what stands in brackets behind them. */
export function tidyHead(text: string): string {
  const words = squeeze(text.normalize('NFKC')).replace(/[:*|]{1,4}$/u, '')
  return words.replace(/(?<=.)[([](?:[^()[\]]{0,24})[)\]]$/u, '')
}

/** The share of a column's cells that must look alike. */
const MOST = 0.6

/** What a column holds by what stands in it; `null` where that tells nothing. */
export function kindOfCells(texts: readonly string[]): ColumnKind | null {
  const words = texts.map(text => text.trim()).filter(text => text !== '' && !SAME.test(text) && !NOTHING.test(text))
  if (words.length === 0) return null
  const share = (test: (text: string) => boolean) => words.filter(test).length / words.length
  if (share(text => /^\d{1,4}[.、]?$/u.test(text)) >= MOST) return 'number'
  if (share(isTime) >= MOST) return 'deadline'
  if (share(areBearers) >= MOST) return 'units'
  if (share(arePersons) >= MOST) return 'leader'
  return null
}

/** Whether a cell names persons: each has an office, or a name as short as most. */
function arePersons(text: string): boolean {
  const persons = readPersons(createSourceText(text), 0, text.length)
  return persons.length > 0 && persons.every(({name, office}) => office !== '' || name.length <= 3)
}

function areBearers(text: string): boolean {
  const names = text
    .split(/[、,;，；\s]+/u)
    .map(name => name.replace(/等$/u, ''))
    .filter(name => name !== '')
  return names.length > 0 && names.every(name => name.length >= 2 && name.length <= 24 && isBearer(name))
}

/** Words of a task are longer on average, and mostly Han characters. */
const SHORTEST_TASK = 6
const LEAST_HAN = 0.5

/**
 * How many rows of a table are its head, where the words over its columns tell nothing: 0 or 1; `null` for a table that names no
 * bearers in one column beside what is to be done in another. `rows` are the texts of its cells.
 */
export function headRowsByCells(rows: ReadonlyArray<readonly string[]>): 0 | 1 | null {
  const below = kindsOfColumns(rows.slice(1))
  // any two characters may be a person's name
  const fits = (kind: ColumnKind | null, at: number) =>
    kind !== null && kind !== 'leader' && kindOfCells([rows[0]?.[at] ?? '']) === kind
  const hasHead = rows.length > 2 && below.some(kind => kind !== null) && !below.some(fits)
  const body = hasHead ? rows.slice(1) : rows
  const kinds = hasHead ? below : kindsOfColumns(rows)
  const isTask = (kind: ColumnKind | null, at: number) => kind === null && areWords(body.map(row => row[at] ?? ''))
  return kinds.includes('units') && kinds.some(isTask) ? (hasHead ? 1 : 0) : null
}

/** What each column holds by what stands in it. */
function kindsOfColumns(rows: ReadonlyArray<readonly string[]>): Array<ColumnKind | null> {
  const width = Math.max(0, ...rows.map(row => row.length))
  return Array.from({length: width}, (_, at) => kindOfCells(rows.map(row => row[at] ?? '')))
}

/** Whether cells hold words such as say what is to be done. */
function areWords(texts: readonly string[]): boolean {
  const filled = texts.map(text => text.trim()).filter(text => text !== '')
  const all = filled.join('')
  const han = all.replace(/[^\u4e00-\u9fff]/gu, '').length
  return (
    filled.length * 2 > texts.length && all.length >= filled.length * SHORTEST_TASK && han >= all.length * LEAST_HAN
  )
}
