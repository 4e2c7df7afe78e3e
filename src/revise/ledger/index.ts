import {BreakdownError} from '../../errors.js'
import {KEY_HEADINGS, SHEET_NAMES} from '../../export/columns.js'
import type {LedgerRecord} from '../../export/xlsx/model-sheet.js'
import {listTasks} from '../../model/entries.js'
import type {Message, Notice, NoticeDiff} from '../../model/index.js'
import {openWorkbook, type Workbook} from '../../ooxml/index.js'
import {compareMatched} from '../diff/index.js'
import {keepMatching} from '../keep-ids.js'
import {type Decision, type Matching, matchTasks} from '../match/index.js'
import {appendLog, applyTable, rewriteNotes, writeModel} from './apply.js'
import {applyAnswers, applyDecisions, readAnswers} from './decisions.js'
import {type Guard, guardNotice} from './guard.js'
import {logBlock} from './log.js'
import {type PlannedTable, planTables, viewTables, writtenRows} from './plan.js'
import {readRecord} from './record.js'
import type {Conflict} from './three-way.js'
import {verifyUpdate} from './verify.js'

export type {Guard} from './guard.js'
export type {Conflict} from './three-way.js'

/** How a ledger is updated. */
export interface UpdateOptions {
  /** What a person has decided of pairs that may be one task: ids of the ledger's notice and of the new one. */
  decisions?: readonly Decision[]
  /** Which notices are taken for a later version of the ledger's; `tasks` unless said otherwise. */
  guard?: Guard
  /** Says a message in the words of 说明. */
  say?: (message: Message) => string
}

/** What an update did, or would do. */
export interface LedgerUpdate {
  /** The updated workbook; `null` where there is nothing to change. */
  bytes: Uint8Array | null
  /** What the notice changed; the new notice's tasks have the ids of the ledger's. */
  diff: NoticeDiff
  /** The cells of ours that the office had changed and the notice changed too. They stay as the office has them. */
  conflicts: readonly Conflict[]
  /** What people decided in 变动 since the last update. */
  decided: readonly Decision[]
  /** The pairs of which 变动 says two things: ids. They stay in doubt. */
  disputed: ReadonlyArray<{old: string; new: string}>
  /** How many pairs are in doubt after it. */
  doubtful: number
  /** The tasks whose rows somebody has deleted: ids. They are not put back. */
  missing: readonly string[]
  /** The 编号 of each task by its id: in the new notice, else as it was last. */
  refs: ReadonlyMap<string, string>
  /** Whether 说明 was left as it is, since somebody has written in it. */
  notesKept: boolean
}

/** The notice that a ledger was last written from. Throws `unreadable-ledger`. */
export async function readLedgerNotice(bytes: Uint8Array): Promise<Notice> {
  return (await readRecord(openWorkbook(bytes))).notice
}

/** The ids of the tasks that stand in doubt since an earlier update, by the 编号 that they had. Throws `unreadable-ledger`. */
export async function readDoubts(bytes: Uint8Array): Promise<Map<string, string>> {
  const {doubtful, gone} = await readRecord(openWorkbook(bytes))
  const olds = new Set(doubtful.map(pair => pair.old))
  return new Map(gone.tasks.flatMap(({key, row}) => (olds.has(key) ? [[String(row.ref ?? ''), key] as const] : [])))
}

/**
 * Brings a ledger up to date with a later version of its notice, with nothing lost that people have entered: cells that
 * nobody changed are brought up to date, new tasks get rows behind the last one, withdrawn ones stay and say so.
 *
 * Throws `BreakdownError` `unreadable-ledger` for what is no ledger of ours, `another-notice` for a notice that is not a
 * version of the ledger's, `unsafe-ledger` where something in the workbook cannot be kept safe.
 */
