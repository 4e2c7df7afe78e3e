import * as z from 'zod'
import {positionSchema} from './position.js'

/** An amount to be reached, kept, added, removed or delivered. */
export const targetSchema = z.strictObject({
  id: z.string(),
  /** The amount as written, with the words that bound it: `3家以上`. */
  raw: z.string(),
  metric: z.string(),
  /** The verb that carries the amount; `''` if none. */
  action: z.string(),
  kind: z.enum(['growth', 'decline', 'level', 'output']),
  comparator: z.enum(['=', '>=', '>', '<=', '<', '~', 'range']),
  /** 万 and 亿 folded in; the lower bound of a range. */
  value: z.number(),
  /** Only for a range. */
  upper: z.number().nullable(),
  /** The amount that it starts from, in the same unit. */
  from: z.number().nullable(),
  /** Without 万 and 亿: `元`, `家`, `%`. */
  unit: z.string(),
  /** The notice only strives: 力争. */
  strive: z.boolean(),
  /** The id of the target that this one is a share of. */
  partOf: z.string().nullable(),
  /** The amount or its unit is not written: 全覆盖. */
  implied: z.boolean(),
  position: positionSchema,
  /** Where it stands, if a page's end or another cell stands within it: `position` holds that, too. */
  pieces: z.array(positionSchema).optional(),
})

export type Target = z.infer<typeof targetSchema>
