import {listTasks, type TaskEntry} from '../model/entries.js'
import type {Leader, Notice, Target, Task, Unit} from '../model/index.js'
import type {Row, Table} from './columns.js'

/** A row with what it is known by in every version of its notice. */
export interface KeyedRow {
  /** A task's or a target's id; a task's id and a unit's name. */
  key: string
  row: Row
}

/** The rows of a table of one notice. */
export function makeRows(notice: Notice, table: Table): Row[] {
  return makeKeyedRows(notice, table).map(({row}) => row)
}

/** The rows of a table, each with its key, no key twice. */
export function makeKeyedRows(notice: Notice, table: Table): KeyedRow[] {
  const entries = listTasks(notice)
  if (table === 'tasks') return entries.map(entry => ({key: entry.task.id, row: taskRow(entry)}))
  if (table === 'units') {
    const counts = new Map<string, number>()
    return entries.flatMap(entry =>
      entry.task.units.map(unit => {
        const name = `${entry.task.id} ${unit.name}`
        const count = (counts.get(name) ?? 0) + 1
        counts.set(name, count)
        return {key: count === 1 ? name : `${name} ${count}`, row: unitRow(entry, unit)}
      }),
    )
  }
  return entries
    .flatMap(entry => entry.task.targets.map(target => ({entry, target})))
    .map(({entry, target}, at) => ({key: target.id, row: targetRow(entry, target, at + 1)}))
}

function taskRow({task, sections, no, ref}: TaskEntry): Row {
  return {
    no,
    ref,
    section: sections.map(section => section.title).join(' / '),
    leaders: task.leaders.map(sayLeader).join('、'),
    task: task.text,
    targets: task.targets.map(sayTarget).join(';'),
    leads: joinLeads(task),
    units: joinUnits(task),
    deadline: task.deadlines.map(deadline => deadline.raw).join('、'),
    due: lastDay(task),
    line: task.position.start.line,
  }
}

function targetRow({task, ref}: TaskEntry, target: Target, no: number): Row {
  const whole = task.targets.find(each => each.id === target.partOf)
  return {
    no,
    ref,
    metric: target.metric,
    action: target.action,
    kind: target.kind,
    comparator: target.comparator,
    value: target.value,
    upper: target.upper,
    from: target.from,
    unit: target.unit,
    strive: target.strive,
    part_of: whole ? sayTarget(whole) : '',
    raw: target.raw,
    task: task.text,
    leads: joinLeads(task),
    units: joinUnits(task),
  }
}

function unitRow({task, ref}: TaskEntry, unit: Unit): Row {
  return {
    unit: unit.name,
    ref,
    role: unit.role,
    lead: unit.lead,
    task: task.text,
    deadline: task.deadlines.map(deadline => deadline.raw).join('、'),
  }
}

function sayLeader({name, office}: Leader): string {
  return `${name}${office}`
}

function sayTarget({metric, action, raw}: Target): string {
  return `${metric}${action}${raw}`
}

/** The units that lead; empty where that is unknown. */
function joinLeads(task: Task): string {
  return task.units
    .filter(unit => unit.lead === true)
    .map(unit => unit.name)
    .join('、')
}

/** The units as the notice lists them, without those that it labels apart as leading. */
function joinUnits(task: Task): string {
  return task.units
    .filter(unit => unit.role !== 'lead' && unit.role !== 'consolidating')
    .map(unit => unit.name)
    .join('、')
}

function lastDay(task: Task): string | null {
  const days = task.deadlines.flatMap(deadline => deadline.on ?? [])
  return days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null)
}
