import type {TaskEntry} from '../../model/entries.js'
import type {Change, Task} from '../../model/index.js'
import {change} from './references.js'

/** The units that a task gained and lost, and who leads now. A lead that is not known any more is no change; one that is known now is. */
export function compareUnits(old: TaskEntry, other: TaskEntry): Change[] {
  const [before, after] = [namesOf(old.task), namesOf(other.task)]
  const changes = [
    ...before.filter(name => !after.includes(name)).map(name => change('unit-dropped', old, other, {was: name})),
    ...after.filter(name => !before.includes(name)).map(name => change('unit-added', old, other, {is: name})),
  ]
  const [was, is] = [leadsOf(old.task), leadsOf(other.task)]
  const isKnown = !hasUnknownLead(other.task) && (is.length > 0 || !hasUnknownLead(old.task))
  if (isKnown && was.join('、') !== is.join('、') && !followsFromUnits(old.task, other.task)) {
    changes.push(change('lead-changed', old, other, {was: was.join('、') || null, is: is.join('、') || null}))
  }
  return changes
}

function namesOf(task: Task): string[] {
  return [...new Set(task.units.map(unit => unit.name))]
}

function leadsOf(task: Task): string[] {
  return [...new Set(task.units.filter(unit => unit.lead === true).map(unit => unit.name))]
}

function hasUnknownLead(task: Task): boolean {
  return task.units.some(unit => unit.lead === null)
}

/** A unit that leads because it is the only one, or the only one left: the units say that already. */
function followsFromUnits(old: Task, other: Task): boolean {
  const isSole = (task: Task) => task.units.length > 0 && task.units.every(unit => unit.leadBasis === 'sole')
  return isSole(other) && (isSole(old) || hasUnknownLead(old))
}
