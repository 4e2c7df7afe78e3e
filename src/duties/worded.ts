import type {Role} from '../lexicon/roles.js'
import {endOfWords, squeeze, trimRange} from '../text/blanks.js'
import {NOTHING, pairBrackets, splitOutside} from '../text/brackets.js'
import {CharacterSet} from '../text/character-set.js'
import {mayHoldOffice, readLeaders} from '../tokens/leaders.js'
import type {NamedLeader, NamedUnit} from '../tokens/named.js'
import {areNames, areUnits, isTime, mayBeNames} from '../tokens/segments.js'
import {readUnits} from '../tokens/units.js'
import type {NoticeText} from '../tokens/vocabulary.js'
import {findDoing} from './doing.js'

const STOPS = new CharacterSet(',;。')
const COMMAS = new CharacterSet(',;')

/** Units in one role, as words give them. */
export interface WordedDuty {
  role: Role
  /** The verb as written: `牵头`, `配合`; empty where none is. */
  verb: string
  joint: boolean
  units: NamedUnit[]
}

/** A range of offsets. */
export interface Range {
  start: number
  end: number
}

/** What words without labels say of a task's bearers. */
export interface DutyWords {
  duties: WordedDuty[]
  /** Persons who bear it: `分管副省长负责`. */
  leaders: NamedLeader[]
  /** Time words: `9月底前完成`. */
  times: Range[]
  /** Words that say neither. */
  left: Range[]
}

/**
 * Reads words such as `县发改局牵头,县财政局、县统计局配合,9月底前完成`: segments that a comma or a semicolon parts, each
 * with its verb. Units without a verb belong to the segment behind them, else to the one before. `null` where the words
 * name nobody who bears anything.
 */
export function readDutyWords(source: NoticeText, start: number, end: number): DutyWords | null {
  const found: DutyWords = {duties: [], leaders: [], times: [], left: []}
  let waiting: NamedUnit[] = []
  const segments = splitOutside(source.folded, start, end, STOPS).map(part =>
    trimRange(source.text, part.start, part.end),
  )
  if (!segments.some(range => mayBeWorded(source.folded, range))) return null
  for (const [at, range] of segments.entries()) {
    if (range.end <= range.start) continue
    if (isTime(source.folded.slice(range.start, range.end))) {
      found.times.push(range)
      continue
    }
    const worded = readSegment(source, range.start, range.end)
    if (worded) {
      const [first, ...rest] = worded
      if (first) found.duties.push({...first, units: [...waiting, ...inTier(first.units, at)]}, ...rest)
      waiting = []
      continue
    }
    const leaders = readPosts(source, range.start, range.end)
    if (leaders.length > 0) {
      found.leaders.push(...leaders)
      continue
    }
    const units = readUnits(source, range.start, range.end)
    if (areUnits(units, source.vocabulary)) waiting.push(...inTier(units, at))
    else found.left.push(range)
  }
  const last = found.duties[found.duties.length - 1]
  if (!last || found.duties.some(({units}) => units.length === 0)) return null
  last.units.push(...waiting)
  return found.left.length > 0 && found.left.length >= found.duties.length ? null : found
}

const SAYS_TOGETHER = /会同|联合|商/u

/** Whether a segment may have a verb: without any in all of them nobody bears anything. */
function mayBeWorded(folded: string, {start, end}: Range): boolean {
  return findDoing(folded, start, end) !== null || SAYS_TOGETHER.test(folded.slice(start, end))
}

/** The units of a segment, in the tiers behind those of the segments in front of it. */
function inTier(units: readonly NamedUnit[], at: number): NamedUnit[] {
  return units.map(unit => ({...unit, tier: unit.tier + at}))
}

/** The persons of a segment such as `分管副市长、协管副秘书长负责`: each has an office. */
function readPosts(source: NoticeText, start: number, end: number): NamedLeader[] {
  if (!mayHoldOffice(source.folded, start, end)) return []
  const doing = findDoing(source.folded, start, end)
  const leaders = readLeaders(source, start, doing?.start ?? end)
  return leaders.every(({office}) => office !== '') ? leaders : []
}

