import ExcelJS from 'exceljs'
import type {Notice} from '../../model/index.js'
import {type Parts, pack, unpackOwn} from '../../ooxml/package/package.js'
import type {ExportOptions} from '../exporter.js'
import {restorePairs} from './cells.js'
import {addLedgerSheet} from './ledger-sheet.js'
import {addModelSheet, freshRecord} from './model-sheet.js'
import {addNotesSheet} from './notes-sheet.js'
import {addTableSheet} from './table-sheet.js'

/** The clock stands still in a workbook, so that the same notice gives the same bytes. */
const WRITTEN_AT = new Date(Date.UTC(2000, 0, 1))

/** The ledger of a notice: 任务台账, 量化目标, 责任单位, 说明 and the very hidden model. */
export async function writeWorkbook(notice: Notice, options: ExportOptions): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = 'breakdown'
  workbook.lastModifiedBy = 'breakdown'
  workbook.created = WRITTEN_AT
  workbook.modified = WRITTEN_AT
  addLedgerSheet(workbook, notice, options)
  addTableSheet(workbook, 'targets', notice, options)
  addTableSheet(workbook, 'units', notice, options)
  addNotesSheet(workbook, notice, options)
  addModelSheet(workbook, freshRecord(notice))
  // stored, since the parts are packed once they have been finished here
  const written = await workbook.xlsx.writeBuffer({zip: {compression: 'STORE'}})
  return pack(finishParts(unpackOwn(new Uint8Array(written))))
}

/**
 * Takes from every row but the head the sign that a person has set its height: a spreadsheet then fits the row to what
 * is typed into it, and shows the estimated height until it does. exceljs cannot write the one without the other.
 */
function finishParts(parts: Parts): Parts {
  const finished: Parts = {}
  for (const [name, part] of Object.entries(parts)) {
    // exceljs adds an entry for each folder, which no package needs
    if (name.endsWith('/')) continue
    finished[name] = /^xl\/worksheets\/sheet\d+\.xml$/u.test(name)
      ? freeRowHeights(restorePairs(part))
      : restorePairs(part)
  }
  return finished
}

function freeRowHeights(part: Uint8Array): Uint8Array<ArrayBuffer> {
  const xml = new TextDecoder().decode(part)
  return new TextEncoder().encode(xml.replace(/(?<=<row r="(?!1")\d+" ht="[\d.]+") customHeight="1"/gu, ''))
}
