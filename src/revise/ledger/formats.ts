import {openBook} from '../../ooxml/workbook/book.js'

/** What a cell's look makes of a number. */
export type Format = 'date' | 'percent' | 'other'

/** What each look of a workbook makes of a number, by its index. */
export function readFormats(bytes: Uint8Array): (style: number | null) => Format {
  const book = openBook(bytes)
  const part = book.documents.listRelations(book.part).find(({type}) => type === 'styles')?.part
  if (!part) return () => 'other'
  const styles = book.documents.openPart(part)
  const codes = new Map(
    (styles.child('numFmts')?.all('numFmt') ?? []).map(each => [
      Number(each.get('numFmtId')),
      each.get('formatCode') ?? '',
    ]),
  )
  const formats = (styles.child('cellXfs')?.all('xf') ?? []).map(xf => {
    const id = Number(xf.get('numFmtId') ?? 0)
    return formatOf(id, codes.get(id))
  })
  return style => formats[style ?? 0] ?? 'other'
}

// the numbers that a workbook has for formats of its own: dates and times, those of Chinese among them, and per cents
const DATES = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const

function formatOf(id: number, code: string | undefined): Format {
  if (code === undefined) {
    if (id === 9 || id === 10) return 'percent'
    return DATES.some(([from, to]) => id >= from && id <= to) ? 'date' : 'other'
  }
  // words in quotes and conditions in brackets are no part of the pattern
  const pattern = code.replace(/"[^"]*"|\\.|\[[^[\]]*\]/gu, '')
  if (/[ymdhs]/iu.test(pattern) && !/general/iu.test(pattern)) return 'date'
  return pattern.includes('%') ? 'percent' : 'other'
}
