import * as z from 'zod'
import {noticeSchema} from './notice.js'

/** The JSON Schema (draft 2020-12) of a notice. */
export function jsonSchema(): Record<string, unknown> {
  const {$schema, ...rest} = z.toJSONSchema(noticeSchema, {target: 'draft-2020-12', reused: 'ref'})
  return {
    $schema,
    title: 'breakdown notice',
    description:
      'A Chinese government work-breakdown notice (重点工作责任分解通知), as `breakdown parse` writes it. Version 1.0.',
    ...rest,
  }
}
