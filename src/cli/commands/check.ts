import {sayMessage} from '../../pipeline.js'
import {type Paint, reportMessages} from '../../report/messages.js'
import {type Context, isColoured} from '../context.js'
import {parseFile} from '../notice.js'

/** The options of `breakdown check`, as commander gives them. */
export interface CheckCommandOptions {
  format: 'text' | 'json'
  /** Not the locale's, so that standard output is the same everywhere. */
  language: 'en' | 'zh'
  leadMark?: string
  encoding?: string
}

/** Prints what is odd in a notice; gives 1 where there is a warning or an error, else 0. */
export async function check(file: string, options: CheckCommandOptions, context: Context): Promise<number> {
  const {notice, refused, text} = await parseFile(file, options, context)
  const {messages} = notice
  if (options.format === 'json') {
    // the amount-like stretches that were not taken as targets, each with its reason
    const amounts = refused.map(({reason, position}) => {
      return {reason, raw: text.slice(position.start.offset, position.end.offset), position}
    })
    context.stdout.write(`${JSON.stringify({file, messages, amounts}, null, 2)}\n`)
  } else {
    const lines = reportMessages({
      file,
      messages,
      say: message => sayMessage(message, options.language),
      language: options.language,
      paint: await createPaint(await isColoured(context.stdout, context.env)),
    })
    context.stdout.write(`${lines.join('\n')}\n`)
  }
  return messages.some(message => message.level !== 'note') ? 1 : 0
}

async function createPaint(isOn: boolean): Promise<Paint> {
  if (!isOn) return {level: (_level, words) => words, dim: words => words}
  const {Chalk} = await import('chalk')
  const chalk = new Chalk({level: 1})
  const colours = {error: chalk.red, warning: chalk.yellow, note: chalk.cyan}
  return {level: (level, words) => colours[level](words), dim: words => chalk.dim(words)}
}
