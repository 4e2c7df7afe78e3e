import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import {basename, dirname, extname, join} from 'node:path'
import {BreakdownError} from '../errors.js'
import {codeOf, reasonOf} from './system-error.js'

/**
 * Writes a file so that at any moment the old one or the new one is there, whole: beside it, then renamed. What is no
 * regular file (a device, a pipe) is written straight. `expected` is what the old one holds: where it holds something
 * else by now, somebody has written it meanwhile. Throws `unwritable-file`, `ledger-busy`.
 */
export function writeWhole(path: string, bytes: Uint8Array, {expected}: {expected?: Uint8Array} = {}): void {
  try {
    const found = statOf(path)
    if (found?.isDirectory()) {
      throw new BreakdownError('unwritable-file', `${basename(path)}: is a folder; name a file in it`)
    }
    if (found && !found.isFile()) {
      writeFileSync(path, bytes)
    } else {
      replaceFile(path, bytes, found, expected)
    }
  } catch (error) {
    throw unwritable(path, error)
  }
}

/**
 * Puts a file in the place of another by renaming it, with the other's permissions. write-file-atomic would do, but that
 * it takes one short write, as on a full disk, for the whole file.
 */
function replaceFile(path: string, bytes: Uint8Array, found: Stats | null, expected?: Uint8Array): void {
  const place = found ? realpathSync(path) : path
  if (found) accessSync(place, constants.W_OK)
  const beside = join(dirname(place), `.${basename(place).slice(0, 100)}.${process.pid}.${process.hrtime.bigint()}`)
  const descriptor = openSync(beside, 'wx')
  try {
    try {
      writeFileSync(descriptor, bytes)
      if (found) fchmodSync(descriptor, found.mode & 0o777)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    if (isSame(beside, bytes) !== true)
      throw new BreakdownError(
        'unwritable-file',
        `${basename(path)}: the disk gave back something else than was written`,
      )
    if (expected && isSame(place, expected) !== true) {
      throw new BreakdownError(
        'ledger-busy',
        `${basename(path)}: was changed while it was being updated; nothing was written, run again`,
      )
    }
    renameSync(beside, place)
  } catch (error) {
    rmSync(beside, {force: true})
    throw error
  }
}

/** Refuses a workbook's name that no spreadsheet would open by. Throws `wrong-use`. */
export function refuseOtherEnding(output: string): void {
  const ending = extname(output)
  if (ending.toLowerCase() === '.xlsx') return
  const folder = ending === '' ? `, or for a folder ${output}/` : ''
  throw new BreakdownError('wrong-use', `${output}: the name of a workbook ends in .xlsx${folder}`)
}

/** Makes a folder, where it is not there yet. Throws `unwritable-file`. */
export function makeFolder(path: string): void {
  try {
    const found = statOf(path)
    if (found && !found.isDirectory()) {
      throw new BreakdownError('unwritable-file', `${basename(path)}: is no folder; name one for the workbooks with -o`)
    }
    if (!found) mkdirSync(path)
  } catch (error) {
    throw unwritable(path, error)
  }
}

/** Whether a file is there and holds just these bytes; `null` where there is no regular file. Throws `unwritable-file`. */
export function isSame(path: string, bytes: Uint8Array): boolean | null {
  if (!statOf(path)?.isFile()) return null
  try {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).equals(readFileSync(path))
  } catch (error) {
    throw unwritable(path, error)
  }
}

/** Refuses to write text over a workbook. Throws `output-exists`. */
export function refuseWorkbook(path: string): void {
  if (!statOf(path)?.isFile()) return
  const head = readFileSync(path).subarray(0, 2)
  if (head[0] !== 0x50 || head[1] !== 0x4b) return
  throw new BreakdownError('output-exists', `${basename(path)}: is a workbook; name another file with -o`)
}

/** Whether two paths lead to one file, through links too. Throws `unwritable-file`. */
export function isOneFile(path: string, other: string): boolean {
  const [found, foundOther] = [statOf(path), statOf(other)]
  return found !== null && foundOther !== null && found.dev === foundOther.dev && found.ino === foundOther.ino
}

/**
 * Copies a file, or what was read from it, to the first free `NAME.backup-N.EXT` beside it, and gives that name. Throws
 * `unwritable-file`.
 */
export function backUp(path: string, bytes?: Uint8Array): string {
  const ending = extname(path)
  for (let number = 1; ; number++) {
    const backup = join(dirname(path), `${basename(path, ending)}.backup-${number}${ending}`)
    try {
      if (bytes) writeNew(backup, bytes)
      else copyFileSync(path, backup, constants.COPYFILE_EXCL)
      return basename(backup)
    } catch (error) {
      if (codeOf(error) === 'EEXIST') continue
      // what a full disk left of it is no backup
      if (!bytes) rmSync(backup, {force: true})
      throw unwritable(backup, error)
    }
  }
}

/** Writes a file that is not there yet: whole, or not at all. */
function writeNew(path: string, bytes: Uint8Array): void {
  const descriptor = openSync(path, 'wx')
  try {
    try {
      writeFileSync(descriptor, bytes)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    rmSync(path, {force: true})
    throw error
  }
}

/** The first of `NAME.changes.xlsx`, `NAME.changes-2.xlsx` … that is not there, or holds just these bytes. */
export function freePath(path: string, bytes: Uint8Array): string {
  const ending = extname(path)
  const stem = path.slice(0, path.length - ending.length)
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? path : `${stem}-${number}${ending}`
    if (isSame(candidate, bytes) !== false) return candidate
  }
}

/** What stands at a path, or `null`. Throws `unwritable-file` where the path leads nowhere. */
export function statOf(path: string): Stats | null {
  try {
    return statSync(path, {throwIfNoEntry: false}) ?? null
  } catch (error) {
    throw unwritable(path, error)
  }
}

function unwritable(path: string, error: unknown): BreakdownError {
  if (error instanceof BreakdownError) return error
  const reason =
    codeOf(error) === 'ENOENT'
      ? `its folder ${dirname(path)} is not there; make it first, or check the name`
      : reasonOf(error)
  return new BreakdownError('unwritable-file', `${basename(path)}: ${reason}`, {cause: error})
}
