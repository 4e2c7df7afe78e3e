import {describe, expect, test} from 'vitest'
import {parseNotice} from '../../src/index.js'
import {makeRandom} from '../revise/random.js'
import {shared} from '../support/fixtures.js'
import {tasksOf} from '../support/notice.js'
import {makeMutant, packable} from './mutant.js'
import {packParts} from './parts.js'
import {seeds, wordSeeds} from './seeds.js'
import {tryFile} from './trial.js'
import {startWatchdog} from './watchdog.js'
import {makeWord} from './word.js'

/** How many mutants; 50,000 by hand. */
const RUNS = Number(process.env.RUNS ?? 600)
/** The number of the first, to see one again: `FROM=123 RUNS=1`. */
const FROM = Number(process.env.FROM ?? 1)
const MOST_SHOWN = 30

describe('damaged notices', () => {
  test('are read soundly or refused', {timeout: Math.max(120_000, RUNS * 1_000)}, async () => {
    const watchdog = startWatchdog(60_000)
    const failures = new Map<string, string[]>()
    let read = 0
    const start = performance.now()
    for (let number = FROM; number < FROM + RUNS; number++) {
      const {bytes, name, story} = makeMutant(number)
      watchdog.watch(number, story.join(', '))
      const {isRead, breach} = await tryFile(bytes, name)
      if (isRead) read++
      if (breach !== null) {
        const kind = kindOf(breach)
        failures.set(kind, [...(failures.get(kind) ?? []), `seed ${number} (${story.join(', ')}): ${breach}`])
      }
    }
    await watchdog.stop()
    const rate = Math.round((RUNS * 1_000) / (performance.now() - start))
    console.info(
      `${RUNS} mutants of ${seeds.length + wordSeeds.length} notices${shared ? '' : ' (none beside the project)'}: ${read} read, ${rate} a second`,
    )
    const shown = [...failures.values()].map(all => `${all.length} times, first ${all[0]}`).slice(0, MOST_SHOWN)
    expect(shown).toEqual([])
    if (RUNS >= 100) expect(read / RUNS).toBeGreaterThan(0.5)
  })

  test('that are only put into Word have most of their tasks', async () => {
    const counts = {text: 0, word: 0}
    for (const [number, {text, file}] of seeds.entries()) {
      if (!file.endsWith('.txt')) continue
      const random = makeRandom(number)
      const word = await parseNotice(packParts(packable(makeWord(text.split('\n'), random)), random))
      expect(word.notice.source.format).toBe('docx')
      counts.text += tasksOf((await parseNotice(text)).notice).length
      counts.word += tasksOf(word.notice).length
    }
    expect(counts.word / counts.text).toBeGreaterThan(0.5)
  })
})

/** What breaches of one kind have in common. */
function kindOf(breach: string): string {
  return breach.replace(/^(?:task|section|region) .*: /su, '').replace(/\d+|\p{Script=Han}+/gu, '')
}
