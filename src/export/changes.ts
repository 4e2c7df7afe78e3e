import {CHANGE_NAMES} from '../lexicon/change-names.js'
import type {Change, ChangeKind, DoubtfulPair} from '../model/index.js'

const NAMES: Readonly<Record<ChangeKind, string>> = CHANGE_NAMES.zh

/** A change as a line of a table has it, under the headings of `CHANGE_COLUMNS`. */
export function changeRow(change: Change): [string, string, string, string, string, string] {
  const {kind, old, new: other, subject, was, is, parts} = change
  const name = NAMES[kind]
  const refs = (parts ?? []).map(part => part.ref).join('、')
  const texts = (parts ?? []).map(part => `${part.ref} ${part.text}`).join('\n')
  if (kind === 'task-split') return [name, old?.ref ?? '', refs, '', old?.text ?? '', texts]
  if (kind === 'task-merged') return [name, refs, other?.ref ?? '', '', texts, other?.text ?? '']
  const isWhole = kind === 'task-reworded' || !old || !other
  const before = was ?? (other ? '' : (old?.text ?? ''))
  const after = is ?? (old ? '' : (other?.text ?? ''))
  return [name, old?.ref ?? '', other?.ref ?? '', subject ?? (isWhole ? '' : other.text), before, after]
}

/** A pair in doubt as a line of the same table. */
export function doubtRow({old, new: other, likeness}: DoubtfulPair): [string, string, string, string, string, string] {
  return ['待确认', old.ref, other.ref, `疑似同一任务,相似度 ${likeness.toFixed(2)}`, old.text, other.text]
}
