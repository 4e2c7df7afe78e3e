import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {BreakdownError} from '../errors.js'
import type {Context} from './context.js'
import {reasonOf} from './system-error.js'

/** Reads a file, or with `-` standard input. Throws `unreadable-file`. */
export async function readInput(name: string, {cwd, stdin}: Pick<Context, 'cwd' | 'stdin'>): Promise<Uint8Array> {
  if (name === '-') {
    const chunks: Uint8Array[] = []
    for await (const chunk of stdin()) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
    return Buffer.concat(chunks)
  }
  try {
    return readFileSync(resolve(cwd, name))
  } catch (error) {
    throw new BreakdownError('unreadable-file', `${name}: ${reasonOf(error)}`, {cause: error})
  }
}
