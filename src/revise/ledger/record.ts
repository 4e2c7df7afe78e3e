import {BreakdownError} from '../../errors.js'
import {type LedgerRecord, MODEL_HEAD, MODEL_SHEET} from '../../export/xlsx/model-sheet.js'
import type {Workbook} from '../../ooxml/index.js'

/**
 * What a ledger was last written with, from its very hidden sheet.
 *
 * Throws `BreakdownError` `unreadable-ledger` where the workbook is none of ours, or of a later version.
 */
export async function readRecord(workbook: Workbook): Promise<LedgerRecord> {
  const sheet = workbook.sheet(MODEL_SHEET)
  if (!sheet) {
    throw new BreakdownError(
      'unreadable-ledger',
      `is no ledger of breakdown: the hidden sheet ${MODEL_SHEET} that tells what it was made from is not in it`,
    )
  }
  const texts = sheet.cells().map(({cells}) => String(cells.get(1)?.value ?? ''))
  const [head, ...pieces] = texts
  if (head !== MODEL_HEAD) {
    throw new BreakdownError(
      'unreadable-ledger',
      `was written by another version of breakdown (${head ?? 'unknown'}); make a new one with parse`,
    )
  }
  const record = parseJson(pieces.join(''))
  const {ledgerRecordSchema} = await import('./record-schema.js')
  const checked = ledgerRecordSchema.safeParse(record)
  if (!checked.success) throw damaged(checked.error)
  return checked.data
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw damaged(error)
  }
}

function damaged(cause: unknown): BreakdownError {
  return new BreakdownError(
    'unreadable-ledger',
    `its hidden sheet ${MODEL_SHEET} is damaged, so that nothing tells which cells are the office's own; restore a backup, or make a new one with parse`,
    {cause},
  )
}
