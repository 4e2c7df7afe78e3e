import type {Deadline} from '../model/index.js'
import {createSourceText, type SourceText} from '../text/source-text.js'
import {joinWords, type TaskWords} from '../tokens/task-words.js'
import type {Place} from '../tree/nodes.js'
import {findDeadlinesIn, type TimePhrase} from './find-deadlines.js'
import {readField} from './read-field.js'

/** The deadlines that the times in a task's words are. */
export function readDeadlines(words: TaskWords, source: SourceText, times: readonly TimePhrase[]): Deadline[] {
  return times.map(({start, end, on}) => makeDeadline(source, on, words.place(start, end), false))
}

/** The deadlines of fields such as 完成时限, which are the task's own or `inherited`; `words` is where a field's value stands. */
export function readLabelledDeadlines(
  fields: ReadonlyArray<{words: Place}>,
  source: SourceText,
  year: number | null,
  inherited: boolean,
): Deadline[] {
  return fields.flatMap(({words}) => {
    const from = words.start.offset
    const folded = source.folded.slice(from, words.end.offset)
    return readField(folded, year).map(({start, end, on}) =>
      makeDeadline(source, on, source.place(from + start, from + end), inherited),
    )
  })
}

/** The deadlines of a text that is one task's words. */
export function readDeadlinesIn(text: string, year: number | null): Deadline[] {
  const source = createSourceText(text)
  const words = joinWords([source.place(0, text.length)], source)
  return readDeadlines(words, source, findDeadlinesIn(words.folded, year))
}

function makeDeadline(source: SourceText, on: string | null, position: Place, inherited: boolean): Deadline {
  return {raw: source.read(position.start.offset, position.end.offset), on, inherited, position}
}
