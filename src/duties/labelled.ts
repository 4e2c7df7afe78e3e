import type {Role} from '../lexicon/roles.js'
import {trimRange} from '../text/blanks.js'
import {splitOutside} from '../text/brackets.js'
import {CharacterSet} from '../text/character-set.js'
import {findLabels, type LabelledValue} from '../tokens/labels.js'
import {readLeaders, readPersons} from '../tokens/leaders.js'
import type {NamedUnit} from '../tokens/named.js'
import {isBearer, isTime} from '../tokens/segments.js'
import {readUnits} from '../tokens/units.js'
import type {NoticeText} from '../tokens/vocabulary.js'
import {findDoing} from './doing.js'
import {findLegend, type Legend, legendNode} from './legend.js'
import {splitLeads} from './names.js'
import type {Range} from './said.js'
import type {Duty, Post, Statement, Time} from './statements.js'
import {findTier, tierOf} from './tiers.js'
import {readDutyWords, readTogether} from './worded.js'

const COMMAS = new CharacterSet(',;')
const ANY_PART = new CharacterSet('、,;/ ')
const STOPS = new CharacterSet(',;。')

/** What labels in a range say; together the statements take up all of it from `start` to `end`. */
export function readLabelled(
  {start, end, innerStart, innerEnd}: {start: number; end: number; innerStart: number; innerEnd: number},
  source: NoticeText,
): {statements: Statement[]; left: Range[]} {
  const legend = findLegend(source.folded, innerStart, innerEnd)
  const tier = findTier(source.folded, innerStart, innerEnd)
  const isOwn = (value: LabelledValue) =>
    (!legend || value.labelEnd <= legend.wholeStart || value.labelStart >= legend.wholeEnd) &&
    (!tier || value.labelEnd <= tier.start || value.labelStart >= tier.end)
  const values = findLabels(source.folded, innerStart, innerEnd, source.vocabulary).filter(isOwn)
  const first = values[0]?.labelStart ?? innerEnd
  const ahead = readAhead(source, innerStart, first)
  const statements = values.flatMap((value, at): Statement[] => {
    const from = at === 0 ? start : value.labelStart
    const to = values[at + 1]?.labelStart ?? end
    const position = source.place(from, to)
    return readValue(value, cutsOf(legend, tier), source).map(each => ({...each, position}))
  })
  return {
    statements: [
      ...ahead.statements,
      ...statements,
      ...(tier ? [tierOf(tier, source)] : []),
      ...(legend ? [legendNode(legend, source)] : []),
    ],
    left: [...ahead.left, ...leftBehind(values, innerEnd)],
  }
}

/** Words between a value and the next label that another key opens are told from so many characters on. */
const LEAST_LEFT = 12

/** The words that another key opens behind a label's value: `牵头单位:县甲局。任务:新建学校3所。` */
function leftBehind(values: readonly LabelledValue[], end: number): Range[] {
  return values.flatMap(({valueEnd}, at) => {
    const next = values[at + 1]?.labelStart ?? end
    return next - valueEnd >= LEAST_LEFT ? [{start: valueEnd, end: next}] : []
  })
}

