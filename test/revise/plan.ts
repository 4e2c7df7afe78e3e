import type {Notice} from '../../src/index.js'
import {addTarget, changeAmount, changeBound, dropTarget} from './amounts.js'
import {mergeTasks, moveAway, moveWithin, splitTask, swapTasks} from './arrange.js'
import {decideEdits, type State} from './decisions.js'
import {findItem, type Item, listItems, squeeze} from './draft.js'
import {changeDeadline, changeLead, changeUnits} from './duties.js'
import {changeLeader, renameSection} from './headings.js'
import type {Random} from './random.js'
import {rewordTask} from './reword.js'
import {type Desk, type Edit, insertTask, withdrawTask} from './structural.js'

/** What can be done to a notice, with how often where kinds are mixed. */
const WEIGHTS = {
  insert: 3,
  withdraw: 2,
  replace: 2,
  split: 1,
  merge: 1,
  'move-away': 1,
  'move-within': 1,
  swap: 1,
  reword: 6,
  amount: 4,
  bound: 1,
  'target-add': 1,
  'target-drop': 1,
  units: 3,
  lead: 1,
  deadline: 2,
  section: 1,
  leader: 1,
  renumber: 1,
} as const

export type EditKind = keyof typeof WEIGHTS

const FIRST: readonly EditKind[] = ['insert', 'withdraw', 'replace', 'split', 'merge']
const SECOND: readonly EditKind[] = ['move-away', 'move-within', 'swap']
const THIRD: readonly EditKind[] = [
  'reword',
  'amount',
  'bound',
  'target-add',
  'target-drop',
  'units',
  'lead',
  'deadline',
]
const FRAME: readonly EditKind[] = ['section', 'leader', 'renumber']

/** The kinds by the order in which they are made: what comes and goes, what moves, what is said. */
export const PHASES = [FIRST, SECOND, THIRD] as const

/** Every kind of edit. */
export const EDIT_KINDS: readonly EditKind[] = [...FIRST, ...SECOND, ...THIRD, ...FRAME]

type Tools = Pick<Desk, 'random' | 'newKey' | 'newSentence'>

/** What edits are made from, as things stand. */
export function makeDesk(
  state: State,
  tools: Tools,
  planned: ReadonlySet<number>,
  decided: ReadonlySet<number> = new Set(),
): Desk {
  const bare = (body: string) => squeeze(body).replace(/\d+/gu, '')
  return {
    ...tools,
    draft: state.draft,
    isKnown: body =>
      [...state.originals.values(), ...listItems(state.draft).map(item => item.body)].some(
        known => bare(known) === bare(body),
      ),
    isFree: ({key}) => !state.taken.has(key) && !planned.has(key),
    isPlanned: ({key}) => planned.has(key),
    isDecided: group => state.decided.has(group) || decided.has(group),
  }
}

/** The kinds of edits that touch about so many tasks. */
export function drawKinds(kinds: readonly EditKind[], count: number, random: Random): EditKind[] {
  const bag = kinds
    .filter(kind => !FRAME.includes(kind))
    .flatMap(kind => Array.from({length: WEIGHTS[kind]}, () => kind))
  if (bag.length === 0) return []
  const drawn: EditKind[] = []
  for (let touched = 0; touched < count; ) {
    const kind = random.pick(bag)
    drawn.push(kind)
    touched += kind === 'swap' || kind === 'merge' ? 2 : 1
  }
  return drawn
}

/** Makes edits of the drawn kinds; those that are not read as meant are tried at other tasks. */
export async function runPhase(start: State, drawn: readonly EditKind[], tools: Tools): Promise<State> {
  let state = start
  let open = [...drawn]
  for (let round = 0; round < 4 && open.length > 0; round++) {
    const before = countTouched(state)
    const planned = new Set<number>()
    const decided = new Set<number>()
    const edits: Array<{kind: EditKind; edit: Edit}> = []
    for (const kind of open) {
      const edit = proposeEdit(makeDesk(state, tools, planned, decided), kind, state)
      if (!edit) continue
      for (const key of edit.keys) planned.add(key)
      if (edit.decides !== undefined) decided.add(edit.decides)
      edits.push({kind, edit})
    }
    state = await decideEdits(
      state,
      edits.map(({edit}) => edit),
    )
    const done = countTouched(state) - before
    open = open.slice(0, Math.max(0, open.length - done))
    if (edits.length === 0) break
    open = tools.random.shuffle(open)
  }
  return state
}

/** How many tasks an edit was made of. */
export function countTouched({entries}: State): number {
  return new Set(entries.map(({key, old}) => `${old} ${key}`)).size
}

const TRIES = 12

