import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {exportNotice, loadNoticeSchema, parseNotice} from '../src/index.js'
import {decode} from '../src/read/index.js'
import {fixtures} from './support/fixtures.js'
import {findBreaches} from './support/invariants.js'
import {noticeText, tasksOf, unitsOf} from './support/notice.js'

const RUNS = Number(process.env.RUNS ?? 2_000)

async function expectSound(text: string): Promise<void> {
  const parsed = await parseNotice(text)
  expect(findBreaches(parsed.notice, parsed.text, parsed.regions)).toEqual([])
  const schema = await loadNoticeSchema()
  expect(schema.safeParse({...parsed.notice, regions: parsed.regions}).error).toBeUndefined()
}

const words = fc.stringMatching(/^[建设推进加快农村公路治理提升改造新增项目“”()]{2,30}$/u)
const unit = fc.constantFrom(
  '县财政局',
  '县发改局',
  '各乡镇(街道)',
  '“画溪、谷”办公室',
  '生态环境局云溪分局',
  '县委宣传部',
)
const task = fc.record({
  words,
  units: fc.uniqueArray(unit, {minLength: 1, maxLength: 5}),
  marked: fc.nat(4),
  stop: fc.constantFrom('。', '', ' 。'),
  gap: fc.constantFrom('', '\n', '\n \n'),
})
const section = fc.record({title: words, tasks: fc.array(task, {minLength: 1, maxLength: 8})})

/** A notice of this family, and what it says. */
const generated = fc.array(section, {minLength: 1, maxLength: 5}).map(sections => {
  const lines: string[] = ['注:标★者为牵头单位。']
  const expected: string[][] = []
  for (const [at, {title, tasks}] of sections.entries()) {
    lines.push(`${'一二三四五'[at]}、${title}`)
    for (const [number, {words: text, units, marked, stop, gap}] of tasks.entries()) {
      lines.push(`${number + 1}.${text}`, gap)
      const lead = units.length > 1 ? marked % units.length : -1
      if (units.length > 0)
        lines.push(`责任单位:${units.map((each, place) => (place === lead ? `★${each}` : each)).join('、')}${stop}`)
      expected.push([text, ...units.map((each, place) => (units.length === 1 || place === lead ? '+' : '-') + each)])
    }
  }
  return {text: noticeText(...lines), expected}
})

describe('generated notices', () => {
  test('are read back as they were made', async () => {
    await fc.assert(
      fc.asyncProperty(generated, async ({text, expected}) => {
        const {notice} = await parseNotice(text)
        const found = tasksOf(notice).map(each => [each.text, ...unitsOf(each)])
        expect(found.map(row => row.map(bare))).toEqual(expected.map(row => row.map(bare)))
      }),
      {numRuns: Math.ceil(RUNS / 8)},
    )
  })

  test('hold what is true of every notice', async () => {
    await fc.assert(
      fc.asyncProperty(generated, ({text}) => expectSound(text)),
      {numRuns: Math.ceil(RUNS / 8)},
    )
  })
})

const texts = fixtures.filter(({path}) => path.endsWith('.txt')).map(({bytes}) => decode(bytes).text)
const piece = fc.oneof(
  fc.constantFrom(
    '\n',
    '、',
    '。',
    '★',
    '(',
    ')',
    '《',
    '“',
    '责任单位:',
    '牵头单位:',
    '一、',
    '(一)',
    '1.',
    '12.5',
    ' ',
    '\u3000',
    '\t',
    '\r\n',
    '附件2',
    '2026年2月3日',
    '\ud800',
    '𫖯',
    '①',
    '注:标者为牵头单位',
  ),
  fc.string({unit: 'grapheme', maxLength: 6}),
)
const mutated = fc
  .record({
    text: fc.constantFrom(...texts),
    edits: fc.array(
      fc.record({at: fc.double({min: 0, max: 1, noNaN: true}), cut: fc.nat(40), put: fc.array(piece, {maxLength: 4})}),
      {minLength: 1, maxLength: 12},
    ),
    splice: fc.option(
      fc.record({from: fc.constantFrom(...texts), at: fc.double({min: 0, max: 1, noNaN: true}), length: fc.nat(600)}),
    ),
  })
  .map(({text, edits, splice}) => {
    let changed = text
    for (const {at, cut, put} of edits) {
      const place = Math.floor(at * changed.length)
      changed = changed.slice(0, place) + put.join('') + changed.slice(place + cut)
    }
    if (!splice) return changed
    const place = Math.floor(splice.at * changed.length)
    const start = Math.floor(splice.at * splice.from.length)
    return changed.slice(0, place) + splice.from.slice(start, start + splice.length) + changed.slice(place)
  })

describe('mutated notices', () => {
  test('hold what is true of every notice', async () => {
    await fc.assert(fc.asyncProperty(mutated, expectSound), {numRuns: RUNS})
  })

  test('are written in every format', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async text => {
        const {notice} = await parseNotice(text)
        for (const table of ['tasks', 'targets', 'units'] as const) await exportNotice(notice, 'csv', {table})
        JSON.parse(Buffer.from(await exportNotice(notice, 'json')).toString())
      }),
      {numRuns: Math.ceil(RUNS / 20)},
    )
  })
})

test('any text at all holds what is true of every notice', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, {maxLength: 60}).map(parts => parts.join('')),
      expectSound,
    ),
    {numRuns: RUNS},
  )
})

test('a task keeps its id wherever it moves', async () => {
  const one = await parseNotice(noticeText('一、甲', '1.做甲。', '责任单位:县甲局', '2.做乙。', '责任单位:县乙局'))
  const other = await parseNotice(
    noticeText('一、丙', '1.做丁。', '责任单位:县丁局', '二、甲', '1.做 乙 。', '责任单位:县甲局'),
  )
  expect(tasksOf(other.notice)[1]?.id).toBe(tasksOf(one.notice)[1]?.id)
})

function bare(text: string): string {
  return text.replace(/\s+/gu, '')
}
