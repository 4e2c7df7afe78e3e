// Scores every notice that has a gold file: whole notices, and the reading of targets alone on the gold's own task texts.
//   npm run accuracy            the figures, failures first, gains and losses against figures.json
//   npm run accuracy -- --errors    also each record that was missed or is wrong
//   UPDATE=1 npm run accuracy   writes figures.json; the diff is read before it is committed
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {findDeadlines, findTargets, parseNotice} from '../../dist/index.js'
import {score} from './score.mjs'

const root = resolve(import.meta.dirname, '../..')
const figuresFile = join(import.meta.dirname, 'figures.json')
const shared = resolve(root, '../shared')

/** The notice in a fixture's folder, in whatever form. */
function noticeIn(folder) {
  const file = readdirSync(folder).find(each => /^notice\.(?!json$)/u.test(each))
  return join(folder, file)
}

/** Name, notice and gold file of each that can be scored. */
function pairs() {
  const own = readdirSync(join(root, 'fixtures')).map(name => ({
    name,
    notice: noticeIn(join(root, 'fixtures', name)),
    gold: join(root, 'fixtures', name, 'gold.json'),
  }))
  if (!existsSync(shared)) {
    console.log('the notices beside the project are not there: only the fixtures are scored')
    return own
  }
  const beside = readdirSync(join(shared, 'gold'))
    .filter(file => file.endsWith('.gold.json'))
    .map(file => {
      const name = file.replace('.gold.json', '')
      const places = ['notices', 'notices/real'].flatMap(folder =>
        ['txt', 'md', 'html'].map(ending => join(shared, folder, `${name}.${ending}`)),
      )
      return {name, notice: places.find(existsSync) ?? null, gold: join(shared, 'gold', file)}
    })
  return [...own, ...beside]
}

/** The gold with its targets and deadlines read anew from its task texts. */
function reread(node, year) {
  return {
    ...node,
    tasks: (node.tasks ?? []).map(task => ({
      ...task,
      targets: findTargets(task.text),
      deadlines: findDeadlines(task.text, {year}),
    })),
    sections: (node.sections ?? []).map(section => reread(section, year)),
  }
}

const before = existsSync(figuresFile) ? JSON.parse(readFileSync(figuresFile, 'utf8')) : {}
const figures = {}
const lines = []
for (const {name, notice, gold: goldFile} of pairs()) {
  const gold = JSON.parse(readFileSync(goldFile, 'utf8'))
  const bytes = notice ? readFileSync(notice) : null
  const read = bytes ? (await parseNotice(bytes)).notice : null
  const year = Number(
    /20\d\d(?=年)/u.exec(gold.document?.title ?? '')?.[0] ?? gold.document?.signedOn?.slice(0, 4) ?? 2026,
  )
  const stage = score(gold, reread(gold, read?.document.year ?? year))
  for (const [kind, result] of Object.entries(read ? score(gold, read) : {}))
    lines.push({name: `${name} · ${kind}`, ...result})
  for (const kind of ['amounts', 'targets', 'actions']) lines.push({name: `${name} · ${kind} alone`, ...stage[kind]})
}

lines.sort((a, b) => a.f1 - b.f1)
for (const {name, want, precision, recall, f1, missed, wrong} of lines) {
  figures[name] = Number(f1.toFixed(4))
  const change = before[name] === undefined ? '' : f1 - before[name]
  const moved =
    change === ''
      ? '  new'
      : Math.abs(change) < 0.00005
        ? ''
        : `  ${change > 0 ? 'gained' : 'LOST'} ${Math.abs(change).toFixed(4)}`
  if (f1 < 1 || moved)
    console.log(
      `${name.padEnd(52)} want ${String(want).padStart(4)}  P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}${moved}`,
    )
  if (process.argv.includes('--errors')) {
    for (const record of missed) console.log(`    missed ${record}`)
    for (const record of wrong) console.log(`    wrong  ${record}`)
  }
}
const perfect = lines.filter(line => line.f1 === 1).length
console.log(`${perfect} of ${lines.length} figures are 1.000`)
if (process.env.UPDATE) writeFileSync(figuresFile, `${JSON.stringify(figures, Object.keys(figures).sort(), 2)}\n`)
if (lines.some(({name, f1}) => before[name] !== undefined && f1 < before[name] - 0.00005)) process.exitCode = 1
