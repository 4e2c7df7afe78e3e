import {readFileSync} from 'node:fs'
import {basename, resolve} from 'node:path'
import {BreakdownError} from '../../errors.js'
import type {Decision} from '../../index.js'
import {listTasks} from '../../model/entries.js'
import type {Notice} from '../../model/index.js'
import {sayMessage} from '../../pipeline.js'
import {reportChanges} from '../../report/changes.js'
import {fold} from '../../text/fold.js'
import {type Context, printedLanguage} from '../context.js'
import {tellMessages} from '../findings.js'
import {readLedger, updateFile, withChangeList} from '../ledger-file.js'
import {readNotice} from '../notice-input.js'
import {isOneFile, isSame, refuseOtherEnding, writeWhole} from '../output.js'
import {createChangePaint} from '../paint.js'
import {reasonOf} from '../system-error.js'
import {tellUpdate} from '../update-report.js'

/** The options of `breakdown update`, as commander gives them. */
export interface UpdateCommandOptions {
  dryRun?: boolean
  pairs?: string
  rebuild?: string
  format: 'text' | 'json'
  /** As `printedLanguage` has it, where it is not said. */
  language?: 'en' | 'zh'
  force?: boolean
  leadMark?: string
  assumeLead?: 'first'
  encoding?: string
  inputFormat?: string
}

/** Brings a ledger up to date with a later version of its notice, and prints what changed; gives the exit code. */
export async function update(
  ledger: string,
  file: string,
  options: UpdateCommandOptions,
  context: Context,
): Promise<number> {
  const path = resolve(context.cwd, ledger)
  refuseWrongOrder(ledger, file)
  const notice = await readNotice(file, options, context)
  const decisions = options.pairs === undefined ? [] : await readPairs(options.pairs, path, notice, context)
  const guard = options.force ? 'none' : 'tasks'
  if (options.rebuild !== undefined && !options.dryRun)
    return rebuild(path, notice, {...options, rebuild: options.rebuild, decisions}, context)
  try {
    const updated = await updateFile(path, notice, {decisions, guard, dryRun: options.dryRun ?? false})
    if (options.format === 'json') {
      const {diff, conflicts, decided, missing} = updated
      context.stdout.write(`${JSON.stringify({...diff, conflicts, decided, missing}, null, 1)}\n`)
    } else if (updated.bytes) {
      const paint = await createChangePaint(context, true)
      const language = await printedLanguage(options.language, context)
      context.stdout.write(`${reportChanges(updated.diff, {language, paint}).join('\n')}\n`)
    }
    // JSON and ledgers hold a notice that has been checked; its messages are of another file
    const isWorse = notice.messages.some(({rule}) => rule === 'lead-mark-lost' || rule === 'lead-mark-unused')
    if ((updated.bytes || isWorse) && !/\.(?:json|xlsx)$/iu.test(file)) tellMessages(file, notice, context)
    tellUpdate(basename(path), updated, options.dryRun ?? false, context)
    return 0
  } catch (error) {
    if (!(error instanceof BreakdownError)) throw error
    if (error.code === 'another-notice') {
      throw new BreakdownError(error.code, `${error.message}; if it is all the same, say --force`, {cause: error})
    }
    throw options.dryRun ? error : await withChangeList(error, path, notice)
  }
}

/** Refuses the two files the wrong way round. */
function refuseWrongOrder(ledger: string, file: string): void {
  if (/\.xlsx$/iu.test(ledger) || !/\.xlsx$/iu.test(file)) return
  throw new BreakdownError(
    'wrong-use',
    `${ledger}: is no .xlsx; the ledger comes first: breakdown update LEDGER NOTICE`,
  )
}

/** A pair in a file of pairs: `二-3 = 二-4` for one task, `二-3 != 二-4` for two. */
const PAIR = /^(?<old>[^\s=!≠?]+)\s*(?<sign>==?|!=|≠|\?)\s*(?<other>[^\s=!≠?]+)/u

/** The decisions in a file, one a line by 编号, the old one first; lines with `?` are not decided yet. */
async function readPairs(file: string, ledger: string, notice: Notice, context: Context): Promise<Decision[]> {
  let text: string
  try {
    text = readFileSync(resolve(context.cwd, file), 'utf8')
  } catch (error) {
    throw new BreakdownError('unreadable-file', `${file}: ${reasonOf(error)}`, {cause: error})
  }
  const {readDoubts, readLedgerNotice} = await import('../../revise/index.js')
  const bytes = readLedger(ledger)
  // a task that is in doubt since an earlier update has the 编号 that it had then
  const olds = new Map([...idsByRef(await readLedgerNotice(bytes)), ...(await readDoubts(bytes))])
  const news = idsByRef(notice)
  const decisions: Decision[] = []
  for (const [at, line] of text
    .replace(/^\ufeff/u, '')
    .split(/\r?\n/u)
    .entries()) {
    const pair = PAIR.exec(fold(line).trim())?.groups
    if (line.trim() === '' || line.trim().startsWith('#') || pair?.sign === '?') continue
    const [old, other] = [olds.get(pair?.old ?? ''), news.get(pair?.other ?? '')]
    if (!pair || old === undefined || other === undefined) {
      const reason = !pair
        ? 'is no pair; write 二-3 = 二-4 for one task, 二-3 != 二-4 for two'
        : old === undefined
          ? `no task of the ledger has the 编号 ${pair.old}`
          : `no task of the new notice has the 编号 ${pair.other}`
      throw new BreakdownError('wrong-use', `${file}:${at + 1}: ${reason}`)
    }
    const same = pair.sign !== '!=' && pair.sign !== '≠'
    if (decisions.some(each => each.old === old && each.new === other && each.same !== same)) {
      throw new BreakdownError('wrong-use', `${file}:${at + 1}: says otherwise of this pair than a line before`)
    }
    decisions.push({old, new: other, same})
  }
  return decisions
}

function idsByRef(notice: Notice): Map<string, string> {
  return new Map(listTasks(notice).flatMap(({task, ref}) => [[ref, task.id] as const, [task.id, task.id] as const]))
}

/** Writes a fresh ledger in the notice's order with what people have entered carried over. */
async function rebuild(
  path: string,
  notice: Notice,
  {rebuild: output, force, decisions}: UpdateCommandOptions & {rebuild: string; decisions: readonly Decision[]},
  context: Context,
): Promise<number> {
  const target = resolve(context.cwd, output)
  if (isOneFile(path, target)) {
    throw new BreakdownError('wrong-use', `${output}: is the ledger itself; name another file with --rebuild`)
  }
  refuseOtherEnding(output)
  const {rebuildLedger} = await import('../../revise/index.js')
  const {bytes, sheetsLeft} = await rebuildLedger(readLedger(path), notice, {
    decisions,
    guard: force ? 'none' : 'tasks',
    say: message => sayMessage(message, 'zh'),
  })
  const same = isSame(target, bytes)
  if (same === false && !force) {
    throw new BreakdownError('output-exists', `${basename(target)}: is there already; name another file with --rebuild`)
  }
  if (same !== true) writeWhole(target, bytes)
  if (sheetsLeft.length > 0) {
    const names = sheetsLeft.join(context.language === 'zh' ? '、' : ', ')
    context.tell(context.language === 'zh' ? `未转入的工作表:${names}` : `sheets that were not carried over: ${names}`)
  }
  context.tell(context.language === 'zh' ? `已写入 ${basename(target)}` : `wrote ${basename(target)}`)
  return 0
}
