import {isAbove, type Ordinal, type Rank} from '../tokens/ordinals.js'
import type {Line} from './line.js'
import {isPlainHeading} from './line.js'
import {ORDINAL_COSTS} from './weights.js'

/** A numbered paragraph with what stands under it; the root has no line. */
export interface TreeNode {
  line: Line | null
  ordinal: Ordinal | null
  /** The paragraphs behind it that are not numbered, in front of its first child. */
  body: Line[]
  children: TreeNode[]
}

/** An open level: the kind that counts in it and the last number. */
interface Level {
  rank: Rank
  number: number
  /** How many levels stand above it. */
  depth: number
  above: Level | null
}

/** One way to nest the ordinals so far. */
interface State {
  cost: number
  top: Level | null
  /** The last number of each kind that was counted, for numbers that run on. */
  last: ReadonlyMap<Rank, number>
  /** What the last ordinal was taken for, and before it. */
  choice: Choice | null
}

interface Choice {
  /** `null` where the line is words. */
  ordinal: Ordinal | null
  depth: number
  before: Choice | null
}

/** What the line in front of an ordinal is: who bears the task in front, a heading without an ordinal, or words. */
type Behind = 'duty' | 'heading' | 'words'

/** So many ways to nest are kept. */
const WIDTH = 10

/**
 * Nests an annex's lines by their ordinals alone: which kind counts inside which is told by the numbers, since each run
 * is complete and each restart stands under a new parent. Of all ways to nest the one that costs least is taken.
 */
export function buildTree(lines: readonly Line[]): TreeNode {
  const choices = chooseOrdinals(lines)
  const root: TreeNode = {line: null, ordinal: null, body: [], children: []}
  const open: TreeNode[] = [root]
  for (const [at, line] of lines.entries()) {
    const choice = choices[at]
    if (!choice?.ordinal) {
      open[open.length - 1]?.body.push(line)
      continue
    }
    const node: TreeNode = {line, ordinal: choice.ordinal, body: [], children: []}
    open.length = Math.max(1, Math.min(open.length, choice.depth + 1))
    open[open.length - 1]?.children.push(node)
    open.push(node)
  }
  return root
}

/** What each line's ordinal is taken for; `null` for lines without. */
function chooseOrdinals(lines: readonly Line[]): Array<Choice | null> {
  let states: State[] = [{cost: 0, top: null, last: new Map(), choice: null}]
  const numbered: number[] = []
  for (const [at, line] of lines.entries()) {
    if (line.ordinals.length === 0) continue
    numbered.push(at)
    const before = lines[at - 1]
    const behind: Behind = before?.bears ? 'duty' : isHeadingLine(before) ? 'heading' : 'words'
    const next = states.flatMap(state => [...waysOf(state, line, behind)])
    states = keepBest(next)
  }
  const choices: Array<Choice | null> = lines.map(() => null)
  let choice = states[0]?.choice ?? null
  for (const at of numbered.reverse()) {
    choices[at] = choice
    choice = choice?.before ?? null
  }
  return choices
}

function isHeadingLine(line: Line | undefined): boolean {
  return line !== undefined && line.ordinals.length === 0 && !line.bears && isPlainHeading(line.folded)
}

/** The cheapest states, of those with the same open levels one. */
function keepBest(states: State[]): State[] {
  states.sort((a, b) => a.cost - b.cost)
  const seen = new Set<string>()
  const kept: State[] = []
  for (const state of states) {
    const key = keyOf(state.top)
    if (seen.has(key)) continue
    seen.add(key)
    kept.push(state)
    if (kept.length === WIDTH) break
  }
  return kept
}

function keyOf(level: Level | null): string {
  let key = ''
  for (let at = level; at; at = at.above) key += `${at.rank}${at.number};`
  return key
}

/** Every way in which a line's ordinal may go on from a state. */
function* waysOf(state: State, line: Line, behind: Behind): Generator<State> {
  yield {
    ...state,
    cost: state.cost + costOfWords(line, behind),
    choice: {ordinal: null, depth: 0, before: state.choice},
  }
  for (const ordinal of line.ordinals) {
    for (const {level, cost} of placesOf(state, ordinal, behind)) {
      yield {
        cost: state.cost + cost,
        top: level,
        last: new Map(state.last).set(ordinal.rank, ordinal.number),
        choice: {ordinal, depth: level.depth, before: state.choice},
      }
    }
  }
}

