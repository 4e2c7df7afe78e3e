import type {Exporter} from '../exporter.js'

/** The ledger: a workbook with the tables, the notes, and what a later update needs. */
export const xlsx: Exporter = {
  name: 'xlsx',
  extension: '.xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  wantsMark: false,
  isWorkbook: true,
  // exceljs takes longer to load than the rest of a run: only a run that writes a workbook pays for it
  write: async (notice, options) => (await import('./workbook.js')).writeWorkbook(notice, options),
}
