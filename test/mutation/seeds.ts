import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {unzipSync} from 'fflate'
import {decode} from '../../src/read/index.js'
import {fixtures, shared} from '../support/fixtures.js'

/** A notice that mutants are made of. */
export interface Seed {
  /** What a failure calls it. */
  name: string
  /** The file's name. */
  file: string
  text: string
}

const beside = ['notices', 'notices/real'].flatMap(folder => {
  const path = join(shared ?? '', folder)
  return shared ? readdirSync(path).map(file => ({name: file, file, path: join(path, file)})) : []
})
const own = fixtures.map(({name, path}) => ({name, path, file: path.slice(path.lastIndexOf('/') + 1)}))

const files = [...own, ...beside].filter(({file}) => file !== 'README.md')

/** The notices of the fixtures that are text, and those beside the project where they are there. */
export const seeds: readonly Seed[] = files
  .filter(({file}) => /\.(?:txt|md|html)$/u.test(file))
  .map(({name, file, path}) => ({name, file, text: decode(readFileSync(path)).text}))

/** The notices that are Word files, as their parts. */
export const wordSeeds = files
  .filter(({file}) => file.endsWith('.docx'))
  .map(({name, path}) => ({name, parts: unzipSync(readFileSync(path))}))
