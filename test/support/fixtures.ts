import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'

const folder = resolve(import.meta.dirname, '../../fixtures')

/** One fixture: a folder with a notice, and what a person reads in it. */
export interface Fixture {
  name: string
  folder: string
  /** The notice's path. */
  path: string
  bytes: Uint8Array
}

/** Every fixture, by name. */
export const fixtures: readonly Fixture[] = readdirSync(folder, {withFileTypes: true})
  .filter(entry => entry.isDirectory())
  .map(({name}) => {
    const file = readdirSync(join(folder, name)).find(each => each.startsWith('notice.') && each !== 'notice.json')
    if (!file) throw new Error(`fixtures/${name} has no notice`)
    const path = join(folder, name, file)
    return {name, folder: join(folder, name), path, bytes: readFileSync(path)}
  })

/** The notices that lie beside the project, where they are there (CI has them). */
export const shared: string | null = [resolve(import.meta.dirname, '../../../shared')].find(existsSync) ?? null
