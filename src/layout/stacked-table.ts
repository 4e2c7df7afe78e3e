import type {ColumnKind} from '../lexicon/table-heads.js'
import {squeeze} from '../text/blanks.js'
import type {SourceText} from '../text/source-text.js'
import {isBetweenPages} from '../tokens/pages.js'
import {type Cell, isParagraph, type Paragraph, type Row} from '../tree/nodes.js'
import {alignLines} from './align-lines.js'
import {type Blocks, cellOf, isCategory, kindOf, type PastedTable, rowOf, tableOf} from './pasted-cells.js'

/** The table of one cell a line that begins at a block; `null` where none does. */
export function readStacked(blocks: Blocks, from: number, source: SourceText): PastedTable | null {
  const head = headAt(blocks, from, source)
  if (head.length < 3 || kindOf(head[0]?.position, source) !== 'number') return null
  const rows: Row[] = [rowOf(head.map(each => cellOf(each.position, source)))]
  const kinds = head.map(each => kindOf(each.position, source))
  if (!kinds.includes('task') && !kinds.includes('title')) return null
  let expected = 1
  let at = from + head.length
  while (at < blocks.length) {
    const block = blocks[at]
    if (!block || !isParagraph(block)) break
    const repeated = headAt(blocks, at, source)
    if (repeated.length >= head.length) {
      rows.push(rowOf(repeated.slice(0, head.length).map(each => cellOf(each.position, source))))
      at += head.length
    } else if (isNumber(block, expected, source)) {
      const lines: Paragraph[] = []
      const pages: Paragraph[] = []
      let next = at + 1
      while (next < blocks.length && !endsRow(blocks, next, expected + 1, head.length, source)) {
        const line = blocks[next]
        if (!line || !isParagraph(line)) break
        if (isBetweenPages(wordsOf(line, source))) pages.push(line)
        else lines.push(line)
        next++
      }
      const cells = putInOrder(lines, kinds.slice(1), source)
      if (!cells) break
      rows.push(
        rowOf([cellOf(block.position, source), ...cells]),
        ...pages.map(page => rowOf([cellOf(page.position, source)])),
      )
      expected++
      at = next
    } else if (isCategory(block, source) && isNumberedSoon(blocks, at + 1, expected, source)) {
      if (isNumber(blocks[at + 1], 1, source)) expected = 1
      rows.push(rowOf([cellOf(block.position, source)]))
      at++
    } else {
      break
    }
  }
  return rows.length >= 2 ? {table: tableOf(rows), next: at} : null
}

/** The lines of words over columns that begin at a block. */
function headAt(blocks: Blocks, from: number, source: SourceText): Paragraph[] {
  const head: Paragraph[] = []
  for (const block of blocks.slice(from, from + 12)) {
    if (!isParagraph(block) || kindOf(block.position, source) === null) break
    head.push(block)
  }
  return head
}

function isNumber(block: Blocks[number] | undefined, expected: number, source: SourceText): boolean {
  if (!block) return false
  const text = squeeze(source.folded.slice(block.position.start.offset, block.position.end.offset))
  return text === String(expected) || text === `${expected}.`
}

function isNumberedSoon(blocks: Blocks, at: number, expected: number, source: SourceText): boolean {
  return isNumber(blocks[at], expected, source) || isNumber(blocks[at], 1, source)
}

function endsRow(blocks: Blocks, at: number, next: number, width: number, source: SourceText): boolean {
  const block = blocks[at]
  if (!block || !isParagraph(block)) return true
  const text = source.folded.slice(block.position.start.offset, block.position.end.offset)
  if (isNumber(block, next, source) || headAt(blocks, at, source).length >= width || /^ *注 *:/u.test(text)) return true
  return (
    isCategory(block, source) &&
    isNumberedSoon(blocks, at + 1, next, source) &&
    /^\(?[一二三四五六七八九十]/u.test(text)
  )
}

/** The cells of a row's lines, each of as many lines as fit its column best; `null` where a column would get none. */
function putInOrder(
  lines: readonly Paragraph[],
  kinds: ReadonlyArray<ColumnKind | null>,
  source: SourceText,
): Cell[] | null {
  const lengths = alignLines(
    lines.map(line => wordsOf(line, source)),
    kinds,
  )
  if (!lengths) return null
  let at = 0
  return lengths.map(length => {
    at += length
    return cellOfParagraphs(lines.slice(at - length, at), source)
  })
}

function wordsOf({position}: Paragraph, source: SourceText): string {
  return source.folded.slice(position.start.offset, position.end.offset).trim()
}

function cellOfParagraphs(paragraphs: readonly Paragraph[], source: SourceText): Cell {
  const [first, last] = [paragraphs[0], paragraphs[paragraphs.length - 1]]
  const position = source.place(first?.position.start.offset ?? 0, last?.position.end.offset ?? 0)
  return {type: 'cell', children: [...paragraphs], position}
}
