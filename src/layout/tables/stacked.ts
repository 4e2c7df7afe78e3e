import type {ColumnKind} from '../../lexicon/table-heads.js'
import {squeeze} from '../../text/blanks.js'
import type {SourceText} from '../../text/source-text.js'
import {isBetweenPages} from '../../tokens/pages.js'
import {isParagraph, type Paragraph, type Place, type Row} from '../../tree/nodes.js'
import {alignLines} from './align-lines.js'
import {type Blocks, cellOfPieces, isCategory, kindOf, type PastedTable, rowOf, tableOf} from './cells.js'

/** Heads have no more words than these. */
const WIDEST = 14

/** A head of one cell a line: its lines, and what stands under each; `null` for words that are not known. */
interface Head {
  lines: Place[]
  kinds: Array<ColumnKind | null>
}

/** The table of one cell a line that begins at a block; `null` where none does. */
export function readStacked(blocks: Blocks, from: number, source: SourceText): PastedTable | null {
  const written = headAt(blocks, from, source)
  if (written?.kinds[0] !== 'number') return null
  const head = inOneTier(written, blocks, from, source)
  const rows: Row[] = [rowOf(head.lines.map(place => cellOfPieces([place], place)))]
  let expected = 1
  let at = from + written.lines.length
  while (at < blocks.length) {
    const block = blocks[at]
    if (!block || !isParagraph(block)) break
    const repeated = repeatsHead(blocks, at, written, source)
    if (repeated) {
      rows.push(rowOf(head.order.flatMap(line => repeated[line] ?? []).map(place => cellOfPieces([place], place))))
      at += written.lines.length
    } else if (isNumber(block, expected, source)) {
      const lines: Place[] = []
      const pages: Place[] = []
      let next = at + 1
      while (next < blocks.length && !endsRow(blocks, next, expected + 1, written, source)) {
        const line = blocks[next]
        if (!line || !isParagraph(line)) break
        if (isBetweenPages(wordsAt(cellAt(line, source), source))) pages.push(line.position)
        else lines.push(cellAt(line, source))
        next++
      }
      // what stands behind a blank line, where none stands within a row, is the page's
      const gap = isNumberedSoon(blocks, next, expected + 1, source) ? -1 : gapIn(lines, source)
      if (gap > 0) next -= lines.splice(gap).length + pages.splice(0).length
      const cells = putInOrder(lines, head.kinds.slice(1), source)
      if (!cells) break
      const number = cellAt(block, source)
      rows.push(
        rowOf([cellOfPieces([number], number), ...cells]),
        ...pages.map(page => rowOf([cellOfPieces([page], page)])),
      )
      expected++
      at = next
    } else if (isCategory(block, source) && isNumberedSoon(blocks, at + 1, expected, source)) {
      if (isNumber(blocks[at + 1], 1, source)) expected = 1
      rows.push(rowOf([cellOfPieces([block.position], block.position)]))
      at++
    } else {
      break
    }
  }
  return rows.length >= 2 ? {table: tableOf(rows), next: at} : null
}

/** The head of a table of two tiers, of which a copy has the upper one first, as one: 责任分工, 完成时限, 牵头单位, 配合单位. */
function inOneTier(head: Head, blocks: Blocks, from: number, source: SourceText): Head & {order: number[]} {
  const written = head.lines.map((_, at) => at)
  const rows = firstRows(blocks, from + head.lines.length, source)
  const orders = [written, ...ordersOf(head)]
  const fits = orders.map(order => {
    const kinds = order.slice(1).map(at => head.kinds[at] ?? null)
    return rows.reduce((sum, lines) => sum + (alignLines(lines, kinds)?.fit ?? -MISFIT), 0)
  })
  const order = orders[fits.indexOf(Math.max(...fits))] ?? written
  return {lines: order.flatMap(at => head.lines[at] ?? []), kinds: order.map(at => head.kinds[at] ?? null), order}
}

const MISFIT = 20
/** So many rows tell how a head is to be read. */
const SAMPLED = 3

/** The orders of a head's lines in which its last ones stand under one of the others, which is over them and no column. */
function ordersOf({kinds}: Head): number[][] {
  const found: number[][] = []
  for (let over = 1; over < kinds.length - 2; over++) {
    if (kinds[over] !== 'units' && kinds[over] !== null) continue
    for (let lower = over + 1; lower <= kinds.length - 2; lower++) {
      const places = kinds.map((_, at) => at)
      found.push([...places.slice(0, over), ...places.slice(lower), ...places.slice(over + 1, lower)])
    }
  }
  return found
}

