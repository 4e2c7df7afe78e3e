import {readdirSync, readFileSync, statSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {describe, expect, test} from 'vitest'

const src = resolve(import.meta.dirname, '../src')

/** Room → the rooms that it may import from. A file in src itself is a room of its own. */
const ALLOWED: Record<string, readonly string[]> = {
  errors: [],
  version: [],
  model: [],
  lexicon: [],
  text: [],
  tree: [],
  ooxml: ['errors'],
  tokens: ['lexicon', 'text', 'tree'],
  duties: ['lexicon', 'text', 'tree', 'tokens', 'model'],
  layout: ['lexicon', 'text', 'tree', 'tokens'],
  outline: ['lexicon', 'text', 'tree', 'tokens', 'duties', 'layout'],
  times: ['lexicon', 'text', 'tree', 'tokens', 'model'],
  targets: ['lexicon', 'text', 'tree', 'tokens', 'times', 'model'],
  notice: ['lexicon', 'text', 'tree', 'tokens', 'duties', 'layout', 'outline', 'times', 'targets', 'model'],
  read: ['lexicon', 'text', 'tree', 'tokens', 'ooxml', 'errors'],
  check: ['lexicon', 'text', 'tree', 'tokens', 'model'],
  export: ['lexicon', 'text', 'model', 'ooxml'],
  revise: ['lexicon', 'text', 'model', 'ooxml', 'export', 'errors'],
  pipeline: ['text', 'tree', 'read', 'tokens', 'notice', 'outline', 'check', 'errors'],
  report: ['lexicon', 'text', 'model'],
  index: ['pipeline', 'model', 'export', 'revise', 'errors'],
  cli: ['errors', 'version', 'model', 'text', 'read', 'export', 'revise', 'pipeline', 'report', 'index'],
}

const files = readdirSync(src, {recursive: true, encoding: 'utf8'})
  .filter(file => file.endsWith('.ts'))
  .map(file => join(src, file))

const roomOf = (file: string) => relative(src, file).split(/[\\/]/u)[0]?.replace(/\.ts$/u, '') ?? ''

/** The files of src that a file imports, types included. */
function importsOf(file: string): string[] {
  const code = readFileSync(file, 'utf8')
  const found = [...code.matchAll(/(?:from|import\()\s*'(?<path>\.[^']+)'/gu)]
  return found.map(match => resolve(dirname(file), (match.groups?.path ?? '').replace(/\.js$/u, '.ts')))
}

describe('the rooms of src', () => {
  test('are all known', () => {
    expect([...new Set(files.map(roomOf))].filter(room => !(room in ALLOWED))).toEqual([])
  })

  test.each(files.map(file => [relative(src, file), file]))('%s imports only what its room may', (_name, file) => {
    const room = roomOf(file)
    const wrong = importsOf(file).filter(other => roomOf(other) !== room && !ALLOWED[room]?.includes(roomOf(other)))
    expect(wrong.map(other => relative(src, other))).toEqual([])
  })

  test('make no circle', () => {
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (file: string, way: readonly string[]) => {
      if (way.includes(file)) circles.push([...way, file].map(each => relative(src, each)).join(' → '))
      if (done.has(file) || way.includes(file)) return
      for (const other of importsOf(file)) visit(other, [...way, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
    expect(circles).toEqual([])
  })

  test.each(files.filter(file => !file.includes('lexicon')).map(file => [relative(src, file), file]))(
    '%s has at most 300 lines',
    (_name, file) => {
      expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThanOrEqual(300)
    },
  )

  test('are the folders and files that the design names', () => {
    for (const name of readdirSync(src)) expect(Object.keys(ALLOWED)).toContain(name.replace(/\.ts$/u, ''))
    expect(statSync(src).isDirectory()).toBe(true)
  })
})
