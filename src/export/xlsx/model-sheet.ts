import type {Workbook} from 'exceljs'
import type {Notice} from '../../model/index.js'

/** The very hidden sheet with the notice that was written. */
export const MODEL_SHEET = '_breakdown'

/** Its first cell: what it is, and the version of its form. */
export const MODEL_HEAD = 'breakdown ledger 1'

// what XML forbids, what a cut might part, and the `_` that would begin an escape of the workbook's own
const UNSAFE = /[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]|_(?=x)/g

// under a cell's limit of 32,767, with room for what escaping adds
const CHUNK = 16_000

/** Keeps the notice as JSON, in the cells of column A, so that an update can tell what a person has changed. */
export function addModelSheet(workbook: Workbook, notice: Notice): void {
  const sheet = workbook.addWorksheet(MODEL_SHEET)
  sheet.state = 'veryHidden'
  const {regions: _regions, ...kept} = notice
  const json = JSON.stringify(kept).replace(
    UNSAFE,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  sheet.addRow([MODEL_HEAD])
  for (let at = 0; at < json.length; at += CHUNK) sheet.addRow([json.slice(at, at + CHUNK)])
}
