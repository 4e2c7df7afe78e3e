import {readOrdinal} from '../../tokens/ordinals.js'
import {isParagraph} from '../../tree/nodes.js'
import type {RawCell, RowReader} from './rows.js'

// what parts the cells of a row: two blanks or more, or a sign with blanks around it
const GAP = /(?: {2}|\u3000)[ \u3000]{0,99}| (?:[/\\→⇒>~-]|—{1,2})[ \u3000]{1,9}|[→⇒]/gu

/** Rows whose cells blanks or a sign part, one after another: `1  新建学校3所  县教育局`, `1 / 新建学校3所 / 县教育局`. */
export const readGaps: RowReader = (blocks, at, source) => {
  const block = blocks[at]
  if (!block || !isParagraph(block)) return null
  const [start, end] = [block.position.start.offset, block.position.end.offset]
  const line = source.text.slice(start, end)
  // 1.新建学校3所→县教育局: a numbered paragraph that names close
  const ordinal = readOrdinal(source.folded, start, end)
  if (ordinal && !ordinal.weak && !/^\s/u.test(source.text.slice(ordinal.labelEnd, end))) return null
  const cells: RawCell[] = []
  let from = 0
  for (const match of [...line.matchAll(GAP), null]) {
    const to = match?.index ?? line.length
    const isBlank = line.slice(from, to).trim() === ''
    const place = {start: start + from, end: start + to}
    cells.push({...place, pieces: isBlank ? [] : [place]})
    from = to + (match?.[0].length ?? 0)
  }
  return cells.length >= 2 ? {cells, next: at + 1} : null
}
