import type {LeadRule, Unit} from '../model/index.js'
import {fold} from '../text/fold.js'
import {isCollective} from '../tokens/body-names.js'
import type {Duty} from './statements.js'

/** A duty, and whether it stands elsewhere than in the task's own words. */
export interface TaskDuty {
  duty: Duty
  inherited: boolean
}

/** What a person decides where the notice does not say who leads. */
export interface LeadDecisions {
  /** The glyph that marks a lead, whatever the legend says. */
  leadMark?: string
  /** Of several units with an unknown lead the first is taken. */
  assumeLead?: 'first'
}

/** A unit before it is known who leads. */
interface Named {
  duty: Duty
  marks: readonly string[]
  unit: Omit<Unit, 'lead' | 'leadBasis' | 'leadReason'>
}

/** The statement of units that a sentence gives to every task behind it: they do not lead. */
export const TIER_GROUP = -1

type Verdict = Pick<Unit, 'lead' | 'leadBasis' | 'leadReason'>

/**
 * The units of one task, each named once, with who leads: by label, else by mark, else by the notice's own rule, else as
 * the only one; `null` with a reason where none of these tells.
 */
export function readTaskUnits(
  duties: readonly TaskDuty[],
  rules: readonly LeadRule[],
  decisions: LeadDecisions,
): Unit[] {
  const groups = new Map<number, Map<string, Named>>()
  for (const {duty, inherited} of duties) {
    const group = groups.get(duty.group) ?? new Map<string, Named>()
    groups.set(duty.group, group)
    addUnits(group, duty, inherited)
  }
  const found = new Map<string, Unit>()
  for (const group of groups.values()) {
    const named = [...group.values()]
    const helps = groups.size > 1 && named.every(each => each.unit.role === 'supporting')
    // (县商务局牵头)(县财政局配合): who helps in one statement is led in another
    const verdicts = helps ? decide(named, () => false, 'label') : judge(named, rules, decisions)
    for (const [at, {unit}] of named.entries()) {
      const verdict = verdicts[at] ?? unknown('no-rule')
      const earlier = found.get(unit.name)
      // one that leads any part of the task leads
      if (!earlier) found.set(unit.name, makeUnit(unit, verdict))
      else if (verdict.lead === true && earlier.lead !== true) {
        found.set(unit.name, {...makeUnit({...unit, position: earlier.position}, verdict)})
      }
    }
  }
  return [...found.values()]
}

function makeUnit({name, role, roleAsWritten, collective, inherited, position}: Named['unit'], verdict: Verdict): Unit {
  return {name, role, roleAsWritten, ...verdict, collective, inherited, position}
}

/** Adds the units of a duty to those of its statement, each named once. */
function addUnits(group: Map<string, Named>, duty: Duty, inherited: boolean): void {
  for (const {name, marks, position} of duty.units) {
    const {role, roleAsWritten} = duty
    const earlier = group.get(name)
    // named twice: the mark or the leading role of either naming counts
    if (earlier) {
      earlier.marks = [...earlier.marks, ...marks]
      if (isLeading(role) && !isLeading(earlier.unit.role)) Object.assign(earlier.unit, {role, roleAsWritten, position})
      continue
    }
    const unit = {name, role, roleAsWritten, collective: isCollective(name), inherited, position}
    group.set(name, {duty, marks, unit})
  }
}

function isLeading(role: Unit['role']): boolean {
  return role === 'lead' || role === 'consolidating'
}

function judge(named: readonly Named[], rules: readonly LeadRule[], decisions: LeadDecisions): Verdict[] {
  const bears = (mark: string | null | undefined) => (each: Named) =>
    mark != null && each.marks.some(own => fold(own) === fold(mark))
  if (named.every(each => each.duty.group === TIER_GROUP)) return decide(named, () => false, 'rule')
  const byMark = rules.find(rule => rule.basis === 'mark')
  const byLabel = rules.find(rule => rule.basis === 'label' && rule.text !== null)
  if (named.some(each => isLeading(each.unit.role))) return decide(named, each => isLeading(each.unit.role), 'label')
  if (named.some(bears(decisions.leadMark))) return decide(named, bears(decisions.leadMark), 'assumed')
  if (named.some(bears(byMark?.mark))) return decide(named, bears(byMark?.mark), 'mark')
  // those who share the work, each by its own duty, and all the places that follow them: nobody leads
  const share = named.every(each => each.duty.joint || each.unit.collective) && named.some(each => each.duty.joint)
  if (named.length > 1 && share) return decide(named, () => false, 'joint')
  if (rules.some(rule => rule.basis === 'first')) return decide(named, each => each === named[0], 'first')
  if (byLabel && named.some(each => each.unit.role === 'responsible')) {
    return decide(named, each => each.unit.role === 'responsible', 'rule')
  }
  if (named.length === 1) return decide(named, () => true, 'sole')
  // 责任单位 beside 协办单位: those who help do not lead, and the only one whom they help does
  const helping = named.filter(each => each.unit.role === 'supporting')
  if (helping.length > 0 && named.length === helping.length + 1) {
    return decide(named, each => each.unit.role !== 'supporting', 'label')
  }
  if (decisions.assumeLead === 'first') return decide(named, each => each === named[0], 'assumed')
  if (!byMark) return named.map(() => unknown('no-rule'))
  return named.map(() => unknown(byMark.lost ? 'mark-lost' : 'unmarked'))
}

function decide(named: readonly Named[], leads: (each: Named) => boolean, leadBasis: Unit['leadBasis']): Verdict[] {
  return named.map(each => ({lead: leads(each), leadBasis, leadReason: null}))
}

function unknown(leadReason: Unit['leadReason']): Verdict {
  return {lead: null, leadBasis: null, leadReason}
}
