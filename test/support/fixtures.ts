import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'

const folder = resolve(import.meta.dirname, '../../fixtures')

/** One fixture: a folder with a notice, and what a person reads in it. */
export interface Fixture {
  name: string
  folder: string
  /** The notice's path; of one that is there in several forms the first. */
  path: string
  bytes: Uint8Array
  /** Every form of the notice: `notice.docx`, `notice.txt`. */
  files: readonly string[]
}

/** Every fixture, by name. */
export const fixtures: readonly Fixture[] = readdirSync(folder, {withFileTypes: true})
  .filter(entry => entry.isDirectory())
  .map(({name}) => {
    const files = readdirSync(join(folder, name)).filter(each => /^notice\.(?!json$)/u.test(each))
    const [file] = files.toSorted()
    if (!file) throw new Error(`fixtures/${name} has no notice`)
    const path = join(folder, name, file)
    return {name, folder: join(folder, name), path, bytes: readFileSync(path), files: files.toSorted()}
  })

/** The notices that lie beside the project, where they are there (CI has them). */
export const shared: string | null = [resolve(import.meta.dirname, '../../../shared')].find(existsSync) ?? null