export async function updateLedger(
  bytes: Uint8Array,
  newNotice: Notice,
  {decisions = [], guard = 'tasks', say = message => message.message}: UpdateOptions = {},
): Promise<LedgerUpdate> {
  const workbook = openWorkbook(bytes)
  const written = await readRecord(workbook)
  const views = viewTables(workbook, written)
  const ledger = views.find(({table}) => table === 'tasks')
  if (!ledger)
    throw new BreakdownError(
      'unreadable-ledger',
      `has no column with the ids of its tasks any more (${KEY_HEADINGS.tasks}, hidden, in ${SHEET_NAMES.tasks}): somebody deleted it; copy it back from a backup`,
    )
  const answers = readAnswers(written, ledger)
  const decided = [...applyDecisions(written, decisions), ...answers.decided].filter(
    (each, at, all) => all.findIndex(other => other.old === each.old && other.new === each.new) === at,
  )
  const disputed = answers.disputed.filter(
    pair => !decided.some(each => each.old === pair.old && each.new === pair.new),
  )
  const record = applyAnswers(written, decided)
  const {regions: _regions, ...kept} = newNotice
  const found = matchTasks(record.notice, kept, decisions)
  guardNotice(record.notice, kept, found, guard)
  const {notice, matching} = keepMatching(kept, found, departedOf(record))
  const diff = compareMatched(record.notice, notice, matching)
  const returned = new Set(
    record.gone.tasks.map(({key}) => key).filter(key => matching.new.some(({task}) => task.id === key)),
  )
  const refs = new Map(matching.new.map(({task, ref}) => [task.id, ref]))
  const joined = new Map(decided.filter(each => each.same).map(each => [each.new, refs.get(each.old) ?? '']))
  const planned = planTables(views, {
    workbook,
    written,
    record,
    notice,
    matching,
    diff,
    returned: new Set([...returned].filter(key => ![...joined.keys(), ...decided.map(each => each.old)].includes(key))),
    joined,
    parted: new Set(decided.filter(each => !each.same).map(each => each.old)),
    decided: new Set(decided.flatMap(each => [each.old, each.new])),
  })
  const conflicts = planned.flatMap(({plan}) => plan.conflicts)
  const missing = planned.find(({view}) => view.table === 'tasks')?.plan.missing ?? []
  const next = nextRecord(record, notice, planned, matching)
  const named = refsOf(record, matching)
  const result = {diff, conflicts, decided, disputed, doubtful: next.doubtful.length, missing, refs: named}
  if (isIdle(planned, diff, decided)) return {...result, bytes: null, notesKept: false}
  refuseUnsafe(workbook, planned)
  for (const each of planned) applyTable(each)
  const notesKept = !rewriteNotes(workbook, written.notice, notice, say)
  if (isWorthLogging(diff, conflicts, decided)) {
    appendLog(workbook, logBlock(record.updates + 1, diff, conflicts, decided, named), ledger)
  }
  writeModel(workbook, next)
  const updated = workbook.save()
  verifyUpdate(openWorkbook(bytes), updated, planned)
  return {...result, bytes: updated, notesKept}
}

/** The 编号 of every task that a row is of: in the new notice, else as it was last. */
function refsOf(record: LedgerRecord, matching: Matching): ReadonlyMap<string, string> {
  return new Map([
    ...[...writtenRows(record, 'tasks')].map(([key, row]) => [key, String(row.ref ?? '')] as const),
    ...matching.new.map(({task, ref}) => [task.id, ref] as const),
  ])
}

function departedOf(record: LedgerRecord) {
  const living = new Set(listTasks(record.notice).map(({task}) => task.id))
  return {
    tasks: new Map(
      [...writtenRows(record, 'tasks')]
        .filter(([key]) => !living.has(key))
        .map(([key, {task, section, units}]) => [
          key,
          {text: String(task ?? ''), section: String(section ?? ''), units: String(units ?? '')},
        ]),
    ),
    targets: new Set(record.gone.targets.map(({key}) => key)),
  }
}

/** Whether there is nothing to write: the marks of the last update stay until there is. */
function isIdle(planned: readonly PlannedTable[], diff: NoticeDiff, decided: readonly Decision[]): boolean {
  return (
    !isWorthLogging(diff, [], decided) && planned.every(({plan}) => plan.edits.length === 0 && plan.added.length === 0)
  )
}

function isWorthLogging(
  {old, new: other, changes, renumbered, doubtful}: NoticeDiff,
  conflicts: readonly Conflict[],
  decided: readonly Decision[],
): boolean {
  const isAnother = old.title !== other.title || old.documentNumber !== other.documentNumber
  return isAnother || changes.length + renumbered.length + doubtful.length + conflicts.length + decided.length > 0
}

function refuseUnsafe(workbook: Workbook, planned: readonly PlannedTable[]): void {
  const reasons = workbook.findUnsafe(
    planned.map(({view, plan}) => ({
      sheet: view.sheet.name,
      top: view.headRow + 1,
      bottom: view.last,
      grows: plan.added.length > 0,
    })),
  )
  if (reasons.length > 0) {
    throw new BreakdownError('unsafe-ledger', `holds what cannot be kept safe: ${[...new Set(reasons)].join('; ')}`)
  }
}

function nextRecord(
  record: LedgerRecord,
  notice: Notice,
  planned: readonly PlannedTable[],
  matching: Matching,
): LedgerRecord {
  const next: LedgerRecord = {
    ...record,
    notice,
    updates: record.updates + 1,
    gone: {...record.gone},
    marks: {...record.marks},
    doubtful: [],
  }
  for (const {view, plan, marks} of planned) {
    next.gone[view.table] = [...plan.gone]
    next.marks[view.table] = Object.fromEntries(marks)
  }
  const gone = new Set(next.gone.tasks.map(({key}) => key))
  const living = new Set(listTasks(notice).map(({task}) => task.id))
  next.doubtful = [
    ...record.doubtful,
    ...matching.doubtful.map(({old, new: other, likeness}) => ({old: old.task.id, new: other.task.id, likeness})),
  ].filter(pair => gone.has(pair.old) && living.has(pair.new))
  return next
}
