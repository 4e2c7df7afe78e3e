import * as z from 'zod'

/** A point in the text: line and column from 1, offset from 0, in UTF-16 code units. */
export const pointSchema = z.strictObject({
  line: z.int().min(1),
  column: z.int().min(1),
  offset: z.int().min(0),
})

/** A place in the text, as unist has it; `end` is behind the last character. */
export const positionSchema = z.strictObject({start: pointSchema, end: pointSchema})

export type Position = z.infer<typeof positionSchema>
