#!/usr/bin/env node
// CommonJS, since Node loads it faster than a module.
const {join} = require('node:path')
const {load} = require('./load.cjs')

const {main, openOutput} = load(join(__dirname, '../dist/cli/main.cjs'))

main({
  argv: process.argv.slice(2),
  cwd: process.cwd(),
  env: process.env,
  stdin: () => process.stdin,
  stdout: openOutput(1, 'standard output'),
  stderr: openOutput(2, 'standard error'),
}).then(code => {
  // all has been written by now, so that nothing is cut; to leave at once spares taking the heap apart
  process.exit(code)
})
