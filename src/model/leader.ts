import * as z from 'zod'
import {positionSchema} from './position.js'

/** Somebody who answers for a section or a task. */
export const leaderSchema = z.strictObject({
  /** `''` where only the office is written. */
  name: z.string(),
  /** `''` where only the name is written. */
  office: z.string(),
  /** It stands outside its task, in the section's heading or the row above. */
  inherited: z.boolean(),
  /** Of name and office together. */
  position: positionSchema,
})

export type Leader = z.infer<typeof leaderSchema>