/** The words of the lines of a table's first rows. */
function firstRows(blocks: Blocks, from: number, source: SourceText): string[][] {
  const rows: string[][] = []
  let at = from
  while (at < blocks.length && !isNumber(blocks[at], 1, source) && at < from + 3) at++
  for (let number = 1; number <= SAMPLED && isNumber(blocks[at], number, source); number++) {
    const lines: string[] = []
    for (at++; at < blocks.length && !isNumber(blocks[at], number + 1, source) && lines.length < WIDEST; at++) {
      const block = blocks[at]
      if (block && isParagraph(block)) lines.push(wordsAt(cellAt(block, source), source))
    }
    rows.push(lines)
  }
  return rows
}

/** The index of the first line of a row that a blank line parts from the one before; -1 where none does. */
function gapIn(lines: readonly Place[], source: SourceText): number {
  return lines.findIndex((line, at) => {
    const before = lines[at - 1]
    return before !== undefined && /\n\s*\n/u.test(source.text.slice(before.end.offset, line.start.offset))
  })
}

/** The place of a line's words, without the bar at its start or end. */
function cellAt({position}: Paragraph, source: SourceText): Place {
  let [start, end] = [position.start.offset, position.end.offset]
  while (start < end && /[|｜\s]/u.test(source.text[start] ?? '')) start++
  while (end > start && /[|｜\s]/u.test(source.text[end - 1] ?? '')) end--
  return source.place(start, end)
}

function wordsAt({start, end}: Place, source: SourceText): string {
  return source.folded.slice(start.offset, end.offset).trim()
}

/** The lines of words over columns that begin at a block, up to the first number; words that are not known may be among them. */
function headAt(blocks: Blocks, from: number, source: SourceText): Head | null {
  const lines: Place[] = []
  for (const block of blocks.slice(from, from + WIDEST)) {
    if (!isParagraph(block) || isNumber(block, 1, source)) break
    const place = cellAt(block, source)
    const words = wordsAt(place, source)
    // a heading over the first rows ends the head, too
    if (words.length > 16 || /[。;,]/u.test(words) || /^\(?[一二三四五六七八九十]{1,2}[、)]/u.test(words)) break
    lines.push(place)
  }
  const kinds = lines.map(place => kindOf(place, source))
  while (lines.length > 0 && kinds.at(-1) === null && !isNumber(blocks[from + lines.length], 1, source)) {
    // a short heading without an ordinal stands between the head and the first row
    lines.pop()
    kinds.pop()
  }
  const known = kinds.filter(kind => kind !== null).length
  const hasTask = kinds.some(kind => kind === 'task' || kind === 'title' || kind === 'goal')
  return lines.length >= 3 && known >= 3 - (lines.length > 3 ? 0 : 1) && known * 2 > lines.length && hasTask
    ? {lines, kinds}
    : null
}

/** The lines at which the head stands again, at the top of a page. */
function repeatsHead(blocks: Blocks, at: number, head: Head, source: SourceText): Place[] | null {
  const places: Place[] = []
  for (const [offset, place] of head.lines.entries()) {
    const block = blocks[at + offset]
    if (!block || !isParagraph(block)) return null
    const own = cellAt(block, source)
    if (squeeze(wordsAt(own, source)) !== squeeze(wordsAt(place, source))) return null
    places.push(own)
  }
  return places
}

function isNumber(block: Blocks[number] | undefined, expected: number, source: SourceText): boolean {
  if (!block || !isParagraph(block)) return false
  const text = squeeze(wordsAt(cellAt(block, source), source))
  return text === String(expected) || text === `${expected}.` || text === `${expected}、` || text === `0${expected}`
}

function isNumberedSoon(blocks: Blocks, at: number, expected: number, source: SourceText): boolean {
  return isNumber(blocks[at], expected, source) || isNumber(blocks[at], 1, source)
}

function endsRow(blocks: Blocks, at: number, next: number, head: Head, source: SourceText): boolean {
  const block = blocks[at]
  if (!block || !isParagraph(block)) return true
  const text = wordsAt(block.position, source)
  if (isNumber(block, next, source) || repeatsHead(blocks, at, head, source) || /^ *注 *:/u.test(text)) return true
  return (
    isCategory(block, source) &&
    isNumberedSoon(blocks, at + 1, next, source) &&
    /^\(?[一二三四五六七八九十]/u.test(text)
  )
}

/** The cells of a row's lines, each of as many lines as fit its column best; `null` where they cannot be put in order. */
export function putInOrder(lines: readonly Place[], kinds: ReadonlyArray<ColumnKind | null>, source: SourceText) {
  const words = lines.map(place => wordsAt(place, source))
  const aligned = alignLines(words, kinds)
  if (!aligned) return null
  let at = 0
  return aligned.counts.map(length => {
    at += length
    const own = lines.slice(at - length, at)
    const blank = lines[Math.max(0, at - 1)] ?? lines[0]
    const place = own[0] ?? (blank ? source.place(blank.end.offset, blank.end.offset) : source.place(0, 0))
    return cellOfPieces(own, place)
  })
}
