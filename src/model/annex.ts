import * as z from 'zod'
import {positionSchema} from './position.js'

/** A part of the notice that holds tasks: `附件2` and its title. */
export const annexSchema = z.strictObject({
  number: z.int().nullable(),
  title: z.string().nullable(),
  position: positionSchema,
})

export type Annex = z.infer<typeof annexSchema>
