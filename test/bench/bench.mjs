// Whole-process times beside those of `node -e 0` in the same run, since only ratios hold on a noisy machine.
//   npm run bench [NOTICE]
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {resolve} from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const bin = resolve(root, 'bin/breakdown.cjs')
const real = resolve(root, '../shared/notices/real/changxing-2023.txt')
const notice = process.argv[2] ?? (existsSync(real) ? real : resolve(root, 'fixtures/yunxi-2026/notice.txt'))

const RUNS = 31
const COMMANDS = {
  'node -e 0': {argv: ['-e', '0'], most: 1},
  '--help': {argv: [bin, '--help'], most: 1.3},
  'parse (JSON)': {argv: [bin, 'parse', notice], most: 1.5},
  'parse --format csv': {argv: [bin, 'parse', notice, '--format', 'csv'], most: null},
  'parse --format xlsx': {argv: [bin, 'parse', notice, '--format', 'xlsx', '-o', '-'], most: 4.5},
}

const times = Object.fromEntries(Object.keys(COMMANDS).map(name => [name, []]))
for (let run = 0; run < RUNS; run++) {
  for (const [name, {argv}] of Object.entries(COMMANDS)) {
    const start = process.hrtime.bigint()
    const {status} = spawnSync(process.execPath, argv, {stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26})
    if (status !== 0) throw new Error(`${name} failed`)
    times[name].push(Number(process.hrtime.bigint() - start) / 1e6)
  }
}

const median = list => list.toSorted((a, b) => a - b)[list.length >> 1]
const floor = median(times['node -e 0'])
console.log(`${notice}, medians of ${RUNS} interleaved runs`)
for (const [name, {most}] of Object.entries(COMMANDS)) {
  const time = median(times[name])
  // each run beside the floor of the same round: what disturbs one disturbs the other
  const ratio = median(times[name].map((each, run) => each / times['node -e 0'][run]))
  const wanted = most === null || name === 'node -e 0' ? '' : `  wanted ≤ ${most.toFixed(1)}`
  console.log(
    `${name.padEnd(22)}${time.toFixed(0).padStart(5)} ms  × ${(time / floor).toFixed(2)}  paired × ${ratio.toFixed(2)}${wanted}`,
  )
}
