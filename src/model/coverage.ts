import * as z from 'zod'
import {positionSchema} from './position.js'

/** What became of a stretch of the text. */
export const regionKindSchema = z.enum([
  'document',
  'letter',
  'headings',
  'tasks',
  'duties',
  'legends',
  'furniture',
  'markup',
  'unread',
])

/** A stretch of the text and what became of it; the regions of a notice partition its text. */
export const regionSchema = z.strictObject({kind: regionKindSchema, position: positionSchema})

const count = z.int().min(0)

/** The text's characters (code points) that are not blank, each counted once by what became of it. */
export const coverageSchema = z.strictObject({
  characters: count,
  document: count,
  letter: count,
  headings: count,
  tasks: count,
  duties: count,
  legends: count,
  furniture: count,
  markup: count,
  unread: count,
})

export type RegionKind = z.infer<typeof regionKindSchema>
export type Region = z.infer<typeof regionSchema>
export type Coverage = z.infer<typeof coverageSchema>
