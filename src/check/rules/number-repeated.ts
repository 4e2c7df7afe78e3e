import type {Finding, Rule} from '../rule.js'
import {taskLists} from '../tasks.js'

/** Two tasks of one section have the same number, or the count goes back. */
export const numberRepeated: Rule = {
  id: 'number-repeated',
  level: 'warning',
  check: ({notice, refOf}) => {
    const findings: Finding[] = []
    for (const {tasks} of taskLists(notice)) {
      // tasks without a section stand in one list, whatever annex they are of
      const seen = new Set<string>()
      for (const task of tasks) {
        const own = `${task.annex} ${task.number}`
        if (seen.has(own))
          findings.push({data: {number: task.number, path: task.path, ref: refOf(task)}, position: task.position})
        seen.add(own)
      }
    }
    return findings
  },
  words: {
    en: ({number, ref}) => `number ${number} stands a second time in its section; the task is ${ref} here`,
    zh: ({number, ref}) => `序号 ${number} 在本板块中重复出现,此处记作 ${ref}`,
  },
}
