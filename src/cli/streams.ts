import {writeSync} from 'node:fs'
import {BreakdownError} from '../errors.js'
import {codeOf, reasonOf} from './system-error.js'

/** Where words and data go: a stream of the process, or in a test a list. */
export interface Output {
  /** Writes all of it before it returns. Throws `unwritable-file`; a reader that went away is no error. */
  write(data: string | Uint8Array): void
  /** Whether a person sees it. */
  isTerminal(): Promise<boolean>
}

const RETRY_AFTER_MS = 5

/**
 * An output of the process by its file descriptor, written without Node's stream: that takes longer to load than a
 * notice to read, and loses what a pipe has not taken when the process ends.
 */
export function openOutput(descriptor: number, name: string): Output {
  let isClosed = false
  return {
    write: data => {
      let rest = typeof data === 'string' ? writeString(descriptor, data) : data
      while (rest.length > 0 && !isClosed) {
        try {
          rest = rest.subarray(writeSync(descriptor, rest))
        } catch (error) {
          if (codeOf(error) === 'EAGAIN') sleep(RETRY_AFTER_MS)
          else if (codeOf(error) === 'EPIPE') isClosed = true
          else throw new BreakdownError('unwritable-file', `${name}: ${reasonOf(error)}`, {cause: error})
        }
      }
    },
    isTerminal: async () => (await import('node:tty')).isatty(descriptor),
  }
}

/**
 * Writes a string at once where it is taken whole, and gives the bytes that are left. To make bytes of it beforehand
 * would hold all of it in memory a second time.
 */
function writeString(descriptor: number, text: string): Uint8Array {
  let written = 0
  try {
    written = writeSync(descriptor, text)
    if (written === Buffer.byteLength(text)) return new Uint8Array()
  } catch {
    // what is wrong shows when the bytes are written
  }
  return Buffer.from(text).subarray(written)
}

/** Waits for a pipe that is full; there is nothing else to do meanwhile. */
function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}
