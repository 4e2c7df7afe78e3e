// Preloaded by `node --require`: kills the process at the moment whose number is STOP_AT, counted from 1. There is a moment before
// each call that may change a file or a folder, one halfway through each write of a file, and one before each word that is printed.
const fs = require('node:fs')

const CHANGING = [
  'open',
  'write',
  'writeFile',
  'copyFile',
  'rename',
  'fsync',
  'fchmod',
  'utimes',
  'mkdir',
  'rmdir',
  'rm',
]
const {writeSync, writeFileSync} = fs
const stopAt = Number(process.env.STOP_AT)
let passed = 0
let isWithin = false

/** Counts a moment, and ends with it where it is the one; `last` is what is done before that. */
function pass(last = () => {}) {
  passed++
  if (passed !== stopAt) return
  last()
  process.kill(process.pid, 'SIGKILL')
}

/** Whether a call changes nothing: a file is opened to be read. */
function isReading(name, [, flags = 'r']) {
  return name === 'open' && (typeof flags === 'string' ? flags === 'r' : flags === fs.constants.O_RDONLY)
}

function passMoments(name, args) {
  if (isReading(name, args)) return
  pass()
  const [target, data] = args
  const isPrinting = target === 1 || target === 2
  if (!name.startsWith('write') || isPrinting) return
  const half = Buffer.from(data).subarray(0, data.length >> 1)
  pass(() => (typeof target === 'number' ? writeSync(target, half) : writeFileSync(target, half)))
}

/** The same function, with the moments of its call in front of it; what it calls itself has none of its own. */
function withMoments(name, call) {
  const wrapped = function (...args) {
    if (isWithin) return call.apply(this, args)
    passMoments(name, args)
    isWithin = true
    try {
      return call.apply(this, args)
    } finally {
      isWithin = false
    }
  }
  return Object.assign(wrapped, call)
}

for (const name of CHANGING) {
  fs[`${name}Sync`] = withMoments(name, fs[`${name}Sync`])
  fs[name] = withMoments(name, fs[name])
  if (fs.promises[name]) fs.promises[name] = withMoments(name, fs.promises[name])
}
