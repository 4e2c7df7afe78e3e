import * as z from 'zod'
import {positionSchema} from './position.js'

/** A body named as bearing a task, with what is known of who leads, and why. */
export const unitSchema = z.strictObject({
  /** As written, without a mark. */
  name: z.string(),
  role: z.enum(['lead', 'consolidating', 'responsible', 'supporting']).nullable(),
  /** The label in front of it: `责任单位`. */
  roleAsWritten: z.string().nullable(),
  /** `null` where nothing says who leads. */
  lead: z.boolean().nullable(),
  leadBasis: z.enum(['label', 'mark', 'first', 'rule', 'sole', 'joint', 'assumed', 'given']).nullable(),
  /** Why `lead` is `null`. */
  leadReason: z.enum(['mark-lost', 'unmarked', 'no-rule']).nullable(),
  /** It stands for many bodies: `各乡镇(街道)`. */
  collective: z.boolean(),
  inherited: z.boolean(),
  position: positionSchema,
  /** Where it stands, if a page's end or another cell stands within it: `position` holds that, too. */
  pieces: z.array(positionSchema).optional(),
})

export type Unit = z.infer<typeof unitSchema>
