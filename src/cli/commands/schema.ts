import {schema as loadSchema} from '../../index.js'
import type {Context} from '../context.js'

/** Prints the JSON Schema of a notice. */
export async function schema(context: Context): Promise<number> {
  context.stdout.write(`${JSON.stringify(await loadSchema(), null, 2)}\n`)
  return 0
}
