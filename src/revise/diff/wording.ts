import type {Deadline, Target, Task} from '../../model/index.js'
import {squeeze} from '../../text/blanks.js'
import {fold} from '../../text/fold.js'
import type {TargetMatching} from './targets.js'

// a character that no text has
const AMOUNT = '\ue000'

/**
 * Whether a task's text says something else beside its amounts and deadlines, which are changes of their own: the words
 * are compared without those, and without the clauses that hold a target which was added or dropped.
 */
export function isReworded(old: Task, other: Task, {dropped, added}: TargetMatching): boolean {
  return wordsOf(old, dropped) !== wordsOf(other, added)
}

function wordsOf(task: Task, gone: readonly Target[]): string {
  const raws: Array<Pick<Target | Deadline, 'raw'> & {sign: string}> = [
    ...task.targets.filter(target => !target.implied).map(({raw}) => ({raw, sign: AMOUNT})),
    ...task.deadlines.filter(deadline => !deadline.inherited).map(({raw}) => ({raw, sign: ''})),
  ]
  let text = fold(task.text)
  for (const {raw} of gone) text = dropClause(text, fold(raw))
  for (const {raw, sign} of raws.sort((a, b) => b.raw.length - a.raw.length)) text = text.replace(fold(raw), sign)
  // where a time stood alone, its comma goes with it
  return squeeze(text.normalize('NFKC'))
    .split(/[,;。、:]/u)
    .filter(clause => clause !== '')
    .join(',')
}

/** The text without the clause that holds an amount, and without the stop in front of it. */
function dropClause(text: string, raw: string): string {
  const at = text.lastIndexOf(raw)
  if (at < 0) return text
  const start = Math.max(...[...',;。'].map(stop => text.slice(0, at).lastIndexOf(stop)))
  const behind = text.slice(at + raw.length)
  const stop = /[,;。]/u.exec(behind)?.index ?? behind.length
  return text.slice(0, Math.max(0, start)) + behind.slice(stop)
}
