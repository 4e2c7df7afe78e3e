import {realpathSync, rmSync} from 'node:fs'
import {basename, dirname, extname, join} from 'node:path'
import {BreakdownError} from '../errors.js'
import {diffNotices, type LedgerUpdate, type UpdateOptions, updateLedger} from '../index.js'
import type {Notice} from '../model/index.js'
import {readFile} from './input.js'
import {backUp, freePath, isSame, statOf, writeWhole} from './output.js'
import {codeOf, reasonOf} from './system-error.js'

/** What became of a ledger. */
export interface UpdatedFile extends LedgerUpdate {
  /** The backup's name; `null` where nothing was written. */
  backup: string | null
}

/**
 * Brings the ledger in a file up to date, with the old one kept as a numbered backup. Nothing is written where somebody
 * has it open, where another run is at it, or where it changes meanwhile.
 *
 * Throws `BreakdownError` `ledger-busy`, `unwritable-file`, `unreadable-file`, and what `updateLedger` throws, naming the file.
 */
export async function updateFile(
  path: string,
  notice: Notice,
  options: UpdateOptions & {dryRun?: boolean},
): Promise<UpdatedFile> {
  const {dryRun = false, ...rest} = options
  if (dryRun) return {...(await naming(path, () => updateLedger(readLedger(path), notice, rest))), backup: null}
  refuseOpen(path)
  const release = await lockFile(path)
  try {
    const bytes = readLedger(path)
    const updated = await naming(path, () => updateLedger(bytes, notice, rest))
    if (!updated.bytes) return {...updated, backup: null}
    refuseOpen(path)
    const backup = backUp(path, bytes)
    try {
      writeWhole(path, updated.bytes, {expected: bytes})
    } catch (error) {
      // the ledger is as it was: a backup of it is only in the way
      rmSync(join(dirname(path), backup), {force: true})
      throw error
    }
    return {...updated, backup}
  } finally {
    await release()
  }
}

/**
 * Where a ledger cannot be updated safely, or somebody has it open: the same error, which also says where what the notice
 * changes has been written, a workbook beside the ledger. Another error, or where that cannot be found out: as it is.
 */
export async function withChangeList(error: BreakdownError, path: string, notice: Notice): Promise<BreakdownError> {
  if (error.code !== 'unsafe-ledger' && !(error.code === 'ledger-busy' && openSign(path) !== undefined)) return error
  const list = await writeChangeList(path, notice)
  if (list === null) return error
  const message = `${error.message}; nothing was changed, what the notice changes is in ${list}`
  return new BreakdownError(error.code, message, {cause: error})
}

/** Writes what a notice changes beside its ledger, and gives the file's name; `null` where that cannot be found out. */
async function writeChangeList(path: string, notice: Notice): Promise<string | null> {
  const {keepNotice, readLedgerNotice} = await import('../revise/index.js')
  let old: Notice
  try {
    old = await readLedgerNotice(readLedger(path))
  } catch {
    return null
  }
  const {writeDiffWorkbook} = await import('../export/xlsx/diff-workbook.js')
  const ending = extname(path)
  const bytes = await writeDiffWorkbook(await diffNotices(old, notice), old, keepNotice(old, notice))
  const beside = freePath(join(dirname(path), `${basename(path, ending)}.changes${ending}`), bytes)
  if (!isSame(beside, bytes)) writeWhole(beside, bytes)
  return basename(beside)
}

/** The bytes of a ledger. Throws `unreadable-file`, `input-too-large`. */
export function readLedger(path: string): Uint8Array {
  return readFile(path, basename(path))
}

/** The files that Excel, WPS and LibreOffice keep beside a workbook as long as they have it open. */
const OPEN_SIGNS = [
  (name: string) => `~$${name}`,
  (name: string) => `.~${name}`,
  (name: string) => `.~lock.${name}#`,
] as const

/** Refuses a workbook that a person has open, through a link as well. Throws `ledger-busy`. */
export function refuseOpen(path: string): void {
  const sign = openSign(path)
  if (sign === undefined) return
  throw new BreakdownError(
    'ledger-busy',
    `${basename(path)}: somebody has it open (${basename(sign)} is beside it); close it, or delete that file if nobody has, and run again`,
  )
}

/** The file that shows that somebody has a workbook open, if there is one. */
function openSign(path: string): string | undefined {
  const places = [path, ...(statOf(path) ? [realpathSync(path)] : [])]
  return places
    .flatMap(place => OPEN_SIGNS.map(each => join(dirname(place), each(basename(place)))))
    .find(each => statOf(each))
}

/** Keeps other runs of this program from the file. proper-lockfile: a lock that its owner's death sets free. */
async function lockFile(path: string): Promise<() => Promise<void>> {
  const {lock} = (await import('proper-lockfile')).default
  try {
    return await lock(path, {stale: 10_000, update: 2_000, retries: 0})
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ELOCKED') {
      throw new BreakdownError(
        'ledger-busy',
        `${basename(path)}: another run is updating it; run again when it is done`,
      )
    }
    const kind = code === 'ENOENT' ? 'unreadable-file' : 'unwritable-file'
    throw new BreakdownError(kind, `${basename(path)}: ${reasonOf(error)}`, {cause: error})
  }
}

/** Names the file in the errors of a run. */
export async function naming<T>(path: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof BreakdownError) || error.code === 'unreadable-file') throw error
    throw new BreakdownError(error.code, `${basename(path)}: ${error.message}`, {cause: error})
  }
}
