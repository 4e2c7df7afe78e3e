import type {Role} from '../text/lexicon/roles.js'
import type {ColumnKind} from '../text/lexicon/table-heads.js'
import type {SourceText} from '../text/source-text.js'
import type {Cell, Place} from '../tree/nodes.js'
import {splitLeads} from './duty-words.js'
import {readLeaders} from './leaders.js'
import type {Duty, NamedUnit, Post, Time} from './nodes.js'
import {textOf} from './table-grid.js'
import {readUnits} from './units.js'

/** What a row says of its task beside its words. */
export type Said = Duty | Post | Time

const ROLES: ReadonlyArray<readonly [ColumnKind, Role, string]> = [
  ['lead', 'lead', '牵头单位'],
  ['units', 'responsible', '责任单位'],
  ['supporting', 'supporting', '配合单位'],
]
export const SAME = /^(?:同上|〃|″|"|’’)$/u
const NOTHING = /^(?:无|\/|—+|-+|–|\\|暂无)?$/u

/** What a cell of a column says of its row's task. */
export function readCell(kind: ColumnKind, cell: Cell, source: SourceText): Said[] {
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

/** Whether a cell says that it is as above, or that there is nothing to say. */
export function isSaid(text: string): boolean {
  return text.trim() !== '' && (SAME.test(text.trim()) || NOTHING.test(text.trim()))
}

/** The place of what a cell says; the cell's own where it says nothing. */
export function placeOf({children, position}: Cell): Place {
  const [first, last] = [children[0], children[children.length - 1]]
  return first && last ? {start: first.position.start, end: last.position.end} : position
}
