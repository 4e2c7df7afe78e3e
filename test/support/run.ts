import {type ChildProcess, spawn} from 'node:child_process'
import {join, resolve} from 'node:path'
import {Readable} from 'node:stream'
import {main} from '../../src/cli/main.js'

/** What a run of the program left behind. */
export interface Run {
  code: number | null
  stdout: string
  stderr: string
}

/** What a run is given. */
export interface RunOptions {
  cwd: string
  stdin?: string | Uint8Array
  env?: Record<string, string>
  /** The script beside this file that a process of its own loads first. */
  preload?: 'stop-at.cjs' | 'days-later.cjs'
  /** Whether its outputs are a terminal. */
  isTerminal?: boolean
}

const bin = resolve(import.meta.dirname, '../../bin/breakdown.cjs')

/** Runs the program in this process. */
export async function runHere(
  argv: readonly string[],
  {cwd, stdin = '', env = {}, isTerminal = false}: RunOptions,
): Promise<Run> {
  const written = {stdout: [] as Buffer[], stderr: [] as Buffer[]}
  const output = (list: Buffer[]) => ({
    write: (data: string | Uint8Array) => void list.push(Buffer.from(data)),
    isTerminal: async () => isTerminal,
  })
  const code = await main({
    argv,
    cwd,
    env,
    stdin: () => Readable.from([Buffer.from(stdin)]),
    stdout: output(written.stdout),
    stderr: output(written.stderr),
  })
  return {
    code,
    stdout: Buffer.concat(written.stdout).toString(),
    stderr: Buffer.concat(written.stderr).toString(),
  }
}

/** Starts the program as a process of its own. */
export function start(argv: readonly string[], {cwd, env = {}, preload}: RunOptions): ChildProcess {
  const first = preload ? ['--require', join(import.meta.dirname, preload)] : []
  return spawn(process.execPath, [...first, bin, ...argv], {cwd, env: {PATH: process.env.PATH, ...env}})
}

/** The moments in a run at which it may be killed are fewer. */
const MOST_MOMENTS = 500

/**
 * Runs the program again and again, killed one moment later each time, until it comes to its end: `prepare` gives the folder of
 * each run, and `look` sees what a killed run left there. No clock is asked: a moment is a call of the file system.
 */
export async function killAtEachMoment(
  argv: readonly string[],
  {prepare, look}: {prepare: (moment: number) => string; look: (cwd: string) => void},
): Promise<void> {
  for (let moment = 1; moment < MOST_MOMENTS; moment++) {
    const cwd = prepare(moment)
    const child = start(argv, {cwd, preload: 'stop-at.cjs', env: {STOP_AT: String(moment)}})
    child.stdout?.resume()
    child.stderr?.resume()
    const signal = await new Promise<NodeJS.Signals | null>(resolve => child.on('exit', (_code, by) => resolve(by)))
    if (signal === null) return
    look(cwd)
  }
  throw new Error(`the run does not end within ${MOST_MOMENTS} moments`)
}

/** Runs the program as a process of its own, to its end. */
export async function runBin(argv: readonly string[], options: RunOptions): Promise<Run> {
  const child = start(argv, options)
  const run: Run = {code: null, stdout: '', stderr: ''}
  child.stdout?.setEncoding('utf8').on('data', text => {
    run.stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', text => {
    run.stderr += text
  })
  child.stdin?.on('error', () => {}).end(options.stdin ?? '')
  run.code = await new Promise(resolve => child.on('close', resolve))
  return run
}
