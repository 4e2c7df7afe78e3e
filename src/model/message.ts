import * as z from 'zod'
import {positionSchema} from './position.js'

/** How much a message weighs: `error` nothing could be read, `warning` a person must look, `note` good to know. */
export const levelSchema = z.enum(['error', 'warning', 'note'])

/** Something odd in a notice. */
export const messageSchema = z.strictObject({
  /** The rule's id, such as `lead-mark-lost`. */
  rule: z.string(),
  level: levelSchema,
  /** In English, whatever the locale. */
  message: z.string(),
  /** The figures and words of the message, by name. */
  data: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()), z.array(z.number()), z.null()])),
  position: positionSchema.nullable(),
})

export type Level = z.infer<typeof levelSchema>
export type Message = z.infer<typeof messageSchema>
