import type {TaskEntry} from '../../model/entries.js'
import type {Change, ChangeKind, TaskReference} from '../../model/index.js'

/** A task as a change names it. */
export function refer({task, sections, no, ref}: TaskEntry): TaskReference {
  return {
    id: task.id,
    no,
    ref,
    path: task.path,
    section: sections.map(section => section.title).join(' / '),
    text: task.text,
  }
}

/** A change; what is not given is `null`. */
export function change(
  kind: ChangeKind,
  old: TaskEntry | null,
  other: TaskEntry | null,
  details: Partial<Omit<Change, 'kind' | 'old' | 'new'>> = {},
): Change {
  return {
    kind,
    old: old && refer(old),
    new: other && refer(other),
    subject: null,
    was: null,
    is: null,
    words: null,
    parts: null,
    targets: null,
    ...details,
  }
}
