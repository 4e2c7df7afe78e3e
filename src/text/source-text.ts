import {tidy} from './blanks.js'
import {fold} from './fold.js'
import {lastAtOrBefore} from './ranges.js'

/** A point in a text: line and column from 1, offset from 0, in UTF-16 code units. */
interface Point {
  line: number
  column: number
  offset: number
}

/** A text, its folded form, and places in it. */
export interface SourceText {
  /** The text that every position refers to. */
  readonly text: string
  /** The same length, full-width forms and blanks folded: what expressions are matched against. */
  readonly folded: string
  /** The place of a range of offsets (UTF-16 code units, from 0). */
  place(start: number, end: number): {start: Point; end: Point}
  /** What stands at a place, blanks tidied. */
  read(start: number, end: number): string
  /** How the file shows all of a range. */
  looksOf(start: number, end: number): LookName[]
}

/** A look that can tell words from others. */
export type LookName = 'bold' | 'underline' | 'colour'

/** A stretch that looks so; stretches of one look are in order and do not overlap. */
export interface LookRange {
  look: LookName
  start: number
  end: number
}

/** Makes a text addressable; a line ends at `\n`. */
export function createSourceText(text: string, looks: readonly LookRange[] = []): SourceText {
  const starts = lineStarts(text)
  const joined = joinLooks(text, looks)
  let line = 0
  const point = (offset: number): Point => {
    // most places are asked for in order: the line is the last one asked for
    if (offset < (starts[line] ?? 0) || offset >= (starts[line + 1] ?? text.length))
      line = lastAtOrBefore(starts, offset)
    return {line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset}
  }
  return {
    text,
    folded: fold(text),
    place: (start, end) => ({start: point(start), end: point(end)}),
    read: (start, end) => tidy(text.slice(start, end)),
    looksOf: (start, end) =>
      [...joined].flatMap(([look, {starts, ends}]) => {
        const at = lastAtOrBefore(starts, start)
        return (starts[at] ?? end) <= start && (ends[at] ?? start) >= end ? [look] : []
      }),
  }
}

/** The stretches of each look, those joined between which there are only blanks: a file may cut a name anywhere. */
function joinLooks(text: string, looks: readonly LookRange[]): Map<LookName, {starts: number[]; ends: number[]}> {
  const joined = new Map<LookName, {starts: number[]; ends: number[]}>()
  for (const {look, start, end} of looks) {
    const {starts, ends} = joined.get(look) ?? {starts: [], ends: []}
    joined.set(look, {starts, ends})
    const last = ends[ends.length - 1]
    if (last !== undefined && text.slice(last, start).trim() === '') ends[ends.length - 1] = end
    else {
      starts.push(start)
      ends.push(end)
    }
  }
  return joined
}

/** The offsets at which the lines start. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
