import {listTasks} from '../model/entries.js'
import type {Message} from '../model/index.js'
import type {Checked, Language, Rule} from './rule.js'
import {amountUndecided} from './rules/amount-undecided.js'
import {bearersTwice} from './rules/bearers-twice.js'
import {breakdownElsewhere} from './rules/breakdown-elsewhere.js'
import {columnUnread} from './rules/column-unread.js'
import {countDiffers} from './rules/count-differs.js'
import {deadlineUndated} from './rules/deadline-undated.js'
import {dutyUnread} from './rules/duty-unread.js'
import {labelMisread} from './rules/label-misread.js'
import {labelUnknown} from './rules/label-unknown.js'
import {layoutDoubtful} from './rules/layout-doubtful.js'
import {leadMarkLost} from './rules/lead-mark-lost.js'
import {leadMarkUnused} from './rules/lead-mark-unused.js'
import {leadUnmarked} from './rules/lead-unmarked.js'
import {leadUnstated} from './rules/lead-unstated.js'
import {leftOut} from './rules/left-out.js'
import {linesRepaired} from './rules/lines-repaired.js'
import {lostDigits} from './rules/lost-digits.js'
import {markWithoutLegend} from './rules/mark-without-legend.js'
import {nothingFound} from './rules/nothing-found.js'
import {numberGap} from './rules/number-gap.js'
import {numberRepeated} from './rules/number-repeated.js'
import {ordinalInsideTask} from './rules/ordinal-inside-task.js'
import {sectionEmpty} from './rules/section-empty.js'
import {tableUnordered} from './rules/table-unordered.js'
import {tableUnread} from './rules/table-unread.js'
import {taskWithoutUnits} from './rules/task-without-units.js'
import {traditionalScript} from './rules/traditional-script.js'
import {unbalancedPair} from './rules/unbalanced-pair.js'
import {unitRepeated} from './rules/unit-repeated.js'
import {unitUnlikely} from './rules/unit-unlikely.js'
import {unreadText} from './rules/unread-text.js'
import {wordsLeftOver} from './rules/words-left-over.js'

export type {Language} from './rule.js'

/** The rules, in the order in which their findings are told where they stand at one place. */
export const rules: readonly Rule[] = [
  leadMarkLost,
  leadMarkUnused,
  markWithoutLegend,
  leadUnmarked,
  leadUnstated,
  nothingFound,
  breakdownElsewhere,
  traditionalScript,
  tableUnordered,
  tableUnread,
  columnUnread,
  labelUnknown,
  layoutDoubtful,
  ordinalInsideTask,
  bearersTwice,
  dutyUnread,
  wordsLeftOver,
  sectionEmpty,
  taskWithoutUnits,
  unitRepeated,
  unitUnlikely,
  numberGap,
  numberRepeated,
  countDiffers,
  lostDigits,
  unbalancedPair,
  unreadText,
  leftOut,
  linesRepaired,
  labelMisread,
  deadlineUndated,
  amountUndecided,
]

/** At most so many messages of one rule; one more says how many were left out. */
const MOST_OF_A_RULE = 20

/**
 * Runs every rule over a notice; its findings as messages, in the text's order.
 *
 * Of one rule at most 20 are reported, and then their number.
 */
export function checkNotice(parsed: Omit<Checked, 'tasks' | 'refOf'>): Message[] {
  const entries = listTasks(parsed.notice)
  const refs = new Map(entries.map(({task, ref}) => [task, ref]))
  const checked: Checked = {
    ...parsed,
    tasks: entries.map(({task}) => task),
    refOf: task => refs.get(task) ?? task.path,
  }
  const messages: Message[] = []
  for (const rule of rules) {
    const findings = rule.check(checked)
    for (const {data, position} of findings.slice(0, MOST_OF_A_RULE)) {
      messages.push({rule: rule.id, level: rule.level, message: rule.words.en(data), data, position})
    }
    const rest = findings.length - MOST_OF_A_RULE
    if (rest > 0) {
      const data = {more: rest}
      messages.push({rule: rule.id, level: rule.level, message: restWords.en(rest), data, position: null})
    }
  }
  return messages.sort((a, b) => (a.position?.start.offset ?? -1) - (b.position?.start.offset ?? -1))
}

const restWords: Record<Language, (rest: number) => string> = {
  en: rest => `${rest} more of this rule are not listed`,
  zh: rest => `同类问题另有 ${rest} 处,不再列出`,
}

/** A message in a person's language. */
export function sayMessage(message: Message, language: Language): string {
  const {more} = message.data
  if (typeof more === 'number') return restWords[language](more)
  const rule = rules.find(each => each.id === message.rule)
  return rule ? rule.words[language](message.data) : message.message
}
