import {LAST_ROW, parseCorner, writeCorner} from './addresses.js'

/** Where the rows of a sheet go, and where ranges of them end then. */
export interface RowMap {
  /** The new number of a row. */
  moveRow(row: number): number
  /** The new last row of a range of at least two rows. */
  moveEnd(top: number, bottom: number): number
  /** The new last row of a range of one row, if it is all of a body that has one row. */
  moveBody(row: number): number
}

/**
 * Rows are put in directly behind a row, the last one of a body that begins at `top`: what stands below moves down, and
 * what ended at the row grows.
 */
export function insertedBehind(after: number, count: number, top: number): RowMap {
  const moveRow = (row: number) => (row > after ? Math.min(LAST_ROW, row + count) : row)
  return {
    moveRow,
    moveEnd: (first, last) => (last === after && first < last ? last + count : moveRow(last)),
    moveBody: row => (row === after && top === after ? row + count : moveRow(row)),
  }
}

/** Nothing moves; what ended at the last row ends at the new one. */
export function endedAt(last: number, newLast: number): RowMap {
  return {
    moveRow: row => row,
    moveEnd: (top, bottom) => (bottom === last && top < bottom ? Math.max(top, newLast) : bottom),
    moveBody: row => row,
  }
}

/** The same without growth: for what lies over cells and should not lie over more, such as a merge. */
export function withoutGrowth({moveRow}: RowMap): RowMap {
  return {moveRow, moveEnd: (_top, bottom) => moveRow(bottom), moveBody: moveRow}
}

/** Moves a range without a sheet, such as `A1`, `A2:B135` or `2:135`; what it cannot read stays. */
export function moveRange(range: string, map: RowMap): string {
  const [first, last = first, ...more] = range.split(':').map(parseCorner)
  if (!first || !last || more.length > 0 || first.row === null || last.row === null) return range
  const ends = moveEnds(first.row, last.row, map, true)
  if (ends.first === first.row && ends.last === last.row) return range
  const start = writeCorner({...first, row: ends.first})
  return ends.first === ends.last && !range.includes(':') ? start : `${start}:${writeCorner({...last, row: ends.last})}`
}

/** Moves each range of a list such as `A2:A135 C4`. */
export function moveRanges(ranges: string, map: RowMap): string {
  return ranges
    .split(' ')
    .map(range => moveRange(range, map))
    .join(' ')
}

/**
 * Moves the two ends of a range, whichever is the upper one. `isColumn` says whether a range of one row may be a column
 * that happens to have one.
 */
export function moveEnds(first: number, last: number, map: RowMap, isColumn: boolean): {first: number; last: number} {
  if (first > last) {
    const turned = moveEnds(last, first, map, isColumn)
    return {first: turned.last, last: turned.first}
  }
  const moved = map.moveRow(first)
  if (first < last) return {first: moved, last: map.moveEnd(first, last)}
  return {first: moved, last: isColumn ? map.moveBody(first) : moved}
}
