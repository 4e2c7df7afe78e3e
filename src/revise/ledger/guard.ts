import {BreakdownError} from '../../errors.js'
import type {Notice} from '../../model/index.js'
import {squeeze} from '../../text/blanks.js'
import type {Matching} from '../match/index.js'

/** How an update makes sure that a notice is a later version of the ledger's. */
export type Guard = 'title' | 'tasks' | 'none'

/**
 * Refuses a notice that is not a later version of the ledger's own: `title` asks for the same publisher and a title that
 * differs in the year alone, `title` and `tasks` for half of the ledger's tasks.
 *
 * Throws `BreakdownError` `another-notice`.
 */
export function guardNotice(old: Notice, other: Notice, matching: Matching, guard: Guard): void {
  if (guard === 'none') return
  if (matching.new.length === 0) throw another('it has no tasks')
  if (guard === 'title') {
    const [was, is] = [publisherOf(old), publisherOf(other)]
    if (was !== null && is !== null && was !== is) throw another(`it is by ${is}, the ledger's by ${was}`)
    const [title, newTitle] = [old.document.title, other.document.title]
    if (bare(title) !== bare(newTitle)) {
      throw another(`it is called ${newTitle ?? 'nothing'}, the ledger's ${title ?? 'nothing'}`)
    }
  }
  const total = matching.old.length
  const again = matching.same.length + matching.splits.length + matching.merges.flatMap(({parts}) => parts).length
  if (again * 2 < total) throw another(`only ${again} of the ledger's ${total} tasks are in it`)
}

function another(reason: string): BreakdownError {
  return new BreakdownError('another-notice', `the notice given is no later version of the ledger's: ${reason}`)
}

function publisherOf({document}: Notice): string | null {
  const name = document.publisher ?? document.signatory
  return name === null ? null : squeeze(name).replace(/办公室$|办公厅$/u, '')
}

/** A title without its year and what a later version puts behind it. */
function bare(title: string | null): string {
  return squeeze(title ?? '')
    .normalize('NFKC')
    .replace(/\d{4}年度?|\((?:修订|调整|修改|修正|更新|第?[一二三四五\d])[^()]*\)$|\.[a-z]+$/gu, '')
}
