import type {Notice, NoticeDiff} from '../model/index.js'
import {compareMatched} from './diff/index.js'
import {keepMatching} from './keep-ids.js'
import type {UpdateOptions} from './ledger/index.js'
import {type Decision, matchTasks} from './match/index.js'

export {
  type Conflict,
  type Guard,
  type LedgerUpdate,
  readDoubts,
  readLedgerNotice,
  type UpdateOptions,
  updateLedger,
} from './ledger/index.js'
export type {Decision} from './match/index.js'

/** What a revision changed, by meaning; tasks that are found again have the ids of the old notice. */
export function compareNotices(old: Notice, other: Notice, decisions: readonly Decision[] = []): NoticeDiff {
  const {notice, matching} = keepMatching(other, matchTasks(old, other, decisions))
  return compareMatched(old, notice, matching)
}

/** The new notice with the ids of the old one, through any rewording. */
export function keepNotice(old: Notice, other: Notice, decisions: readonly Decision[] = []): Notice {
  return keepMatching(other, matchTasks(old, other, decisions)).notice
}

/**
 * Writes a fresh ledger with the entries of an old one, and names the sheets that are not carried over; what it writes
 * with is loaded only here.
 */
export async function rebuildLedger(
  bytes: Uint8Array,
  notice: Notice,
  options: UpdateOptions,
): Promise<{bytes: Uint8Array; sheetsLeft: string[]}> {
  const {listSheetsLeft, rebuildLedger: rebuild} = await import('./ledger/rebuild.js')
  return {bytes: await rebuild(bytes, notice, options), sheetsLeft: listSheetsLeft(bytes)}
}
