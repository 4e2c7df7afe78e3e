import type {Notice, Position, Region, Section, Task} from '../model/index.js'
import type {RefusedPlace} from '../targets/task-words.js'
import {countCharacters, trimRange} from '../text/blanks.js'
import type {SourceText} from '../text/source-text.js'
import {measureCoverage} from './regions.js'

/** The way from a text in which paragraphs are lines back to the file's own. */
export interface WayBack {
  gaps: ReadonlyArray<{start: number; end: number}>
  toSource(start: number, end: number): {start: number; end: number}
}

/** What was read, with its regions and refused amounts. */
export interface Restored {
  notice: Notice
  regions: Region[]
  refused: RefusedPlace[]
}

/**
 * Takes what was read from a flow back to the file's own text: every place is one in it, and a stretch that was left out
 * is furniture between two pieces.
 */
export function restorePlaces(read: Restored, source: SourceText, way: WayBack): Restored {
  const place = ({start, end}: Position): Position => {
    const range = way.toSource(start.offset, end.offset)
    return source.place(range.start, range.end)
  }
  const regions = restoreRegions(read.regions, place, way, source)
  const moved = moveNotice(read.notice, place, position => split(place(position), way, source))
  return {
    notice: {
      ...moved,
      source: {...moved.source, length: source.text.length},
      coverage: measureCoverage(regions, source),
    },
    regions,
    refused: read.refused.map(({reason, position}) => ({reason, position: place(position)})),
  }
}

/** A place without the stretches in it that were left out. */
function split({start, end}: Position, {gaps}: WayBack, source: SourceText): Position[] {
  const parts: Position[] = []
  let from = start.offset
  const add = (to: number) => {
    const range = trimRange(source.text, from, to)
    if (range.end > range.start) parts.push(source.place(range.start, range.end))
  }
  for (const gap of gaps) {
    if (gap.start < from || gap.end > end.offset) continue
    add(gap.start)
    from = gap.end
  }
  add(end.offset)
  return parts.length > 0 ? parts : [source.place(start.offset, end.offset)]
}

/** The regions of the file's text, what was left out among them. */
function restoreRegions(
  regions: readonly Region[],
  place: (position: Position) => Position,
  way: WayBack,
  source: SourceText,
): Region[] {
  const moved = regions.flatMap(({kind, position}) =>
    split(place(position), way, source).map((each): Region => ({kind, position: each})),
  )
  const left = way.gaps.flatMap(({start, end}): Region[] => {
    const range = trimRange(source.text, start, end)
    return range.end > range.start ? [{kind: 'furniture', position: source.place(range.start, range.end)}] : []
  })
  return [...moved, ...left]
    .filter(({position: {start, end}}) => countCharacters(source.text, start.offset, end.offset) > 0)
    .sort((a, b) => a.position.start.offset - b.position.start.offset)
}

/** A copy of a notice in which every place is another; what was one piece may become several. */
function moveNotice(
  notice: Notice,
  place: (position: Position) => Position,
  splitPiece: (position: Position) => Position[],
): Notice {
  const moveAll = <Value extends {position: Position}>(list: readonly Value[]): Value[] =>
    list.map(each => ({...each, position: place(each.position)}))
  const moveValues = <Value extends {position: Position}>(list: readonly Value[]): Value[] =>
    list.map(each => {
      const pieces = splitPiece(each.position)
      return {...each, position: place(each.position), ...(pieces.length > 1 ? {pieces} : {})}
    })
  const moveKnown = <Value extends {position: Position | null}>(list: readonly Value[]): Value[] =>
    list.map(each => (each.position ? {...each, position: place(each.position)} : each))
  const moveTask = (task: Task): Task => ({
    ...task,
    units: moveValues(task.units),
    leaders: moveKnown(task.leaders),
    deadlines: moveValues(task.deadlines),
    targets: moveValues(task.targets),
    position: place(task.position),
    pieces: task.pieces.flatMap(splitPiece),
  })
  const moveSection = (section: Section): Section => ({
    ...section,
    leaders: moveKnown(section.leaders),
    position: place(section.position),
    sections: section.sections.map(moveSection),
    tasks: section.tasks.map(moveTask),
  })
  const positions = Object.entries(notice.document.positions).map(([name, position]) => [name, place(position)])
  return {
    ...notice,
    document: {...notice.document, positions: Object.fromEntries(positions)},
    leadRules: moveKnown(notice.leadRules),
    annexes: moveAll(notice.annexes),
    sections: notice.sections.map(moveSection),
    tasks: notice.tasks.map(moveTask),
  }
}
