import * as z from 'zod'
import {noticeSchema} from '../../model/index.js'

const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
const keyedRowsSchema = z.array(z.strictObject({key: z.string(), row: rowSchema}))
const marksSchema = z.record(z.string(), z.strictObject({change: z.string(), excerpt: z.string()}))

/** What the hidden sheet of a ledger holds. */
export const ledgerRecordSchema = z.strictObject({
  notice: noticeSchema,
  updates: z.int(),
  gone: z.strictObject({tasks: keyedRowsSchema, targets: keyedRowsSchema, units: keyedRowsSchema}),
  marks: z.strictObject({tasks: marksSchema, targets: marksSchema, units: marksSchema}),
  doubtful: z.array(z.strictObject({old: z.string(), new: z.string(), likeness: z.number()})),
})
