import type {ChangePaint} from '../report/changes.js'
import {type Context, isColoured} from './context.js'

/** How a report of changes looks on standard output: in colour where a person sees it. */
export async function createChangePaint(context: Context, isShown: boolean): Promise<ChangePaint> {
  const plain = (words: string) => words
  if (!isShown || !(await isColoured(context.stdout, context.env))) return {added: plain, removed: plain, dim: plain}
  const {Chalk} = await import('chalk')
  const chalk = new Chalk({level: 1})
  return {added: words => chalk.green(words), removed: words => chalk.red(words), dim: words => chalk.dim(words)}
}
