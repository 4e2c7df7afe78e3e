import {constants} from 'node:fs'
import {copyFile, readFile, stat, writeFile} from 'node:fs/promises'
import {basename, dirname, extname, join} from 'node:path'
import {BreakdownError} from '../errors.js'
import type {Output} from './context.js'
import {codeOf} from './input.js'

/** Writes to a stream and waits until it has been taken. A reader that went away is no error. */
export async function writeStream(stream: Output, bytes: Uint8Array | string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const settle = (error?: Error | null) => {
      stream.removeListener('error', settle)
      if (!error || codeOf(error) === 'EPIPE') resolve()
      else reject(new BreakdownError('unwritable-file', `standard output: ${reasonOf(error)}`, {cause: error}))
    }
    stream.once('error', settle)
    stream.write(bytes, settle)
  })
}

/**
 * Writes a file so that at any moment the old one or the new one is there, whole: beside it, then renamed. What is no
 * regular file (a device, a pipe) is written straight. Throws `unwritable-file`.
 */
export async function writeWhole(path: string, name: string, bytes: Uint8Array): Promise<void> {
  try {
    const found = await statOf(path)
    if (found?.isDirectory()) throw new BreakdownError('unwritable-file', `${name}: is a folder; name a file in it`)
    if (found && !found.isFile()) {
      await writeFile(path, bytes)
    } else {
      const {default: writeFileAtomic} = await import('write-file-atomic')
      await writeFileAtomic(path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    }
  } catch (error) {
    if (error instanceof BreakdownError) throw error
    throw new BreakdownError('unwritable-file', `${name}: ${reasonOf(error)}`, {cause: error})
  }
}

/** Whether a file is there and holds just these bytes; `null` where there is no file. */
export async function isSame(path: string, bytes: Uint8Array): Promise<boolean | null> {
  const found = await statOf(path)
  if (!found?.isFile()) return null
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).equals(await readFile(path))
}

/** Copies a file to the first free `NAME.backup-N.EXT` beside it, and gives that name. */
export async function backUp(path: string): Promise<string> {
  const ending = extname(path)
  const stem = basename(path, ending)
  for (let number = 1; ; number++) {
    const backup = join(dirname(path), `${stem}.backup-${number}${ending}`)
    try {
      await copyFile(path, backup, constants.COPYFILE_EXCL)
      return basename(backup)
    } catch (error) {
      if (codeOf(error) === 'EEXIST') continue
      throw new BreakdownError('unwritable-file', `${basename(backup)}: ${reasonOf(error)}`, {cause: error})
    }
  }
}

/** What stands at a path, or `null`. */
export async function statOf(path: string) {
  try {
    return await stat(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist; make it first',
  ENOSPC: 'there is no space left; free some and run again',
  EACCES: 'may not be written; check the permissions of the file and its folder',
  EPERM: 'may not be written; check the permissions of the file and its folder',
  EROFS: 'is on a medium that cannot be written',
  EBUSY: 'is in use; close it in the program that has it open and run again',
  ENOTDIR: 'a part of its path is no folder; check the path',
}

function reasonOf(error: unknown): string {
  return REASONS[codeOf(error) ?? ''] ?? `cannot be written (${error instanceof Error ? error.message : String(error)})`
}
