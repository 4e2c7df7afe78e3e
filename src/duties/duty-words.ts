import {
  BEARING_ENDINGS,
  DUTY_ADVERBS,
  JOINT_ENDINGS,
  LEADING_ENDINGS,
  SUPPORTING_ENDINGS,
} from '../lexicon/duty-words.js'
import type {Role} from '../lexicon/roles.js'
import {endOfWords, squeeze, trimRange} from '../text/blanks.js'
import {NOTHING, pairBrackets, splitOutside} from '../text/brackets.js'
import {anyOf} from '../text/expression.js'
import type {SourceText} from '../text/source-text.js'
import {findLabels} from '../tokens/labels.js'
import type {NamedUnit} from '../tokens/named.js'
import {areNames, areUnits, isTime} from '../tokens/segments.js'
import {readUnits} from '../tokens/units.js'

/** Units in one role, as words without labels give them. */
export interface WordedDuty {
  role: Role
  /** The verb as written: `牵头`, `配合`. */
  verb: string
  joint: boolean
  units: NamedUnit[]
}

/** What words without labels say of a task's bearers. */
export interface DutyWords {
  duties: WordedDuty[]
  /** Ranges of time words: `9月底前完成`. */
  times: Array<{start: number; end: number}>
}

const OPEN_END = '(?:等(?:单位|部门|有关部门|相关部门|有关单位|相关单位)?)?'
const TAIL = '(?:[,,。 ])*$'
const ending = (words: readonly string[], adverb = '') =>
  new RegExp(`${OPEN_END}${adverb}(?<verb>${anyOf(words)})${TAIL}`, 'u')
const VERBS: ReadonlyArray<{role: Role; joint: boolean; at: RegExp}> = [
  // joint before bearing, since 按职责分工负责 ends with 负责
  {role: 'lead', joint: false, at: ending(LEADING_ENDINGS)},
  {role: 'supporting', joint: false, at: ending(SUPPORTING_ENDINGS, `(?:${anyOf(DUTY_ADVERBS)})?`)},
  {role: 'responsible', joint: true, at: ending(JOINT_ENDINGS)},
  {role: 'responsible', joint: false, at: ending(BEARING_ENDINGS)},
]
// 县住建局会同县农业农村局、县民政局负责
const TOGETHER = /会同|商同|会商/u
// 县公安局(牵头)  县公安局(牵头单位)
const LEAD_IN_BRACKET = /^[([〔](?:牵头|主办|主责|汇总|牵头汇总|总牵头)(?:单位|部门)?[)\]〕]$/u

/**
 * Reads words such as `县发改局牵头,县财政局、县统计局配合,9月底前完成`: segments that a comma or a semicolon parts, each
 * with its verb. Units without a verb belong to the segment behind them, else to the one before. `null` where the words
 * name nobody who bears anything.
 */
export function readDutyWords(source: SourceText, start: number, end: number): DutyWords | null {
  const duties: WordedDuty[] = []
  const times: DutyWords['times'] = []
  let waiting: NamedUnit[] = []
  for (const segment of splitOutside(source.folded, start, end, /[,;。]/gu)) {
    const range = trimRange(source.text, segment.start, segment.end)
    if (range.end <= range.start) continue
    const [label] = findLabels(source.folded, range.start, range.end)
    const worded = readSegment(source, range.start, range.end)
    if (worded) {
      const [first, ...rest] = worded
      if (first) duties.push({...first, units: [...waiting, ...first.units]}, ...rest)
      waiting = []
    } else if (isTime(source.folded.slice(range.start, range.end))) {
      times.push(range)
    } else if (label?.kind === 'deadline') {
      times.push(trimRange(source.text, label.valueStart, label.valueEnd))
    } else {
      const units = readUnits(source, range.start, range.end)
      if (!areUnits(units)) return null
      waiting.push(...units)
    }
  }
  const last = duties[duties.length - 1]
  if (!last || duties.some(({units}) => units.length === 0)) return null
  last.units.push(...waiting)
  return {duties, times}
}

