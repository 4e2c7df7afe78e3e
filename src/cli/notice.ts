import {basename} from 'node:path'
import {BreakdownError} from '../errors.js'
import {parseNotice} from '../index.js'
import type {Parsed, ParseOptions} from '../pipeline.js'
import type {Context} from './context.js'
import {readInput} from './input.js'

/** What a person says of how a file is to be read. */
export type FileOptions = Pick<ParseOptions, 'leadMark' | 'assumeLead' | 'encoding' | 'inputFormat'>

/** Reads and parses a file, or with `-` standard input; an error names the file. */
export async function parseFile(file: string, options: FileOptions, context: Context): Promise<Parsed> {
  const bytes = await readInput(file, context)
  try {
    return await parseBytesOf(bytes, file === '-' ? null : basename(file), options)
  } catch (error) {
    if (!(error instanceof BreakdownError)) throw error
    throw new BreakdownError(error.code, `${file === '-' ? 'standard input' : file}: ${error.message}`, {cause: error})
  }
}

/** Parses bytes with those of the options that were given. Throws `empty-input`, and what `parseNotice` throws. */
export async function parseBytesOf(
  bytes: Uint8Array,
  name: string | null,
  {leadMark, assumeLead, encoding, inputFormat}: FileOptions,
): Promise<Parsed> {
  const parsed = await parseNotice(bytes, {
    ...(name === null ? {} : {name}),
    ...(leadMark === undefined ? {} : {leadMark}),
    ...(assumeLead === undefined ? {} : {assumeLead}),
    ...(encoding === undefined ? {} : {encoding}),
    ...(inputFormat === undefined ? {} : {inputFormat}),
  })
  if (parsed.text.trim() === '') throw new BreakdownError('empty-input', 'holds no text; is it the right file?')
  return parsed
}
