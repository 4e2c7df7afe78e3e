import {BEARER_END, isCollective} from '../tokens/body-names.js'
import {kindOfLabel} from '../tokens/label-words.js'
import type {Ordinal} from '../tokens/ordinals.js'
import {isAbove, type Rank} from '../tokens/ranks.js'
import type {Line} from './line.js'
import {isPlainHeading, lengthOfDecoration} from './line.js'
import {ORDINAL_COSTS} from './weights.js'

/** A numbered paragraph with what stands under it; the root has no line. */
export interface TreeNode {
  line: Line | null
  ordinal: Ordinal | null
  /** The paragraphs behind it that are not numbered; but for tables they stand in front of its first child. */
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
  /** What the last ordinal was taken for; `null` where the line is words, or none was read. */
  ordinal: Ordinal | null
  before: State | null
}

/** What the line in front of an ordinal is: who bears the task in front, a heading without an ordinal, or words. */
type Behind = 'duty' | 'heading' | 'words'

/** So many ways to nest are kept. */
const WIDTH = 8

/**
 * Nests an annex's lines by their ordinals alone: which kind counts inside which is told by the numbers, since each run
 * is complete and each restart stands under a new parent. Of all ways to nest the one that costs least is taken.
 */
export function buildTree(lines: readonly Line[]): TreeNode {
  const choices = chooseOrdinals(lines)
  const root: TreeNode = {line: null, ordinal: null, body: [], children: []}
  const open: TreeNode[] = [root]
  for (const line of lines) {
    const state = choices.get(line)
    if (!state?.ordinal || !state.top) {
      // a table behind a task that has its bearers is none of it
      if (line.table) while (open.length > 1 && hasBearers(open[open.length - 1])) open.pop()
      open[open.length - 1]?.body.push(line)
      continue
    }
    const node: TreeNode = {line, ordinal: state.ordinal, body: [], children: []}
    open.length = Math.max(1, Math.min(open.length, state.top.depth + 1))
    open[open.length - 1]?.children.push(node)
    open.push(node)
  }
  return root
}

function hasBearers(node: TreeNode | undefined): boolean {
  return node !== undefined && (node.line?.bears === true || node.body.some(({bears}) => bears))
}

/** What the ordinal of each line that has one is taken for. */
function chooseOrdinals(lines: readonly Line[]): Map<Line, State> {
  let states: State[] = [{cost: 0, top: null, ordinal: null, before: null}]
  const numbered: Line[] = []
  let above: Line | undefined
  const headings = findHeadings(lines)
  for (const line of lines) {
    const heading = headings.get(line)
    const ordinals = heading ? [heading] : line.ordinals
    if (ordinals.length > 0) {
      numbered.push(line)
      const behind: Behind = above?.bears ? 'duty' : isHeadingLine(above) ? 'heading' : 'words'
      const next: State[] = []
      for (const state of states) addWays(state, {...line, ordinals}, behind, next)
      states = keepBest(next)
    }
    above = line
  }
  const choices = new Map<Line, State>()
  let state: State | null = states[0] ?? null
  for (let at = numbered.length - 1; at >= 0 && state; at--) {
    const line = numbered[at]
    if (line) choices.set(line, state)
    state = state.before
  }
  return choices
}

/**
 * The lines that may be headings though they have no ordinal: short, without a stop, in front of a numbered paragraph, and behind
 * one that is complete; two or more of them, since one alone is mostly a title or a caption.
 */
function findHeadings(lines: readonly Line[]): Map<Line, Ordinal> {
  const found = new Map<Line, Ordinal>()
  for (const [at, line] of lines.entries()) {
    if (!isHeadingLine(line) || areBodies(line.folded) || kindOfLabel(line.folded.replace(/[ :]/gu, '')) !== undefined)
      continue
    const before = lines[at - 1]
    // 责任领导:… may stand between a heading and its points
    let next = at + 1
    while (lines[next]?.isDuty) next++
    const isOver = (lines[next]?.ordinals.length ?? 0) > 0
    const isBehind = !before || before.bears || /[。;]$/u.test(before.folded.trim())
    if (isOver && isBehind) found.set(line, headingOf(line))
  }
  return found.size >= LEAST_HEADINGS ? found : new Map()
}

const LEAST_HEADINGS = 2

/** Whether a line lists bodies, as the rest of a duty line does. */
function areBodies(folded: string): boolean {
  const names = folded.trim().split('、')
  return names.length > 1 && names.every(name => BEARER_END.test(name) || isCollective(name))
}
/** A heading's ordinal, which has no words. */
function headingOf({folded, start}: Line): Ordinal {
  const from = start + lengthOfDecoration(folded)
  return {
    rank: 'heading',
    number: 0,
    parents: [],
    labelStart: from,
    labelEnd: from,
    textStart: from,
    glued: false,
    weak: false,
  }
}

function isHeadingLine(line: Line | undefined): boolean {
  return line !== undefined && line.ordinals.length === 0 && !line.bears && isPlainHeading(line.folded)
}

/** The cheapest states, of those with the same open levels one. */
function keepBest(states: State[]): State[] {
  states.sort((a, b) => a.cost - b.cost)
  const kept: State[] = []
  for (const state of states) {
    if (kept.some(({top}) => areSame(top, state.top))) continue
    kept.push(state)
    if (kept.length === WIDTH || state.cost > (kept[0]?.cost ?? 0) + FARTHEST) break
  }
  return kept
}

