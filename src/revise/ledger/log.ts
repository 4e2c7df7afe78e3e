import {changeRow, doubtRow} from '../../export/changes.js'
import type {NoticeDiff} from '../../model/index.js'
import type {Conflict} from './three-way.js'

/** One block of 变更记录: a line that names the notice, then a line a change. */
export function logBlock(
  number: number,
  diff: NoticeDiff,
  conflicts: readonly Conflict[],
  decided: ReadonlyArray<{old: string; new: string; same: boolean}>,
  refs: ReadonlyMap<string, string>,
): string[][] {
  const {title, documentNumber, name} = diff.new
  const notice = [title, documentNumber && `(${documentNumber})`, name && `,文件 ${name}`].filter(Boolean).join('')
  return [
    [`第${number}次更新`, '', '', notice, '', ''],
    ...diff.changes.map(changeRow),
    ...(diff.renumbered.length > 0
      ? [['编号调整', '', '', `${diff.renumbered.length} 项任务仅编号变化,内容未变`, '', '']]
      : []),
    ...diff.doubtful.map(doubtRow),
    ...decided.map(pair => [
      '确认',
      refs.get(pair.old) ?? '',
      refs.get(pair.new) ?? '',
      pair.same ? '确认为同一任务' : '确认为不同任务',
      '',
      '',
    ]),
    ...conflicts.map(({key, heading, kept, is}) => [
      '待核对',
      '',
      refs.get(key.split(' ')[0] ?? '') ?? '',
      `${heading}:本表已改动,保留本表内容`,
      kept,
      is,
    ]),
  ].map(cells => [...cells])
}
