import type {Readable} from 'node:stream'
import type {ReportLanguage} from '../report/summary.js'
import type {Output} from './streams.js'

/** What the program is given from outside. */
export interface Surroundings {
  /** The arguments behind the program's name. */
  argv: readonly string[]
  /** The folder that relative paths start from. */
  cwd: string
  env: Readonly<Record<string, string | undefined>>
  /** A function, since to open standard input takes time that runs without it need not spend. */
  stdin: () => Readable
  stdout: Output
  stderr: Output
}

/** What a command works with. */
export interface Context extends Surroundings {
  language: ReportLanguage
  /** Writes a line for a person to stderr. */
  tell(line: string): void
}

/** The language of the words on stderr: Chinese where the locale is. */
export function languageOf(env: Surroundings['env']): ReportLanguage {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^zh/iu.test(locale) ? 'zh' : 'en'
}

/**
 * The language of the words on standard output: the one asked for, else to a terminal the locale's, and English to a file
 * or program, which is to get the same everywhere.
 */
export async function printedLanguage(asked: ReportLanguage | undefined, context: Context): Promise<ReportLanguage> {
  return asked ?? ((await context.stdout.isTerminal()) ? context.language : 'en')
}

/** Whether an output is to be coloured: a person sees it, and nobody asked for none (https://no-color.org). */
export async function isColoured(output: Output, env: Surroundings['env']): Promise<boolean> {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0'
  return env.TERM !== 'dumb' && (await output.isTerminal())
}
