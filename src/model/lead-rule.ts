import * as z from 'zod'
import {positionSchema} from './position.js'

/** How the notice says which of several units leads. */
export const leadRuleSchema = z.strictObject({
  /** `mark` a glyph or look at the name, `first` the first one listed, `label` labels such as 牵头单位, `none` nothing. */
  basis: z.enum(['mark', 'first', 'label', 'none']),
  /** The glyph, or `bold`, `underline`, `colour`; `null` where it is none or was lost. */
  mark: z.string().nullable(),
  /** The legend speaks of a mark that no unit in the text bears. */
  lost: z.boolean(),
  /** The legend without its brackets, its 注: and its closing stop; `null` where none is written. */
  text: z.string().nullable(),
  /** The number of the annex that it stands in, where there are several. */
  annex: z.int().nullable(),
  position: positionSchema.nullable(),
})

export type LeadRule = z.infer<typeof leadRuleSchema>
