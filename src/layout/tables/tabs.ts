import {isParagraph} from '../../tree/nodes.js'
import type {RawCell, RowReader} from './rows.js'

/** No quoted cell is longer. */
const LONGEST = 3_000

/** Rows whose cells a TAB parts, as a spreadsheet copies them: a cell with a line end in it stands in quotes. */
export const readTabs: RowReader = (blocks, at, source) => {
  const block = blocks[at]
  if (!block || !isParagraph(block)) return null
  const {text} = source
  let start = block.position.start.offset
  while (/[ \t]/u.test(text[start - 1] ?? '')) start--
  const cells: RawCell[] = []
  for (let from = start; ; ) {
    const cell = readQuoted(text, from) ?? readPlain(text, from)
    cells.push(cell)
    if (text[cell.end] !== '\t') break
    from = cell.end + 1
  }
  const end = cells[cells.length - 1]?.end ?? start
  let next = at + 1
  while (next < blocks.length && (blocks[next]?.position.start.offset ?? end) < end) next++
  return {cells, next}
}

/** A cell up to the next TAB or line end. */
function readPlain(text: string, start: number): RawCell {
  let end = start
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end++
  return {start, end, pieces: text.slice(start, end).trim() === '' ? [] : [{start, end}]}
}

/** A cell in quotes, in which a quotation mark stands twice; its words are what stands between. `null` for another cell. */
function readQuoted(text: string, start: number): RawCell | null {
  if (text[start] !== '"') return null
  const pieces: Array<{start: number; end: number}> = []
  let from = start + 1
  const close = (end: number) => {
    if (text.slice(from, end).trim() !== '') pieces.push({start: from, end})
  }
  for (let at = from; at < text.length && at - start < LONGEST; at++) {
    if (text[at] === '\n') {
      close(at)
      from = at + 1
    } else if (text[at] === '"' && text[at + 1] === '"') {
      close(at + 1)
      at++
      from = at + 1
    } else if (text[at] === '"') {
      close(at)
      const end = at + 1
      return text[end] === '\t' || text[end] === '\n' || end >= text.length || text[end] === '\r'
        ? {start, end, pieces}
        : null
    }
  }
  return null
}
