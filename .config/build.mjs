// Bundles src into dist: the library as a module, the program as CommonJS, which Node loads faster.
import {readFile, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {basename, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)
const unused = join(root, '.config/unused.mjs')

/** exceljs requires its CSV half even where only a workbook is written, and what reads a workbook. */
const withoutCsv = {
  name: 'without-csv',
  setup: ({onResolve}) => {
    onResolve({filter: /\/csv\/csv$/}, () => ({path: unused}))
    onResolve({filter: /^saxes$/}, ({importer}) => (/exceljs/.test(importer) ? {path: unused} : undefined))
  },
}

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minify: true,
  legalComments: 'none',
  metafile: true,
  plugins: [withoutCsv],
  // the types that the library publishes are zod's, so zod stays a dependency
  external: ['zod'],
  alias: {
    'readable-stream': 'node:stream',
    exceljs: require.resolve('exceljs/lib/exceljs.bare.js'),
    // commander loads it on every run, for commands that are programs of their own; none is
    'node:child_process': unused,
  },
  // write-file-atomic names its temporary file by a hash of its own place, the process and a count
  define: {'process.env.NODE_ENV': '"production"', __filename: '"breakdown"'},
}

await rm(join(root, 'dist'), {recursive: true, force: true})
const library = await build({
  ...common,
  entryPoints: {index: 'src/index.ts'},
  outdir: 'dist',
  format: 'esm',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  banner: {
    js: "import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);",
  },
})
const program = await buildLazily('src/cli/main.ts')
await writeLicences([library, ...program].flatMap(({metafile}) => Object.keys(metafile.inputs)))

/**
 * Bundles an entry as CommonJS, and what it imports lazily as bundles of their own beside it, so that a run reads only
 * what it needs. The commands themselves are in the first bundle: they are small, and each run needs one.
 */
async function buildLazily(entry, built = new Map()) {
  const found = new Set()
  built.set(entry, null)
  const lazy = {
    name: 'lazy',
    setup({onResolve, resolve}) {
      onResolve({filter: /./}, async ({kind, path, pluginData, ...rest}) => {
        if (kind !== 'dynamic-import' || pluginData === 'resolving' || path.startsWith('node:')) return
        if (path.startsWith('./commands/')) return
        const {path: file} = await resolve(path, {kind, ...rest, pluginData: 'resolving'})
        found.add(file)
        return {path: `./${nameOf(file)}.cjs`, external: true}
      })
    },
  }
  const result = await build({
    ...common,
    entryPoints: {[nameOf(entry)]: entry},
    outdir: 'dist/cli',
    outExtension: {'.js': '.cjs'},
    format: 'cjs',
    banner: {js: '(function(exports,require,module){'},
    footer: {js: '})'},
    supported: {'dynamic-import': false},
    plugins: [withoutCsv, lazy],
  })
  built.set(entry, result)
  await escapeNonAscii(join(root, 'dist/cli', `${nameOf(entry)}.cjs`))
  for (const file of found) if (!built.has(file)) await buildLazily(file, built)
  return [...built.values()]
}

/**
 * Writes the characters outside of ASCII as escapes, which mean the same in strings and expressions: V8 then keeps the
 * source in half the memory. esbuild does so in strings alone.
 */
async function escapeNonAscii(file) {
  const code = await readFile(file, 'utf8')
  await writeFile(
    file,
    code.replace(/[\u0080-\uffff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
    'latin1',
  )
}

/** `main` of `src/cli/main.ts`, `chalk` of `node_modules/chalk/source/index.js`. */
function nameOf(file) {
  const own = /node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)/u.exec(file)?.groups.name
  const stem = basename(file).replace(/\.[jt]s$/u, '')
  return own ? own.replace('/', '-') : stem === 'index' ? basename(dirname(file)) : stem
}

/** The licences of the packages that the bundles hold. */
async function writeLicences(inputs) {
  const folders = new Set(
    inputs.flatMap(input => /^(?<folder>.*node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(input)?.groups.folder ?? []),
  )
  const texts = []
  for (const folder of [...folders].sort()) {
    const {name, version, license} = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'))
    let text = `Licence: ${license}`
    for (const candidate of ['LICENSE', 'license', 'LICENSE.md', 'LICENSE.txt', 'LICENCE', 'LICENSE.markdown']) {
      try {
        text = await readFile(join(root, folder, candidate), 'utf8')
        break
      } catch {
        // the next name
      }
    }
    texts.push(`${name} ${version}\n\n${text.trim()}\n`)
  }
  await writeFile(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), texts.join(`\n${'-'.repeat(78)}\n\n`))
}
