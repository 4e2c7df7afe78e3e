import type {Table} from '../../export/columns.js'
import type {LedgerRecord, Mark} from '../../export/xlsx/model-sheet.js'
import type {Change, NoticeDiff} from '../../model/index.js'
import type {Matching} from '../match/index.js'
import type {Conflict} from './three-way.js'

/** The words of 变动. */
export const WORDS = {
  added: '新增',
  changed: '调整',
  withdrawn: '撤销',
  returned: '恢复',
  split: '拆分自',
  divided: '调整(已拆分)',
  merged: '并入',
  united: '调整(合并)',
  doubtful: '待确认',
  conflict: '调整(待核对)',
} as const

/** What marks are made of; ids are carried. */
export interface MarkSources {
  diff: NoticeDiff
  matching: Matching
  record: LedgerRecord
  conflicts: readonly Conflict[]
  /** Task ids that are back from among the departed. */
  returned: ReadonlySet<string>
  /** Rows that were found to be of one task with another row: task id → the 编号 of that task. */
  joined: ReadonlyMap<string, string>
  /** Task ids that were in doubt, and are of tasks that are no more. */
  parted: ReadonlySet<string>
}

/** What 变动 and 原文摘录 of 任务台账 are to say, by task id; rows that nothing happened to are not in it. */
export function markTasks(sources: MarkSources): Map<string, Mark> {
  const {diff, matching, record, conflicts, returned, joined, parted} = sources
  const marks = new Map<string, Mark>()
  // what was withdrawn before stays so
  const living = new Set(matching.new.map(({task}) => task.id))
  for (const {key, row} of record.gone.tasks) {
    // a pair that was in doubt is one task after all: its row says now what it said before
    if (living.has(key)) {
      marks.set(key, {change: WORDS.changed, excerpt: `原文:${String(row.task ?? '')}`})
      continue
    }
    const mark = parted.has(key) ? {change: WORDS.withdrawn, excerpt: String(row.task ?? '')} : record.marks.tasks[key]
    if (mark) marks.set(key, mark)
  }
  for (const pair of record.doubtful) {
    const mark = record.marks.tasks[pair.new]
    if (mark) marks.set(pair.new, mark)
  }
  for (const [id, changes] of groupByTask(diff.changes)) {
    marks.set(id, {change: WORDS.changed, excerpt: changes.map(sayChange).filter(Boolean).join('\n')})
  }
  for (const {key, ...said} of sayConflicts(conflicts)) {
    const excerpt = [marks.get(key)?.excerpt ?? '', said.excerpt].filter(Boolean).join('\n')
    marks.set(key, {change: WORDS.conflict, excerpt})
  }
  for (const {task} of matching.added) marks.set(task.id, {change: WORDS.added, excerpt: ''})
  for (const key of returned) marks.set(key, {change: WORDS.returned, excerpt: ''})
  for (const {task} of matching.withdrawn) marks.set(task.id, {change: WORDS.withdrawn, excerpt: task.text})
  for (const {whole, parts, likest} of matching.splits) {
    for (const part of parts) {
      if (part !== likest) marks.set(part.task.id, {change: `${WORDS.split}${whole.ref}`, excerpt: ''})
    }
    const excerpt = `原文:${whole.task.text}\n拆分为:${parts.map(part => part.ref).join('、')}`
    marks.set(whole.task.id, {change: WORDS.divided, excerpt})
  }
  for (const {whole, parts, likest} of matching.merges) {
    for (const part of parts) {
      if (part !== likest) marks.set(part.task.id, {change: `${WORDS.merged}${whole.ref}`, excerpt: part.task.text})
    }
    marks.set(likest.task.id, {
      change: WORDS.united,
      excerpt: `原文:${likest.task.text}\n由原 ${parts.map(part => part.ref).join('、')} 合并`,
    })
  }
  for (const {old, new: other, likeness} of matching.doubtful) {
    const alike = `相似度 ${likeness.toFixed(2)}`
    marks.set(old.task.id, {
      change: WORDS.doubtful,
      excerpt: `疑似改为 ${other.ref}(${alike}):${other.task.text}\n在“变动”栏填“是”或“否”,下次更新时确认`,
    })
    marks.set(other.task.id, {
      change: WORDS.doubtful,
      excerpt: `疑似原 ${old.ref}(${alike}):${old.task.text}\n在“变动”栏填“是”或“否”,下次更新时确认`,
    })
  }
  for (const [key, ref] of joined) marks.set(key, {change: `${WORDS.merged}${ref}`, excerpt: '经确认为同一任务'})
  return marks
}

/** What 变动 of the other tables is to say: whether a row is new, or what it was of is no more. */
export function markRows(
  table: Exclude<Table, 'tasks'>,
  added: readonly string[],
  gone: readonly string[],
  changed: ReadonlySet<string>,
  record: LedgerRecord,
): Map<string, Mark> {
  const before = new Set(record.gone[table].map(({key}) => key))
  return new Map([
    ...[...changed].map(key => [key, {change: WORDS.changed, excerpt: ''}] as const),
    ...added.map(key => [key, {change: WORDS.added, excerpt: ''}] as const),
    ...gone.map(key => {
      const kept = before.has(key) ? record.marks[table][key] : undefined
      return [key, kept ?? {change: WORDS.withdrawn, excerpt: ''}] as const
    }),
  ])
}

/** The changes of each task that is found again, by its id in the new notice. */
function groupByTask(changes: readonly Change[]): Map<string, Change[]> {
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    if (!change.old || !change.new || change.parts) continue
    groups.set(change.new.id, [...(groups.get(change.new.id) ?? []), change])
  }
  return groups
}

/** A change in a few words: `增长率:6.5%左右→7%左右`. */
export function sayChange({kind, subject, was, is}: Change): string {
  if (kind === 'task-reworded') return `原文:${was ?? ''}`
  if (kind === 'task-moved') return `原位置:${was ?? ''}`
  if (kind.startsWith('target-')) return `${subject ?? '目标'}:${was ?? '无'}→${is ?? '删除'}`
  if (kind === 'unit-added') return `责任单位:增加${is ?? ''}`
  if (kind === 'unit-dropped') return `责任单位:减少${was ?? ''}`
  if (kind === 'lead-changed') return `牵头单位:${was ?? '无'}→${is ?? '无'}`
  if (kind.startsWith('deadline-')) return `时限:${was ?? '无'}→${is ?? '无'}`
  return `${was ?? '无'}→${is ?? '无'}`
}

function sayConflicts(conflicts: readonly Conflict[]): Array<{key: string; excerpt: string}> {
  const told = new Set<string>()
  return conflicts.flatMap(({table, key, heading, kept, was, is}) => {
    // 序号 and 编号 that somebody has numbered otherwise are told, and need nobody's attention row by row
    if (table !== 'tasks' || heading === '序号' || heading === '编号' || heading === '原文行') return []
    const excerpt = `${heading}:本表填“${kept}”,通知由“${was}”改为“${is}”,未改动`
    const isTold = told.has(`${key} ${excerpt}`)
    told.add(`${key} ${excerpt}`)
    return isTold ? [] : [{key, excerpt}]
  })
}
