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
  tier: number
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
  const first = duties.find(({duty}) => duty.isDepartment !== true)?.duty.group ?? 0
  for (const {duty, inherited} of duties) {
    // the department over a task is judged with those whom the task names first
    const at = duty.isDepartment ? first : duty.group
    const group = groups.get(at) ?? new Map<string, Named>()
    groups.set(at, group)
    addUnits(group, duty, inherited)
  }
  const found = new Map<string, Unit>()
  const judged = [...groups.values()].map(group => {
    const named = [...group.values()]
    return {named, verdicts: judge(named, rules, decisions)}
  })
  // the only unit of one bracket does not lead where a mark in another says who does
  const isMarked = judged.some(({verdicts}) => verdicts.some(({leadBasis}) => leadBasis === 'mark'))
  for (const {named, verdicts: own} of judged) {
    const verdicts = isMarked ? own.map(each => (each.leadBasis === 'sole' ? unknown('unmarked') : each)) : own
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
  return belowLeads([...found.values()])
}

/** Of a task that some unit leads, those of which nothing is said do not lead. */
function belowLeads(units: Unit[]): Unit[] {
  const leading = units.find(({lead}) => lead === true)
  if (!leading) return units
  return units.map(unit =>
    unit.lead === null ? {...unit, lead: false, leadBasis: leading.leadBasis, leadReason: null} : unit,
  )
}

function makeUnit({name, role, roleAsWritten, ...place}: Named['unit'], verdict: Verdict): Unit {
  return {name, role, roleAsWritten, ...verdict, ...place}
}

/** Adds the units of a duty to those of its statement, each named once. */
function addUnits(group: Map<string, Named>, duty: Duty, inherited: boolean): void {
  for (const {name, marks, tier, position, pieces} of duty.units) {
    const {role, roleAsWritten} = duty
    const earlier = group.get(name)
    // named twice: the mark or the leading role of either naming counts
    if (earlier) {
      earlier.marks = [...earlier.marks, ...marks]
      if (isLeading(role) && !isLeading(earlier.unit.role)) Object.assign(earlier.unit, {role, roleAsWritten, position})
      continue
    }
    const place = pieces ? {position, pieces} : {position}
    const unit = {name, role, roleAsWritten, collective: isCollective(name), inherited, ...place}
    group.set(name, {duty, marks, tier, unit})
  }
}

function isLeading(role: Unit['role']): boolean {
  return role === 'lead' || role === 'consolidating'
}

function judge(named: readonly Named[], rules: readonly LeadRule[], decisions: LeadDecisions): Verdict[] {
  const bears = (mark: string | null | undefined) => (each: Named) =>
    mark != null && each.marks.some(own => fold(own) === fold(mark))
  const isOfAll = (each: Named) => each.duty.group === TIER_GROUP
  // a sentence that gives units to all tasks says nothing of who leads this one
  const own = named.filter(each => !isOfAll(each))
  if (own.length === 0) return decide(named, () => false, 'rule')
  if (own.every(each => each.unit.role === 'supporting')) return decide(named, () => false, 'label')
  const byMark = rules.find(rule => rule.basis === 'mark')
  const byLabel = rules.find(rule => rule.basis === 'label' && rule.text !== null)
  const byPlace = rules.find(rule => rule.basis === 'first')
  const department = named.find(each => each.duty.isDepartment === true)
  const isLed = named.some(each => isLeading(each.unit.role) && each !== department)
  if (isLed) return decide(named, each => isLeading(each.unit.role) && each !== department, 'label')
  if (named.some(bears(decisions.leadMark))) return decide(named, bears(decisions.leadMark), 'assumed')
  if (named.some(bears(byMark?.mark))) return decide(named, bears(byMark?.mark), 'mark')
  if (department) return decide(named, each => each === department, 'label')
  // those who share the work, each by its own duty, and all the places that follow them: nobody leads
  const share = own.some(each => each.duty.joint)
  // 各乡镇, 省政府有关部门 each bear their own; 成员单位 are one body where nobody else is named
  const areMany = own.length > 1 || own.some(({unit: {name, collective}}) => collective && !name.endsWith('成员单位'))
  if (share && areMany) return decide(named, () => false, 'joint')
  if (byPlace) {
    const isTiered = /[逗分]号|“[,;]”/u.test(byPlace.text ?? '')
    const leads = (each: Named) => (isTiered ? each.tier === own[0]?.tier && own.includes(each) : each === own[0])
    return decide(named, leads, 'first')
  }
  if (byLabel && named.some(each => each.unit.role === 'responsible')) {
    return decide(named, each => each.unit.role === 'responsible', 'rule')
  }
  if (own.length === 1) return decide(named, each => each === own[0], 'sole')
  // 责任单位 beside 协办单位: those who help do not lead, and the only one whom they help does
  const helping = own.filter(each => each.unit.role === 'supporting')
  if (helping.length > 0 && own.length === helping.length + 1) {
    return decide(named, each => each.unit.role !== 'supporting' && own.includes(each), 'label')
  }
  if (decisions.assumeLead === 'first') return decide(named, each => each === own[0], 'assumed')
  const reason = byMark ? (byMark.lost ? 'mark-lost' : 'unmarked') : 'no-rule'
  // who only helps leads nowhere
  return named.map(each =>
    each.unit.role === 'supporting' || isOfAll(each)
      ? {lead: false, leadBasis: 'label', leadReason: null}
      : unknown(reason),
  )
}

function decide(named: readonly Named[], leads: (each: Named) => boolean, leadBasis: Unit['leadBasis']): Verdict[] {
  return named.map(each => ({lead: leads(each), leadBasis, leadReason: null}))
}

function unknown(leadReason: Unit['leadReason']): Verdict {
  return {lead: null, leadBasis: null, leadReason}
}
