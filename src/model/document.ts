import * as z from 'zod'
import {positionSchema} from './position.js'

const isoDate = z.iso.date()

/** What the notice says of itself, in its own words; dates are ISO. */
export const documentSchema = z.strictObject({
  /** The notice's own title (`…关于印发…的通知`), or the annex's where it has no other. */
  title: z.string().nullable(),
  /** 文号: `长政办发〔2023〕7号`. */
  documentNumber: z.string().nullable(),
  /** 索引号. */
  indexNumber: z.string().nullable(),
  /** 发布机构 in the metadata. */
  publisher: z.string().nullable(),
  /** 成文日期. */
  issuedOn: isoDate.nullable(),
  /** 发布日期. */
  publishedOn: isoDate.nullable(),
  /** 公开方式: `主动公开`. */
  disclosure: z.string().nullable(),
  /** 公开时限: `长期公开`. */
  disclosurePeriod: z.string().nullable(),
  /** 主送: whom the letter is for, without its colon. */
  addressee: z.string().nullable(),
  /** 落款: who signed. */
  signatory: z.string().nullable(),
  /** The date under the signatory. */
  signedOn: isoDate.nullable(),
  /** The year that the work is for. */
  year: z.int().min(1900).max(2100).nullable(),
  /** Where each field that the text has stands. */
  positions: z.record(z.string(), positionSchema),
})

export type NoticeDocument = z.infer<typeof documentSchema>