function proposeEdit(desk: Desk, kind: EditKind, state: State): Edit | null {
  const items = listItems(desk.draft)
  const bodies = new Map<string, number>()
  for (const {body} of items) bodies.set(squeeze(body), (bodies.get(squeeze(body)) ?? 0) + 1)
  const isSaid = THIRD.includes(kind)
  const free = items.filter(item => {
    const isTwin = (bodies.get(squeeze(item.body)) ?? 0) > 1
    const isOne = item.from.length === 1 && items.filter(each => each.from[0] === item.from[0]).length === 1
    const had = state.entries.filter(({key}) => key === item.key)
    const isOnlyMoved = had.length > 0 && had.every(entry => entry.kind === 'task-moved')
    return (
      !isTwin &&
      isOne &&
      !desk.isPlanned(item) &&
      (isSaid ? isOnlyMoved || (had.length === 0 && desk.isFree(item)) : desk.isFree(item))
    )
  })
  for (let attempt = 0; attempt < TRIES && free.length > 0; attempt++) {
    const edit = makeEdit(desk, kind, desk.random.pick(free), free, state.notice)
    if (edit) return edit
  }
  return null
}

function makeEdit(desk: Desk, kind: EditKind, item: Item, free: readonly Item[], notice: Notice): Edit | null {
  if (kind === 'insert') return insertTask(desk, item)
  if (kind === 'withdraw' || kind === 'replace') return withdrawTask(desk, item, kind === 'replace')
  if (kind === 'split') return splitTask(desk, item)
  if (kind === 'merge') return mergeTasks(desk, item, desk.random.pick(nextOnes(desk, item, free)))
  if (kind === 'move-away') return moveAway(desk, item)
  if (kind === 'move-within') return moveWithin(desk, item)
  if (kind === 'swap') return swapTasks(desk, item, desk.random.pick(free))
  if (kind === 'reword') return rewordTask(desk, item)
  if (kind === 'amount') return changeAmount(desk, item)
  if (kind === 'bound') return changeBound(desk, item)
  if (kind === 'target-add') return addTarget(desk, item)
  if (kind === 'target-drop') return dropTarget(desk, item)
  if (kind === 'units') return changeUnits(desk, item, notice)
  if (kind === 'lead') return changeLead(desk, item, notice)
  return kind === 'deadline' ? changeDeadline(desk, item) : null
}

/** Those that follow a task closely in its section; itself where there is none. */
function nextOnes({draft}: Desk, item: Item, free: readonly Item[]): readonly Item[] {
  const found = findItem(draft, item.key)
  const items = found ? (draft.groups[found.group]?.items.slice(found.place + 1, found.place + 4) ?? []) : []
  const near = items.filter(each => free.some(({key}) => key === each.key))
  return near.length > 0 ? near : [item]
}

const AREAS = [['reword'], ['amount', 'bound', 'target-add', 'target-drop'], ['units', 'lead'], ['deadline']]

/** A second edit, of another part, for a quarter of the tasks that had one. */
export async function addSecond(
  state: State,
  edited: ReadonlySet<number>,
  kinds: readonly EditKind[],
  random: Random,
): Promise<State> {
  const edits = listItems(state.draft).flatMap(item => {
    if (!edited.has(item.key) || !random.chance(0.25)) return []
    const had = state.entries.filter(({key}) => key === item.key).map(({kind}) => areaOf(kind))
    const others = kinds.filter(kind => AREAS.every((area, at) => !area.includes(kind) || !had.includes(at)))
    if (others.length === 0) return []
    const desk = makeDesk(state, {random, newKey: () => -1, newSentence: () => null}, new Set())
    return makeEdit(desk, random.pick(others), item, [item], state.notice) ?? []
  })
  return decideEdits(state, edits)
}

function areaOf(kind: string): number {
  if (kind === 'task-reworded') return 0
  if (kind.startsWith('target')) return 1
  return kind.startsWith('deadline') ? 3 : 2
}

/** Headings, leaders and the way of numbering. */
export async function editFrame(start: State, kinds: readonly EditKind[], random: Random): Promise<State> {
  let state = start
  const desk = () => makeDesk(state, {random, newKey: () => -1, newSentence: () => null}, new Set())
  const isOnly = kinds.every(kind => FRAME.includes(kind))
  for (const [kind, make] of [
    ['section', renameSection],
    ['leader', changeLeader],
  ] as const) {
    const edit = kinds.includes(kind) && (isOnly || random.chance(0.4)) ? make(desk(), state.notice.sections) : null
    if (edit) state = await decideEdits(state, [edit])
  }
  if (!kinds.includes('renumber') || !(isOnly || random.chance(0.2))) return state
  const runsOn = state.draft.groups.some(({restarts}) => !restarts)
  const renumber: Edit = {
    keys: [],
    changes: [],
    apply: draft => ({
      ...draft,
      renumbers: true,
      groups: draft.groups.map((group, at) => ({...group, restarts: at === 0 || runsOn})),
    }),
  }
  return decideEdits(state, [renumber])
}
