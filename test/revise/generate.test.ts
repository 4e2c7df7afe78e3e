import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {exportNotice, type Notice, parseNotice} from '../../src/index.js'
import {listTasks} from '../../src/model/entries.js'
import {fixtures, shared} from '../support/fixtures.js'
import {updateByHand} from './clerk.js'
import {squeeze} from './draft.js'
import {EDIT_KINDS, type Pair, reviseNotice, thickenNotice} from './generate.js'
import {judgeUpdate} from './judge.js'
import {type Entry, fillLedger} from './office.js'
import {openLedger} from './sheet.js'

const besides = ['real/changxing-2023.txt', 'd1-marked.txt', 'real/yangquan-2024.txt']
const notices = [
  // the generator writes duty lines: notices whose tasks are borne otherwise are not its to revise
  ...fixtures
    .filter(
      ({name, path}) =>
        path.endsWith('.txt') && !/bracket|pasted|attributes|progress|prose|one-line|wrapped/u.test(name),
    )
    .map(({name, bytes}) => ({name, bytes})),
  ...besides
    .map(name => join(shared ?? '', 'notices', name))
    .filter(path => shared !== null && existsSync(path))
    .map(path => ({name: path.slice(-20), bytes: readFileSync(path)})),
]

/** What a change of content leaves no trace of in the text of its task. */
const SILENT = /^(?:unit|lead|task-moved)/u

function textsOf(notice: Notice): string[] {
  return listTasks(notice).map(({task}) => squeeze(task.text))
}

function bytesOf(name: string): Uint8Array {
  const fixture = fixtures.find(each => each.name === name)
  if (!fixture) throw new Error(`no fixture ${name}`)
  return fixture.bytes
}

function identityOf(notice: Notice): {pairs: Pair[]} {
  return {pairs: listTasks(notice).map(({no}) => ({old: [no], new: [no], relation: 'same'}))}
}

describe('a revised notice', () => {
  test('is the same for the same seed', async () => {
    const {text, notice} = await parseNotice(notices[0]?.bytes ?? '')
    const options = {seed: 11, share: 0.3}
    expect(await reviseNotice(text, notice, options)).toEqual(await reviseNotice(text, notice, options))
    const other = await reviseNotice(text, notice, {...options, seed: 12})
    expect((await reviseNotice(text, notice, options)).text).not.toBe(other.text)
  })

  const cases = notices.flatMap(notice => [0.03, 0.3].map((share, at) => ({...notice, share, seed: at * 7 + 3})))
  test.each(cases)('of $name, share $share, is what its truth says', async ({bytes, share, seed}) => {
    const base = await parseNotice(bytes)
    const thick = share > 0.1 ? await thickenNotice(base.text, base.notice, {seed, count: 3}) : base.text
    const {text, notice} = await parseNotice(thick)
    const revision = await reviseNotice(text, notice, {seed, share})
    const revised = await parseNotice(revision.text)
    const [olds, news] = [textsOf(notice), textsOf(revised.notice)]
    expect(revision.changes.length).toBeGreaterThan(0)
    expect(revision.pairs.flatMap(pair => pair.old).toSorted((a, b) => a - b)).toEqual(olds.map((_, at) => at + 1))
    expect(revision.pairs.flatMap(pair => pair.new).toSorted((a, b) => a - b)).toEqual(news.map((_, at) => at + 1))
    for (const {old, new: is, relation} of revision.pairs) {
      const sizes = {same: [1, 1], split: [1, 2], merged: [2, 1], added: [0, 1], withdrawn: [1, 0]}[relation]
      expect([old.length, is.length]).toEqual(sizes)
      if (relation !== 'same') continue
      const isChanged = revision.changes.some(change => change.old === old[0] && !SILENT.test(change.kind))
      const [before, after] = [olds[(old[0] ?? 0) - 1], news[(is[0] ?? 0) - 1]]
      if (isChanged) expect(after).not.toBe(before)
      else expect(after).toBe(before)
    }
  })

  test.each(EDIT_KINDS)('can be made by %s alone', async kind => {
    const {text, notice} = await parseNotice(bytesOf('qinghe-2024-gb18030'))
    const other = await parseNotice(bytesOf('lanwan-2025-leaders'))
    const options = {seed: 5, share: 0.1, kinds: [kind]}
    const isMade = (await reviseNotice(text, notice, options)).text !== text
    expect(isMade || (await reviseNotice(other.text, other.notice, options)).text !== other.text).toBe(true)
  })
})

