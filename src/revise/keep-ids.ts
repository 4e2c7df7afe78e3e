import {makeKeyedRows} from '../export/rows.js'
import {listTasks, type TaskEntry} from '../model/entries.js'
import type {Notice, Section, Target, Task, Unit} from '../model/index.js'
import {squeeze} from '../text/blanks.js'
import {matchTargets} from './diff/targets.js'
import type {Match, Matching, TaskDivision} from './match/index.js'

/** Ids that are taken though no task of the old notice has them: those of rows that outlived their tasks. */
export interface Departed {
  /** Task id → what its row says. */
  tasks: ReadonlyMap<string, {text: string; section: string; units: string}>
  targets: ReadonlySet<string>
}

const NONE: Departed = {tasks: new Map(), targets: new Set()}

/**
 * The new notice with the ids that its tasks and targets had in the old one, through any rewording. The likest part of a
 * divided task keeps its id, a merged task has that of the likest of those it was put together from; one that returns
 * after it was withdrawn, with the same text in the same section and borne by the same units, has its old id again. No id
 * is given twice. A lead that the new notice leaves unknown, as a copy without its marks does, is what it was.
 */
export function keepIds(notice: Notice, matching: Matching, departed: Departed = NONE): Notice {
  const origins = new Map<string, Task>()
  for (const {old, new: other} of matching.same) origins.set(other.task.id, old.task)
  for (const {whole, likest} of matching.splits) origins.set(likest.task.id, whole.task)
  for (const {whole, likest} of matching.merges) origins.set(whole.task.id, likest.task)
  const ids = new IdKeeper([...matching.old.map(({task}) => task.id), ...departed.tasks.keys()])
  const targetIds = new IdKeeper([
    ...matching.old.flatMap(({task}) => task.targets.map(target => target.id)),
    ...departed.targets,
  ])
  const rows = new Map(makeKeyedRows(notice, 'tasks').map(({key, row}) => [key, row]))
  const free = new Map([...departed.tasks].map(([id, {text, section, units}]) => [id, keyOf(text, section, units)]))
  const keep = (task: Task): Task => {
    const origin = origins.get(task.id)
    if (origin) {
      const targets = keepTargetIds(task.targets, origin.targets, targetIds)
      return {...task, id: origin.id, units: keepLeads(task.units, origin.units), targets}
    }
    const row = rows.get(task.id)
    const key = keyOf(task.text, String(row?.section ?? ''), String(row?.units ?? ''))
    const id = [...free].find(([, each]) => each === key)?.[0]
    if (id !== undefined) free.delete(id)
    return {...task, id: id ?? ids.give(task.id), targets: keepTargetIds(task.targets, [], targetIds)}
  }
  const within = (section: Section): Section => ({
    ...section,
    tasks: section.tasks.map(keep),
    sections: section.sections.map(within),
  })
  return {...notice, tasks: notice.tasks.map(keep), sections: notice.sections.map(within)}
}

/** A new notice with carried ids, and the matching in which its tasks have them. */
export interface Carried {
  notice: Notice
  matching: Matching
}

/** Carries ids as {@link keepIds} does, in the matching as well. */
export function keepMatching(notice: Notice, matching: Matching, departed?: Departed): Carried {
  const carried = keepIds(notice, matching, departed)
  const entries = listTasks(carried)
  const entry = (each: TaskEntry) => entries[each.no - 1] ?? each
  const match = (each: Match): Match => ({...each, new: entry(each.new)})
  const ofNew = ({whole, parts, likest}: TaskDivision): TaskDivision => ({whole: entry(whole), parts, likest})
  const ofOld = ({whole, parts, likest}: TaskDivision): TaskDivision => ({
    whole,
    parts: parts.map(entry),
    likest: entry(likest),
  })
  return {
    notice: carried,
    matching: {
      ...matching,
      new: entries,
      same: matching.same.map(match),
      doubtful: matching.doubtful.map(match),
      splits: matching.splits.map(ofOld),
      merges: matching.merges.map(ofNew),
      added: matching.added.map(entry),
    },
  }
}

/** The units with the lead that an earlier version names, where this one does not say and the one that led is still there. */
function keepLeads(units: readonly Unit[], origins: readonly Unit[]): Unit[] {
  const known = new Map(
    origins.filter(({leadBasis}) => leadBasis !== 'sole' && leadBasis !== 'joint').map(unit => [unit.name, unit]),
  )
  const isOpen = units.every(unit => unit.lead === null) && units.some(({name}) => known.get(name)?.lead === true)
  if (!isOpen) return [...units]
  return units.map(unit => {
    const origin = known.get(unit.name)
    return origin?.lead == null ? unit : {...unit, lead: origin.lead, leadBasis: origin.leadBasis, leadReason: null}
  })
}

function keepTargetIds(targets: readonly Target[], origins: readonly Target[], ids: IdKeeper): Target[] {
  const carried = new Map(matchTargets(origins, targets).pairs.map(pair => [pair.new.id, pair.old.id]))
  const named = new Map(targets.map(target => [target.id, carried.get(target.id) ?? ids.give(target.id)]))
  return targets.map(target => ({
    ...target,
    id: named.get(target.id) ?? target.id,
    partOf: target.partOf === null ? null : (named.get(target.partOf) ?? target.partOf),
  }))
}

function keyOf(...texts: readonly string[]): string {
  return texts.map(text => squeeze(text.normalize('NFKC'))).join('\n')
}

/** Gives an id as it is, or with a count where it is taken. */
class IdKeeper {
  private readonly taken: Set<string>

  constructor(taken: Iterable<string>) {
    this.taken = new Set(taken)
  }

  give(id: string): string {
    let given = id
    for (let count = 2; this.taken.has(given); count++) given = `${id}~${count}`
    this.taken.add(given)
    return given
  }
}
