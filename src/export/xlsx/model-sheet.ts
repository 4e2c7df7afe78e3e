import type {Workbook} from 'exceljs'
import type {Notice} from '../../model/index.js'

/** The very hidden sheet with the notice that was written. */
export const MODEL_SHEET = '_breakdown'

/** Its first cell: what it is, and the version of its form. */
export const MODEL_HEAD = 'breakdown ledger 1'

// under a cell's limit of 32,767, with room for what escaping adds
const CHUNK = 16_000

/** Keeps the notice as JSON, in ASCII, in the cells of column A, so that an update can tell what a person has changed. */
export function addModelSheet(workbook: Workbook, notice: Notice): void {
  const sheet = workbook.addWorksheet(MODEL_SHEET)
  sheet.state = 'veryHidden'
  const {regions: _regions, ...kept} = notice
  const json = JSON.stringify(kept)
  sheet.addRow([MODEL_HEAD])
  for (let at = 0; at < json.length; at += CHUNK) sheet.addRow([json.slice(at, at + CHUNK)])
}