function costOfWords({ordinals, bears}: Line, behind: Behind): number {
  const [first] = ordinals
  if (!first) return 0
  if (first.rank === 'listed') return ORDINAL_COSTS.listedAsWords
  const isSure = !first.weak && !first.glued
  const cost = isSure ? ORDINAL_COSTS.sureAsWords : ORDINAL_COSTS.unsureAsWords
  const closed = !isSure && first.glued && behind === 'duty' ? ORDINAL_COSTS.unsureBehindDuty : 0
  return (bears ? cost * 2 : cost) + closed
}

/** The levels at which an ordinal may stand: it goes on with one that is open, or opens one under any of them. */
function* placesOf(state: State, ordinal: Ordinal, behind: Behind): Generator<{level: Level; cost: number}> {
  const {rank, number} = ordinal
  let replaced = 0
  for (let level = state.top; ; level = level.above) {
    if (level?.rank === rank) {
      const cost = costOfNext(level, ordinal, behind)
      yield {level: {rank, number, depth: level.depth, above: level.above}, cost}
    }
    if (!isOpen(level, rank)) {
      const depth = (level?.depth ?? -1) + 1
      const cost = replaced + costOfFirst(state, level, ordinal)
      yield {level: {rank, number, depth, above: level}, cost}
    }
    // beyond its own kind it would begin a run anew, which the continued one says already
    if (!level || level.rank === rank) return
    replaced += isAbove(level.rank, rank) ? ORDINAL_COSTS.unnatural : ORDINAL_COSTS.replaced
  }
}

function isOpen(level: Level | null, rank: Rank): boolean {
  for (let at = level; at; at = at.above) if (at.rank === rank) return true
  return false
}

/** What it costs that an ordinal goes on with an open level. */
function costOfNext(level: Level, ordinal: Ordinal, behind: Behind): number {
  const step = ordinal.number - level.number
  if (ordinal.parents.length > 0 && !isUnder(level.above, ordinal)) return step === 1 ? ORDINAL_COSTS.orphan : 4
  if (step === 1) return 0
  const isClosed = ordinal.glued && behind === 'duty'
  const isUnsure = ordinal.weak || ordinal.glued
  const unsure = !isUnsure ? 0 : isClosed ? ORDINAL_COSTS.unsureButClosed : ORDINAL_COSTS.unsureAndUnexpected
  if (step === 0) return ORDINAL_COSTS.repeat + unsure
  if (step > ORDINAL_COSTS.farthest) return ORDINAL_COSTS.farGap + unsure
  if (step > 1) return ORDINAL_COSTS.gap + Math.min(3, step - 2) * ORDINAL_COSTS.widerGap + unsure
  if (ordinal.number !== 1) return ORDINAL_COSTS.backward + unsure
  return (behind === 'heading' ? ORDINAL_COSTS.restartBehindHeading : ORDINAL_COSTS.restart) + unsure
}

/** What it costs that an ordinal opens a level under another. */
function costOfFirst(state: State, above: Level | null, ordinal: Ordinal): number {
  let cost = above && !isAbove(above.rank, ordinal.rank) ? ORDINAL_COSTS.unnatural : 0
  if (ordinal.parents.length > 0 && !isUnder(above, ordinal)) cost += ORDINAL_COSTS.orphan
  if (ordinal.number === 1) return cost
  const runsOn = state.last.get(ordinal.rank) === ordinal.number - 1
  if (runsOn) return cost + ORDINAL_COSTS.runsOn
  return cost + ORDINAL_COSTS.odd + (ordinal.weak || ordinal.glued ? ORDINAL_COSTS.unsureAndUnexpected : 0)
}

/** Whether a decimal's first numbers are those of the levels above: 2.1.3 under 2.1, 2.1 under 2. */
function isUnder(above: Level | null, {parents}: Ordinal): boolean {
  let level = above
  for (let at = parents.length - 1; at >= 0; at--) {
    if (level?.number !== parents[at]) return false
    level = level?.above ?? null
  }
  return true
}
