import type {SourceText} from '../../text/source-text.js'
import {kindOfCells, kindOfHead} from '../../tokens/columns.js'
import {isParagraph, type Row} from '../../tree/nodes.js'
import {type Blocks, cellOfPieces, kindOf, type PastedTable, rowOf, tableOf} from './cells.js'

/** Words of a line between runs of blanks, and the column of a page at which they begin; a full-width character takes two. */
interface Word {
  start: number
  end: number
  column: number
}

/** How far a cell may begin beside its column's head, in columns of the page. */
const NEAR = 3

/** The table whose columns blanks align, as copies from PDF files have it; a cell may go on in the lines under it. */
export function readBlanks(blocks: Blocks, from: number, source: SourceText): PastedTable | null {
  const head = wordsAt(blocks, from, source)
  const known = head.filter(({start, end}) => kindOf(source.place(start, end), source) !== null).length
  if (head.length < 3 || known < 2 || known * 2 < head.length) return null
  // 责任领导  陆知远  完成时限  9月底前: labels and what they stand for
  if (head.some(({start, end}) => isValue(source.folded.slice(start, end)))) return null
  const numbered = head.findIndex(({start, end}) => kindOf(source.place(start, end), source) === 'number')
  const rows: Word[][][] = []
  let at = from + 1
  for (; at < blocks.length; at++) {
    const words = wordsAt(blocks, at, source)
    const columns = words.map(word => columnOf(word, head))
    if (words.length === 0 || columns.includes(-1)) break
    const isNew = numbered >= 0 ? columns.includes(numbered) : words.length >= head.length - 1
    if (!isNew && (rows.length === 0 || words.length >= head.length)) break
    if (isNew) rows.push(head.map(() => []))
    for (const [place, word] of words.entries()) rows[rows.length - 1]?.[columns[place] ?? 0]?.push(word)
  }
  if (rows.length < 2) return null
  const made = rows.map((cells): Row => {
    const row = rowOf(
      cells.map((words, column) => {
        const places = words.map(({start, end}) => source.place(start, end))
        return cellOfPieces(places, places[0] ?? source.place(head[column]?.end ?? 0, head[column]?.end ?? 0))
      }),
    )
    const all = cells.flat()
    const [start, end] = [Math.min(...all.map(word => word.start)), Math.max(...all.map(word => word.end))]
    return {...row, position: source.place(start, end)}
  })
  const first = rowOf(head.map(({start, end}) => cellOfPieces([source.place(start, end)], source.place(start, end))))
  return {table: tableOf([first, ...made]), next: at}
}

function isValue(words: string): boolean {
  const kind = kindOfHead(words) === null ? kindOfCells([words]) : null
  return kind === 'units' || kind === 'deadline'
}

/** The words of a block that two blanks or more part. */
function wordsAt(blocks: Blocks, at: number, source: SourceText): Word[] {
  const block = blocks[at]
  if (!block || !isParagraph(block)) return []
  const end = block.position.end.offset
  let lineStart = block.position.start.offset
  while (lineStart > 0 && source.text[lineStart - 1] !== '\n') lineStart--
  const words: Word[] = []
  let [column, blanks] = [0, 2]
  let word: Word | null = null
  for (let place = lineStart; place < end; place++) {
    const character = source.text[place] ?? ''
    const width = /[^\u0000-\u2000]/u.test(character) ? 2 : 1
    if (character === ' ' || character === '\u3000' || character === '\u00a0') blanks += width
    else {
      if (blanks >= 2 || !word) {
        word = {start: place, end: place, column}
        words.push(word)
      }
      word.end = place + 1
      blanks = 0
    }
    column += width
  }
  return words
}

/** The column under whose head words begin, or -1. */
function columnOf({column}: Word, head: readonly Word[]): number {
  const distances = head.map(each => Math.abs(each.column - column))
  const nearest = distances.indexOf(Math.min(...distances))
  return (distances[nearest] ?? NEAR + 1) <= NEAR ? nearest : -1
}
