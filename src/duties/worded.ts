import {endOfWords, trimRange} from '../text/blanks.js'
import {splitOutside} from '../text/brackets.js'
import {CharacterSet} from '../text/character-set.js'
import {mayHoldOffice, readLeaders} from '../tokens/leaders.js'
import type {NamedLeader, NamedUnit} from '../tokens/named.js'
import {areNames, areUnits, isTime, mayBeNames} from '../tokens/segments.js'
import {readUnits} from '../tokens/units.js'
import type {NoticeText} from '../tokens/vocabulary.js'
import {findDoing} from './doing.js'
import {lengthOfOpening, readNamedRole} from './named-roles.js'
import {inTier} from './names.js'
import type {DutyWords, Range, WordedDuty} from './said.js'

const STOPS = new CharacterSet(',;。')
const PARTING = new CharacterSet('、 ')

/**
 * Reads words such as `县发改局牵头,县财政局、县统计局配合,9月底前完成`: segments that a comma or a semicolon parts, each
 * with its verb. Units without a verb belong to the segment behind them, else to the one before. `null` where the words
 * name nobody who bears anything.
 */
export function readDutyWords(source: NoticeText, start: number, end: number): DutyWords | null {
  const found: DutyWords = {duties: [], leaders: [], times: [], left: []}
  let waiting: NamedUnit[] = []
  const parts = splitOutside(source.folded, start, end, STOPS).flatMap(part => splitStatements(source, part))
  const segments = parts.map(part => trimRange(source.text, part.start, part.end))
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
  // 本部分由副县长王强总牵头
  if (!last && found.leaders.some(({name}) => name !== '') && found.left.length === 0 && waiting.length === 0)
    return found
  if (!last || found.duties.some(({units}) => units.length === 0)) return null
  last.units.push(...waiting)
  return found.left.length > 0 && found.left.length >= found.duties.length ? null : found
}

/** The statements of a segment that only 、 or a blank parts, each closed by its own verb: `县发改局牵头、县财政局配合`. */
function splitStatements(source: NoticeText, {start, end}: Range): Range[] {
  if (!/[、 ]/u.test(source.folded.slice(start, end))) return [{start, end}]
  const found: Range[] = []
  let from = start
  for (const part of splitOutside(source.folded, start, end, PARTING)) {
    const doing = findDoing(source.folded, from, part.end)
    if (!doing || doing.start <= from || part.end === end) continue
    const rest = findDoing(source.folded, part.end + 1, end)
    if (!rest || rest.start <= part.end + 1) continue
    if (!areUnits(readUnits(source, from, doing.start), source.vocabulary)) continue
    found.push({start: from, end: part.end})
    from = part.end + 1
  }
  return [...found, {start: from, end}]
}

const SAYS_OTHERWISE = /会同|联合|商|[为是到]/u

/** Whether a segment may have a verb, or what stands for one: without any in all of them nobody bears anything. */
function mayBeWorded(folded: string, {start, end}: Range): boolean {
  return findDoing(folded, start, end) !== null || SAYS_OTHERWISE.test(folded.slice(start, end))
}

/** The persons of a segment such as `分管副市长、协管副秘书长负责`: each has an office. */
function readPosts(source: NoticeText, start: number, end: number): NamedLeader[] {
  if (!mayHoldOffice(source.folded, start, end)) return []
  const doing = findDoing(source.folded, start, end)
  const from = start + lengthOfOpening(source.folded.slice(start, doing?.start ?? end))
  const leaders = readLeaders(source, from, doing?.start ?? end)
  return leaders.every(({office}) => office !== '') ? leaders : []
}

/** The duties of one segment: its units and verb, `A会同B` as two; `null` where it has no verb. */
function readSegment(source: NoticeText, start: number, end: number): WordedDuty[] | null {
  const joined = readJoined(source, start, end)
  if (joined) return [joined]
  const named = readNamedRole(source.folded, start, end)
  if (named) {
    const units = readUnits(source, named.start, named.end)
    return areUnits(units, source.vocabulary) ? [{role: named.role, verb: named.noun, joint: false, units}] : null
  }
  const doing = findDoing(source.folded, start, end)
  const from = start + lengthOfOpening(source.folded.slice(start, doing?.start ?? end))
  if (!doing) return readTogether(source, from, end) ?? readOpened(source, start, from, end)
  const together = readTogether(source, from, doing.start)
  if (together) return together
  const units = readUnits(source, from, doing.start)
  const isSaid = doing.role === 'lead' || doing.role === 'supporting' || doing.joint
  const areNamed =
    areUnits(units, source.vocabulary) || (isSaid && mayBeNames(units) && !readPosts(source, from, doing.start).length)
  return areNamed ? [{role: doing.role, verb: doing.verb, joint: doing.joint, units}] : null
}

/** Names behind words that lead to them, without a verb: `责任落实到县教育局`. */
function readOpened(source: NoticeText, start: number, from: number, end: number): WordedDuty[] | null {
  if (from - start < 2) return null
  const units = readUnits(source, from, end)
  const verb = source.read(start, from)
  return areNames(units, source.vocabulary) ? [{role: 'responsible', verb, joint: false, units}] : null
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
