import {describe, expect, test} from 'vitest'
import {judgeCase, makeCase, SHARES, scoreCase} from './revisions.js'

// 200 of each here; RUNS=2000 gives as many as a release is to see
const RUNS = Number(process.env.RUNS ?? 200)
const FROM = Number(process.env.FROM ?? 1)
const seeds = Array.from({length: RUNS}, (_, at) => FROM + at)

describe(`${RUNS} generated revisions`, () => {
  test('are told as what was done: no task taken for another, few in doubt, kinds of change F1 0.99', async () => {
    let [right, extra, lacking] = [0, 0, 0]
    const doubts = new Map<number, {doubtful: number; tasks: number}>(
      SHARES.map(share => [share, {doubtful: 0, tasks: 0}]),
    )
    const faults: string[] = []
    for (const seed of seeds) {
      const each = await makeCase(seed)
      const score = await scoreCase(each)
      for (const pair of [...score.wrong, ...score.missed]) faults.push(`seed ${seed}: ${pair}`)
      right += score.right
      extra += score.extra.length
      lacking += score.lacking.length
      const doubt = doubts.get(each.share)
      if (!doubt) continue
      doubt.doubtful += score.doubtful
      doubt.tasks += each.truth.pairs.flatMap(pair => pair.old).length
    }
    expect(faults).toEqual([])
    expect((2 * right) / (2 * right + extra + lacking)).toBeGreaterThanOrEqual(0.99)
    for (const [share, {doubtful, tasks}] of doubts) {
      if (tasks > 0) expect(doubtful / tasks).toBeLessThanOrEqual(share <= 0.1 ? 0.02 : 0.05)
    }
  }, 900_000)
})

describe('ledgers full of entries, half of them sorted', () => {
  test('lose no cell and put none at another task; the same update twice writes once', async () => {
    const faults: string[] = []
    for (const seed of seeds) {
      const {lost, misplaced, problems} = await judgeCase(await makeCase(seed))
      for (const {kind, id, row, detail} of [...lost, ...misplaced, ...problems]) {
        faults.push(`seed ${seed}: ${kind} ${id ?? ''} row ${row ?? ''}: ${detail}`)
      }
    }
    expect(faults).toEqual([])
  }, 3_600_000)
})
