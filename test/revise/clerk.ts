import type ExcelJS from 'exceljs'
import type {Notice} from '../../src/index.js'
import {listTasks} from '../../src/model/entries.js'
import type {Pair} from './generate.js'
import type {Entry} from './office.js'
import {openLedger, readLedger} from './sheet.js'

/** What a clerk needs to bring a ledger up to date by hand. */
export interface Desk {
  before: Uint8Array
  entries: readonly Entry[]
  oldNotice: Notice
  newNotice: Notice
  pairs: readonly Pair[]
}

/** A ledger as a clerk who knows the truth brings it up to date: what the judge is to find no fault with. */
export async function updateByHand({before, entries, oldNotice, newNotice, pairs}: Desk): Promise<Uint8Array> {
  const {workbook, sheet} = await openLedger(before)
  const {headings, rows} = await readLedger(before)
  const [olds, news] = [listTasks(oldNotice), listTasks(newNotice)]
  const set = (row: number, heading: string, value: ExcelJS.CellValue) => {
    sheet.getRow(row).getCell(headings.indexOf(heading) + 1).value = value
  }
  const isMended = (id: string, copy: number, column: string) =>
    entries.some(entry => entry.id === id && entry.copy === copy && entry.column === column)
  let next = Math.max(1, ...rows.map(({row}) => row)) + 1
  const append = (no: number) => {
    set(next, '序号', no)
    set(next, '工作任务', news[no - 1]?.task.text ?? '')
    set(next, '任务标识', `new-${no}`)
    set(next++, '变动', '新增')
  }
  for (const {old, new: is, relation} of pairs) {
    const [first, ...others] = is
    for (const [at, no] of old.entries()) {
      for (const {row, id, copy} of rows.filter(each => each.id === olds[no - 1]?.task.id)) {
        if (id === null) continue
        if (first === undefined || at > 0) set(row, '变动', relation === 'merged' ? '并入' : '撤销')
        else {
          if (!isMended(id, copy, '序号')) set(row, '序号', first)
          if (!isMended(id, copy, '工作任务')) set(row, '工作任务', news[first - 1]?.task.text ?? '')
        }
        if (relation === 'merged' && at > 0) set(row, '序号', first ?? null)
      }
    }
    if (relation === 'added' && first !== undefined) append(first)
    for (const no of others) append(no)
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
