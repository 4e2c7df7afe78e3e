// Bundles src into dist: one entry for the program, one for the library, heavy parts as chunks of their own.
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)

await rm(join(root, 'dist'), {recursive: true, force: true})
const {metafile} = await build({
  absWorkingDir: root,
  entryPoints: {cli: 'src/cli/main.ts', index: 'src/index.ts'},
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  legalComments: 'none',
  // the types that the library publishes are zod's, so zod stays a dependency
  external: ['zod'],
  // exceljs requires its CSV reader and ZIP streamer even where only a workbook is written
  alias: {'fast-csv': join(root, '.config/unused.mjs'), exceljs: require.resolve('exceljs/lib/exceljs.bare.js')},
  banner: {
    js: "import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);",
  },
  // write-file-atomic names its temporary file by a hash of its own place, the process and a count
  define: {'process.env.NODE_ENV': '"production"', __filename: '"breakdown"'},
  chunkNames: 'chunks/[name]-[hash]',
  metafile: true,
})
await writeLicences(Object.keys(metafile.inputs))

/** The licences of the packages that the bundle holds. */
async function writeLicences(inputs) {
  const folders = new Set(
    inputs.flatMap(input => /^(?<folder>.*node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(input)?.groups.folder ?? []),
  )
  const texts = []
  for (const folder of [...folders].sort()) {
    const {name, version, license} = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'))
    const candidates = ['LICENSE', 'license', 'LICENSE.md', 'LICENSE.txt', 'LICENCE', 'License', 'LICENSE.markdown']
    let text = `Licence: ${license}`
    for (const candidate of candidates) {
      try {
        text = await readFile(join(root, folder, candidate), 'utf8')
        break
      } catch {
        // the next name
      }
    }
    texts.push(`${name} ${version}\n\n${text.trim()}\n`)
  }
  await mkdir(dirname(join(root, 'dist/x')), {recursive: true})
  await writeFile(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), texts.join(`\n${'-'.repeat(78)}\n\n`))
}
