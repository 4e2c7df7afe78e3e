import type {Context} from '../context.js'
import {type FileOptions, parseFile} from '../notice.js'

/** Prints the text that positions refer to, as UTF-8. */
export async function text(file: string, options: FileOptions, context: Context): Promise<number> {
  const parsed = await parseFile(file, options, context)
  context.stdout.write(parsed.text)
  return 0
}
