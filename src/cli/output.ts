import {constants, copyFileSync, readFileSync, type Stats, statSync, writeFileSync} from 'node:fs'
import {basename, dirname, extname, join} from 'node:path'
import {BreakdownError} from '../errors.js'
import {codeOf, reasonOf} from './system-error.js'

/**
 * Writes a file so that at any moment the old one or the new one is there, whole: beside it, then renamed. What is no
 * regular file (a device, a pipe) is written straight. Throws `unwritable-file`.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  try {
    const found = statOf(path)
    if (found?.isDirectory()) {
      throw new BreakdownError('unwritable-file', `${basename(path)}: is a folder; name a file in it`)
    }
    if (found && !found.isFile()) {
      writeFileSync(path, bytes)
    } else {
      const {default: writeFileAtomic} = await import('write-file-atomic')
      writeFileAtomic.sync(path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    }
  } catch (error) {
    throw unwritable(path, error)
  }
}

/** Whether a file is there and holds just these bytes; `null` where there is no regular file. */
export function isSame(path: string, bytes: Uint8Array): boolean | null {
  if (!statOf(path)?.isFile()) return null
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).equals(readFileSync(path))
}

/** Copies a file to the first free `NAME.backup-N.EXT` beside it, and gives that name. Throws `unwritable-file`. */
export function backUp(path: string): string {
  const ending = extname(path)
  for (let number = 1; ; number++) {
    const backup = join(dirname(path), `${basename(path, ending)}.backup-${number}${ending}`)
    try {
      copyFileSync(path, backup, constants.COPYFILE_EXCL)
      return basename(backup)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw unwritable(backup, error)
    }
  }
}

/** What stands at a path, or `null`. */
export function statOf(path: string): Stats | null {
  return statSync(path, {throwIfNoEntry: false}) ?? null
}

function unwritable(path: string, error: unknown): BreakdownError {
  if (error instanceof BreakdownError) return error
  return new BreakdownError('unwritable-file', `${basename(path)}: ${reasonOf(error)}`, {cause: error})
}
