import * as z from 'zod'
import {positionSchema} from './position.js'

/** By when a task, or a part of it, is to be done. */
export const deadlineSchema = z.strictObject({
  /** The time words alone: `9月底前`. */
  raw: z.string(),
  /** The last day meant; `null` for 持续推进 and its kin. */
  on: z.iso.date().nullable(),
  inherited: z.boolean(),
  position: positionSchema,
  /** Where it stands, if a page's end or another cell stands within it: `position` holds that, too. */
  pieces: z.array(positionSchema).optional(),
})

export type Deadline = z.infer<typeof deadlineSchema>
