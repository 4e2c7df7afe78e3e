import type {Duty, Post, Time} from '../duties/statements.js'
import {splitLeads} from '../duties/worded.js'
import {textOf} from '../layout/table-grid.js'
import type {Role} from '../lexicon/roles.js'
import type {ColumnKind} from '../lexicon/table-heads.js'
import {readLeaders} from '../tokens/leaders.js'
import type {NamedUnit} from '../tokens/named.js'
import {NOTHING} from '../tokens/signs.js'
import {readUnits} from '../tokens/units.js'
import type {NoticeText} from '../tokens/vocabulary.js'
import type {Cell, Place} from '../tree/nodes.js'

/** What a row says of its task beside its words. */
export type Said = Duty | Post | Time

const ROLES: ReadonlyArray<readonly [ColumnKind, Role, string]> = [
  ['lead', 'lead', '牵头单位'],
  ['units', 'responsible', '责任单位'],
  ['supporting', 'supporting', '配合单位'],
]

/** What a cell of a column says of its row's task. */
export function readCell(kind: ColumnKind, cell: Cell, source: NoticeText): Said[] {
  const position = placeOf(cell)
  if (cell.children.length === 0 || NOTHING.test(textOf(cell, source).trim())) return []
  if (kind === 'deadline') return [{type: 'time', words: position, position}]
  if (kind === 'leader') {
    const whole = readLeaders(source, position.start.offset, position.end.offset)
    const leaders =
      whole.length > 0
        ? whole
        : cell.children.flatMap(({position: each}) => readLeaders(source, each.start.offset, each.end.offset))
    return leaders.length > 0 ? [{type: 'post', leaders, position}] : []
  }
  const role = ROLES.find(([each]) => each === kind)
  if (!role) return []
  const units = cell.children.flatMap(({position: each}) => readUnits(source, each.start.offset, each.end.offset))
  const {leads, others} = splitLeads(source, units)
  const duty = (given: Role, named: NamedUnit[]): Duty => {
    return {type: 'duty', role: given, roleAsWritten: role[2], units: named, joint: false, group: 0, position}
  }
  return leads.length > 0 ? [duty('lead', leads), duty(role[1], others)] : [duty(role[1], units)]
}

/** The place of what a cell says; the cell's own where it says nothing. */
export function placeOf({children, position}: Cell): Place {
  const [first, last] = [children[0], children[children.length - 1]]
  return first && last ? {start: first.position.start, end: last.position.end} : position
}
