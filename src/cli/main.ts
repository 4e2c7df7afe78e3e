import {BreakdownError} from '../errors.js'
import {type Context, languageOf, type Surroundings} from './context.js'
import {createProgram, isProgramExit} from './program.js'

/**
 * Runs the program and gives its exit code: 0 done, 1 findings, 2 wrong use, unreadable input or failed write.
 *
 * Writes nothing but through the streams and files it is given, and never ends the process.
 */
export async function main(surroundings: Surroundings): Promise<number> {
  const context: Context = {
    ...surroundings,
    language: languageOf(surroundings.env),
    tell: line => {
      surroundings.stderr.write(`${line}\n`)
    },
  }
  let code = 0
  const program = createProgram(context, found => {
    code = found
  })
  // a reader that goes away (`| head -1`) ends the run in silence
  surroundings.stdout.on('error', () => {})
  try {
    await program.parseAsync([...surroundings.argv], {from: 'user'})
  } catch (error) {
    if (isProgramExit(error)) return error.exitCode === 0 ? 0 : 2
    if (error instanceof BreakdownError) {
      context.tell(`breakdown: ${error.message}`)
      return 2
    }
    throw error
  }
  return code
}
