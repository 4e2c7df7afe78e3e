import type {Notice} from './notice.js'
import type {Section} from './section.js'
import type {Task} from './task.js'

/** A task with what stands above it, as the tables show it. */
export interface TaskEntry {
  task: Task
  /** The sections that lead to it, outermost first. */
  sections: readonly Section[]
  /** Its place in the notice's order, from 1. */
  no: number
  /** The labels joined: `二-16`. */
  ref: string
}

/** The notice's tasks in its order. */
export function listTasks(notice: Notice): TaskEntry[] {
  const found: Array<Pick<TaskEntry, 'task' | 'sections'>> = []
  const collect = (sections: readonly Section[], above: readonly Section[]) => {
    for (const section of sections) {
      const way = [...above, section]
      for (const task of section.tasks) found.push({task, sections: way})
      collect(section.sections, way)
    }
  }
  for (const task of notice.tasks) found.push({task, sections: []})
  collect(notice.sections, [])
  return found
    .sort((a, b) => a.task.position.start.offset - b.task.position.start.offset)
    .map(({task, sections}, at) => ({task, sections, no: at + 1, ref: makeRef(task, sections)}))
}

/** 编号 that no spreadsheet takes for a number or a date. */
function makeRef(task: Task, sections: readonly Section[]): string {
  const repeated = /~\d+$/u.exec(task.path)?.[0] ?? ''
  const labels = [
    ...(task.annex === null ? [] : [`附件${task.annex}`]),
    ...sections.map(section => section.label || String(section.number)),
    `${task.label || task.number}${repeated}`,
  ]
  const ref = labels.join('-')
  return /^[\d\s.,/~()-]+$/u.test(ref) ? `第${ref}项` : ref
}
