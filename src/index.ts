/**
 * Reads Chinese government work-breakdown notices (重点工作责任分解通知) and writes them as data and ledgers.
 *
 * @packageDocumentation
 */
import {BreakdownError} from './errors.js'
import {type ExportOptions, exporters, formats, type OutputFormat} from './export/index.js'
import type {Deadline, Notice, NoticeDiff, Target} from './model/index.js'
import {type Parsed, type ParseOptions, parseBytes, readDeadlinesIn, readTargetsIn, sayMessage} from './pipeline.js'
import type {Decision, LedgerUpdate, UpdateOptions} from './revise/index.js'

export {BreakdownError, type ErrorCode} from './errors.js'
export type {ExportOptions, OutputFormat, Table} from './export/index.js'
export type {
  Annex,
  Change,
  ChangeKind,
  Coverage,
  Deadline,
  Leader,
  LeadRule,
  Message,
  Notice,
  NoticeDiff,
  NoticeDocument,
  Position,
  Region,
  RegionKind,
  Section,
  Source,
  Target,
  Task,
  Unit,
} from './model/index.js'
export type {Parsed, ParseOptions} from './pipeline.js'
export type {Conflict, Decision, LedgerUpdate, UpdateOptions} from './revise/index.js'

/**
 * Reads a notice.
 *
 * @param input The file's bytes (text, Markdown, a web page or a Word file), or its text.
 * @param options What a person decides, and the file's name.
 * @returns The notice, the text that its positions refer to (offsets in UTF-16 code units), and the regions that
 *   partition the text. What is odd in the notice is in `notice.messages`.
 * @throws {BreakdownError} `binary-input`, `undecodable-input`, `input-too-large`, `unknown-encoding` or `unknown-format`,
 *   where the bytes are no notice that can be read; `unknown-mark` for a lead mark that is not one character.
 */
export async function parseNotice(input: Uint8Array | string, options: ParseOptions = {}): Promise<Parsed> {
  if (options.leadMark !== undefined && [...options.leadMark].length !== 1) {
    throw new BreakdownError('unknown-mark', `the lead mark is one character, such as ★; not “${options.leadMark}”`)
  }
  const bytes = typeof input === 'string' ? Buffer.from(input) : input
  return parseBytes(bytes, typeof input === 'string' ? {...options, encoding: 'utf-8'} : options)
}

/**
 * Writes a notice.
 *
 * @param notice As `parseNotice` gives it.
 * @param format `json`, `ndjson`, `csv` or `xlsx`.
 * @param options Which table, whose headings.
 * @returns The bytes of the file; text is UTF-8 without a byte order mark. The same notice gives the same bytes.
 * @throws {BreakdownError} `unknown-format` for another format.
 */
export async function exportNotice(
  notice: Notice,
  format: OutputFormat,
  options: ExportOptions = {},
): Promise<Uint8Array> {
  if (!formats.includes(format)) {
    throw new BreakdownError('unknown-format', `format ${format} is not known; known are ${formats.join(', ')}`)
  }
  const written = await exporters[format].write(notice, {say: message => sayMessage(message, 'zh'), ...options})
  return typeof written === 'string' ? Buffer.from(written) : written
}

/**
 * The quantitative targets in a task's text; places are in that text.
 *
 * @param text A task's words, without its duty lines.
 */
export function findTargets(text: string): Target[] {
  return readTargetsIn(text)
}

/**
 * The deadlines in a task's text; places are in that text.
 *
 * @param text A task's words, without its duty lines.
 * @param options `year` is the notice's, for words that write none; without it their `on` is `null`.
 */
export function findDeadlines(text: string, {year}: {year?: number} = {}): Deadline[] {
  return readDeadlinesIn(text, year ?? null)
}

/**
 * What a revision changed, by meaning: tasks added, withdrawn, moved, reworded, split and merged, targets raised and
 * lowered, units, leads and deadlines changed. A task that only has another number is no change.
 *
 * @param old The notice as it was.
 * @param revised The notice as it is now; also that of another year.
 * @param options What a person has decided of pairs that may be one task.
 * @returns Changes in the new notice's order; pairs in doubt are in `doubtful`, and both their tasks in `changes`.
 */
export async function diffNotices(
  old: Notice,
  revised: Notice,
  {decisions = []}: {decisions?: readonly Decision[]} = {},
): Promise<NoticeDiff> {
  return (await import('./revise/index.js')).compareNotices(old, revised, decisions)
}

/**
 * Brings a ledger up to date with a later version of its notice; nothing that people have entered is lost.
 *
 * @param ledger The workbook's bytes, as `exportNotice` made it and people have worked in it.
 * @param notice The later version.
 * @returns The updated workbook, `null` where nothing changed, and what was changed, kept and left in doubt.
 * @throws {BreakdownError} `unreadable-ledger` for what is no ledger of ours, `another-notice` for a notice that is no
 *   version of the ledger's, `unsafe-ledger` where the workbook holds something that cannot be kept safe.
 */
export async function updateLedger(
  ledger: Uint8Array,
  notice: Notice,
  options: UpdateOptions = {},
): Promise<LedgerUpdate> {
  const {updateLedger: update} = await import('./revise/index.js')
  return update(ledger, notice, {say: message => sayMessage(message, 'zh'), ...options})
}

/** The zod schema of a notice; loaded only when it is asked for. */
export async function loadNoticeSchema() {
  return (await import('./model/index.js')).noticeSchema
}

/** The JSON Schema (draft 2020-12) of a notice. */
export async function schema(): Promise<Record<string, unknown>> {
  return (await import('./model/json-schema.js')).jsonSchema()
}
