import type {Role} from '../lexicon/roles.js'
import {trimRange} from '../text/blanks.js'
import type {SourceText} from '../text/source-text.js'
import {findLabels, type LabelledValue} from '../tokens/labels.js'
import {readLeaders} from '../tokens/leaders.js'
import type {NamedUnit} from '../tokens/named.js'
import {isTime} from '../tokens/segments.js'
import {readUnits} from '../tokens/units.js'
import type {DutyBracket} from './duty-brackets.js'
import {readDutyWords, readTogether, splitLeads} from './duty-words.js'
import {findLegend, type Legend, legendNode} from './legend.js'
import type {Duty, Post, Statement} from './statements.js'

/** The attributes that labels in a range give; together they take up all of it. */
export function readLabelled(
  {start, end, innerStart, innerEnd}: Pick<DutyBracket, 'start' | 'end' | 'innerStart' | 'innerEnd'>,
  group: number,
  source: SourceText,
): Statement[] {
  const legend = findLegend(source.folded, innerStart, innerEnd)
  const values = findLabels(source.folded, innerStart, innerEnd).filter(
    value => !legend || value.labelEnd <= legend.wholeStart || value.labelStart >= legend.wholeEnd,
  )
  const attributes = values.flatMap((value, at) => {
    const from = at === 0 ? start : value.labelStart
    const to = values[at + 1]?.labelStart ?? end
    return readValue(value, legend, source).map(each => ({
      ...each,
      ...inGroup(each, group),
      position: source.place(from, to),
    }))
  })
  return legend ? [...attributes, legendNode(legend, source)] : attributes
}

function inGroup(attribute: Statement, group: number): {group: number} | object {
  return attribute.type === 'duty' ? {group} : {}
}

function readValue(value: LabelledValue, legend: Legend | null, source: SourceText): Statement[] {
  const position = source.place(value.labelStart, value.valueEnd)
  const ranges = around(value.valueStart, value.valueEnd, legend)
  if (value.kind === 'leader') {
    const post: Post = {
      type: 'post',
      leaders: ranges.flatMap(([from, to]) => readLeaders(source, from, stopBefore(source, from, to))),
      position,
    }
    return [post]
  }
  if (value.kind === 'deadline') {
    const words = trimRange(
      source.text,
      value.valueStart,
      stopBefore(source, value.valueStart, ranges[0]?.[1] ?? value.valueEnd),
    )
    return [{type: 'time', words: source.place(words.start, words.end), position}]
  }
  const role = value.kind
  const roleAsWritten = source.read(value.labelStart, value.labelEnd)
  const duty = (given: Role, units: NamedUnit[], joint: boolean, written = roleAsWritten): Duty => {
    return {type: 'duty', role: given, roleAsWritten: written, units, joint, group: 0, position}
  }
  const time = closingTime(value, source)
  if (time) {
    const shorter = readValue({...value, valueEnd: time.start - 1}, legend, source)
    const place = source.place(time.start, time.end)
    return [...shorter, {type: 'time', words: place, position: place}]
  }
  const [from, to] = ranges[0] ?? [value.valueStart, value.valueEnd]
  const said = source.folded.slice(from, to)
  const worded = /会同|商同/u.test(said)
    ? readTogether(source, from, stopBefore(source, from, to))
    : /牵头|配合|协助/u.test(said) || (/负责[。 ]*$/u.test(said) && !JOINT.test(said))
      ? (readDutyWords(source, from, stopBefore(source, from, to))?.duties ?? null)
      : null
  if (worded) return worded.map(each => duty(each.role, each.units, each.joint, each.verb))
  const tail = ranges.map(([start, end]) => JOINT.exec(source.folded.slice(start, end))?.[0].length ?? 0)
  const all = ranges.flatMap(([start, end], at) => readUnits(source, start, end - (tail[at] ?? 0)))
  const {leads, others} = splitLeads(source, all)
  const joint = tail.some(length => length > 0)
  return leads.length > 0 ? [duty('lead', leads, false), duty(role, others, joint)] : [duty(role, all, joint)]
}

const IN_BRACKET = /(?<=[^ 。])[ 。]?\((?<inner>[^()]{2,20})\)[ 。]{0,3}$/u

/** The words behind the last comma of a list of units, or in a bracket at its end, that say by when: `县住建局、各乡镇,9月底前完成`. */
function closingTime({valueStart, valueEnd}: LabelledValue, source: SourceText): {start: number; end: number} | null {
  // 责任单位:县住建局、各乡镇。(10月底前完成)
  const bracket = IN_BRACKET.exec(source.folded.slice(valueStart, valueEnd))
  if (bracket?.groups?.inner !== undefined && bracket.index > 0 && isTime(bracket.groups.inner)) {
    const start = valueStart + bracket.index + bracket[0].indexOf('(') + 1
    return {start, end: start + bracket.groups.inner.length}
  }
  const comma = Math.max(...[',', ';'].map(sign => source.folded.lastIndexOf(sign, valueEnd - 1)))
  if (comma <= valueStart) return null
  const range = trimRange(source.text, comma + 1, stopBefore(source, comma + 1, valueEnd))
  return isTime(source.folded.slice(range.start, range.end)) ? range : null
}

// 县农业农村局、县市场监管局按职责分工负责
const JOINT = /(?:等(?:单位|部门)?)?(?:按照?(?:各自)?职责(?:分工)?|分别|共同)(?:负责|落实|承担)(?:落实|推进)?[ 。.]*$/u

/** What of a range the legend leaves. */
function around(start: number, end: number, legend: Legend | null): Array<[number, number]> {
  if (!legend || legend.wholeStart >= end || legend.wholeEnd <= start) return [[start, end]]
  return [
    [start, legend.wholeStart],
    [legend.wholeEnd, end],
  ]
}

/** The end of a value without a stop that closes it. */
function stopBefore(source: SourceText, start: number, end: number): number {
  let at = end
  while (at > start && /[\s。.;,]/u.test(source.folded[at - 1] ?? '')) at--
  return at
}
