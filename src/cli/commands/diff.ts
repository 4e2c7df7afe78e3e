import {basename, extname, join, resolve} from 'node:path'
import {BreakdownError} from '../../errors.js'
import {diffNotices} from '../../index.js'
import type {Notice, NoticeDiff} from '../../model/index.js'
import {reportChanges} from '../../report/changes.js'
import {changesAsMarkdown} from '../../report/changes-markdown.js'
import {type Context, printedLanguage} from '../context.js'
import {refuseOpen} from '../ledger-file.js'
import {readNotice} from '../notice-input.js'
import {backUp, isOneFile, isSame, refuseOtherEnding, refuseWorkbook, writeWhole} from '../output.js'
import {createChangePaint} from '../paint.js'

/** How `diff` can print. */
type DiffFormat = 'text' | 'json' | 'markdown' | 'xlsx'

/** The options of `breakdown diff`, as commander gives them. */
export interface DiffCommandOptions {
  format?: DiffFormat
  output?: string
  /** As `printedLanguage` has it, where it is not said. */
  language?: 'en' | 'zh'
  exitCode?: boolean
  force?: boolean
  leadMark?: string
  encoding?: string
  inputFormat?: string
}

/** Prints what changed between two notices; gives 0, or with `--exit-code` 1 where something did. */
export async function diff(
  oldFile: string,
  newFile: string,
  options: DiffCommandOptions,
  context: Context,
): Promise<number> {
  if (oldFile === '-' && newFile === '-') {
    throw new BreakdownError('wrong-use', 'only one of the two can be standard input')
  }
  const format = options.format ?? formatOf(options.output)
  if (options.output !== undefined && options.output !== '-') {
    const output = resolve(context.cwd, options.output)
    const isInput = [oldFile, newFile].some(file => file !== '-' && isOneFile(output, resolve(context.cwd, file)))
    if (isInput)
      throw new BreakdownError('wrong-use', `${options.output}: is one of the two; name another file with -o`)
    if (format !== 'xlsx') refuseWorkbook(output)
  }
  const old = await readNotice(oldFile, options, context)
  const notice = await readNotice(newFile, options, context)
  for (const [file, {tasks, sections}] of [
    [oldFile, old],
    [newFile, notice],
  ] as const) {
    if (tasks.length + sections.length === 0) {
      context.tell(context.language === 'zh' ? `${file}: 未找到任务` : `${file}: no task was found in it`)
    }
  }
  const changes = await diffNotices(old, notice)
  if (format === 'xlsx') {
    await writeWorkbook(changes, old, notice, newFile, options, context)
  } else {
    const printed = await print(format, changes, options, context)
    if (options.output === undefined || options.output === '-') context.stdout.write(printed)
    else writeWhole(resolve(context.cwd, options.output), Buffer.from(printed))
  }
  const isChanged = changes.changes.length + changes.doubtful.length > 0
  return options.exitCode && isChanged ? 1 : 0
}

function formatOf(output: string | undefined): DiffFormat {
  const endings = {'.json': 'json', '.md': 'markdown', '.xlsx': 'xlsx'} as const
  const ending = extname(output ?? '').toLowerCase()
  return ending === '.json' || ending === '.md' || ending === '.xlsx' ? endings[ending] : 'text'
}

async function print(
  format: 'text' | 'json' | 'markdown',
  changes: NoticeDiff,
  {language: asked, output}: DiffCommandOptions,
  context: Context,
): Promise<string> {
  const toFile = output !== undefined && output !== '-'
  const language = toFile ? (asked ?? 'en') : await printedLanguage(asked, context)
  if (format === 'json') return `${JSON.stringify(changes, null, 1)}\n`
  if (format === 'markdown') return changesAsMarkdown(changes, language)
  const paint = await createChangePaint(context, !toFile)
  return `${reportChanges(changes, {language, paint}).join('\n')}\n`
}

/** Writes both notices side by side into `NEW-diff.xlsx`, or where `-o` says. */
async function writeWorkbook(
  changes: NoticeDiff,
  old: Notice,
  notice: Notice,
  newFile: string,
  {output, force}: DiffCommandOptions,
  context: Context,
): Promise<void> {
  if (newFile === '-' && output === undefined) {
    throw new BreakdownError('output-needed', 'standard input has no name for the workbook; say where with -o')
  }
  const [{writeDiffWorkbook}, {keepNotice}] = await Promise.all([
    import('../../export/xlsx/diff-workbook.js'),
    import('../../revise/index.js'),
  ])
  const bytes = await writeDiffWorkbook(changes, old, keepNotice(old, notice))
  if (output === '-') {
    context.stdout.write(bytes)
    return
  }
  if (output !== undefined) refuseOtherEnding(output)
  const path = output === undefined ? join(context.cwd, `${stemOf(newFile)}-diff.xlsx`) : resolve(context.cwd, output)
  const isKept = isSame(path, bytes)
  if (isKept === false && !force) {
    throw new BreakdownError(
      'output-exists',
      `${basename(path)}: is there already and holds something else; name another file with -o, or replace it with --force (the old one is kept as a backup)`,
    )
  }
  refuseOpen(path)
  if (isKept === false) backUp(path)
  if (isKept !== true) writeWhole(path, bytes)
  context.tell(context.language === 'zh' ? `已写入 ${basename(path)}` : `wrote ${basename(path)}`)
}

function stemOf(file: string): string {
  return basename(file, extname(file))
}
