import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import {BreakdownError} from '../errors.js'
import type {Context} from './context.js'

/** A file to read, or standard input. */
export interface Input {
  bytes: Uint8Array
  /** As the user gave it; `-` for standard input. */
  name: string
}

/** Reads a file, or with `-` standard input. Throws `unreadable-file`. */
export async function readInput(name: string, {cwd, stdin}: Pick<Context, 'cwd' | 'stdin'>): Promise<Input> {
  if (name === '-') {
    const chunks: Uint8Array[] = []
    for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
    return {bytes: Buffer.concat(chunks), name}
  }
  try {
    return {bytes: await readFile(resolve(cwd, name)), name}
  } catch (error) {
    throw new BreakdownError('unreadable-file', `${name}: ${reasonOf(error)}`, {cause: error})
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the name and the folder',
  EISDIR: 'is a folder; name a file in it',
  EACCES: 'may not be read; check its permissions',
  EPERM: 'may not be read; check its permissions',
  ENOTDIR: 'a part of its path is no folder; check the path',
}

function reasonOf(error: unknown): string {
  return REASONS[codeOf(error) ?? ''] ?? `cannot be read (${error instanceof Error ? error.message : String(error)})`
}

/** The system's code of an error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
