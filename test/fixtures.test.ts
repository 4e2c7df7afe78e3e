import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {exportNotice, loadNoticeSchema, parseNotice} from '../src/index.js'
import type {Notice} from '../src/model/index.js'
import {reportMessages} from '../src/report/messages.js'
import {fixtures} from './support/fixtures.js'
import {readGold, toGold} from './support/gold.js'
import {findBreaches} from './support/invariants.js'

const plain = {level: (_level: string, words: string) => words, dim: (words: string) => words}

describe.each(fixtures.map(fixture => [fixture.name, fixture] as const))('fixture %s', (_name, fixture) => {
  const {folder, bytes, files} = fixture
  const parsed = parseNotice(bytes, {name: 'notice.txt'})
  const parseForm = (file: string) => parseNotice(readFileSync(join(folder, file)), {name: file})

  test.each(files)('%s says what a person reads in it', async file => {
    const {notice} = await parseForm(file)
    expect(toGold(notice)).toEqual(readGold(readFileSync(join(folder, 'gold.json'), 'utf8')))
  })

  test.each(files)('%s gives the same model as the others, places aside', async file => {
    expect(withoutPlaces((await parseForm(file)).notice)).toEqual(withoutPlaces((await parsed).notice))
  })

  test.each(files)('%s holds what is true of every notice, and the schema', async file => {
    const {notice, text, regions} = await parseForm(file)
    expect(findBreaches(notice, text, regions)).toEqual([])
    expect((await loadNoticeSchema()).safeParse({...notice, regions}).error).toBeUndefined()
  })

  test.each(['notice.json', 'messages.txt', 'tasks.csv', 'units.csv'])('gives its %s', async name => {
    const {notice} = await parsed
    const {messages} = notice
    const say = (message: (typeof messages)[number]) => message.message
    const lines = reportMessages({file: 'notice.txt', messages, say, language: 'en', paint: plain})
    const written = {
      'notice.json': () => exportNotice(notice, 'json'),
      'messages.txt': () => Buffer.from(`${lines.join('\n')}\n`),
      'tasks.csv': () => exportNotice(notice, 'csv', {table: 'tasks'}),
      'units.csv': () => exportNotice(notice, 'csv', {table: 'units'}),
    }
    const snapshot = join(folder, name)
    const text = Buffer.from(await written[name as keyof typeof written]()).toString()
    if (process.env.UPDATE) writeFileSync(snapshot, text)
    expect(existsSync(snapshot), `${snapshot} is missing; UPDATE=1 writes it, and the diff is read`).toBe(true)
    expect(text).toBe(readFileSync(snapshot, 'utf8'))
  })
})

/** A notice without what depends on the file that it came in: places, the source, what was told of it. */
function withoutPlaces({source: _source, messages: _messages, coverage: _coverage, ...notice}: Notice): unknown {
  const places = new Set(['position', 'positions', 'pieces'])
  return JSON.parse(JSON.stringify(notice, (key, value: unknown) => (places.has(key) ? undefined : value)))
}
