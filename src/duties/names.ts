import type {Role} from '../lexicon/roles.js'
import {squeeze, trimRange} from '../text/blanks.js'
import {NOTHING, pairBrackets, splitOutside} from '../text/brackets.js'
import {CharacterSet} from '../text/character-set.js'
import type {NamedUnit} from '../tokens/named.js'
import {areNames, isTime} from '../tokens/segments.js'
import {readUnits} from '../tokens/units.js'
import type {NoticeText} from '../tokens/vocabulary.js'
import type {DutyWords} from './said.js'

const COMMAS = new CharacterSet(',;')

/** The units of a segment, in the tiers behind those of the segments in front of it. */
export function inTier(units: readonly NamedUnit[], at: number): NamedUnit[] {
  return units.map(unit => ({...unit, tier: unit.tier + at}))
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
  const listed = named.flatMap((segment, at) => inTier(readUnits(source, segment.start, segment.end), at))
  const {leads, others} = splitLeads(source, listed)
  if (!areNames([...leads, ...others], source.vocabulary)) return null
  const duty = (role: Role, units: NamedUnit[]) =>
    units.length > 0 ? [{role, verb: role === 'lead' ? '牵头' : '', joint: false, units}] : []
  return {duties: [...duty('lead', leads), ...duty('responsible', others)], leaders: [], times, left: []}
}
