import type {Notice} from '../../src/index.js'
import {listTasks, type TaskEntry} from '../../src/model/entries.js'
import {squeeze} from './draft.js'
import type {Pair, Revision} from './generate.js'
import {type Entry, isOfficeColumn} from './office.js'
import {type Ledger, type LedgerRow, readLedger} from './sheet.js'

/** Something wrong with an updated ledger. */
export interface Fault {
  kind: string
  /** The row's id, where it has one. */
  id: string | null
  /** As the sheet counts, from 1; `null` where there is no row. */
  row: number | null
  detail: string
}

/** What became of the office's work. */
export interface Verdict {
  /** Hand-made cells that are nowhere, or say something else. */
  lost: Fault[]
  /** Hand-made cells that stand in a row of another task. */
  misplaced: Fault[]
  /** Tasks without a row, rows that moved, marks that are missing. */
  problems: Fault[]
  /** How many pairs of the truth were left to a person (待确认). */
  doubtful: number
}

/** A ledger before and after, and what is known of it. */
export interface Case {
  before: Uint8Array
  after: Uint8Array
  entries: readonly Entry[]
  oldNotice: Notice
  newNotice: Notice
  truth: Pick<Revision, 'pairs'>
}

const WITHDRAWN = '撤销'
const DOUBTFUL = '待确认'

/** Judges a ledger that was brought up to date: every hand-made cell is where it was, in a row of the task that it was made for. */
export async function judgeUpdate({before, after, entries, oldNotice, newNotice, truth}: Case): Promise<Verdict> {
  const was = await readLedger(before)
  const is = await readLedger(after)
  const verdict: Verdict = {lost: [], misplaced: [], problems: [], doubtful: 0}
  const fresh = judgeOrder(was, is, verdict)
  judgeEntries(is, entries, verdict)
  const bench: Bench = {
    is,
    old: listTasks(oldNotice),
    new: listTasks(newNotice),
    fresh: new Set(fresh),
    mended: new Set(entries.map(({id, copy, column}) => keyOf(id, copy, column))),
    verdict,
  }
  for (const pair of truth.pairs) judgePair(bench, pair)
  judgeAppended(bench, truth.pairs)
  return verdict
}

interface Bench {
  is: Ledger
  old: readonly TaskEntry[]
  new: readonly TaskEntry[]
  /** The rows that the update made. */
  fresh: ReadonlySet<LedgerRow>
  mended: ReadonlySet<string>
  verdict: Verdict
}

function keyOf(id: string | null, copy: number, column: string): string {
  return JSON.stringify([id, copy, column])
}

/**
 * The old rows stand in the order in which they stood, and those without id say what they said. New rows stand behind the
 * last row of a task; rows without id at the sheet's end may be pushed down by them.
 *
 * @returns The rows that are new.
 */
function judgeOrder(was: Ledger, is: Ledger, {problems}: Verdict): LedgerRow[] {
  const known = new Set(was.rows.map(({id}) => id))
  const olds = is.rows.filter(({id}) => id === null || known.has(id))
  const fresh = is.rows.filter(row => !olds.includes(row))
  for (const {id, row} of olds.slice(was.rows.length)) {
    problems.push({kind: 'bad-id', id, row, detail: 'a new row has no id of its own'})
  }
  const last = Math.max(0, ...olds.map(({id, row}) => (id === null ? 0 : row)))
  for (const {id, row} of fresh) {
    if (row < last) problems.push({kind: 'row-among', id, row, detail: `a new row in front of row ${last}`})
  }
  for (const [at, {id, row, cells}] of was.rows.entries()) {
    const now = olds[at]
    if (!now || now.id !== id) {
      problems.push({kind: 'row-order', id, row, detail: `now ${now?.id ?? 'no id'} in row ${now?.row ?? '-'}`})
      continue
    }
    if (id !== null) continue
    const columns = new Set([...cells.keys(), ...now.cells.keys()])
    for (const column of columns) {
      const [before, after] = [cells.get(column) ?? '', now.cells.get(column) ?? '']
      if (before !== after) problems.push({kind: 'own-row', id, row, detail: `${column}: ${before} → ${after}`})
    }
  }
  return fresh
}

function judgeEntries(is: Ledger, entries: readonly Entry[], {lost, misplaced}: Verdict): void {
  const places = new Map<string, LedgerRow>()
  for (const row of is.rows) for (const said of row.cells.values()) places.set(said, row)
  const byId = new Map(
    is.rows.map(row => [keyOf(row.id, row.copy, row.id === null ? (row.cells.get('工作任务') ?? '') : ''), row]),
  )
  for (const {id, copy, anchor, column, value} of entries) {
    const row = byId.get(keyOf(id, copy, anchor ?? ''))
    const said = row?.cells.get(column) ?? ''
    if (row && said === value) continue
    const elsewhere = places.get(value)
    const isUnique = /^(?:进展|备注|牵头|科室)-|-\d+\)?$/u.test(value) || /^#\d{4,}$/u.test(value)
    const detail = `${column}: ${value} → ${row ? said : 'no row'}`
    const fault = {id, row: row?.row ?? null, detail}
    if (elsewhere && elsewhere !== row && isUnique) {
      misplaced.push({...fault, kind: 'cell-elsewhere', detail: `${detail}; it stands in row ${elsewhere.row}`})
    } else lost.push({...fault, kind: is.headings.includes(column) ? 'cell-lost' : 'column-lost'})
  }
}

/** The rows of an old task; one at least, unless it is a fault. */
function findRows(bench: Bench, old: number): LedgerRow[] {
  const id = bench.old[old - 1]?.task.id ?? null
  const rows = bench.is.rows.filter(row => row.id !== null && row.id === id && !bench.fresh.has(row))
  if (rows.length === 0) bench.verdict.problems.push({kind: 'row-gone', id, row: null, detail: `old task ${old}`})
  return rows
}

