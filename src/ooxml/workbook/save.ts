import {dropPart} from '../package/content-types.js'
import type {Book} from './book.js'
import {dropOutdatedResults} from './outdated-results.js'

/** The workbook with its edits, and without any result that they have made outdated. */
export function saveBook(book: Book): Uint8Array {
  dropOutdatedResults(book)
  if (book.hasMovedFormulas) {
    for (const {type, part} of book.documents.listRelations(book.part)) {
      if (type === 'calcChain' && part !== null) dropPart(book.documents, part, book.part)
    }
    book.hasMovedFormulas = false
  }
  return book.documents.save()
}
