import type {Target, Task} from '../../src/index.js'
import {type Item, squeeze} from './draft.js'

/** A part of what a task says. */
export type Facet = 'text' | 'units' | 'targets' | 'deadlines'

/** All that a target says but its value and its place. */
export function signMeasure({metric, action, kind, unit, strive, from}: Target): string {
  return JSON.stringify([squeeze(metric), action, kind, unit, strive, from])
}

/** All that a target says but its place. */
export function signTarget(target: Target): string {
  return JSON.stringify([signMeasure(target), target.comparator, target.value, target.upper])
}

/** The names of a task's units, in order. */
export function listUnits(task: Task): string[] {
  return task.units.map(({name}) => name)
}

/** The names of those that lead. */
export function listLeads(task: Task): string[] {
  return task.units.flatMap(({name, lead}) => (lead === true ? [name] : []))
}

/** The time words of a task, with the day meant. */
export function listDeadlines(task: Task): string[] {
  return task.deadlines.map(({raw, on}) => `${squeeze(raw)}=${on}`)
}

function describe(task: Task, facet: Facet): string {
  if (facet === 'text') return squeeze(task.text)
  if (facet === 'units') return JSON.stringify(task.units.map(({name, lead, role}) => [name, lead, role]))
  if (facet === 'targets') return JSON.stringify(task.targets.map(signTarget))
  return JSON.stringify(listDeadlines(task))
}

/** Whether two readings say the same in the given parts. */
export function areEqual(before: Task, after: Task, ...facets: Facet[]): boolean {
  return facets.every(facet => describe(before, facet) === describe(after, facet))
}

/** Whether a task is read as its item intends. */
export function isAsIntended({task, body, isPlain}: Item, after: Task): boolean {
  if (isPlain || !task) return squeeze(after.text) === squeeze(body)
  return areEqual(task, after, 'text')
}

/** Those of a list that another list has not, each counted. */
export function subtract(list: readonly string[], other: readonly string[]): string[] {
  const rest = [...other]
  return list.filter(value => {
    const at = rest.indexOf(value)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
}

/** How much two texts have in common, from 0 to 1: pairs of neighbouring characters, each counted. */
export function compareTexts(one: string, other: string): number {
  const pairs = pairUp(squeeze(one))
  const rest = new Map<string, number>()
  for (const pair of pairs) rest.set(pair, (rest.get(pair) ?? 0) + 1)
  const others = pairUp(squeeze(other))
  let shared = 0
  for (const pair of others) {
    const left = rest.get(pair) ?? 0
    if (left > 0) {
      rest.set(pair, left - 1)
      shared++
    }
  }
  return pairs.length + others.length === 0 ? 1 : (2 * shared) / (pairs.length + others.length)
}

function pairUp(text: string): string[] {
  return Array.from({length: Math.max(0, text.length - 1)}, (_, at) => text.slice(at, at + 2))
}

/** How much of a text another one keeps in the same order, from 0 to 1. */
function shareKept(text: string, other: string): number {
  let row = new Array<number>(other.length + 1).fill(0)
  for (const character of text) {
    const next = [0]
    for (let at = 0; at < other.length; at++) {
      next.push(character === other[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0))
    }
    row = next
  }
  return (row[other.length] ?? 0) / Math.max(1, [...text].length)
}

/** The smallest share of a sentence that stays however it is edited. */
export const LEAST_KEPT = 0.5

/** The share that either of two texts has in common with the other; the smaller one. */
export function shareBoth(one: string, other: string): number {
  return Math.min(shareKept(one, other), shareKept(other, one))
}
