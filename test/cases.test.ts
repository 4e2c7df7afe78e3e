import {execFile} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {promisify} from 'node:util'
import {describe, expect, test} from 'vitest'
import {parseNotice} from '../src/index.js'
import {shared} from './support/fixtures.js'

const execute = promisify(execFile)

/** What is reached so far of the small notices: so many are read right in structure, so many wrong without a warning. */
const LEAST_RIGHT = 214
const MOST_SILENT = 2

/** The fields that say how a notice is built and who bears what; amounts are measured by themselves. */
const STRUCTURE = /^(?:document|leadRule|sections|leaders|tasks|places|units|leads|taskLeaders|deadlines)$/u

/** So many are scored at a time. */
const AT_ONCE = 8

const cases = shared && existsSync(join(shared, 'cases')) ? join(shared, 'cases') : null
const work = cases ? mkdtempSync(join(tmpdir(), 'breakdown-cases-')) : ''

if (!cases) console.warn('the small notices beside the project are not there: they are not measured')

type Verdict = 'right' | 'told' | 'silent'

async function judge(name: string): Promise<Verdict | null> {
  const folder = join(cases ?? '', name)
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8'))
  if ('exit' in gold) return null
  const {options = [], messages = []}: {options?: string[]; messages?: string[]} = gold
  try {
    const {notice} = await parseNotice(readFileSync(join(folder, gold.notice)), {
      name: basename(gold.notice),
      ...(options.includes('--assume-lead') && {assumeLead: 'first' as const}),
    })
    const read = join(work, `${name}.json`)
    writeFileSync(read, JSON.stringify(notice))
    const scored = await execute(process.execPath, [
      join(shared ?? '', 'gold', 'score.mjs'),
      join(folder, 'gold.json'),
      read,
      '--json',
    ])
    const {result}: {result: Record<string, {want: number; got: number; f1: number}>} = JSON.parse(scored.stdout)
    const isRight =
      Object.entries(result).every(
        ([field, {want, got, f1}]) => !STRUCTURE.test(field) || want + got === 0 || f1 === 1,
      ) && messages.every(rule => notice.messages.some(each => each.rule === rule))
    if (isRight) return 'right'
    return notice.messages.some(({level}) => level !== 'note') ? 'told' : 'silent'
  } catch (error) {
    // a notice that is refused says so
    if (error instanceof Error) return 'told'
    throw error
  }
}

describe.skipIf(!cases)('the small notices beside the project', () => {
  test('as many are read right, and as few wrong in silence, as before', async () => {
    const names = readdirSync(cases ?? '', {withFileTypes: true})
      .filter(entry => entry.isDirectory() && existsSync(join(cases ?? '', entry.name, 'gold.json')))
      .map(({name}) => name)
    const verdicts: Array<Verdict | null> = []
    for (let at = 0; at < names.length; at += AT_ONCE) {
      verdicts.push(...(await Promise.all(names.slice(at, at + AT_ONCE).map(judge))))
    }
    const count = (verdict: Verdict) => verdicts.filter(each => each === verdict).length
    expect(count('right')).toBeGreaterThanOrEqual(LEAST_RIGHT)
    expect(count('silent')).toBeLessThanOrEqual(MOST_SILENT)
  })
})
