import {closeSync, openSync, readFileSync, readSync, statSync} from 'node:fs'
import {resolve} from 'node:path'
import {BreakdownError} from '../errors.js'
import type {Context} from './context.js'
import {reasonOf} from './system-error.js'

const MEGABYTE = 1024 * 1024
/** More than any notice or ledger, pictures and all; what is longer is not read to its end. */
const MOST_BYTES = 64 * MEGABYTE

/** Reads a file, or with `-` standard input. Throws `unreadable-file`, `input-too-large`. */
export async function readInput(name: string, {cwd, stdin}: Pick<Context, 'cwd' | 'stdin'>): Promise<Uint8Array> {
  if (name === '-') {
    const chunks: Uint8Array[] = []
    let length = 0
    for await (const chunk of stdin()) {
      const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      length += bytes.length
      if (length > MOST_BYTES) refuseSize('standard input')
      chunks.push(bytes)
    }
    return Buffer.concat(chunks)
  }
  return readFile(resolve(cwd, name), name)
}

/** Reads a file, with the name that errors call it by. Throws `unreadable-file`, `input-too-large`. */
export function readFile(path: string, name: string): Uint8Array {
  try {
    const found = statSync(path)
    if (!found.isFile() && !found.isDirectory()) return readStream(path, name)
    if (found.size > MOST_BYTES) refuseSize(name)
    return readFileSync(path)
  } catch (error) {
    if (error instanceof BreakdownError) throw error
    throw new BreakdownError('unreadable-file', `${name}: ${reasonOf(error)}`, {cause: error})
  }
}

/** Reads what is no regular file, such as a pipe, and may have no end. */
function readStream(path: string, name: string): Uint8Array {
  const descriptor = openSync(path, 'r')
  try {
    const chunks: Uint8Array[] = []
    let length = 0
    for (;;) {
      const chunk = Buffer.alloc(MEGABYTE)
      const read = readSync(descriptor, chunk)
      if (read === 0) return Buffer.concat(chunks)
      length += read
      if (length > MOST_BYTES) refuseSize(name)
      chunks.push(chunk.subarray(0, read))
    }
  } finally {
    closeSync(descriptor)
  }
}

function refuseSize(name: string): never {
  throw new BreakdownError(
    'input-too-large',
    `${name}: holds more than ${MOST_BYTES / MEGABYTE} MB, and no notice is that long; is it the right file?`,
  )
}
