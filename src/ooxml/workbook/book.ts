import {BreakdownError} from '../../errors.js'
import {isSameName} from '../formulas/formulas.js'
import {type Documents, openDocuments} from '../package/documents.js'
import type {XmlElement} from '../xml/xml.js'
import {SheetPart} from './sheet-part.js'
import {joinRuns} from './texts.js'
import type {SheetState} from './types.js'

/** The parts of an open workbook that the edits work on. */
export interface Book {
  readonly documents: Documents
  /** The name of the part that lists the sheets. */
  readonly part: string
  /** That part's root. */
  readonly root: XmlElement
  /** In the order of their tabs. */
  readonly sheets: SheetPart[]
  /** The shared texts. */
  strings(): readonly string[]
  /** Whether cells with formulas were added, moved or taken away. */
  hasMovedFormulas: boolean
}

/** Opens a workbook. Throws `unreadable-ledger`. */
export function openBook(bytes: Uint8Array): Book {
  const documents = openDocuments(bytes)
  const part = documents.listRelations('').find(({type}) => type === 'officeDocument')?.part
  if (documents.findPart('word/document.xml')) return refuse('it is a Word file; name the ledger')
  if (!part) return refuse('it is not an .xlsx workbook')
  if (part.toLowerCase().endsWith('.bin')) return refuse('it is a binary workbook: save it as .xlsx')
  const root = documents.openPart(part)
  if (root.name !== 'workbook') return refuse('it is not an .xlsx workbook')
  const relations = documents.listRelations(part)
  const listed = root.child('sheets')?.all('sheet') ?? []
  const sheets = listed.map(element => {
    const target = relations.find(({id}) => id === getRelationId(element))?.part
    const name = element.get('name') ?? ''
    if (!target) return refuse(`its sheet ${name} is missing`)
    return new SheetPart(name, readState(element), target, documents)
  })
  if (sheets.length === 0) return refuse('it has no sheet')
  let strings: string[] | null = null
  return {
    documents,
    part,
    root,
    sheets,
    strings() {
      const shared = relations.find(({type}) => type === 'sharedStrings')?.part
      strings ??= shared ? documents.openPart(shared).all('si').map(joinRuns) : []
      return strings
    },
    hasMovedFormulas: false,
  }
}

/** A sheet by its name, in any case of letters. */
export function findSheet(book: Book, name: string): SheetPart | null {
  return book.sheets.find(sheet => isSameName(sheet.name, name)) ?? null
}

/** The id of the relation that an element such as `sheet` or `pivotCache` names: its `id` with a prefix. */
function getRelationId(element: XmlElement): string | null {
  return element.listAttributes().find(([name]) => name.endsWith(':id'))?.[1] ?? null
}

function readState(sheet: XmlElement): SheetState {
  const state = sheet.get('state')
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible'
}

function refuse(reason: string): never {
  throw new BreakdownError('unreadable-ledger', `the workbook cannot be read: ${reason}`)
}
