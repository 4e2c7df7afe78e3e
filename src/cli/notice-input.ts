import {basename} from 'node:path'
import {BreakdownError} from '../errors.js'
import type {Notice} from '../model/index.js'
import {isWordFile} from '../read/index.js'
import type {Context} from './context.js'
import {readInput} from './input.js'
import {type FileOptions, parseBytesOf} from './notice.js'

/**
 * The notice that a file holds: the notice itself, JSON that `parse` made of it, or a ledger (what it was last written
 * from). Found out by content. Throws `unreadable-file`, and what reading each of them throws; each names the file.
 */
export async function readNotice(file: string, options: FileOptions, context: Context): Promise<Notice> {
  const bytes = await readInput(file, context)
  try {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b && !isWordFile(bytes)) {
      const {readLedgerNotice} = await import('../revise/index.js')
      return await readLedgerNotice(bytes)
    }
    const json = asJson(bytes)
    if (json !== null) return await checkNotice(json)
    return (await parseBytesOf(bytes, file === '-' ? null : basename(file), options)).notice
  } catch (error) {
    if (!(error instanceof BreakdownError)) throw error
    throw new BreakdownError(error.code, `${file === '-' ? 'standard input' : file}: ${error.message}`, {cause: error})
  }
}

/** What the bytes are as JSON; `null` where they do not begin as an object does. */
function asJson(bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes)
  if (!/^\s*\{/u.test(text)) return null
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new BreakdownError('undecodable-input', 'begins as JSON but is not whole; make it again with parse', {
      cause: error,
    })
  }
}

async function checkNotice(json: unknown): Promise<Notice> {
  const {noticeSchema} = await import('../model/index.js')
  const checked = noticeSchema.safeParse(json)
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  throw new BreakdownError(
    'undecodable-input',
    `is JSON, but not as parse writes a notice (${issue?.path.join('.') || 'at its root'}: ${issue?.message ?? 'unknown'})`,
    {cause: checked.error},
  )
}
