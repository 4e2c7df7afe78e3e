// Preloaded by `node --require`: standard output takes what a slow reader's pipe takes, 64 KB at most and every other time nothing.
const fs = require('node:fs')

const ROOM = 65_536
const {writeSync} = fs
let isFull = false

fs.writeSync = (descriptor, data, ...rest) => {
  if (descriptor !== 1) return writeSync(descriptor, data, ...rest)
  isFull = !isFull
  if (isFull) throw Object.assign(new Error('EAGAIN: resource temporarily unavailable, write'), {code: 'EAGAIN'})
  return writeSync(1, Buffer.from(data).subarray(0, ROOM))
}