/** The duties of one segment: its units and verb, `A会同B` as two; `null` where it has no verb. */
function readSegment(source: SourceText, start: number, end: number): WordedDuty[] | null {
  const folded = source.folded.slice(start, end)
  const joined = readJoined(source, start, end)
  if (joined) return [joined]
  for (const {role, joint, at} of VERBS) {
    const match = at.exec(folded)
    if (!match) continue
    const from = start + (folded.startsWith('由') ? 1 : 0)
    const to = start + match.index
    const verb = match.groups?.verb ?? ''
    const together = readTogether(source, from, to)
    if (together) return together
    const units = readUnits(source, from, to)
    if (!areUnits(units)) return null
    return [{role, verb, joint, units}]
  }
  return readTogether(source, start, end)
}

// 会同县财政局、县水利局组织实施
const JOINED = /^(?:会同|商同|会商)/u

/** A segment that names those who help one that leads, named before it. */
function readJoined(source: SourceText, start: number, end: number): WordedDuty | null {
  const joined = JOINED.exec(source.folded.slice(start, end))
  if (!joined) return null
  const said = source.folded.slice(start, endOfWords(source.folded, start, end))
  const to = start + (DOING_TOGETHER.exec(said)?.index ?? said.length)
  const units = readUnits(source, start + joined[0].length, to)
  return areUnits(units) ? {role: 'supporting', verb: joined[0], joint: false, units} : null
}

const DOING_TOGETHER = /等?(?:共同|分别)?(?:组织)?(?:负责|落实|实施|推进|办理|承办)?(?:实施|落实)?$/u

/** `A会同B、C`: A leads, the others help. */
export function readTogether(source: SourceText, start: number, end: number): WordedDuty[] | null {
  const match = TOGETHER.exec(source.folded.slice(start, end))
  if (!match || match.index === 0) return null
  const leads = readUnits(source, start, start + match.index)
  const said = source.folded.slice(start, endOfWords(source.folded, start, end))
  const to = start + (/等?(?:共同)?(?:负责|落实|实施|推进|办理)?$/u.exec(said)?.index ?? said.length)
  const others = readUnits(source, start + match.index + match[0].length, to)
  if (!areUnits(leads) || others.length === 0) return null
  return [
    {role: 'lead', verb: match[0], joint: false, units: leads},
    {role: 'supporting', verb: match[0], joint: false, units: others},
  ]
}

/** The units of a list, those with 牵头 in a bracket behind them apart. */
export function splitLeads(source: SourceText, units: readonly NamedUnit[]): {leads: NamedUnit[]; others: NamedUnit[]} {
  const leads: NamedUnit[] = []
  const others: NamedUnit[] = []
  for (const unit of units) {
    const [start, end] = [unit.position.start.offset, unit.position.end.offset]
    const isClosed = ')]〕'.includes(source.folded[end - 1] ?? ' ')
    const {closing} = isClosed ? pairBrackets(source.folded, start, end) : NOTHING
    const [opened] = [...closing].find(([, closed]) => closed === end - 1) ?? []
    if (opened !== undefined && opened > start && LEAD_IN_BRACKET.test(source.folded.slice(opened, end))) {
      const range = trimRange(source.text, start, opened)
      leads.push({
        ...unit,
        name: squeeze(source.text.slice(range.start, range.end)),
        position: source.place(range.start, range.end),
      })
    } else {
      others.push(unit)
    }
  }
  return {leads, others}
}

/** Reads a list of names of bodies, with no more than times beside them: `县住建局、各乡镇,9月底前完成`. */
export function readNames(source: SourceText, start: number, end: number): DutyWords | null {
  const segments = splitOutside(source.folded, start, end, /[,;]/gu).map(({start: from, end: to}) =>
    trimRange(source.text, from, to),
  )
  const times = segments.filter(segment => isTime(source.folded.slice(segment.start, segment.end)))
  const units = segments
    .filter(segment => !times.includes(segment))
    .flatMap(segment => readUnits(source, segment.start, segment.end))
  return areNames(units) ? {duties: [{role: 'responsible', verb: '', joint: false, units}], times} : null
}
