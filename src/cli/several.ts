import {basename, resolve} from 'node:path'
import {BreakdownError} from '../errors.js'
import type {Exporter, ExportOptions, NamedNotice} from '../export/index.js'
import type {Notice} from '../model/index.js'
import {type Parsed, sayMessage} from '../pipeline.js'
import type {Context} from './context.js'
import {explain, tellFindings} from './findings.js'
import {parseFile} from './notice.js'
import {isOneFile, refuseWorkbook, statOf, writeWhole} from './output.js'
import type {ParseCommandOptions} from './parse-options.js'

/** How a notice is to be written, as the options say. */
export function exportOptions({headers, escape: isEscaped, table}: ParseCommandOptions): ExportOptions {
  return {
    say: message => sayMessage(message, 'zh'),
    headers: headers ?? 'zh',
    escape: isEscaped,
    ...(table ? {table} : {}),
  }
}

/** The notice as it is written: with its regions where they are asked for. */
export function shownNotice({notice, regions}: Parsed, options: ParseCommandOptions): Notice {
  return options.regions ? {...notice, regions} : notice
}

/** 1 where `--strict` minds a message, else 0. */
export function exitCode({messages}: Notice, {strict}: ParseCommandOptions): number {
  return strict && messages.some(message => message.level !== 'note') ? 1 : 0
}

/**
 * Writes several notices as one file, or to standard output one after the other. A notice that cannot be read is told of,
 * and the others go on; gives 2 then. Where none could be read no file is written.
 */
export async function writeTogether(
  files: readonly string[],
  exporter: Exporter,
  path: string | null,
  options: ParseCommandOptions,
  context: Context,
): Promise<number> {
  if (!exporter.writeAll) throw new Error(`${exporter.name} holds one notice`)
  if (path !== null) refusePlace(path, files, context)
  const codes: number[] = []
  const notices = readAll(files, options, context, codes)
  const chunks: string[] = exporter.wantsMark && (path !== null || options.bom) ? ['\ufeff'] : []
  for await (const chunk of exporter.writeAll(notices, exportOptions(options))) {
    chunks.push(chunk)
    if (path === null) context.stdout.write(chunks.splice(0).join(''))
  }
  if (path !== null && codes.every(code => code === 2)) return 2
  if (path !== null) {
    writeWhole(path, Buffer.from(chunks.join('')))
    context.tell(context.language === 'zh' ? `已写入 ${basename(path)}` : `wrote ${basename(path)}`)
  }
  return Math.max(0, ...codes)
}

async function* readAll(
  files: readonly string[],
  options: ParseCommandOptions,
  context: Context,
  codes: number[],
): AsyncGenerator<NamedNotice> {
  for (const file of files) {
    const parsed = await attempt(() => parseFile(file, options, context), context)
    if (!parsed) {
      codes.push(2)
      continue
    }
    tellFindings(file, parsed, context)
    if (options.explain) explain(file, parsed, context)
    codes.push(exitCode(parsed.notice, options))
    yield {notice: shownNotice(parsed, options), source: file === '-' ? 'stdin' : file}
  }
}

/** Writes each notice to a file of its own; one that fails is told of, and the others go on. Gives the highest exit code. */
export async function writeApart(
  files: readonly string[],
  write: (file: string) => Promise<number>,
  context: Context,
): Promise<number> {
  let code = 0
  for (const file of files) code = Math.max(code, (await attempt(() => write(file), context)) ?? 2)
  return code
}

/** What a step gives; `undefined` where it failed for a reason that a person can mend, which is told. */
export async function attempt<Result>(step: () => Promise<Result>, {tell}: Context): Promise<Result | undefined> {
  try {
    return await step()
  } catch (error) {
    if (!(error instanceof BreakdownError)) throw error
    tell(`breakdown: ${error.message}`)
    return undefined
  }
}

/** The notices, each once; a repetition is told. Throws `wrong-use` where two of them are standard input. */
export function withoutRepeats(files: readonly string[], {cwd, tell, language}: Context): string[] {
  const kept: string[] = []
  for (const file of files) {
    if (
      !kept.some(each => each === file || (each !== '-' && file !== '-' && resolve(cwd, each) === resolve(cwd, file)))
    ) {
      kept.push(file)
    } else if (file === '-') {
      throw new BreakdownError('wrong-use', 'only one of the notices can be standard input')
    } else {
      tell(language === 'zh' ? `${file}: 重复给出,只读一次` : `${file}: is given twice and read once`)
    }
  }
  return kept
}

/** Refuses inputs whose files would have one name. Throws `wrong-use`. */
export function refuseSameNames(files: readonly string[], paths: ReadonlyArray<string | null>): void {
  const seen = new Map<string, string>()
  for (const [at, path] of paths.entries()) {
    const file = files[at] ?? ''
    if (path === null) throw new BreakdownError('wrong-use', 'several workbooks cannot go to standard output')
    const earlier = seen.get(path.toLowerCase())
    if (earlier !== undefined) {
      throw new BreakdownError(
        'wrong-use',
        `${earlier} and ${file}: would both be written to ${basename(path)}; run them one by one with -o`,
      )
    }
    seen.set(path.toLowerCase(), file)
  }
}

/** Throws where one file for all of them cannot be written. */
function refusePlace(path: string, files: readonly string[], {cwd}: Context): void {
  if (statOf(path)?.isDirectory()) {
    throw new BreakdownError('wrong-use', `${basename(path)}: is a folder; name the one file for all notices with -o`)
  }
  for (const file of files) {
    if (file !== '-' && isOneFile(path, resolve(cwd, file))) {
      throw new BreakdownError('wrong-use', `${basename(path)}: is one of the notices; name another file with -o`)
    }
  }
  refuseWorkbook(path)
}
