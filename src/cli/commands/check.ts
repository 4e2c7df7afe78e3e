import {type Parsed, sayMessage} from '../../pipeline.js'
import {type Paint, reportMessages} from '../../report/messages.js'
import {type Context, isColoured, printedLanguage} from '../context.js'
import {parseFile} from '../notice.js'
import {attempt, withoutRepeats} from '../several.js'

/** The options of `breakdown check`, as commander gives them. */
export interface CheckCommandOptions {
  format: 'text' | 'json'
  /** As `printedLanguage` has it, where it is not said. */
  language?: 'en' | 'zh'
  leadMark?: string
  encoding?: string
  inputFormat?: string
}

/** Prints what is odd in notices; gives 1 where there is a warning or an error, 2 where a file could not be read, else 0. */
export async function check(all: readonly string[], options: CheckCommandOptions, context: Context): Promise<number> {
  const files = withoutRepeats(all, context)
  let code = 0
  const reports: unknown[] = []
  for (const file of files) {
    const step = () => parseFile(file, options, context)
    // of several files one that cannot be read is told of, and the others go on
    const parsed = files.length === 1 ? await step() : await attempt(step, context)
    if (!parsed) {
      code = 2
      continue
    }
    if (parsed.notice.messages.some(message => message.level !== 'note')) code = Math.max(code, 1)
    if (options.format === 'json') reports.push(reportAsJson(file, parsed))
    else await printReport(file, parsed, options, context)
  }
  if (options.format === 'json') {
    context.stdout.write(`${JSON.stringify(files.length === 1 ? reports[0] : reports, null, 2)}\n`)
  }
  return code
}

/** The messages of a file, and the amount-like stretches that were not taken as targets, each with its reason. */
function reportAsJson(file: string, {notice, refused, text}: Parsed): unknown {
  const amounts = refused.map(({reason, position}) => {
    return {reason, raw: text.slice(position.start.offset, position.end.offset), position}
  })
  return {file, messages: notice.messages, amounts}
}

async function printReport(
  file: string,
  {notice}: Parsed,
  options: CheckCommandOptions,
  context: Context,
): Promise<void> {
  const {stdout, env} = context
  const language = await printedLanguage(options.language, context)
  const lines = reportMessages({
    file,
    messages: notice.messages,
    say: message => sayMessage(message, language),
    language,
    paint: await createPaint(await isColoured(stdout, env)),
  })
  stdout.write(`${lines.join('\n')}\n`)
}

async function createPaint(isOn: boolean): Promise<Paint> {
  if (!isOn) return {level: (_level, words) => words, dim: words => words}
  const {Chalk} = await import('chalk')
  const chalk = new Chalk({level: 1})
  const colours = {error: chalk.red, warning: chalk.yellow, note: chalk.cyan}
  return {level: (level, words) => colours[level](words), dim: words => chalk.dim(words)}
}
