import {execFileSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parseNotice} from '../src/index.js'
import {fixtures, shared} from './support/fixtures.js'

/** What is reached so far; a figure here only goes up. */
const EVERY_FIELD = [
  'document',
  'leadRule',
  'sections',
  'leaders',
  'tasks',
  'places',
  'units',
  'leads',
  'taskLeaders',
  'deadlines',
  'amounts',
  'targets',
  'actions',
]
const THRESHOLDS: Record<string, Record<string, number>> = {
  'changxing-2023': all(EVERY_FIELD),
  'd1-marked': all(EVERY_FIELD),
  'd2-bracket': all(EVERY_FIELD),
  'd3-joint': all(EVERY_FIELD),
  'd4-table': all(EVERY_FIELD),
  'd5-page': all(EVERY_FIELD),
  'yangquan-2024': all(EVERY_FIELD),
  'anhui-reform': all(EVERY_FIELD),
}

function all(fields: readonly string[]): Record<string, number> {
  return Object.fromEntries(fields.map(field => [field, 1]))
}

if (!shared) console.warn('the notices beside the project are not there: their scores are not measured')

const notices = shared
  ? ['notices', 'notices/real'].flatMap(folder =>
      readdirSync(join(shared ?? '', folder))
        .filter(file => /\.(?:txt|md|html)$/u.test(file) && file !== 'README.md')
        .map(file => join(shared ?? '', folder, file)),
    )
  : []

/** A file's name without its ending. */
function stemOf(path: string): string {
  return basename(path).replace(/\.[a-z]+$/u, '')
}

/** Writes a notice's JSON and text, and gives their paths. */
async function write(path: string): Promise<{json: string; text: string; name: string}> {
  const name = stemOf(path)
  const folder = mkdtempSync(join(tmpdir(), 'breakdown-'))
  const {notice, text, regions} = await parseNotice(readFileSync(path), {name: basename(path)})
  const files = {json: join(folder, 'notice.json'), text: join(folder, 'notice.txt'), name}
  writeFileSync(files.json, JSON.stringify({...notice, regions}))
  writeFileSync(files.text, text)
  return files
}

const run = (script: string, ...argv: string[]) =>
  execFileSync(process.execPath, [join(shared ?? '', 'gold', script), ...argv], {encoding: 'utf8'})

describe.skipIf(!shared)('the notices beside the project', () => {
  test.each([...notices, ...fixtures.map(({path}) => path)].map(path => [path.split('/').slice(-2).join('/'), path]))(
    '%s breaks nothing that holds of every notice',
    async (_name, path) => {
      const {json, text} = await write(path)
      expect(run('invariants.mjs', json, text)).toMatch(/^0 breaches;/u)
    },
  )

  test.each(Object.keys(THRESHOLDS))('%s scores what it has scored before', async name => {
    const path = notices.find(each => stemOf(each) === name) ?? ''
    expect(existsSync(path)).toBe(true)
    const {json} = await write(path)
    const {result} = JSON.parse(run('score.mjs', join(shared ?? '', 'gold', `${name}.gold.json`), json, '--json'))
    const scores = Object.fromEntries(Object.keys(THRESHOLDS[name] ?? {}).map(key => [key, result[key].f1]))
    for (const [key, least] of Object.entries(THRESHOLDS[name] ?? {}))
      expect([key, scores[key] >= least]).toEqual([key, true])
  })

  test('of the first notice no character of the body is unread', async () => {
    const {json} = await write(notices.find(each => each.includes('changxing')) ?? '')
    expect(JSON.parse(readFileSync(json, 'utf8')).coverage.unread).toBe(0)
  })
})
