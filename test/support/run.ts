import {type ChildProcess, spawn} from 'node:child_process'
import {resolve} from 'node:path'
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
export function start(argv: readonly string[], {cwd, env = {}}: RunOptions): ChildProcess {
  return spawn(process.execPath, [bin, ...argv], {cwd, env: {PATH: process.env.PATH, ...env}})
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
