import type {Notice, Section, Task} from '../../src/index.js'

/** A gold file's form of a notice: what it says, without places and ids. */
export function toGold(notice: Notice) {
  const {positions: _positions, year: _year, ...fields} = notice.document
  const rule = notice.leadRules[0]
  return {
    document: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
    leadRule: rule && {basis: rule.basis, mark: rule.mark, lost: rule.lost, text: rule.text},
    sections: notice.sections.map(goldSection),
    tasks: notice.tasks.map(task => goldTask(task, [])),
  }
}

interface GoldSection {
  number: number
  label: string
  title: string
  leaders: Array<{name: string; office: string}>
  sections: GoldSection[]
  tasks: GoldTask[]
}

interface GoldTask {
  number: number
  text: string
  units: Array<{name: string; lead: boolean | null}>
  leaders: Array<{name: string; office: string}>
  deadlines: Array<{raw: string; on: string}>
  targets: GoldTarget[]
}

interface GoldTarget {
  raw: string
  metric: string
  action: string
  kind: string
  comparator: string
  value: number
  unit: string
  upper?: number | null
  from?: number | null
  strive?: boolean
  implied?: boolean
  /** The whole's place in the list of the same task. */
  partOf?: number | null
}

function goldSection({number, label, title, leaders, sections, tasks}: Section): GoldSection {
  return {
    number,
    label,
    title: bare(title),
    leaders: leaders.map(({name, office}) => ({name, office})),
    sections: sections.map(goldSection),
    tasks: tasks.map(task => goldTask(task, leaders)),
  }
}

/** A task; leaders that it has from its section's heading are told there. */
function goldTask({number, text, units, leaders, deadlines, targets}: Task, above: Section['leaders']): GoldTask {
  return {
    number,
    text: bare(text),
    units: units.map(({name, lead}) => ({name, lead})),
    leaders: leaders
      .filter(
        ({inherited, name, office}) => !inherited || !above.some(each => each.name === name && each.office === office),
      )
      .map(({name, office}) => ({name, office})),
    deadlines: deadlines.map(({raw, on}) => ({raw: bare(raw), on: on ?? ''})),
    targets: targets.map(({partOf, ...target}) => {
      const whole = targets.findIndex(each => each.id === partOf)
      return goldTarget({...target, partOf: whole < 0 ? null : whole})
    }),
  }
}

function goldTarget({raw, metric, action, kind, comparator, value, unit, ...rest}: GoldTarget): GoldTarget {
  return {
    raw: bare(raw),
    metric: bare(metric),
    action: bare(action),
    kind,
    comparator,
    value,
    unit: bare(unit),
    upper: rest.upper ?? null,
    from: rest.from ?? null,
    strive: rest.strive ?? false,
    implied: rest.implied ?? false,
    partOf: rest.partOf ?? null,
  }
}

/** Reads a gold file into the same form: lists that it leaves out are empty, blanks do not count. */
export function readGold(json: string): ReturnType<typeof toGold> {
  const gold = JSON.parse(json)
  const task = (each: GoldTask): GoldTask => ({
    number: each.number,
    text: bare(each.text),
    units: (each.units ?? []).map(({name, lead}) => ({name, lead})),
    leaders: each.leaders ?? [],
    deadlines: (each.deadlines ?? []).map(({raw, on}) => ({raw: bare(raw), on: on ?? ''})),
    targets: (each.targets ?? []).map(goldTarget),
  })
  const section = (each: GoldSection): GoldSection => ({
    number: each.number,
    label: each.label,
    title: bare(each.title),
    leaders: each.leaders ?? [],
    sections: (each.sections ?? []).map(section),
    tasks: (each.tasks ?? []).map(task),
  })
  return {
    document: gold.document ?? {},
    leadRule: gold.leadRule,
    sections: (gold.sections ?? []).map(section),
    tasks: (gold.tasks ?? []).map(task),
  }
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '')
}
