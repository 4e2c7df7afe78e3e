import type {Time} from '../duties/statements.js'
import type {Deadline, Target} from '../model/index.js'
import {squeeze} from '../text/blanks.js'
import {IdGiver} from '../text/ids.js'
import {lastAtOrBefore} from '../text/ranges.js'
import {createSourceText, type SourceText} from '../text/source-text.js'
import {findTimePhrases} from '../tokens/time-phrases.js'
import type {Place} from '../tree/nodes.js'
import {findTargetsIn, type RefusedAmount} from './index.js'

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

/** An amount-like stretch that is no target, why, and where. */
export interface RefusedPlace {
  reason: RefusedAmount['reason']
  position: Place
}

/** How far from its amount a metric is looked for. */
const FARTHEST = 400

/** The quantitative targets of a task's words, with ids and places, and the amounts that are none; `year` is the notice's. */
export function readTargets(
  words: TaskWords,
  source: SourceText,
  taskId: string,
  ids: IdGiver,
  year: number | null,
): {targets: Target[]; refused: RefusedPlace[]} {
  const found = findTargetsIn(words.folded, year)
  const given = found.targets.map(target => {
    const position = words.place(target.start, target.end)
    const raw = source.read(position.start.offset, position.end.offset)
    return {target, position, raw, id: ids.give('target', `${taskId}\n${target.metric}\n${raw}`)}
  })
  const targets = given.map(({target, position, raw, id}): Target => {
    // the notice's own characters, where the metric stands in one stretch in front of the amount or behind it
    const verbatim = (folded: string) => {
      if (folded === '') return ''
      const from = Math.max(0, target.start - FARTHEST)
      const around = words.folded.slice(from, target.end + FARTHEST)
      const before = around.lastIndexOf(folded, target.start - from)
      const found = before >= 0 ? before : around.indexOf(folded, target.start - from)
      if (found < 0) return folded
      const at = from + found
      const place = words.place(at, at + folded.length)
      return source.read(place.start.offset, place.end.offset)
    }
    return {
      id,
      raw,
      metric: verbatim(target.metric),
      action: verbatim(target.action),
      kind: target.kind,
      comparator: target.comparator,
      value: target.value,
      upper: target.upper,
      from: target.from,
      unit: squeeze(target.unit),
      strive: target.strive,
      partOf: target.partOf === null ? null : (given[target.partOf]?.id ?? null),
      implied: target.implied,
      position,
    }
  })
  return {targets, refused: found.refused.map(({start, end, reason}) => ({reason, position: words.place(start, end)}))}
}

const ONGOING =
  /持续(?:推进|实施|开展|深化|用力)?|长期(?:坚持|推进|实施)?|常态化?(?:推进|开展|实施)?|全年(?:推进|实施|坚持)?/u

/** The deadlines in a task's words; `year` is the notice's. */
export function readDeadlines(words: TaskWords, source: SourceText, year: number | null): Deadline[] {
  return findTimePhrases(words.folded, year).map(({start, end, on}) =>
    makeDeadline(source, on, words.place(start, end), false),
  )
}

/** The deadlines on label lines, which are the task's own or `inherited`. */
export function readLabelledDeadlines(
  labelled: readonly Time[],
  source: SourceText,
  year: number | null,
  inherited: boolean,
): Deadline[] {
  return labelled.flatMap(({words}) =>
    readLabelled(source, words, year).map(({on, position}) => makeDeadline(source, on, position, inherited)),
  )
}

function makeDeadline(source: SourceText, on: string | null, position: Place, inherited: boolean): Deadline {
  return {raw: source.read(position.start.offset, position.end.offset), on, inherited, position}
}

/** What a deadline's field says: its time words, a bare month, or that the work goes on. */
function readLabelled(
  source: SourceText,
  place: Place,
  year: number | null,
): Array<{on: string | null; position: Place}> {
  const [start, end] = [place.start.offset, place.end.offset]
  if (end <= start) return []
  const folded = source.folded.slice(start, end)
  const phrases = findTimePhrases(folded, year)
  if (phrases.length > 0) {
    return phrases.map(phrase => ({on: phrase.on, position: source.place(start + phrase.start, start + phrase.end)}))
  }
  // a bare month in a deadline's field is its end, as if it were said: 9月 完成
  const bare = findTimePhrases(`${folded}完成`, year).find(phrase => phrase.end <= folded.length)
  if (bare) return [{on: bare.on, position: source.place(start + bare.start, start + bare.end)}]
  const ongoing = ONGOING.exec(folded)
  if (ongoing)
    return [{on: null, position: source.place(start + ongoing.index, start + ongoing.index + ongoing[0].length)}]
  return [{on: null, position: place}]
}

/** The targets of a text that is one task's words. */
export function readTargetsIn(text: string): Target[] {
  const source = createSourceText(text)
  return readTargets(joinWords([source.place(0, text.length)], source), source, '', new IdGiver(), null).targets
}

/** The deadlines of a text that is one task's words. */
export function readDeadlinesIn(text: string, year: number | null): Deadline[] {
  const source = createSourceText(text)
  return readDeadlines(joinWords([source.place(0, text.length)], source), source, year)
}
