import type {Notice, Section, Task, Unit} from '../model/index.js'

/** The languages that a report can be in. */
export type ReportLanguage = 'en' | 'zh'

/** What a notice holds, in figures. */
interface Figures {
  sections: number
  tasks: number
  duties: number
  units: number
  unknown: number
  /** Why, for the first of them. */
  reason: Unit['leadReason']
}

/** One line that says what was found: `9 sections, 134 tasks, 297 duties of 83 units; …`. */
export function summarize(notice: Notice, language: ReportLanguage): string {
  return SAY[language](countFigures(notice))
}

function countFigures(notice: Notice): Figures {
  let sections = 0
  const tasks: Task[] = [...notice.tasks]
  const count = (list: readonly Section[]) => {
    for (const section of list) {
      sections++
      tasks.push(...section.tasks)
      count(section.sections)
    }
  }
  count(notice.sections)
  const units = tasks.flatMap(task => task.units)
  return {
    sections,
    tasks: tasks.length,
    duties: units.length,
    units: new Set(units.map(unit => unit.name)).size,
    unknown: tasks.filter(task => task.units.some(unit => unit.lead === null)).length,
    reason: units.find(unit => unit.leadReason !== null)?.leadReason ?? null,
  }
}

const REASONS: Record<ReportLanguage, Record<'mark-lost' | 'unmarked' | 'no-rule', string>> = {
  en: {
    'mark-lost': 'the mark was lost',
    unmarked: 'none of their units is marked',
    'no-rule': 'the notice does not say',
  },
  zh: {'mark-lost': '标记已丢失', unmarked: '各单位均无标记', 'no-rule': '原文未说明'},
}

const SAY: Record<ReportLanguage, (figures: Figures) => string> = {
  en: ({sections, tasks, duties, units, unknown, reason}) => {
    const found = `${plural(sections, 'section')}, ${plural(tasks, 'task')}, ${duties} ${duties === 1 ? 'duty' : 'duties'} of ${plural(units, 'unit')}`
    return reason ? `${found}; ${plural(unknown, 'task')} with an unknown lead: ${REASONS.en[reason]}` : found
  },
  zh: ({sections, tasks, duties, units, unknown, reason}) => {
    const found = `${sections} 个板块,${tasks} 项任务,${units} 个单位共承担 ${duties} 项责任`
    return reason ? `${found};${unknown} 项任务牵头单位未知:${REASONS.zh[reason]}` : found
  },
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
