import * as z from 'zod'
import {deadlineSchema} from './deadline.js'
import {leaderSchema} from './leader.js'
import {positionSchema} from './position.js'
import {targetSchema} from './target.js'
import {unitSchema} from './unit.js'

/** One numbered task. */
export const taskSchema = z.strictObject({
  /** A hash of the text: the same wherever the task moves and whatever file it comes in. */
  id: z.string(),
  /** Its place in this notice, unique in it: `2.16`; a repeated number `2.7~2`. */
  path: z.string(),
  number: z.int(),
  /** The ordinal as written, without its stop: `16`, `(三)`; `''` where there is none. */
  label: z.string(),
  annex: z.int().nullable(),
  /** All that is to be done, without ordinal and duty lines. */
  text: z.string(),
  units: z.array(unitSchema),
  leaders: z.array(leaderSchema),
  deadlines: z.array(deadlineSchema),
  targets: z.array(targetSchema),
  /** Of the item with its duty lines. */
  position: positionSchema,
  /** The places whose slices, joined, are the text. */
  pieces: z.array(positionSchema),
})

export type Task = z.infer<typeof taskSchema>