describe('the judge', () => {
  let notice: Notice
  let fresh: Uint8Array
  let before: Uint8Array
  let entries: Entry[]
  beforeAll(async () => {
    notice = (await parseNotice(bytesOf('yunxi-2026'))).notice
    fresh = await exportNotice(notice, 'xlsx')
    ;({bytes: before, entries} = await fillLedger(fresh, {seed: 4, sort: true, columns: true}))
  })
  const judge = (after: Uint8Array) =>
    judgeUpdate({before, after, entries, oldNotice: notice, newNotice: notice, truth: identityOf(notice)})

  /** The office's ledger with something done to it. */
  async function spoil(
    change: (cell: (row: number, heading: RegExp) => {value: unknown}) => void,
  ): Promise<Uint8Array> {
    const {workbook, sheet} = await openLedger(before)
    change((row, heading) => {
      for (let column = 1; column <= sheet.columnCount; column++) {
        if (heading.test(sheet.getRow(1).getCell(column).text)) return sheet.getRow(row).getCell(column)
      }
      throw new Error(`no column ${heading}`)
    })
    return new Uint8Array(await workbook.xlsx.writeBuffer())
  }

  /** The first rows of tasks whose 进展情况 is filled. */
  async function findFilled(): Promise<number[]> {
    const {sheet} = await openLedger(before)
    const headings = Array.from({length: sheet.columnCount}, (_, at) => sheet.getRow(1).getCell(at + 1).text)
    const column = headings.findIndex(heading => heading.startsWith('进展情况')) + 1
    const rows = Array.from({length: sheet.rowCount - 1}, (_, at) => at + 2)
    return rows.filter(row => /^进展-(?!自加)/u.test(sheet.getRow(row).getCell(column).text))
  }

  test.each([
    [1, false, false],
    [2, true, false],
    [3, false, true],
    [4, true, true],
  ])('finds nothing in an untouched ledger: seed %s, sort %s, columns %s', async (seed, sort, columns) => {
    const filled = await fillLedger(fresh, {seed, sort, columns})
    expect(filled.entries.length).toBeGreaterThan(200)
    const verdict = await judgeUpdate({
      before: filled.bytes,
      after: filled.bytes,
      entries: filled.entries,
      oldNotice: notice,
      newNotice: notice,
      truth: identityOf(notice),
    })
    expect(verdict).toEqual({lost: [], misplaced: [], problems: [], doubtful: 0})
  })

  test.each([1, 2])('finds nothing in a ledger that a clerk brought up to date: seed %s', async seed => {
    const {text} = await parseNotice(bytesOf('yunxi-2026'))
    const truth = await reviseNotice(text, notice, {seed, share: 0.3})
    const newNotice = (await parseNotice(truth.text)).notice
    const known = {before, entries, oldNotice: notice, newNotice}
    const after = await updateByHand({...known, pairs: truth.pairs})
    expect(await judgeUpdate({...known, after, truth})).toEqual({lost: [], misplaced: [], problems: [], doubtful: 0})
  })

  test('reports a cell that was emptied', async () => {
    const [row = 2] = await findFilled()
    const after = await spoil(cell => {
      cell(row, /^进展情况/u).value = null
    })
    expect((await judge(after)).lost).toMatchObject([{kind: 'cell-lost', row}])
  })

  test('reports the cells of two rows that changed places', async () => {
    const [one = 2, other = 3] = await findFilled()
    const after = await spoil(cell => {
      const [first, second] = [cell(one, /^进展情况/u), cell(other, /^进展情况/u)]
      ;[first.value, second.value] = [second.value, first.value]
    })
    const {misplaced, lost} = await judge(after)
    expect(misplaced.map(({row}) => row).toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual([one, other])
    expect(lost).toEqual([])
  })

  test('reports a row that shows another task', async () => {
    const [row = 2] = await findFilled()
    const after = await spoil(cell => {
      cell(row, /^序号$/u).value = 88
    })
    expect((await judge(after)).misplaced).toMatchObject([{kind: 'wrong-task', row}])
  })
})
