import {MARKS} from '../../lexicon/marks.js'
import type {Task} from '../../model/index.js'
import {squeeze} from '../../text/blanks.js'
import {splitOutside} from '../../text/brackets.js'
import {classOf} from '../../text/expression.js'
import type {SourceText} from '../../text/source-text.js'
import type {Finding, Rule} from '../rule.js'

const SEPARATOR = new RegExp(`[、,;:\\n。]|${classOf(MARKS)}`, 'gu')

/** A task names a unit twice. */
export const unitRepeated: Rule = {
  id: 'unit-repeated',
  level: 'note',
  check: ({tasks, text, refOf}) =>
    tasks.flatMap(task => {
      const start = task.units.find(unit => !unit.inherited)?.position.start.offset
      const end = task.position.end.offset
      if (start === undefined || !repeatsAnything(text.folded.slice(start, end))) return []
      return repeatedNames(task, text, start, end).map(({data, position}) => ({
        data: {...data, ref: refOf(task)},
        position,
      }))
    }),
  words: {
    en: ({ref, unit}) => `task ${ref} names ${unit} twice; it is listed once`,
    zh: ({ref, unit}) => `任务 ${ref} 两次列出“${unit}”,只记一次`,
  },
}

/** Whether any part of a list stands in it twice; quick, and to be looked at again where it is so. */
function repeatsAnything(list: string): boolean {
  const parts = list.split(SEPARATOR).filter(part => part.trim() !== '')
  return new Set(parts).size < parts.length
}

function repeatedNames(task: Task, text: SourceText, start: number, end: number): Finding[] {
  const names = new Set(task.units.map(unit => unit.name))
  const seen = new Set<string>()
  return splitOutside(text.folded, start, end, SEPARATOR).flatMap(part => {
    const name = squeeze(text.text.slice(part.start, part.end))
    if (!names.has(name)) return []
    if (seen.has(name)) return [{data: {path: task.path, unit: name}, position: text.place(part.start, part.end)}]
    seen.add(name)
    return []
  })
}
