import {basename, extname, join, relative, resolve} from 'node:path'
import {BreakdownError} from '../../errors.js'
import {type Exporter, exporters, formats, type OutputFormat} from '../../export/index.js'
import type {Notice} from '../../model/index.js'
import type {Parsed} from '../../pipeline.js'
import {countChanges} from '../../report/changes.js'
import type {Context} from '../context.js'
import {explain, tellFindings} from '../findings.js'
import {refuseOpen, type UpdatedFile, updateFile, withChangeList} from '../ledger-file.js'
import {parseFile} from '../notice.js'
import {
  backUp,
  isOneFile,
  isSame,
  makeFolder,
  refuseOtherEnding,
  refuseWorkbook,
  statOf,
  writeWhole,
} from '../output.js'
import type {ParseCommandOptions} from '../parse-options.js'
import {
  exitCode,
  exportOptions,
  refuseSameNames,
  shownNotice,
  withoutRepeats,
  writeApart,
  writeTogether,
} from '../several.js'
import {tellUpdate} from '../update-report.js'

/** Reads notices and writes them; gives the exit code. */
export async function parse(all: readonly string[], options: ParseCommandOptions, context: Context): Promise<number> {
  const exporter = exporters[chooseFormat(options, context)]
  const files = withoutRepeats(all, context)
  const [file] = files
  if (files.length === 1 && file !== undefined) return parseOne(file, exporter, options, context)
  if (exporter.writeAll) {
    const path = options.output === undefined || options.output === '-' ? null : resolve(context.cwd, options.output)
    return writeTogether(files, exporter, path, options, context)
  }
  if (extname(options.output ?? '').toLowerCase() === exporter.extension) {
    throw new BreakdownError('wrong-use', `${options.output}: is one file; for several workbooks name a folder with -o`)
  }
  // -o names the folder, which is made where it is not there yet
  const own =
    options.output === undefined || options.output === '-' ? options : {...options, output: `${options.output}/`}
  const paths = files.map(each => choosePath(each, exporter, own, context))
  refuseSameNames(files, paths)
  if (own.output?.endsWith('/')) makeFolder(resolve(context.cwd, own.output))
  return writeApart(files, each => parseOne(each, exporter, own, context), context)
}

/** Reads a notice and writes it. */
async function parseOne(
  file: string,
  exporter: Exporter,
  options: ParseCommandOptions,
  context: Context,
): Promise<number> {
  const path = choosePath(file, exporter, options, context)
  if (path !== null && file !== '-' && isOneFile(path, resolve(context.cwd, file))) {
    throw new BreakdownError('wrong-use', `${basename(path)}: is the notice itself; name another file with -o`)
  }
  const parsed = await parseFile(file, options, context)
  const {notice} = parsed
  const nothing = notice.messages.find(message => message.rule === 'nothing-found')
  if (exporter.isWorkbook && nothing) {
    throw new BreakdownError('nothing-found', `${file}: ${nothing.message}; no workbook was written`)
  }
  if (path !== null && exporter.isWorkbook && !options.force && statOf(path)?.isFile()) {
    const updated = await updateExisting(path, notice)
    tellFindings(file, parsed, context)
    if (updated.bytes) context.tell(countChanges(updated.diff, context.language))
    tellUpdate(basename(path), updated, false, context)
    if (options.explain) explain(file, parsed, context)
    return exitCode(notice, options)
  }
  const written = await exporter.write(shownNotice(parsed, options), exportOptions(options))
  const result = path === null ? null : writeResult(path, written, exporter, options, context)
  if (path === null) context.stdout.write(options.bom ? mark(written, exporter) : written)
  tellResult(file, parsed, result, context)
  if (options.explain) explain(file, parsed, context)
  return exitCode(notice, options)
}

/** Brings a ledger of the same notice up to date. Throws `output-exists` where the file is anything else. */
async function updateExisting(path: string, notice: Notice): Promise<UpdatedFile> {
  try {
    return await updateFile(path, notice, {guard: 'title'})
  } catch (error) {
    if (!(error instanceof BreakdownError)) throw error
    if (!OTHER_FILE.has(error.code)) throw await withChangeList(error, path, notice)
    throw new BreakdownError(
      'output-exists',
      `${basename(path)}: is there already and ${error.message.replace(`${basename(path)}: `, '')}; nothing was written; name another file with -o, or replace it with --force (the old one is kept as a backup)`,
      {cause: error},
    )
  }
}

