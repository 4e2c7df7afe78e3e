import {lastAtOrBefore} from '../text/ranges.js'
import type {SourceText} from '../text/source-text.js'
import type {Place} from '../tree/nodes.js'

/** What a task says is to be done, as one folded text, and the way back from its offsets to places in the notice. */
export interface TaskWords {
  folded: string
  /** The place of a range of the words. */
  place(start: number, end: number): Place
}

/** Joins the pieces of a task that say what is to be done. */
export function joinWords(all: readonly Place[], source: SourceText): TaskWords {
  const pieces = dueWords(all, source)
  const starts: number[] = []
  let folded = ''
  for (const {start, end} of pieces) {
    if (folded !== '') folded += '\n'
    starts.push(folded.length)
    folded += source.folded.slice(start.offset, end.offset).replaceAll('\n', ' ')
  }
  const offsetOf = (at: number) => {
    const piece = lastAtOrBefore(starts, at)
    return (pieces[piece]?.start.offset ?? 0) + at - (starts[piece] ?? 0)
  }
  return {folded, place: (start, end) => source.place(offsetOf(start), offsetOf(end - 1) + 1)}
}

/** The pieces that say what is to be done: one that goes on behind the bearers with a colon says how far it has come. */
function dueWords(pieces: readonly Place[], source: SourceText): readonly Place[] {
  const done = pieces.findIndex(({start}, at) => at > 0 && source.folded[start.offset] === ':')
  return done < 0 ? pieces : pieces.slice(0, done)
}
