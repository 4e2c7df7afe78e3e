import type {Change, ChangeKind} from '../model/index.js'

/** What the tables call a kind of change. */
export const KIND_NAMES: Readonly<Record<ChangeKind, string>> = {
  'task-added': '新增',
  'task-withdrawn': '撤销',
  'task-split': '拆分',
  'task-merged': '合并',
  'task-moved': '移动',
  'task-reworded': '文字调整',
  'target-raised': '目标提高',
  'target-lowered': '目标降低',
  'target-changed': '目标调整',
  'target-added': '新增目标',
  'target-dropped': '取消目标',
  'unit-added': '增加责任单位',
  'unit-dropped': '减少责任单位',
  'lead-changed': '牵头单位变更',
  'deadline-moved': '时限调整',
  'deadline-added': '新增时限',
  'deadline-dropped': '取消时限',
  'leaders-changed': '牵头领导变更',
  'section-renamed': '板块更名',
  'section-added': '新增板块',
  'section-withdrawn': '撤销板块',
}

/** A change as a line of a table has it, under the headings of `CHANGE_COLUMNS`. */
export function changeRow(change: Change): [string, string, string, string, string, string] {
  const {kind, old, new: other, subject, was, is, parts} = change
  const name = KIND_NAMES[kind]
  const refs = (parts ?? []).map(part => part.ref).join('、')
  const texts = (parts ?? []).map(part => `${part.ref} ${part.text}`).join('\n')
  if (kind === 'task-split') return [name, old?.ref ?? '', refs, '', old?.text ?? '', texts]
  if (kind === 'task-merged') return [name, refs, other?.ref ?? '', '', texts, other?.text ?? '']
  const isWhole = kind === 'task-reworded' || !old || !other
  const before = was ?? (other ? '' : (old?.text ?? ''))
  const after = is ?? (old ? '' : (other?.text ?? ''))
  return [name, old?.ref ?? '', other?.ref ?? '', subject ?? (isWhole ? '' : other.text), before, after]
}
