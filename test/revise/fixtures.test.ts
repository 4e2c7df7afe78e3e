import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {diffNotices, parseNotice} from '../../src/index.js'
import {diffSchema} from '../../src/model/index.js'
import {reportChanges} from '../../src/report/changes.js'
import {fixtures} from '../support/fixtures.js'

const revised = fixtures.filter(({folder}) => existsSync(join(folder, 'revised.txt')))
const plain = (words: string) => words
const paint = {added: plain, removed: plain, dim: plain}

test.each(revised.map(fixture => [fixture.name, fixture] as const))(
  '%s: what its revision changed',
  async (_, fixture) => {
    const old = await parseNotice(fixture.bytes, {name: 'notice.txt'})
    const other = await parseNotice(readFileSync(join(fixture.folder, 'revised.txt')), {name: 'revised.txt'})
    const diff = await diffNotices(old.notice, other.notice)
    expect(diffSchema.safeParse(diff).error).toBeUndefined()
    const snapshot = join(fixture.folder, 'changes.txt')
    const text = (['en', 'zh'] as const)
      .map(language => `${reportChanges(diff, {language, paint}).join('\n')}\n`)
      .join('\n')
    if (process.env.UPDATE) writeFileSync(snapshot, text)
    expect(existsSync(snapshot), `${snapshot} is missing; UPDATE=1 writes it, and the diff is read`).toBe(true)
    expect(text).toBe(readFileSync(snapshot, 'utf8'))
  },
)
