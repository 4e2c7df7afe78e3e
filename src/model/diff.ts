import * as z from 'zod'
import {changeSchema, taskReferenceSchema} from './change.js'

/** Which notice a diff speaks of. */
export const noticeReferenceSchema = z.strictObject({
  title: z.string().nullable(),
  documentNumber: z.string().nullable(),
  year: z.int().nullable(),
  /** The file's name. */
  name: z.string().nullable(),
  tasks: z.int(),
})

const pairSchema = z.strictObject({
  old: taskReferenceSchema,
  new: taskReferenceSchema,
  /** How alike they are, from 0 to 1. */
  likeness: z.number().min(0).max(1),
})

/** What changed between two notices: what `breakdown diff` gives. */
export const diffSchema = z.strictObject({
  schemaVersion: z.literal('1.0'),
  old: noticeReferenceSchema,
  new: noticeReferenceSchema,
  /** Whether they are of one year, as a notice and its revision are; else deadlines of the same words count as the same. */
  sameYear: z.boolean(),
  /** How many tasks were found again, and how many of them as they were. */
  found: z.strictObject({again: z.int(), unchanged: z.int()}),
  /** Changes of content, in the new notice's order; what was withdrawn stands where it was. */
  changes: z.array(changeSchema),
  /** Tasks that have another number and stand where they stood among the others: no change of content. */
  renumbered: z.array(z.strictObject({old: taskReferenceSchema, new: taskReferenceSchema})),
  /** Pairs that may be one task, and were not taken for one: a person decides. */
  doubtful: z.array(pairSchema),
})

export type NoticeReference = z.infer<typeof noticeReferenceSchema>
export type NoticeDiff = z.infer<typeof diffSchema>
export type DoubtfulPair = z.infer<typeof pairSchema>
