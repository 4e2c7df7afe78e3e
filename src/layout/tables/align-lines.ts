import type {ColumnKind} from '../../lexicon/table-heads.js'
import {createSourceText} from '../../text/source-text.js'
import {BODY_END} from '../../tokens/body-names.js'
import {beginsWithSurname, readLeaders} from '../../tokens/leaders.js'
import {isTime} from '../../tokens/segments.js'
import {isSaid} from '../../tokens/signs.js'

/** How many lines a row may have; more are no row. */
const MOST_LINES = 60

/** What it costs that a column has no line: it says what stands above, or is empty. */
const EMPTY_COST = 2.2

/** How many of a row's lines each column has, and how well the lines look like what their columns hold. */
export interface Alignment {
  counts: number[]
  fit: number
}

/**
 * How many of a row's lines each column has, where a table was pasted with its cells' lines one under another: the way
 * in which most lines look like what their columns hold. A column without a line says what stands above, or nothing; the task
 * has one. `null` where the lines cannot be put in order.
 */
export function alignLines(lines: readonly string[], kinds: ReadonlyArray<ColumnKind | null>): Alignment | null {
  if (lines.length === 0 || lines.length > MOST_LINES) return null
  // best[column][line]: the fit of the lines so far, and where this column's begin
  let before: Array<{fit: number; from: number[]}> = [{fit: 0, from: []}]
  for (const kind of kinds) {
    const best: typeof before = []
    const fits = lines.map(line => fitOf(line, kind))
    for (let end = 0; end <= lines.length; end++) {
      const consider = (start: number, fit: number) => {
        const earlier = before[start]
        if (earlier && earlier.fit + fit > (best[end]?.fit ?? Number.NEGATIVE_INFINITY))
          best[end] = {fit: earlier.fit + fit, from: [...earlier.from, start]}
      }
      let fit = 0
      for (let start = end - 1; start >= 0; start--) {
        fit += fits[start] ?? 0
        consider(start, fit - extraCost(kind, lines, start, end))
      }
      if (kind !== 'task') consider(end, -EMPTY_COST)
    }
    before = best
  }
  const best = before[lines.length]
  if (!best) return null
  const {from, fit} = best
  return {counts: from.map((start, at) => (from[at + 1] ?? lines.length) - start), fit}
}

/** What the lines behind the first of a cell cost: a list or a sentence that goes on costs nothing. */
function extraCost(kind: ColumnKind | null, lines: readonly string[], start: number, end: number): number {
  let cost = 0
  for (let at = start + 1; at < end; at++) {
    if (/[、,]$/u.test(lines[at - 1] ?? '')) continue
    cost += kind === 'task' ? 0 : kind === 'supporting' || kind === 'units' ? 0.5 : 1.5
  }
  return cost
}

/** How well a line looks like what a column holds. */
function fitOf(line: string, kind: ColumnKind | null): number {
  if (isSaid(line)) return kind === 'task' || kind === 'title' ? -3 : 1
  switch (kind) {
    case 'leader':
      return isLeader(line) ? 4 : isName(line) ? 3 : -4
    case 'lead':
    case 'units':
    case 'supporting':
      return isUnits(line) ? 3 : -3
    case 'deadline':
      return isTime(line) ? 4 : -4
    case 'task':
      return isTime(line) || isLeader(line) ? -3 : isUnits(line) || isName(line) ? -1 : 2
    case 'goal':
      return isTime(line) || isLeader(line) || isUnits(line) ? -3 : 1.5
    case 'title':
    case 'category':
      return line.length <= 24 && !/[。;]/u.test(line) ? 2 : -2
    default:
      return isTime(line) || isLeader(line) || isUnits(line) ? -1 : line.length <= 24 ? 1 : -1
  }
}

/** A name of two or three characters, which may be a person's. */
function isName(line: string): boolean {
  return /^[\u4e00-\u9fff](?: ?[\u4e00-\u9fff]){1,2}$/u.test(line) && !isUnits(line)
}

/** Persons of whom one has an office, or an office alone: `汪立诚副区长`, `副区长`. */
function isLeader(line: string): boolean {
  if (line.length > 40) return false
  return readLeaders(createSourceText(line), 0, line.length).some(({office}) => office !== '')
}

function isUnits(line: string): boolean {
  const names = line
    .split(/[、,;]/u)
    .map(name => name.replace(/等$/u, '').trim())
    .filter(name => name !== '')
  // 沈知行: a person's name may end as a bank's does
  if (/^[\u4e00-\u9fff]{1,2}行$/u.test(line) && beginsWithSurname(line) && !/^[农工建中交]/u.test(line)) return false
  return (
    names.length > 0 &&
    names.every(name => name.length <= 24 && (BODY_END.test(name) || /^(?:各|相关|有关)/u.test(name)))
  )
}
