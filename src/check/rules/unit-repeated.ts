import type {Task} from '../../model/index.js'
import {squeeze} from '../../text/blanks.js'
import {splitOutside} from '../../text/brackets.js'
import type {SourceText} from '../../text/source-text.js'
import type {Finding, Rule} from '../rule.js'
import {allTasks} from '../tasks.js'

const SEPARATORS = '、,;:\n。★▲△※*#●◆'

/** A task names a unit twice. */
export const unitRepeated: Rule = {
  id: 'unit-repeated',
  level: 'note',
  check: ({notice, text, regions}) => {
    const duties = regions.filter(region => region.kind === 'duties')
    let at = 0
    return allTasks(notice).flatMap(task => {
      const {start, end} = {start: task.position.start.offset, end: task.position.end.offset}
      const seen = new Set<string>()
      const findings: Finding[] = []
      while (at < duties.length && (duties[at]?.position.start.offset ?? 0) < start) at++
      for (; at < duties.length && (duties[at]?.position.start.offset ?? end) < end; at++) {
        const {position} = duties[at] ?? task
        findings.push(...repeatedNames(task, text, position.start.offset, position.end.offset, seen))
      }
      return findings
    })
  },
  words: {
    en: ({path, unit}) => `task ${path} names ${unit} twice; it is listed once`,
    zh: ({path, unit}) => `任务 ${path} 两次列出“${unit}”,只记一次`,
  },
}

function repeatedNames(task: Task, text: SourceText, start: number, end: number, seen: Set<string>): Finding[] {
  return splitOutside(text.folded, start, end, character => SEPARATORS.includes(character)).flatMap(part => {
    const name = squeeze(text.text.slice(part.start, part.end))
    if (!task.units.some(unit => unit.name === name)) return []
    if (seen.has(name)) {
      return [{data: {path: task.path, unit: name}, position: text.place(part.start, part.end)}]
    }
    seen.add(name)
    return []
  })
}
