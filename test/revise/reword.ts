import type {Position} from '../../src/index.js'
import {CLAUSES, SYNONYMS} from './bank.js'
import {type Clause, commaOf, endingOf, joinClauses, listClauses} from './clauses.js'
import {areEqual, LEAST_KEPT, shareBoth} from './compare.js'
import {type Check, type Item, replaceItem, squeeze} from './draft.js'
import type {Random} from './random.js'
import type {Desk, Edit} from './structural.js'

/** An edit of what one task says. */
export function editContent(item: Item, made: Item, check: Check): Edit {
  return {keys: [item.key], apply: draft => replaceItem(draft, item.key, () => [{...made, check}]), changes: []}
}

/** Where in a task's body a place of the text is. */
export function placeIn({start, head}: Item, position: Position): {start: number; end: number} {
  const from = start + head.length
  return {start: position.start.offset - from, end: position.end.offset - from}
}

/** A clause that may go or move: no amount, no time, nothing that leans on its neighbours. */
function listLoose(item: Item, clauses: readonly Clause[]): Set<number> {
  const spans = [...(item.task?.targets ?? []), ...(item.task?.deadlines ?? [])].map(each =>
    placeIn(item, each.position),
  )
  return new Set(
    clauses.flatMap(({text, start}, at) => {
      const holds = spans.some(span => span.start < start + text.length && span.end > start)
      const leans = /^(?:其中|同比|并|以及|力争|确保|各|均|分别)|[\d%一二三四五六七八九十百千万]/u.test(text)
      return holds || leans ? [] : [at]
    }),
  )
}

type Change = (clauses: readonly Clause[], loose: ReadonlySet<number>, random: Random) => readonly Clause[] | null

const insertClause: Change = (clauses, _, random) => {
  const text = random.pick(CLAUSES)
  if (clauses.some(clause => clause.text.includes(text))) return null
  const at = random.int(1, clauses.length)
  const before = clauses[at - 1]
  // a clause cannot stand alone behind a full stop
  const front = before ? [...clauses.slice(0, at - 1), {...before, stop: ''}] : []
  return [...front, {text, stop: before?.stop ?? '', start: -1}, ...clauses.slice(at)]
}

const dropClause: Change = (clauses, loose, random) =>
  loose.size === 0 || clauses.length < 3 ? null : clauses.toSpliced(random.pick([...loose]), 1)

const replaceClause: Change = (clauses, loose, random) => {
  if (loose.size === 0 || clauses.length < 2) return null
  const at = random.pick([...loose])
  return clauses.map((clause, place) => (place === at ? {...clause, text: random.pick(CLAUSES), start: -1} : clause))
}

const swapClauses: Change = (clauses, loose, random) => {
  const pairs = [...loose].filter(at => loose.has(at + 1))
  if (pairs.length === 0) return null
  const at = random.pick(pairs)
  const [one, other] = [clauses[at], clauses[at + 1]]
  if (!one || !other) return null
  return clauses.toSpliced(at, 2, {...other, stop: one.stop}, {...one, stop: other.stop})
}

const replaceWord: Change = (clauses, _, random) => {
  const choices = clauses.flatMap((clause, at) =>
    SYNONYMS.flatMap(([word, other]) =>
      clause.text.includes(word) && !clause.text.includes(other) ? [{at, word, other}] : [],
    ),
  )
  if (choices.length === 0) return null
  const {at, word, other} = random.pick(choices)
  return clauses.map((clause, place) => (place === at ? {...clause, text: clause.text.replace(word, other)} : clause))
}

const CHANGES = [insertClause, dropClause, replaceClause, swapClauses, replaceWord, replaceWord]

/** A task's sentence in other words, from one word to about half of it; its amounts, times and units stay. */
export function rewordTask(desk: Desk, item: Item): Edit | null {
  const {random} = desk
  const {task} = item
  if (!task || !item.isPlain) return null
  const comma = commaOf(item.body)
  const ending = endingOf(item.body)
  const clauses = listClauses(item.body)
  const steps = random.pick([1, 1, 2, 4, 8, 12])
  let now: readonly Clause[] = clauses
  for (let step = 0; step < steps; step++) {
    // places are those of the first reading, so what was put in counts as bound
    const loose = new Set([...listLoose(item, now)].filter(at => (now[at]?.start ?? -1) >= 0))
    const next = random.pick(CHANGES)(now, loose, random)
    if (!next) continue
    const body = joinClauses(next, ending, comma)
    if (shareBoth(item.body, body) >= LEAST_KEPT) now = next
  }
  const body = joinClauses(now, ending, comma)
  if (squeeze(body) === squeeze(item.body)) return null
  return editContent(item, {...item, body}, after =>
    squeeze(after.text) === squeeze(body) && areEqual(task, after, 'units', 'targets', 'deadlines')
      ? [{kind: 'task-reworded', detail: shareBoth(item.body, body).toFixed(2)}]
      : null,
  )
}
