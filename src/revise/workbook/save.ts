import type {Book} from './book.js'
import {dropPart} from './content-types.js'
import {dropStaleResults} from './stale.js'

/** The workbook with its edits, and without any result that they have made stale. */
export function saveBook(book: Book): Uint8Array {
  dropStaleResults(book)
  if (book.hasMovedFormulas) {
    for (const {type, part} of book.documents.listRelations(book.part)) {
      if (type === 'calcChain' && part !== null) dropPart(book.documents, part, book.part)
    }
    book.hasMovedFormulas = false
  }
  return book.documents.save()
}
