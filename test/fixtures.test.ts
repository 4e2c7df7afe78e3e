import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {exportNotice, loadNoticeSchema, parseNotice} from '../src/index.js'
import {reportMessages} from '../src/report/messages.js'
import {fixtures} from './support/fixtures.js'
import {readGold, toGold} from './support/gold.js'
import {findBreaches} from './support/invariants.js'

const plain = {level: (_level: string, words: string) => words, dim: (words: string) => words}

describe.each(fixtures.map(fixture => [fixture.name, fixture] as const))('fixture %s', (_name, {folder, bytes}) => {
  const parsed = parseNotice(bytes, {name: 'notice.txt'})

  test('says what a person reads in it', async () => {
    expect(toGold((await parsed).notice)).toEqual(readGold(readFileSync(join(folder, 'gold.json'), 'utf8')))
  })

  test('holds what is true of every notice, and the schema', async () => {
    const {notice, text, regions} = await parsed
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
