import type {TaskEntry} from '../../model/entries.js'
import type {Change, Deadline} from '../../model/index.js'
import {squeeze} from '../../text/blanks.js'
import {change} from './references.js'

/**
 * The deadlines that were moved, added or dropped, in their order in the text. Between notices of two years the same
 * words, 年底前 or 2025年6月底前 and 2026年6月底前, are the same deadline.
 */
export function compareDeadlines(old: TaskEntry, other: TaskEntry, sameYear: boolean): Change[] {
  const [before, after] = [[...old.task.deadlines], [...other.task.deadlines]]
  for (const deadline of old.task.deadlines) {
    const at = after.findIndex(each => isSameDay(deadline, each, sameYear))
    if (at < 0) continue
    after.splice(at, 1)
    before.splice(before.indexOf(deadline), 1)
  }
  const changes: Change[] = []
  for (let at = 0; at < Math.max(before.length, after.length); at++) {
    const [was, is] = [before[at]?.raw ?? null, after[at]?.raw ?? null]
    const kind = was === null ? 'deadline-added' : is === null ? 'deadline-dropped' : 'deadline-moved'
    changes.push(change(kind, old, other, {was, is}))
  }
  return changes
}

function isSameDay(old: Deadline, other: Deadline, sameYear: boolean): boolean {
  if (sameYear && old.on !== null && other.on !== null) return old.on === other.on
  return wordsOf(old, sameYear) === wordsOf(other, sameYear)
}

function wordsOf({raw}: Deadline, sameYear: boolean): string {
  const words = squeeze(raw.normalize('NFKC'))
  return sameYear ? words : words.replace(/^(?:\d{4}年|今年|本年|当年)/u, '')
}