/** The duties of one segment: its units and verb, `A会同B` as two; `null` where it has no verb. */
function readSegment(source: NoticeText, start: number, end: number): WordedDuty[] | null {
  const joined = readJoined(source, start, end)
  if (joined) return [joined]
  const doing = findDoing(source.folded, start, end)
  if (!doing) return readTogether(source, start, end)
  const from = start + (/^(?:由|以|请)(?=.{3})/u.test(source.folded.slice(start, doing.start)) ? 1 : 0)
  const together = readTogether(source, from, doing.start)
  if (together) return together
  const units = readUnits(source, from, doing.start)
  const isSaid = doing.role === 'lead' || doing.role === 'supporting' || doing.joint
  const areNamed =
    areUnits(units, source.vocabulary) || (isSaid && mayBeNames(units) && !readPosts(source, from, doing.start).length)
  return areNamed ? [{role: doing.role, verb: doing.verb, joint: doing.joint, units}] : null
}

// 会同县财政局、县水利局组织实施
const JOINED = /^(?:会同|商同|会商|联合)/u
const TOGETHER = /会同|商同|会商|联合(?!会|社|体|组)|(?<=[局委办厅])商(?=[省市县区])/u

/** A segment that names those who help one that leads, named before it. */
function readJoined(source: NoticeText, start: number, end: number): WordedDuty | null {
  const joined = JOINED.exec(source.folded.slice(start, end))
  if (!joined) return null
  const to = findDoing(source.folded, start, end)?.start ?? end
  const units = readUnits(source, start + joined[0].length, to)
  return areUnits(units, source.vocabulary) ? {role: 'supporting', verb: joined[0], joint: false, units} : null
}

/** `A会同B、C`: A leads, the others help. */
export function readTogether(source: NoticeText, start: number, end: number): WordedDuty[] | null {
  const stop = endOfWords(source.folded, start, end)
  const match = TOGETHER.exec(source.folded.slice(start, stop))
  if (!match || match.index === 0) return null
  const leads = readUnits(
    source,
    start,
    findDoing(source.folded, start, start + match.index)?.start ?? start + match.index,
  )
  const others = readUnits(
    source,
    start + match.index + match[0].length,
    findDoing(source.folded, start, stop)?.start ?? stop,
  )
  if (!areUnits(leads, source.vocabulary) || others.length === 0) return null
  return [
    {role: 'lead', verb: match[0], joint: false, units: leads},
    {role: 'supporting', verb: match[0], joint: false, units: others},
  ]
}

// 县公安局(牵头)  县公安局(牵头单位)
const LEAD_IN_BRACKET = /^[([〔](?:牵头|主办|主责|汇总|牵头汇总|总牵头)(?:单位|部门)?[)\]〕]$/u

/** The units of a list, those with 牵头 in a bracket behind them apart. */
export function splitLeads(source: NoticeText, units: readonly NamedUnit[]): {leads: NamedUnit[]; others: NamedUnit[]} {
  const leads: NamedUnit[] = []
  const others: NamedUnit[] = []
  for (const unit of units) {
    const [start, end] = [unit.position.start.offset, unit.position.end.offset]
    const isClosed = ')]〕'.includes(source.folded[end - 1] ?? ' ')
    const {closing} = isClosed ? pairBrackets(source.folded, start, end) : NOTHING
    const [opened] = [...closing].find(([, closed]) => closed === end - 1) ?? []
    if (opened !== undefined && opened > start && LEAD_IN_BRACKET.test(source.folded.slice(opened, end))) {
      const range = trimRange(source.text, start, opened)
      const name = squeeze(source.text.slice(range.start, range.end))
      leads.push({...unit, name, position: source.place(range.start, range.end)})
    } else {
      others.push(unit)
    }
  }
  return {leads, others}
}

/** Reads a list of names of bodies, with no more than times beside them: `县住建局、各乡镇,9月底前完成`. */
export function readNames(source: NoticeText, start: number, end: number): DutyWords | null {
  const segments = splitOutside(source.folded, start, end, COMMAS).map(({start: from, end: to}) =>
    trimRange(source.text, from, to),
  )
  const times = segments.filter(segment => isTime(source.folded.slice(segment.start, segment.end)))
  const named = segments.filter(segment => !times.includes(segment))
  const units = named.flatMap((segment, at) => inTier(readUnits(source, segment.start, segment.end), at))
  if (!areNames(units, source.vocabulary)) return null
  return {duties: [{role: 'responsible', verb: '', joint: false, units}], leaders: [], times, left: []}
}
