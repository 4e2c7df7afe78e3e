import {splitLeads} from '../../duties/names.js'
import type {Duty, Post, Time} from '../../duties/statements.js'
import {readDutyWords} from '../../duties/worded.js'
import {textOf} from '../../layout/table-grid.js'
import type {Role} from '../../lexicon/roles.js'
import type {ColumnKind} from '../../lexicon/table-heads.js'
import {createSourceText} from '../../text/source-text.js'
import {BEARER_END, BODY_END, isCollective} from '../../tokens/body-names.js'
import type {Column} from '../../tokens/columns.js'
import {kindOfLabel} from '../../tokens/label-words.js'
import {readPersons} from '../../tokens/leaders.js'
import type {NamedUnit} from '../../tokens/named.js'
import {isTime} from '../../tokens/segments.js'
import {NOTHING} from '../../tokens/signs.js'
import {readUnits} from '../../tokens/units.js'
import type {NoticeText} from '../../tokens/vocabulary.js'
import type {Cell, Place} from '../../tree/nodes.js'

/** What a row says of its task beside its words. */
export type Said = Duty | Post | Time

const ROLES: Partial<Record<ColumnKind, readonly [Role, string]>> = {
  lead: ['lead', '牵头单位'],
  units: ['responsible', '责任单位'],
  supporting: ['supporting', '配合单位'],
}

/** What a cell of a column says of its row's task. */
export function readCell({kind, head}: Column, cell: Cell, source: NoticeText): Said[] {
  const position = placeOf(cell)
  const words = textOf(cell, source).trim()
  if (cell.children.length === 0 || NOTHING.test(words)) return []
  if (kind === 'deadline') return readTimes(cell, source)
  if (kind === 'leader') {
    const whole = readPersons(source, position.start.offset, position.end.offset)
    const leaders =
      whole.length > 0
        ? whole
        : cell.children.flatMap(({position: each}) => readPersons(source, each.start.offset, each.end.offset))
    return leaders.length > 0 ? [{type: 'post', leaders, position}] : []
  }
  const role = ROLES[kind]
  if (!role) return []
  const [given, usual] = role
  const written = kindOfLabel(head) === undefined ? usual : head
  const duty = (to: Role, named: NamedUnit[], joint = false, verb = written): Duty => {
    return {type: 'duty', role: to, roleAsWritten: verb, units: named, joint, group: 0, position}
  }
  const worded = given === 'responsible' ? readWords(cell, source) : null
  if (worded) {
    const duties = worded.duties.map(each => duty(each.role, each.units, each.joint, each.verb || written))
    return worded.leaders.length > 0 ? [{type: 'post', leaders: worded.leaders, position}, ...duties] : duties
  }
  const {leads, others} = splitLeads(source, readCellUnits(cell, source))
  return leads.length > 0 ? [duty('lead', leads), duty(given, others)] : [duty(given, others)]
}

/** A cell that says with verbs who does what: `县发改局牵头,县财政局配合`. */
function readWords(cell: Cell, source: NoticeText) {
  const {start, end} = placeOf(cell)
  if (!/牵头|配合|会同|按职责|分别负责|共同/u.test(source.folded.slice(start.offset, end.offset))) return null
  return readDutyWords(source, start.offset, end.offset)
}

/** The times of a cell: each of its lines is one, unless the line end stands within it. */
function readTimes(cell: Cell, source: NoticeText): Time[] {
  const place = placeOf(cell)
  const lines = cell.children.map(({position}) => position)
  const areTimes = lines.every(({start, end}) => isTime(source.folded.slice(start.offset, end.offset)))
  const places = lines.length > 1 && areTimes ? lines : [place]
  return places.map(each => ({type: 'time', words: each, position: each}))
}

/** The units of a cell: a line end parts two, unless it stands within a name. */
function readCellUnits(cell: Cell, source: NoticeText): NamedUnit[] {
  const [first, second] = cell.children
  const between = first && second ? source.text.slice(first.position.end.offset, second.position.start.offset) : ''
  if (between.trim() !== '') return readApart(cell, source)
  const joined: Array<{start: number; end: number; isJoined: boolean}> = []
  for (const piece of cell.children.flatMap(({position}) => piecesOf(position, source))) {
    const last = joined[joined.length - 1]
    if (last && isWithinName(source.folded.slice(last.start, last.end), source.folded.slice(piece.start, piece.end))) {
      last.end = piece.end
      last.isJoined = true
    } else joined.push({...piece, isJoined: false})
  }
  return joined.flatMap(({start, end, isJoined}) => readUnits(source, start, end, {atBlanks: !isJoined}))
}

/** The units of a cell in whose lines other cells stand, as where blanks align the columns: read from its own words, put together. */
function readApart({children}: Cell, source: NoticeText): NamedUnit[] {
  let words = ''
  const places: number[] = []
  for (const {position} of children) {
    for (let at = position.start.offset; at < position.end.offset; at++) places.push(at)
    words += source.text.slice(position.start.offset, position.end.offset)
  }
  const runs = children.map(({position}) => position)
  return readUnits(createSourceText(words), 0, words.length).map(unit => {
    const [start, end] = [places[unit.position.start.offset] ?? 0, (places[unit.position.end.offset - 1] ?? 0) + 1]
    const pieces = runs.flatMap(run => {
      const [from, to] = [Math.max(start, run.start.offset), Math.min(end, run.end.offset)]
      return from < to ? [source.place(from, to)] : []
    })
    return {...unit, position: source.place(start, end), ...(pieces.length > 1 ? {pieces} : {})}
  })
}

/** The stretches of a paragraph that a line end, which the text may have as a blank, parts. */
function piecesOf({start, end}: Place, source: NoticeText): Array<{start: number; end: number}> {
  const words = source.folded.slice(start.offset, end.offset)
  if (!/[ \n]/u.test(words.trim())) return [{start: start.offset, end: end.offset}]
  let at = start.offset
  return words.split(/[ \n]/u).flatMap(word => {
    const piece = {start: at, end: at + word.length}
    at += word.length + 1
    return word.trim() === '' ? [] : [piece]
  })
}

/** Whether two stretches are halves of one name: the first is no whole name, or the second is only the end of one. */
function isWithinName(before: string, after: string): boolean {
  const last =
    before
      .split(/[、,;]/u)
      .at(-1)
      ?.trim() ?? ''
  const next = after.split(/[、,;]/u)[0]?.trim() ?? ''
  if (last === '' || next === '' || (isCollective(next) && BEARER_END.test(last))) return false
  if (!BODY_END.test(last) && !isCollective(last))
    return /[、,;]/u.test(after) || BODY_END.test(next) || BEARER_END.test(next)
  return (
    /^[^省市县区镇乡各]{0,6}(?:分局|支队|大队|分公司|支行|分行|分中心|办公室|管委会)$/u.test(next) &&
    !/^[省市县区]/u.test(next) &&
    /局|公司|银行|总队|政府$/u.test(last)
  )
}

/** The place of what a cell says; the cell's own where it says nothing. */
export function placeOf({children, position}: Cell): Place {
  const [first, last] = [children[0], children[children.length - 1]]
  return first && last ? {start: first.position.start, end: last.position.end} : position
}
