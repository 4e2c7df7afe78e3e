import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parseNotice} from '../../src/index.js'
import {listTasks} from '../../src/model/entries.js'
import type {Notice} from '../../src/model/index.js'
import {fixtures} from '../support/fixtures.js'
import {findTitle, listSections, type Range, renameLabels, renameWords} from './rename.js'

type Exceptions = Readonly<Record<string, string>>

/** Fixtures whose sections and tasks are not the same under other names and in other words, and why. */
const TASKS_BY_WORDS: Exceptions = {
  'guantang-2026-progress/notice.txt': 'a bracket within a task is known as a duty by the name in it',
  'meixi-2025-prose/notice.txt': 'where a paragraph is a task of its own is known by its words',
  'qiaotou-2026-table/notice.md': 'a row of the table that is a heading is known by its words',
}

/** Fixtures of which not every unit is found again under another name, and why. */
const UNITS_BY_NAMES: Exceptions = {
  'guantang-2026-progress/notice.txt': 'as above: the bracket is not known',
  'liuhe-2008-brackets/notice.txt': 'A和B is parted where both ends are known as those of bodies',
  'meixi-2025-prose/notice.txt': 'as above: the tasks are others',
  'qiaotou-2026-table/notice.md': 'as above: the tasks are others',
}

/** Fixtures whose tasks are not the same where the labels have other names as well, and why. */
const TASKS_BY_LABELS: Exceptions = {
  'baishui-2022-damaged/notice.txt': 'lines of a label that is not learnt are taken into the task',
  'guantang-2026-progress/notice.txt': 'as above: the bracket is not known',
  'jingshan-2024-parenthesised-items/notice.txt': 'names that go on in the next line are taken into the task',
  'lanwan-2025-leaders/notice.txt': 'names that go on in the next line are taken into the task',
  'meixi-2025-prose/notice.txt': 'as above: the tasks are others',
  'qiaotou-2026-table/notice.md': 'as above: the tasks are others',
  'qinglan-2024-three-annexes/notice.txt': 'lines of a label that is not learnt are taken into the task',
  'songquan-2026-four-files/notice.md': 'lines of a label that is not learnt are taken into the task',
  'songquan-2026-four-files/notice.txt': 'lines of a label that is not learnt are taken into the task',
  'shuangqiao-2026-common-bearers/notice.txt':
    'few label lines: the label is not learnt, and the sections are not known',
  'yunxi-2026/notice.txt': 'the sections are not known where no label is',
}

const bare = (words: string) => words.replace(/\s/gu, '')

/** Sections, tasks, pieces, numbers and units; `read` gives what stands at a place. */
function describeShape(notice: Notice, text: string, read: (range: Range) => string) {
  return {
    sections: listSections(notice.sections).map(section => {
      const title = findTitle(text, section)
      return `${section.label} ${section.number} ${title ? bare(read(title)) : null}: ${section.tasks.length}`
    }),
    tasks: listTasks(notice).map(({task, ref}) => ({
      ref,
      text: task.pieces.map(piece => bare(read(piece))),
      units: task.units.map(unit => bare(read(unit.position))),
    })),
  }
}

const plain = fixtures.flatMap(({name, folder, files}) =>
  files.filter(file => /\.(?:txt|md)$/u.test(file)).map(file => [`${name}/${file}`, join(folder, file)] as const),
)

const readText = async (text: string, inputFormat: string) => {
  const {notice} = await parseNotice(text, {inputFormat})
  return {notice, shape: describeShape(notice, text, ({start, end}) => text.slice(start.offset, end.offset))}
}

describe.each(plain)('%s', (name, path) => {
  const parsed = parseNotice(readFileSync(path), {name: path}).then(({notice, text}) => {
    const renamed = renameWords(text, notice)
    const expected = describeShape(notice, text, ({start, end}) => renamed.slice(start.offset, end.offset))
    return {notice, text, renamed, expected, format: notice.source.format}
  })
  const unless = (exceptions: Exceptions) => (name in exceptions ? test.fails : test)
  const withoutUnits = ({sections, tasks}: ReturnType<typeof describeShape>) => ({
    sections,
    tasks: tasks.map(({ref, text}) => ({ref, text})),
  })

  unless(TASKS_BY_WORDS)('has the same sections and tasks under other names and in other words', async () => {
    const {renamed, expected, format} = await parsed
    expect(withoutUnits((await readText(renamed, format)).shape)).toEqual(withoutUnits(expected))
  })

  unless(UNITS_BY_NAMES)('has the same units under other names and in other words', async () => {
    const {renamed, expected, format} = await parsed
    expect((await readText(renamed, format)).shape.tasks.map(each => each.units)).toEqual(
      expected.tasks.map(each => each.units),
    )
  })

  unless(TASKS_BY_LABELS)('has the same tasks under labels that nobody knows, and that is told', async () => {
    const {notice, renamed, expected, format} = await parsed
    const relabelled = renameLabels(renamed, notice)
    const found = await readText(relabelled, format)
    expect(withoutUnits(found.shape)).toEqual(withoutUnits(expected))
    const told = found.notice.messages.map(({rule}) => rule)
    if (relabelled !== renamed) expect(told).toContain('label-unknown')
  })
})