/** What stands in front of the first label of a bracket: times, or units with their verbs. */
function readAhead(source: NoticeText, start: number, end: number): {statements: Statement[]; left: Range[]} {
  let stop = end
  while (stop > start && /[ ,;。、【[〔—*•·◆■●-]/u.test(source.folded[stop - 1] ?? '')) stop--
  const range = trimRange(source.text, start, stop)
  if (range.end - range.start < 2) return {statements: [], left: []}
  const words = readDutyWords(source, range.start, range.end)
  if (words) return {statements: statementsOf(words, source.place(range.start, range.end), source), left: words.left}
  const segments = splitOutside(source.folded, range.start, range.end, COMMAS).map(part =>
    trimRange(source.text, part.start, part.end),
  )
  const times = segments.filter(part => isTime(source.folded.slice(part.start, part.end)))
  const left = segments.filter(part => !times.includes(part) && part.end > part.start)
  return {statements: times.map(part => timeOf(part, source)), left}
}

/** What words without labels say, as statements at one place. */
export function statementsOf(
  {duties, leaders, times}: Pick<import('./said.js').DutyWords, 'duties' | 'leaders' | 'times'>,
  position: Duty['position'],
  source: NoticeText,
): Statement[] {
  return [
    ...duties.map(({role, verb, joint, units}): Duty => {
      return {type: 'duty', role, roleAsWritten: verb === '' ? null : verb, units, joint, group: 0, position}
    }),
    ...(leaders.length > 0 ? [{type: 'post' as const, leaders, position}] : []),
    ...times.map(range => timeOf(range, source)),
  ]
}

/** A range of time words as a statement. */
export function timeOf({start, end}: Range, source: NoticeText): Time {
  const position = source.place(start, end)
  return {type: 'time', words: position, position}
}

/** What of a value other sentences take up: a legend, units of all tasks. */
function cutsOf(legend: Legend | null, tier: Range | null): Range[] {
  const cuts = [...(legend ? [{start: legend.wholeStart, end: legend.wholeEnd}] : []), ...(tier ? [tier] : [])]
  return cuts.sort((a, b) => a.start - b.start)
}

function readValue(value: LabelledValue, cuts: readonly Range[], source: NoticeText): Statement[] {
  const position = source.place(value.labelStart, value.valueEnd)
  const ranges = around(value.valueStart, value.valueEnd, cuts).map(range => withoutStop(source, range))
  if (value.kind === 'leader') {
    const leaders = ranges.flatMap(({start, end}) => readPersons(source, start, end))
    const post: Post = {type: 'post', leaders, position}
    return [post]
  }
  if (value.kind === 'deadline') {
    const [range] = ranges
    if (!range) return []
    const words = trimRange(source.text, range.start, range.end)
    return [{type: 'time', words: source.place(words.start, words.end), position}]
  }
  const role: Role = value.kind === 'mixed' ? 'responsible' : value.kind
  const roleAsWritten = source.read(value.labelStart, value.labelEnd)
  const duty = (given: Role, units: NamedUnit[], joint: boolean, written = roleAsWritten): Duty => {
    return {type: 'duty', role: given, roleAsWritten: written, units, joint, group: 0, position}
  }
  const times: Time[] = []
  const named = ranges.flatMap(range => {
    const cut = cutTimes(range, source)
    times.push(...cut.times.map(each => timeOf(each, source)))
    return cut.named ? [cut.named] : []
  })
  if (value.kind === 'mixed') return [...readMixed(named, source, position, duty), ...times]
  const worded = named.length === 1 && named[0] ? readWordedValue(named[0], source) : null
  if (worded)
    return [
      ...worded.duties.map(each =>
        duty(each.role === 'responsible' ? role : each.role, each.units, each.joint, each.verb || roleAsWritten),
      ),
      ...(worded.leaders.length > 0 ? [{type: 'post' as const, leaders: worded.leaders, position}] : []),
      ...times,
      ...worded.times.map(each => timeOf(each, source)),
    ]
  let joint = false
  const all = named.flatMap(({start, end}) => {
    const doing = findDoing(source.folded, start, end)
    if (doing?.joint) joint = true
    return readUnits(source, start, isVerbOfNames(doing, source, start) ? (doing?.start ?? end) : end)
  })
  const {leads, others} = splitLeads(source, all)
  const isJoint = joint && role === 'responsible'
  return [
    ...(leads.length > 0 ? [duty('lead', leads, false), duty(role, others, isJoint)] : [duty(role, all, isJoint)]),
    ...times,
  ]
}

/** Whether a verb is what those in front of it do, and no end of a name. */
function isVerbOfNames(doing: ReturnType<typeof findDoing>, source: NoticeText, start: number): boolean {
  if (!doing || doing.start <= start) return false
  return doing.joint || readUnits(source, start, doing.start).every(({name}) => isBearer(name, source.vocabulary))
}

/** The words of a value that say with verbs who does what: `县发改局牵头,县财政局配合`; `null` for a plain list. */
function readWordedValue({start, end}: Range, source: NoticeText) {
  const said = source.folded.slice(start, end)
  if (/会同|商同/u.test(said)) {
    const together = readTogether(source, start, end)
    if (together) return {duties: together, leaders: [], times: []}
  }
  const segments = splitOutside(source.folded, start, end, COMMAS)
  const verbs = segments.map(part => findDoing(source.folded, part.start, withoutStop(source, part).end))
  const isWorded =
    verbs.some(verb => verb !== null && verb.role !== 'responsible') ||
    (segments.length > 1 && verbs.some(verb => verb !== null)) ||
    (verbs.some(verb => verb?.verb.startsWith('负责')) && !verbs.some(verb => verb?.joint))
  return isWorded ? readDutyWords(source, start, end) : null
}

/** Bodies and persons in one list, as they look: `县住建局 王强`. */
function readMixed(
  ranges: readonly Range[],
  source: NoticeText,
  position: Duty['position'],
  duty: (role: Role, units: NamedUnit[], joint: boolean) => Duty,
): Statement[] {
  const units: NamedUnit[] = []
  const leaders: Post['leaders'] = []
  for (const range of ranges) {
    for (const part of splitOutside(source.folded, range.start, range.end, ANY_PART)) {
      const named = readUnits(source, part.start, part.end)
      const persons = named.every(({name}) => !isBearer(name)) ? readLeaders(source, part.start, part.end) : []
      if (persons.length > 0) leaders.push(...persons)
      else units.push(...named)
    }
  }
  return [
    ...(leaders.length > 0 ? [{type: 'post' as const, leaders, position}] : []),
    ...(units.length > 0 ? [duty('responsible', units, false)] : []),
  ]
}

const IN_BRACKET = /(?<=[^ 。])[ 。]?\((?<inner>[^()]{2,20})\)[ 。]{0,3}$/u

/** A list of units without what says by when: behind its last commas, or in a bracket at its end. */
function cutTimes({start, end}: Range, source: NoticeText): {named: Range | null; times: Range[]} {
  const times: Range[] = []
  let stop = end
  // 责任单位:县住建局、各乡镇。(10月底前完成)
  const bracket = IN_BRACKET.exec(source.folded.slice(start, stop))
  if (bracket?.groups?.inner !== undefined && bracket.index > 0 && isTime(bracket.groups.inner)) {
    const from = start + bracket.index + bracket[0].indexOf('(') + 1
    times.push({start: from, end: from + bracket.groups.inner.length})
    stop = start + bracket.index
  }
  for (const part of splitOutside(source.folded, start, stop, STOPS).reverse()) {
    const range = trimRange(source.text, part.start, withoutStop(source, part).end)
    if (range.end > range.start && !isTime(source.folded.slice(range.start, range.end))) break
    if (range.end > range.start) times.unshift(range)
    stop = Math.max(start, part.start - 1)
  }
  return {named: stop > start ? {start, end: stop} : null, times}
}

/** What of a range the cuts leave. */
function around(start: number, end: number, cuts: readonly Range[]): Range[] {
  const ranges: Range[] = []
  let from = start
  for (const cut of cuts) {
    if (cut.start >= end || cut.end <= from) continue
    if (cut.start > from) ranges.push({start: from, end: cut.start})
    from = Math.max(from, cut.end)
  }
  if (from < end) ranges.push({start: from, end})
  return ranges
}

/** A range without a stop that closes it. */
function withoutStop(source: NoticeText, {start, end}: Range): Range {
  let at = end
  while (at > start && /[\s。.;,]/u.test(source.folded[at - 1] ?? '')) at--
  return {start, end: at}
}
