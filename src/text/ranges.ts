/** A range of offsets. */
export interface Range {
  start: number
  end: number
}

/** The ranges in order, those inside others left out. */
export function outermost<R extends Range>(ranges: readonly R[]): R[] {
  const kept: R[] = []
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (range.end > (kept[kept.length - 1]?.end ?? -1)) kept.push(range)
  }
  return kept
}

/** The first of ordered ranges that reaches beyond an offset, as its index; the number of ranges where none does. */
export function firstBeyond(ranges: readonly Range[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The ordered ranges that share something with a stretch. */
export function overlapping<R extends Range>(ranges: readonly R[], start: number, end: number): R[] {
  const found: R[] = []
  for (let at = firstBeyond(ranges, start); at < ranges.length; at++) {
    const range = ranges[at]
    if (!range || range.start >= end) break
    found.push(range)
  }
  return found
}

/** The index of the last start at or before an offset, in a list that goes up; 0 where there is none. */
export function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
