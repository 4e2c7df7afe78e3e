import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {describe, expect, test} from 'vitest'

const root = resolve(import.meta.dirname, '..')
const src = join(root, 'src')
const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')

/** The lines of the page under a heading. */
function linesUnder(heading: string): string[] {
  const [, text = ''] = page.split(`\n## ${heading}\n`)
  return (text.split('\n## ')[0] ?? '').split('\n')
}

/** What stands between backticks, in order. */
const quoted = (words = '') => [...words.matchAll(/`(?<word>[^`]+)`/gu)].map(match => match.groups?.word ?? '')

/** The rows of the table under a heading, as cells. */
const rowsUnder = (heading: string) =>
  linesUnder(heading)
    .filter(line => line.startsWith('|'))
    .slice(2)
    .map(line => line.split('|').slice(1, -1))

/** Room → the rooms that it may import from, as the page has it. A file in src itself is a room of its own. */
const allowed = new Map(rowsUnder('The rooms').map(([room, , others]) => [quoted(room)[0], quoted(others)]))

/** The folders that may hold more than fifteen files. */
const large = linesUnder('Size').flatMap(line => (line.startsWith('- ') ? quoted(line).slice(0, 1) : []))

const entries = readdirSync(src, {recursive: true, withFileTypes: true})
const files = entries.filter(each => each.name.endsWith('.ts')).map(each => join(each.parentPath, each.name))
const folders = [src, ...entries.filter(each => each.isDirectory()).map(each => join(each.parentPath, each.name))]

const roomOf = (file: string) => relative(src, file).split(/[\\/]/u)[0]?.replace(/\.ts$/u, '') ?? ''

/** The files of src that a file imports, types included. */
function importsOf(file: string): string[] {
  const code = readFileSync(file, 'utf8')
  const found = [...code.matchAll(/(?:from|import\(|import) *'(?<path>\.[^']+)'/gu)]
  return found.map(match => resolve(dirname(file), (match.groups?.path ?? '').replace(/\.js$/u, '.ts')))
}

const byName = (paths: readonly string[]) => paths.map(path => [relative(root, path), path] as const)

describe('the rooms of src', () => {
  test('are those that the page names', () => {
    const found = readdirSync(src).map(name => name.replace(/\.ts$/u, ''))
    expect([...allowed.keys()].toSorted()).toEqual(found.toSorted())
    expect([...allowed.values()].flat().filter(room => !allowed.has(room))).toEqual([])
  })

  test.each(byName(files))('%s imports only what its room may', (_name, file) => {
    const room = roomOf(file)
    const wrong = importsOf(file).filter(other => roomOf(other) !== room && !allowed.get(room)?.includes(roomOf(other)))
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
})

describe('the sizes in src', () => {
  test.each(byName(files.filter(file => roomOf(file) !== 'lexicon')))('%s has at most 300 lines', (_name, file) => {
    expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThanOrEqual(300)
  })

  test.each(byName(folders))('%s holds at most fifteen files, or the page says why not', (name, folder) => {
    const count = readdirSync(folder, {withFileTypes: true}).filter(each => each.isFile()).length
    expect(count > 15).toBe(large.includes(name))
  })
})

describe('the page', () => {
  const paths = quoted(page).filter(word => /^(?:src|test|\.config)\/[\w./-]+$/u.test(word))

  test.each([...new Set(paths)])('names %s, which is there', path => {
    expect(existsSync(join(root, path))).toBe(true)
  })

  test('names commands that are there', () => {
    const {scripts} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const named = quoted(page).flatMap(word => /^npm run (?<script>\S+)$/u.exec(word)?.groups?.script ?? [])
    expect(named.filter(script => !(script in scripts))).toEqual([])
    expect(named).toContain('unit')
  })
})
