// Runs the program once in every format and keeps the code that V8 has compiled for it beside each bundle.
const {writeFileSync} = require('node:fs')
const {join} = require('node:path')
const {codeOf, load} = require('../bin/load.cjs')

const root = join(__dirname, '..')
const scripts = []
const {main} = load(join(root, 'dist/cli/main.cjs'), (script, cache) => scripts.push([script, cache]))
const nowhere = {write: () => {}, isTerminal: async () => false}
const surroundings = {cwd: root, env: {}, stdin: () => process.stdin, stdout: nowhere, stderr: nowhere}
const notice = join(root, 'fixtures/yunxi-2026/notice.txt')

async function warm() {
  for (const argv of [['--help'], ['parse', notice], ['parse', notice, '--format', 'xlsx', '-o', '-']]) {
    await main({...surroundings, argv})
  }
  for (const [script, cache] of scripts) writeFileSync(cache, codeOf(script))
}

warm()
