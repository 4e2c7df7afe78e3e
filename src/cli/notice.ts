import {basename} from 'node:path'
import {BreakdownError} from '../errors.js'
import {parseNotice} from '../index.js'
import type {Parsed, ParseOptions} from '../pipeline.js'
import type {Context} from './context.js'
import {readInput} from './input.js'

/** Reads and parses a file, or with `-` standard input; an error names the file. */
export async function parseFile(
  file: string,
  {leadMark, assumeLead, encoding}: Pick<ParseOptions, 'leadMark' | 'assumeLead' | 'encoding'>,
  context: Context,
): Promise<Parsed> {
  const bytes = await readInput(file, context)
  try {
    return await parseNotice(bytes, {
      ...(file === '-' ? {} : {name: basename(file)}),
      ...(leadMark === undefined ? {} : {leadMark}),
      ...(assumeLead === undefined ? {} : {assumeLead}),
      ...(encoding === undefined ? {} : {encoding}),
    })
  } catch (error) {
    if (!(error instanceof BreakdownError)) throw error
    throw new BreakdownError(error.code, `${file === '-' ? 'standard input' : file}: ${error.message}`, {cause: error})
  }
}
