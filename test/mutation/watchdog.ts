import {Worker} from 'node:worker_threads'

/** Ends the process when one file takes far too long, and says which: a loop without end lets nothing else run. */
export interface Watchdog {
  /** What is being tried now. */
  watch(number: number, story: string): void
  stop(): Promise<unknown>
}

const CODE = `
const {parentPort} = require('node:worker_threads')
const {writeSync} = require('node:fs')
let timer
parentPort.on('message', ({words, patience}) => {
  clearTimeout(timer)
  timer = setTimeout(() => {
    writeSync(2, words + ': takes longer than ' + patience + ' ms\\n')
    process.kill(process.pid, 'SIGKILL')
  }, patience)
})`

/** Starts a watchdog; its patience is in milliseconds. */
export function startWatchdog(patience: number): Watchdog {
  const worker = new Worker(CODE, {eval: true})
  worker.unref()
  return {
    watch: (number, story) => worker.postMessage({words: `seed ${number} (${story})`, patience}),
    stop: () => worker.terminate(),
  }
}