function saysChange({cells}: LedgerRow, word: string): boolean {
  return (cells.get('变动') ?? '').includes(word)
}

function isMended({mended}: Bench, {id, copy}: LedgerRow, column: string): boolean {
  return mended.has(keyOf(id, copy, column))
}

/** The number that a row shows, if the program wrote it. */
function numberOf(bench: Bench, row: LedgerRow): number | null {
  const said = row.cells.get('序号')
  return said?.startsWith('#') && row.id !== null && !isMended(bench, row, '序号') ? Number(said.slice(1)) : null
}

function judgePair(bench: Bench, {old, new: news, relation}: Pair): void {
  const {verdict} = bench
  const rows = old.flatMap(no => findRows(bench, no))
  if (rows.some(row => saysChange(row, DOUBTFUL))) {
    verdict.doubtful++
    return
  }
  if (relation === 'withdrawn') {
    for (const row of rows) {
      if (saysChange(row, WITHDRAWN)) continue
      const no = numberOf(bench, row)
      const fault = {
        id: row.id,
        row: row.row,
        detail: `old task ${old} is withdrawn; 变动 ${row.cells.get('变动') ?? ''}, 序号 ${no}`,
      }
      if (no !== null && news.length === 0 && isOfAnother(bench, row, no))
        verdict.misplaced.push({...fault, kind: 'wrong-task'})
      else verdict.problems.push({...fault, kind: 'not-withdrawn'})
    }
    return
  }
  if (relation === 'same') for (const row of rows) judgeSame(bench, row, old, news[0] ?? 0)
  if (relation === 'split' || relation === 'merged') {
    for (const row of rows) {
      const no = numberOf(bench, row)
      const isOut =
        saysChange(row, WITHDRAWN) || (relation === 'merged' && /合并|并入/u.test(row.cells.get('变动') ?? ''))
      if (no === null || news.includes(no) || isOut) continue
      verdict.misplaced.push({
        kind: 'wrong-task',
        id: row.id,
        row: row.row,
        detail: `${relation} ${old} → ${news}; shows ${no}`,
      })
    }
  }
}

/** Whether a row shows a task of the new notice that is not in its own words. */
function isOfAnother(bench: Bench, row: LedgerRow, no: number): boolean {
  const task = bench.new[no - 1]?.task
  return task !== undefined && squeeze(row.cells.get('工作任务') ?? '') === squeeze(task.text)
}

function judgeSame(bench: Bench, row: LedgerRow, old: readonly number[], no: number): void {
  const {misplaced, problems} = bench.verdict
  const task = bench.new[no - 1]?.task
  if (!task) return
  const shown = numberOf(bench, row)
  const text = row.cells.get('工作任务') ?? ''
  const place = {id: row.id, row: row.row}
  const says = `old ${old} is new ${no}`
  if (saysChange(row, WITHDRAWN)) {
    problems.push({...place, kind: 'taken-for-withdrawn', detail: `${says}; 变动 ${row.cells.get('变动') ?? ''}`})
    return
  }
  if (!isMended(bench, row, '序号') && shown !== no) {
    misplaced.push({...place, kind: 'wrong-task', detail: `${says}; shows ${shown ?? 'nothing'}`})
    return
  }
  if (!isMended(bench, row, '工作任务') && squeeze(text) !== squeeze(task.text)) {
    problems.push({...place, kind: 'wrong-text', detail: `${says}; ${text} ≠ ${task.text}`})
  }
}

/** Every task of the new notice has a row; what was added stands behind the old rows, with the office's cells empty. */
function judgeAppended(bench: Bench, pairs: readonly Pair[]): void {
  const {verdict, is} = bench
  const {problems} = verdict
  const byNumber = new Map<number, LedgerRow[]>()
  for (const row of is.rows) {
    const no = numberOf(bench, row)
    if (no === null || saysChange(row, WITHDRAWN)) continue
    byNumber.set(no, [...(byNumber.get(no) ?? []), row])
  }
  const isMendedNumber = new Set(is.rows.filter(row => isMended(bench, row, '序号')).map(({id}) => id))
  for (const {old, new: news, relation} of pairs) {
    for (const no of news) {
      const rows = byNumber.get(no) ?? []
      const isOwn = old.some(each => isMendedNumber.has(bench.old[each - 1]?.task.id ?? ''))
      if (rows.length === 0 && !isOwn)
        problems.push({kind: 'no-row', id: null, row: null, detail: `new task ${no} (${relation})`})
      if (relation !== 'added') continue
      const task = bench.new[no - 1]?.task
      const appended = rows.filter(row => bench.fresh.has(row))
      if (rows.length > 0 && appended.length === 0) {
        const isDoubtful = rows.some(row => saysChange(row, DOUBTFUL))
        if (!isDoubtful)
          problems.push({kind: 'added-in-old-row', id: null, row: rows[0]?.row ?? null, detail: `new task ${no}`})
      }
      for (const row of appended) {
        if (task && squeeze(row.cells.get('工作任务') ?? '') !== squeeze(task.text)) {
          problems.push({kind: 'wrong-text', id: row.id, row: row.row, detail: `new task ${no}`})
        }
      }
    }
  }
  const ids = new Set<string | null>()
  for (const row of bench.fresh) {
    const place = {id: row.id, row: row.row}
    if (ids.has(row.id)) problems.push({...place, kind: 'bad-id', detail: 'two new rows have one id'})
    ids.add(row.id)
    for (const [column, said] of row.cells) {
      if (isOfficeColumn(column) && !said.startsWith('='))
        problems.push({...place, kind: 'office-cell', detail: `${column}: ${said}`})
    }
  }
}
