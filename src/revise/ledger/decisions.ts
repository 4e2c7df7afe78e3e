import {makeKeyedRows} from '../../export/rows.js'
import type {LedgerRecord} from '../../export/xlsx/model-sheet.js'
import type {Notice, Section, Task} from '../../model/index.js'
import type {Decision} from '../match/index.js'
import type {TableView} from './view.js'

/** What a person may write into 变动. */
const YES: ReadonlySet<string> = new Set([
  '是',
  '是的',
  '同一任务',
  '同一项',
  '相同',
  '同',
  '对',
  '=',
  '√',
  '✓',
  'y',
  'yes',
])
const NO: ReadonlySet<string> = new Set([
  '否',
  '不是',
  '不同',
  '不同任务',
  '不是同一任务',
  '非同一任务',
  '不对',
  '≠',
  '!=',
  '×',
  'x',
  'n',
  'no',
])

/** What people have answered: the pairs that are decided, and those of which two rows say two things. */
interface Answers {
  decided: Decision[]
  disputed: Array<{old: string; new: string}>
}

/** What people have written into 变动 beside pairs that were in doubt; one word for both rows is enough. */
export function readAnswers({doubtful, marks}: LedgerRecord, view: TableView): Answers {
  const answers: Answers = {decided: [], disputed: []}
  const column = view.columns.get('change')
  if (column === undefined) return answers
  for (const pair of doubtful) {
    const said = [pair.old, pair.new].flatMap(key =>
      (view.rows.get(key) ?? []).flatMap(({cells}) => {
        const text = String(cells.get(column)?.value ?? '')
        if (text === (marks.tasks[key]?.change ?? '')) return []
        const word = text
          .normalize('NFKC')
          .trim()
          .replace(/[。.!,]$/u, '')
          .toLowerCase()
        return YES.has(word) ? [true] : NO.has(word) ? [false] : []
      }),
    )
    const [same] = said
    if (same === undefined) continue
    if (said.every(each => each === same)) answers.decided.push({old: pair.old, new: pair.new, same})
    else answers.disputed.push({old: pair.old, new: pair.new})
  }
  return answers
}

/** What decisions on tasks say of pairs that were in doubt: those of a file of pairs, given after the doubt was written. */
export function applyDecisions({doubtful}: LedgerRecord, decisions: readonly Decision[]): Decision[] {
  return doubtful.flatMap(pair => decisions.filter(each => each.old === pair.old && each.new === pair.new))
}

/**
 * The record as if the decided pairs had been clear from the start: a pair that is one task has the id of the old row,
 * and the row that was added for it is one that its task has left.
 */
export function applyAnswers(record: LedgerRecord, decisions: readonly Decision[]): LedgerRecord {
  if (decisions.length === 0) return record
  const joined = new Map(decisions.filter(({same}) => same).map(each => [each.new, each.old]))
  const decided = new Set(decisions.map(each => `${each.old} ${each.new}`))
  const left = (table: 'tasks' | 'targets' | 'units') => {
    const keys = new Set(keysOf(record.notice, table, joined))
    return makeKeyedRows(record.notice, table).filter(({key}) => keys.has(key))
  }
  return {
    ...record,
    notice: renameTasks(record.notice, joined),
    gone: {
      tasks: [...record.gone.tasks, ...left('tasks')],
      targets: record.gone.targets,
      units: [...record.gone.units, ...left('units')],
    },
    doubtful: record.doubtful.filter(pair => !decided.has(`${pair.old} ${pair.new}`)),
  }
}

/** The keys of the rows of tasks that get another id. */
function keysOf(notice: Notice, table: 'tasks' | 'targets' | 'units', joined: ReadonlyMap<string, string>): string[] {
  return makeKeyedRows(notice, table).flatMap(({key}) => (joined.has(key.split(' ')[0] ?? '') ? [key] : []))
}

function renameTasks(notice: Notice, names: ReadonlyMap<string, string>): Notice {
  const rename = (task: Task): Task => ({...task, id: names.get(task.id) ?? task.id})
  const within = (section: Section): Section => ({
    ...section,
    tasks: section.tasks.map(rename),
    sections: section.sections.map(within),
  })
  return {...notice, tasks: notice.tasks.map(rename), sections: notice.sections.map(within)}
}
