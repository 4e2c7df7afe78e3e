import type {Finding, Rule} from '../rule.js'
import {allSections, taskLists} from '../tasks.js'

interface Numbered {
  number: number
  position: Finding['position']
}

/** A number is missing in the count of tasks or headings. */
export const numberGap: Rule = {
  id: 'number-gap',
  level: 'warning',
  check: ({notice}) => {
    const findings: Finding[] = []
    let last = 0
    for (const {tasks} of taskLists(notice)) {
      for (const [at, task] of tasks.entries()) {
        // a section starts anew or counts on from the one before it
        const isStart = at === 0 && (task.number === 1 || task.number === last + 1)
        if (!isStart && task.number > last + 1) findings.push(gap(last, task))
        last = task.number
      }
    }
    for (const list of [notice.sections, ...[...allSections(notice.sections)].map(section => section.sections)]) {
      let before = 0
      for (const [at, section] of list.entries()) {
        if (at > 0 && section.number > before + 1) findings.push(gap(before, section))
        before = section.number
      }
    }
    return findings
  },
  words: {
    en: ({after, before}) => `number ${after} is followed by ${before}: something is missing, or a number is wrong`,
    zh: ({after, before}) => `序号 ${after} 之后为 ${before},中间缺号,请核对`,
  },
}

function gap(after: number, {number, position}: Numbered): Finding {
  return {data: {after, before: number}, position}
}
