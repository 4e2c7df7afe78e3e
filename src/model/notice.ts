import * as z from 'zod'
import {annexSchema} from './annex.js'
import {coverageSchema, regionSchema} from './coverage.js'
import {documentSchema} from './document.js'
import {leadRuleSchema} from './lead-rule.js'
import {messageSchema} from './message.js'
import {sectionSchema} from './section.js'
import {sourceSchema} from './source.js'
import {taskSchema} from './task.js'

/** A work-breakdown notice: what `breakdown parse` gives. */
export const noticeSchema = z.strictObject({
  /** Within a major version keys are only added. */
  schemaVersion: z.literal('1.0'),
  source: sourceSchema,
  document: documentSchema,
  /** The rule that decides first; others that the notice writes follow. */
  leadRules: z.array(leadRuleSchema).min(1),
  annexes: z.array(annexSchema),
  sections: z.array(sectionSchema),
  /** Tasks that stand in no section. */
  tasks: z.array(taskSchema),
  messages: z.array(messageSchema),
  coverage: coverageSchema,
  /** Only with `--regions`. */
  regions: z.array(regionSchema).optional(),
})

export type Notice = z.infer<typeof noticeSchema>
