import * as z from 'zod'
import {leaderSchema} from './leader.js'
import {positionSchema} from './position.js'
import {taskSchema} from './task.js'

/** A heading (板块) and all that stands under it. */
export const sectionSchema = z.strictObject({
  id: z.string(),
  number: z.int(),
  /** The ordinal as written, without its stop: `二`. */
  label: z.string(),
  /** The heading without its ordinal and closing full stop. */
  title: z.string(),
  annex: z.int().nullable(),
  leaders: z.array(leaderSchema),
  position: positionSchema,
  get sections() {
    return z.array(sectionSchema)
  },
  tasks: z.array(taskSchema),
})

export type Section = z.infer<typeof sectionSchema>