/** The errors that say that a file is not the notice's ledger. */
const OTHER_FILE: ReadonlySet<string> = new Set(['unreadable-ledger', 'another-notice'])

/** The format asked for, else the one of the output's ending, else JSON. Throws `unknown-format` or `wrong-use`. */
function chooseFormat({format, output = '-', table}: ParseCommandOptions, {cwd}: Context): OutputFormat {
  const chosen = format ?? formatOfEnding(output)
  const named = formats.find(name => exporters[name].extension === extname(output).toLowerCase())
  // CSV under the name of a workbook opens in no spreadsheet; of text the asked format wins
  if (named !== undefined && exporters[named].isWorkbook !== exporters[chosen].isWorkbook && !isFolder(output, cwd)) {
    throw new BreakdownError(
      'wrong-use',
      `${output}: its ending says ${named}, and --format ${chosen}; make them agree`,
    )
  }
  if (exporters[chosen].isWorkbook && table) {
    throw new BreakdownError('wrong-use', 'a workbook has every table; leave --table out')
  }
  return chosen
}

function formatOfEnding(output: string): OutputFormat {
  const ending = extname(output).toLowerCase()
  if (ending === '') return 'json'
  for (const name of formats) if (exporters[name].extension === ending) return name
  throw new BreakdownError('unknown-format', `${output}: its ending names no format; say --format ${formats.join('|')}`)
}

/** Where to write, `null` for standard output. Throws `output-needed`. */
function choosePath(file: string, exporter: Exporter, {output}: ParseCommandOptions, {cwd}: Context): string | null {
  if (output === '-' || (output === undefined && !exporter.isWorkbook)) return null
  if (file === '-' && output === undefined) {
    throw new BreakdownError(
      'output-needed',
      `standard input has no name for the ${exporter.name} file; say where with -o`,
    )
  }
  const name = `${file === '-' ? 'notice' : basename(file, extname(file))}${exporter.extension}`
  if (output === undefined) return join(cwd, name)
  const path = resolve(cwd, output)
  const found = statOf(path)
  if (isFolder(output, cwd)) return join(path, name)
  const isDevice = found !== null && !found.isFile()
  if (exporter.isWorkbook && !isDevice) refuseOtherEnding(output)
  return path
}

/** Whether an output is a folder, there already or by its name. */
function isFolder(output: string, cwd: string): boolean {
  return /[\\/]$/u.test(output) || statOf(resolve(cwd, output))?.isDirectory() === true
}

/** What became of the file that was to be written. */
interface Written {
  name: string
  state: 'written' | 'unchanged'
  backup: string | null
}

function writeResult(
  path: string,
  written: string | Uint8Array,
  exporter: Exporter,
  {force}: ParseCommandOptions,
  {cwd}: Context,
): Written {
  // where it is, seen from where the person is
  const within = relative(cwd, path)
  const name = within.startsWith('..') ? path : within
  const content = toBytes(mark(written, exporter))
  const same = exporter.isWorkbook ? isSame(path, content) : null
  if (same === true) return {name, state: 'unchanged', backup: null}
  if (exporter.isWorkbook) refuseOpen(path)
  else refuseWorkbook(path)
  const backup = same === false && force ? backUp(path) : null
  writeWhole(path, content)
  return {name, state: 'written', backup}
}

/** A format's byte order mark in front, where people open its files in a spreadsheet that needs one. */
function mark(written: string | Uint8Array, {wantsMark}: Exporter): string | Uint8Array {
  return wantsMark && typeof written === 'string' ? `\ufeff${written}` : written
}

function toBytes(written: string | Uint8Array): Uint8Array {
  return typeof written === 'string' ? Buffer.from(written) : written
}

/** Says on stderr what was found, and what became of the file. */
function tellResult(file: string, parsed: Parsed, written: Written | null, context: Context): void {
  const {language, tell} = context
  const isChinese = language === 'zh'
  tellFindings(file, parsed, context)
  if (!written) return
  const {name, state, backup} = written
  if (backup) tell(isChinese ? `原文件已备份为 ${backup}` : `the old file is kept as ${backup}`)
  if (state === 'unchanged') tell(isChinese ? `${name} 内容无变化,未改动` : `${name} is unchanged`)
  else tell(isChinese ? `已写入 ${name}` : `wrote ${name}`)
}
