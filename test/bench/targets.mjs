// The targets stage alone, warm: beside the best known recognizer on the same task texts, and its time per character from
// 10 kB to 10 MB, for a notice's own sentences and for hostile ones. Only the ratios mean anything on a noisy machine.
//   npm run bench
import {existsSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import recognizers from '@microsoft/recognizers-text-suite'
import {findDeadlines, findTargets, parseNotice} from '../../dist/index.js'

const root = resolve(import.meta.dirname, '../..')
const real = resolve(root, '../shared/notices/real/changxing-2023.txt')
const path = existsSync(real) ? real : resolve(root, 'fixtures/yunxi-2026/notice.txt')
const {notice} = await parseNotice(readFileSync(path), {name: path})
const flat = sections => sections.flatMap(({tasks, sections: inner}) => [...tasks, ...flat(inner)])
const texts = flat(notice.sections).map(({text}) => text)

// all of the suite's readers that read Chinese, and what answers them here
const READERS = [
  recognizers.recognizeNumber,
  recognizers.recognizeOrdinal,
  recognizers.recognizePercentage,
  recognizers.recognizeAge,
  recognizers.recognizeCurrency,
  recognizers.recognizeDimension,
  recognizers.recognizeTemperature,
  recognizers.recognizeDateTime,
]
const theirs = () => {
  for (const text of texts) for (const read of READERS) read(text, recognizers.Culture.Chinese)
}
const ours = () => {
  for (const text of texts) {
    findTargets(text)
    findDeadlines(text, {year: 2023})
  }
}

const median = list => list.toSorted((a, b) => a - b)[list.length >> 1]
const time = work => {
  const start = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - start) / 1e6
}

theirs()
for (let run = 0; run < 20; run++) ours()
const pairs = Array.from({length: 7}, () => ({ours: time(ours), theirs: time(theirs)}))
const ratio = median(pairs.map(pair => pair.theirs / pair.ours))
console.log(`\nthe targets stage, warm, on the ${texts.length} tasks of ${path}`)
console.log(
  `ours ${median(pairs.map(({ours}) => ours)).toFixed(1)} ms, recognizers-text-suite ${median(pairs.map(({theirs}) => theirs)).toFixed(0)} ms: 1/${ratio.toFixed(0)}  wanted ≤ 1/100`,
)

const SHAPES = {
  'a notice’s tasks': length =>
    texts
      .join('')
      .repeat(Math.ceil(length / texts.join('').length))
      .slice(0, length),
  digits: length => '9'.repeat(length),
  'enumeration commas': length => `新增${'、'.repeat(length)}3家。`,
  'nested brackets': length => `${'（'.repeat(length >> 1)}新增3家${'）'.repeat(length >> 1)}`,
  // two million amounts in one clause are beyond what anybody waits for: up to 1 MB
  'amounts without a stop': length => (length > 1e6 ? null : '新增3家、'.repeat(length / 5)),
}
const SIZES = [1e4, 1e5, 1e6, 1e7]
console.log('\nmicroseconds per character at 10 kB, 100 kB, 1 MB and 10 MB characters of one task')
for (const [name, make] of Object.entries(SHAPES)) {
  const figures = SIZES.map(length => {
    const text = make(length)
    if (text === null) return Number.NaN
    const runs = length < 1e5 ? 5 : 1
    return median(Array.from({length: runs}, () => (time(() => findTargets(text)) * 1e3) / length))
  })
  console.log(`${name.padEnd(24)}${figures.map(figure => figure.toFixed(2).padStart(8)).join('')}`)
}
