import {lastAtOrBefore} from '../../text/ranges.js'

/** A text whose paragraphs are lines again, and the way back to the file's own text. Offsets are UTF-16 code units. */
export interface Flow {
  text: string
  /** What was done: lines that a margin broke were joined, or items that stood on one line were parted. */
  repair: 'joined' | 'parted'
  /** At how many places. */
  count: number
  /** Ranges of the file's text that are left out, such as page numbers between two lines. */
  gaps: ReadonlyArray<{start: number; end: number}>
  /** The range of the file's text from which a range was made. */
  toSource(start: number, end: number): {start: number; end: number}
}

/** Puts a flow together from ranges of a text; what stands between them is left out. */
export class FlowBuilder {
  private readonly starts: number[] = []
  private readonly sources: number[] = []
  private readonly gaps: Array<{start: number; end: number}> = []
  private text = ''
  private count = 0

  constructor(private readonly source: string) {}

  /** Takes a range over as it is. */
  keep(start: number, end: number): void {
    if (end <= start) return
    this.starts.push(this.text.length)
    this.sources.push(start)
    this.text += this.source.slice(start, end)
  }

  /** Ends a line where the text has none. */
  breakLine(): void {
    this.text += '\n'
    this.count++
  }

  /** Counts two lines that were joined. */
  join(): void {
    this.count++
  }

  /** Leaves a range out that is not blank. */
  leaveOut(start: number, end: number): void {
    this.gaps.push({start, end})
  }

  finish(repair: Flow['repair']): Flow {
    const {starts, sources, text, gaps, count} = this
    const at = (offset: number) => {
      const low = lastAtOrBefore(starts, offset)
      const next = sources[low + 1] ?? this.source.length
      // a line's end that was put in stands where the range before it ends
      return Math.min((sources[low] ?? 0) + offset - (starts[low] ?? 0), next)
    }
    const toSource = (start: number, end: number) => {
      const from = at(start)
      return {start: from, end: end > start ? Math.max(from, at(end - 1) + 1) : from}
    }
    return {text, repair, count, gaps, toSource}
  }
}
