import type {Notice} from '../../src/index.js'
import {FAMILIES} from './bank.js'
import {decideEdits, type State} from './decisions.js'
import {listItems, readDraft} from './draft.js'
import {
  addSecond,
  countTouched,
  drawKinds,
  EDIT_KINDS,
  type EditKind,
  editFrame,
  makeDesk,
  PHASES,
  runPhase,
} from './plan.js'
import {makeRandom} from './random.js'
import {dealSentences, fillSentence, insertTask} from './structural.js'

export {EDIT_KINDS, type EditKind} from './plan.js'

/** How the tasks of two notices belong together; numbers are the places in the notices' order, from 1. */
export interface Pair {
  old: number[]
  new: number[]
  relation: 'same' | 'split' | 'merged' | 'added' | 'withdrawn'
}

/** One change of content. */
export interface TruthChange {
  kind: string
  old: number | null
  new: number | null
  detail?: string
}

/** A revised notice, and what was done to it. */
export interface Revision {
  text: string
  pairs: Pair[]
  changes: TruthChange[]
}

/** How a notice is revised. */
export interface RevisionOptions {
  seed: number
  /** The share of the tasks that are edited, 0.01 to 0.3; one at least. */
  share: number
  kinds?: readonly EditKind[]
}

/**
 * Revises a notice as an office would. The truth is exact as far as the parser goes: an edit that is not read again as
 * it was meant is not made.
 */
export async function reviseNotice(text: string, notice: Notice, options: RevisionOptions): Promise<Revision> {
  const {seed, share, kinds = EDIT_KINDS} = options
  const random = makeRandom(seed)
  const deal = dealSentences(text, random)
  const draft = readDraft(text, notice)
  const items = listItems(draft)
  const originals = new Map(items.map(({body}, at) => [at + 1, body]))
  let state: State = {draft, text, notice, entries: [], taken: new Set(), decided: new Set(), originals}
  const wanted = Math.max(1, Math.round(items.length * share))
  const drawn = drawKinds(kinds, wanted, random)
  let lastKey = items.length
  const newKey = () => lastKey++
  const tools = {random, newKey, newSentence: deal}
  for (const phase of PHASES) {
    state = await runPhase(
      state,
      drawn.filter(kind => phase.includes(kind)),
      tools,
    )
  }
  for (let round = 0; round < 3 && countTouched(state) < wanted; round++) {
    // what moved within its section stays where it is, so no place is changed any more
    const said = kinds.filter(kind => PHASES[2].includes(kind))
    const more = said.length > 0 ? said : kinds.filter(kind => PHASES[0].includes(kind))
    state = await runPhase(state, drawKinds(more, wanted - countTouched(state), random), tools)
  }
  const edited = new Set(state.entries.flatMap(({key, kind}) => (isContent(kind) && key !== null ? [key] : [])))
  state = await addSecond(
    state,
    edited,
    kinds.filter(kind => PHASES[2].includes(kind)),
    random,
  )
  state = await editFrame(state, kinds, random)
  return tellTruth(state, items.length)
}

/** The notice's text with some formulaic tasks more, told apart by place and amount alone: an old notice to revise. */
export async function thickenNotice(
  text: string,
  notice: Notice,
  {seed, count}: {seed: number; count: number},
): Promise<string> {
  const random = makeRandom(seed)
  const draft = readDraft(text, notice)
  let state: State = {draft, text, notice, entries: [], taken: new Set(), decided: new Set(), originals: new Map()}
  const families = random.shuffle(FAMILIES).slice(0, Math.max(1, Math.ceil(count / 4)))
  let lastKey = listItems(draft).length
  for (let done = 0; done < count; done++) {
    const sentence = fillSentence(families[done % families.length] ?? random.pick(families), random)
    const desk = makeDesk(state, {random, newKey: () => lastKey++, newSentence: () => sentence}, new Set())
    const edit = insertTask(desk, random.pick(listItems(state.draft)), true)
    if (edit) state = await decideEdits(state, [edit])
  }
  return state.text
}

function isContent(kind: string): boolean {
  return !/^task-(?:added|withdrawn|moved|split|merged)|^section|^leaders/u.test(kind)
}

function tellTruth({draft, text, entries}: State, olds: number): Revision {
  const items = listItems(draft)
  const numberOf = new Map(items.map(({key}, at) => [key, at + 1]))
  const pairs: Pair[] = []
  for (let old = 1; old <= olds; old++) {
    const found = items.filter(({from}) => from.includes(old))
    const first = found[0]
    const news = found.flatMap(({key}) => numberOf.get(key) ?? [])
    if (!first) pairs.push({old: [old], new: [], relation: 'withdrawn'})
    else if (first.from[0] !== old) continue
    else if (found.length > 1) pairs.push({old: [old], new: news, relation: 'split'})
    else pairs.push({old: [...first.from], new: news, relation: first.from.length > 1 ? 'merged' : 'same'})
  }
  for (const {from, key} of items) {
    if (from.length === 0) pairs.push({old: [], new: [numberOf.get(key) ?? 0], relation: 'added'})
  }
  const changes = entries.map(({kind, old, key, detail}) => ({
    kind,
    old,
    new: key === null ? null : (numberOf.get(key) ?? null),
    ...(detail === undefined ? {} : {detail}),
  }))
  const isFirst = ({kind, old}: TruthChange, at: number) =>
    kind !== 'task-reworded' || changes.findIndex(each => each.kind === kind && each.old === old) === at
  return {text, pairs, changes: changes.filter(isFirst)}
}
