import type {TaskEntry} from '../../model/entries.js'
import {squeeze} from '../../text/blanks.js'

/** What matching knows of a task. */
export interface Profile {
  entry: TaskEntry
  /** Its place in its notice's order, from 0. */
  at: number
  /** The text as ids have it: NFKC, without blanks. Equal keys are equal tasks. */
  key: string
  /** The key's letters and figures alone. */
  letters: string
  /** How often each pair of neighbouring letters occurs. */
  grams: ReadonlyMap<string, number>
  /** The units' names. */
  units: ReadonlySet<string>
  /** What its targets measure. */
  metrics: ReadonlySet<string>
  /** The id of the innermost section; `''` for none. */
  section: string
  /** The ids of all sections that it stands in, outermost first. */
  sections: readonly string[]
}

/** The profiles of a notice's tasks, in their order. */
export function profileTasks(entries: readonly TaskEntry[]): Profile[] {
  return entries.map((entry, at) => {
    const {task, sections} = entry
    const key = squeeze(task.text.normalize('NFKC'))
    const letters = key.replace(/[^\p{L}\p{N}%]+/gu, '')
    return {
      entry,
      at,
      key,
      letters,
      grams: countGrams(letters, 2),
      units: new Set(task.units.map(unit => unit.name)),
      metrics: new Set(task.targets.map(target => target.metric)),
      section: sections[sections.length - 1]?.id ?? '',
      sections: sections.map(section => section.id),
    }
  })
}

function countGrams(text: string, length: number): Map<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at + length <= text.length; at++) {
    const gram = text.slice(at, at + length)
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  // a text of one letter still has something to be found by
  if (counts.size === 0 && text !== '') counts.set(text, 1)
  return counts
}
