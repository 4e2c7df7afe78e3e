import type {Target} from '../model/index.js'
import {squeeze} from '../text/blanks.js'
import {IdGiver} from '../text/ids.js'
import {createSourceText, type SourceText} from '../text/source-text.js'
import {findDeadlinesIn, type TimePhrase} from '../times/index.js'
import {joinWords, type TaskWords} from '../tokens/task-words.js'
import type {Place} from '../tree/nodes.js'
import {findTargetsIn, type RefusedAmount} from './index.js'

/** An amount-like stretch that is no target, why, and where. */
export interface RefusedPlace {
  reason: RefusedAmount['reason']
  position: Place
}

/** How far from its amount a metric is looked for. */
const FARTHEST = 400

/** The quantitative targets of a task's words, with ids and places, and the amounts that are none; `times` say by when. */
export function readTargets(
  words: TaskWords,
  source: SourceText,
  taskId: string,
  ids: IdGiver,
  times: readonly TimePhrase[],
): {targets: Target[]; refused: RefusedPlace[]} {
  const found = findTargetsIn(words.folded, times)
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

/** The targets of a text that is one task's words. */
export function readTargetsIn(text: string): Target[] {
  const source = createSourceText(text)
  const words = joinWords([source.place(0, text.length)], source)
  return readTargets(words, source, '', new IdGiver(), findDeadlinesIn(words.folded, null)).targets
}
