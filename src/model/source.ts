import * as z from 'zod'

/** The file that was read. */
export const sourceSchema = z.strictObject({
  /** The file's name without its folders; `null` for standard input. */
  name: z.string().nullable(),
  /** The input format: `docx`, `html`, `markdown` or `text`. */
  format: z.string(),
  /** `utf-8`, `utf-16le`, `utf-16be` or `gb18030`; of a Word file that of its XML. */
  encoding: z.string(),
  /** Of the bytes, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  /** The text's length in UTF-16 code units. */
  length: z.int().min(0),
  positionEncoding: z.literal('utf-16'),
})

export type Source = z.infer<typeof sourceSchema>
