import * as z from 'zod'
import {targetSchema} from './target.js'

/** Which task a change speaks of. */
export const taskReferenceSchema = z.strictObject({
  id: z.string(),
  /** Its place in its notice's order, from 1. */
  no: z.int(),
  /** 编号, as the tables have it: `二-16`. */
  ref: z.string(),
  path: z.string(),
  /** 板块, as the tables have it. */
  section: z.string(),
  text: z.string(),
})

/** The kinds of change, in the order in which a report tells them. */
export const CHANGE_KINDS = [
  'task-added',
  'task-withdrawn',
  'task-split',
  'task-merged',
  'task-moved',
  'task-reworded',
  'target-raised',
  'target-lowered',
  'target-changed',
  'target-added',
  'target-dropped',
  'unit-added',
  'unit-dropped',
  'lead-changed',
  'deadline-moved',
  'deadline-added',
  'deadline-dropped',
  'leaders-changed',
  'section-renamed',
  'section-added',
  'section-withdrawn',
] as const

/** A stretch of two wordings: in both, in the old one alone, or in the new one alone. */
export const wordsSchema = z.strictObject({
  op: z.enum(['same', 'removed', 'added']),
  text: z.string(),
})

/** One thing that a revision changed. */
export const changeSchema = z.strictObject({
  kind: z.enum(CHANGE_KINDS),
  /** The task in the old notice; for a merge the first of them; `null` where there is none. */
  old: taskReferenceSchema.nullable(),
  /** The task in the new notice; for a split the first part; `null` where there is none. */
  new: taskReferenceSchema.nullable(),
  /** What is changed, where that is no task: a target's metric, a section's title. */
  subject: z.string().nullable(),
  /** In the old notice's words; `null` where there is nothing. */
  was: z.string().nullable(),
  /** In the new notice's words; `null` where there is nothing. */
  is: z.string().nullable(),
  /** Of a rewording. */
  words: z.array(wordsSchema).nullable(),
  /** The parts of a split, the tasks that a merge put together. */
  parts: z.array(taskReferenceSchema).nullable(),
  /** Of a change of a target. */
  targets: z.strictObject({old: targetSchema.nullable(), new: targetSchema.nullable()}).nullable(),
})

export type TaskReference = z.infer<typeof taskReferenceSchema>
export type ChangeKind = (typeof CHANGE_KINDS)[number]
export type Words = z.infer<typeof wordsSchema>
export type Change = z.infer<typeof changeSchema>
