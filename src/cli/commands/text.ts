import type {Context} from '../context.js'
import {parseFile} from '../notice.js'
import {writeStream} from '../output.js'

/** Prints the text that positions refer to, as UTF-8. */
export async function text(file: string, options: {encoding?: string}, context: Context): Promise<number> {
  const parsed = await parseFile(file, options, context)
  await writeStream(context.stdout, parsed.text)
  return 0
}
