import type {Finding, Rule} from '../rule.js'
import {taskLists} from '../tasks.js'

/** Two tasks of one section have the same number, or the count goes back. */
export const numberRepeated: Rule = {
  id: 'number-repeated',
  level: 'warning',
  check: ({notice}) => {
    const findings: Finding[] = []
    for (const {tasks} of taskLists(notice)) {
      const seen = new Set<number>()
      for (const task of tasks) {
        if (seen.has(task.number))
          findings.push({data: {number: task.number, path: task.path}, position: task.position})
        seen.add(task.number)
      }
    }
    return findings
  },
  words: {
    en: ({number, path}) => `number ${number} stands a second time in its section; the task is ${path} here`,
    zh: ({number, path}) => `序号 ${number} 在本板块中重复出现,此处记作 ${path}`,
  },
}
