import {existsSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {diffNotices, exportNotice, type Notice, parseNotice, updateLedger} from '../../src/index.js'
import {matchTasks} from '../../src/revise/match/index.js'
import {type Revision, reviseNotice, thickenNotice} from './generate.js'
import {judgeUpdate, type Verdict} from './judge.js'
import {type MatchingScore, scoreDiff} from './matching-score.js'
import {fillLedger} from './office.js'

const root = resolve(import.meta.dirname, '../..')

/** The notices that are revised: ours, and the real ones where they are at hand. */
const NOTICES = [
  'fixtures/yunxi-2026/notice.txt',
  'fixtures/lanwan-2025-leaders/notice.txt',
  'fixtures/xishan-2026-plain/notice.txt',
  '../shared/notices/real/changxing-2023.txt',
  '../shared/notices/d1-marked.txt',
  '../shared/notices/real/yangquan-2024.txt',
]
  .map(name => resolve(root, name))
  .filter(existsSync)

/** The shares of tasks that revisions edit. */
export const SHARES = [0.01, 0.05, 0.1, 0.2, 0.3] as const

/** A notice, its revision, and what was done. */
export interface RevisionCase {
  seed: number
  share: number
  old: Notice
  revised: Notice
  truth: Revision
}

/** The case of a seed: each third has a dozen formulaic tasks more, alike but for a place and an amount. */
export async function makeCase(seed: number): Promise<RevisionCase> {
  const share = SHARES[Math.floor(seed / NOTICES.length) % SHARES.length] ?? 0.1
  let text = readFileSync(NOTICES[seed % NOTICES.length] ?? '', 'utf8')
  let old = (await parseNotice(text, {name: 'notice.txt'})).notice
  if (seed % 3 === 0) {
    text = await thickenNotice(text, old, {seed, count: 12})
    old = (await parseNotice(text, {name: 'notice.txt'})).notice
  }
  const truth = await reviseNotice(text, old, {seed, share})
  return {seed, share, old, truth, revised: (await parseNotice(truth.text, {name: 'revised.txt'})).notice}
}

/** How well the matching and the diff of a case say what was done. */
export async function scoreCase({old, revised, truth}: RevisionCase): Promise<MatchingScore> {
  const same = matchTasks(old, revised).same.map(match => [match.old.no, match.new.no] as const)
  return scoreDiff(await diffNotices(old, revised), same, truth)
}

/** What became of a ledger that an office has filled in, every second one sorted and with columns of its own. */
export async function judgeCase({seed, old, revised, truth}: RevisionCase): Promise<Verdict> {
  const fresh = await exportNotice(old, 'xlsx')
  const filled = await fillLedger(fresh, {seed, sort: seed % 2 === 0, columns: seed % 4 < 2})
  const {bytes} = await updateLedger(filled.bytes, revised, {guard: 'none'})
  const after = bytes ?? filled.bytes
  const again = await updateLedger(after, revised, {guard: 'none'})
  const verdict = await judgeUpdate({
    before: filled.bytes,
    after,
    entries: filled.entries,
    oldNotice: old,
    newNotice: revised,
    truth,
  })
  if (again.bytes)
    verdict.problems.push({kind: 'second-update', id: null, row: null, detail: 'the same update writes again'})
  return verdict
}