/** Whether the same levels are open. */
function areSame(one: Level | null, other: Level | null): boolean {
  let [first, second] = [one, other]
  while (first && second && first !== second) {
    if (first.number !== second.number || first.rank !== second.rank) return false
    first = first.above
    second = second.above
  }
  return first === second
}

/** A way that costs so much more than the cheapest never becomes it. */
const FARTHEST = 12

/** Adds every way in which a line's ordinal may go on from a state. */
function addWays(state: State, line: Line, behind: Behind, ways: State[]): void {
  ways.push({cost: state.cost + costOfWords(line, behind), top: state.top, ordinal: null, before: state})
  for (const ordinal of line.ordinals) addPlaces(state, ordinal, behind, ways)
}

function costOfWords({ordinals, bears}: Line, behind: Behind): number {
  const [first] = ordinals
  if (!first) return 0
  if (first.rank === 'listed' || first.rank === 'bullet') return ORDINAL_COSTS.listedAsWords
  if (first.rank === 'heading') return behind === 'duty' ? ORDINAL_COSTS.headingAsWords : ORDINAL_COSTS.listedAsWords
  const isSure = !first.weak && !first.glued
  const cost = isSure ? ORDINAL_COSTS.sureAsWords : ORDINAL_COSTS.unsureAsWords
  const closed = !isSure && first.glued && behind === 'duty' ? ORDINAL_COSTS.unsureBehindDuty : 0
  return (bears ? cost * 2 : cost) + closed
}

/** Adds the levels at which an ordinal may stand: it goes on with one that is open, or opens one under any of them. */
function addPlaces(state: State, ordinal: Ordinal, behind: Behind, ways: State[]): void {
  const {rank} = ordinal
  let replaced = 0
  for (let level = state.top; ; level = level.above) {
    if (level?.rank === rank) {
      const cost = state.cost + costOfNext(level, ordinal, behind)
      ways.push({cost, top: levelOf(ordinal, level.above), ordinal, before: state})
    }
    if (!isOpen(level, rank)) {
      const closed = behind === 'duty' && level !== null && level === state.top ? ORDINAL_COSTS.underClosed : 0
      const cost = state.cost + replaced + closed + costOfFirst(state, level, ordinal)
      ways.push({cost, top: levelOf(ordinal, level), ordinal, before: state})
    }
    // beyond its own kind it would begin a run anew, which the continued one says already
    if (!level || level.rank === rank) return
    // a heading ends what is numbered above it
    const ends = rank === 'heading' && isAbove(rank, level.rank)
    replaced += isAbove(level.rank, rank) ? ORDINAL_COSTS.unnatural : ends ? 0 : ORDINAL_COSTS.replaced
  }
}

function levelOf({rank, number}: Ordinal, above: Level | null): Level {
  return {rank, number, depth: (above?.depth ?? -1) + 1, above}
}

function isOpen(level: Level | null, rank: Rank): boolean {
  for (let at = level; at; at = at.above) if (at.rank === rank) return true
  return false
}

/** What it costs that an ordinal goes on with an open level. */
function costOfNext(level: Level, ordinal: Ordinal, behind: Behind): number {
  const step = ordinal.number - level.number
  if (ordinal.parents.length > 0 && !isUnder(level.above, ordinal)) return step === 1 ? ORDINAL_COSTS.orphan : 4
  if (step === 1 || isUncounted(ordinal.rank)) return 0
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
  const isUsual =
    !above || above.rank === 'heading' || isAbove(above.rank, ordinal.rank) || hasNested(state, above, ordinal)
  let cost = isUsual ? 0 : ORDINAL_COSTS.unnatural
  if (ordinal.parents.length > 0 && !isUnder(above, ordinal)) cost += ORDINAL_COSTS.orphan
  if (ordinal.number === 1 || isUncounted(ordinal.rank)) return cost
  const runsOn = lastNumber(state, ordinal.rank) === ordinal.number - 1
  if (runsOn) return cost + ORDINAL_COSTS.runsOn
  return cost + ORDINAL_COSTS.odd + (ordinal.weak || ordinal.glued ? ORDINAL_COSTS.unsureAndUnexpected : 0)
}

/** How far back the run before is looked for. */
const FARTHEST_RUN = 60

/** Whether the kind was nested in that of the level above before. */
function hasNested(state: State, above: Level, {rank}: Ordinal): boolean {
  let steps = 0
  for (let at: State | null = state; at && steps < FARTHEST_RUN; at = at.before, steps++) {
    if (at.ordinal?.rank === rank && at.top?.above?.rank === above.rank) return true
  }
  return false
}

/** Whether a kind counts nothing. */
function isUncounted(rank: Rank): boolean {
  return rank === 'bullet' || rank === 'heading'
}

/** The last number of a kind that was counted, for numbers that run on. */
function lastNumber(state: State, rank: Rank): number | null {
  let steps = 0
  for (let at: State | null = state; at && steps < FARTHEST_RUN; at = at.before, steps++) {
    if (at.ordinal?.rank === rank) return at.ordinal.number
  }
  return null
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
