import {BreakdownError} from '../errors.js'
import {type Context, languageOf, type Surroundings} from './context.js'
import {createProgram, isProgramExit} from './program.js'

export {openOutput} from './streams.js'

/**
 * Runs the program and gives its exit code: 0 done, 1 findings, 2 wrong use, unreadable input or failed write.
 *
 * Writes nothing but to the outputs and files it is given, and never ends the process.
 */
export async function main(surroundings: Surroundings): Promise<number> {
  const context: Context = {
    ...surroundings,
    language: languageOf(surroundings.env),
    tell: line => {
      try {
        surroundings.stderr.write(`${line}\n`)
      } catch {
        // where words cannot go there is nobody to tell
      }
    },
  }
  let code = 0
  try {
    const program = createProgram(context, found => {
      code = found
    })
    await program.parseAsync([...surroundings.argv], {from: 'user'})
  } catch (error) {
    if (isProgramExit(error)) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof BreakdownError)) throw error
    context.tell(`breakdown: ${error.message}`)
    return 2
  }
  return code
}
