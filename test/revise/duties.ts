import type {Notice, Task, Unit} from '../../src/index.js'
import {UNIT_NAMES} from './bank.js'
import {areEqual, listDeadlines, listLeads, listUnits, subtract} from './compare.js'
import {type Item, listItems, type Mark, squeeze} from './draft.js'
import {editContent, placeIn} from './reword.js'
import type {Desk, Edit} from './structural.js'

/** Some of the item's words from its body on, put in the place of others. */
function patch(item: Item, start: number, end: number, words: string): Item | null {
  const {body, tail} = item
  if (start >= 0 && end <= body.length) return {...item, body: body.slice(0, start) + words + body.slice(end)}
  const [from, to] = [start - body.length, end - body.length]
  return from >= 0 && to <= tail.length ? {...item, tail: tail.slice(0, from) + words + tail.slice(to)} : null
}

/** Where a unit ends, with the mark behind it. */
function endOf(item: Item, unit: Unit, mark: string | null): number {
  const {end} = placeIn(item, unit.position)
  return mark && (item.body + item.tail).startsWith(mark, end) ? end + mark.length : end
}

function markOf(notice: Notice): string | null {
  const rule = notice.leadRules[0]
  return rule?.basis === 'mark' && !rule.lost && rule.mark?.length === 1 ? rule.mark : null
}

/** What is wrong or right with the units of a task that is read again. */
function nameUnits(task: Task, after: Task, body: string, units: readonly string[]): Mark[] | null {
  if (squeeze(after.text) !== squeeze(body) || !areEqual(task, after, 'targets', 'deadlines')) return null
  if (listUnits(after).join() !== units.join()) return null
  const [was, is] = [listUnits(task), listUnits(after)]
  return [
    ...subtract(is, was).map(detail => ({kind: 'unit-added', detail})),
    ...subtract(was, is).map(detail => ({kind: 'unit-dropped', detail})),
  ]
}

function keepsLeads(task: Task, after: Task): boolean {
  const states = after.units.filter(({name}) => listUnits(task).includes(name)).map(({name, lead}) => `${name}${lead}`)
  return (
    subtract(
      states,
      task.units.map(({name, lead}) => `${name}${lead}`),
    ).length === 0
  )
}

/** A unit added, dropped or put in another's place; who leads stays. */
export function changeUnits(desk: Desk, item: Item, notice: Notice): Edit | null {
  const {task} = item
  const {random} = desk
  const last = task?.units.at(-1)
  if (!task || !item.isPlain || !last || task.units.some(({inherited}) => inherited)) return null
  const mark = markOf(notice)
  const level = /^[省市县区州旗]/u.exec(last.name)?.[0] ?? '县'
  const added = level + random.pick(UNIT_NAMES)
  const names = listUnits(task)
  if (names.some(name => name.includes(added) || added.includes(name))) return null
  const way = random.pick(['add', 'add', 'drop', 'replace'] as const)
  if (way === 'add') {
    const first = placeIn(item, last.position).start
    const isBehind = listItems(desk.draft).some(
      each => mark !== null && /^[、,，;；]/u.test(each.tail.split(mark)[1] ?? ''),
    )
    const makesLead = task.units.length === 1 && mark !== null && !(item.body + item.tail).startsWith(mark, first - 1)
    const end = endOf(item, last, mark)
    const longer = patch(item, end, end, `、${added}`)
    const isUnmarked = makesLead && end === placeIn(item, last.position).end
    const place = isBehind ? end : first
    const made = longer && isUnmarked ? patch(longer, place, place, mark) : longer
    if (!made) return null
    return editContent(item, made, after =>
      keepsLeads(task, after) ? nameUnits(task, after, item.body, [...names, added]) : null,
    )
  }
  const others = task.units.filter((unit, at) => at > 0 && unit.lead !== true && !unit.collective)
  if (others.length === 0) return null
  const gone = random.pick(others)
  const at = task.units.indexOf(gone)
  const before = task.units[at - 1]
  if (!before) return null
  const made =
    way === 'drop'
      ? patch(item, endOf(item, before, mark), endOf(item, gone, mark), '')
      : patch(item, placeIn(item, gone.position).start, placeIn(item, gone.position).end, added)
  const units = names.toSpliced(at, 1, ...(way === 'drop' ? [] : [added]))
  return made
    ? editContent(item, made, after => (keepsLeads(task, after) ? nameUnits(task, after, item.body, units) : null))
    : null
}

/** The mark of the lead moved to another unit; without a mark, the first two units change places. */
export function changeLead(desk: Desk, item: Item, notice: Notice): Edit | null {
  const {task} = item
  const mark = markOf(notice)
  if (!task || !item.isPlain || task.units.length < 2 || listLeads(task).length !== 1) return null
  const lead = task.units.find(unit => unit.lead === true)
  const others = task.units.filter(unit => unit.lead === false && unit.role === lead?.role && !unit.collective)
  if (!lead || lead.inherited || others.length === 0) return null
  const next = desk.random.pick(others)
  const [from, to] = [placeIn(item, lead.position), placeIn(item, next.position)]
  const words = item.body + item.tail
  const made = mark ? moveMark(item, words, mark, from, to) : exchange(item, words, from, to)
  if (!made) return null
  return editContent(item, made, after => {
    const isAsMeant =
      squeeze(after.text) === squeeze(item.body) &&
      areEqual(task, after, 'targets', 'deadlines') &&
      listUnits(after).toSorted().join() === listUnits(task).toSorted().join() &&
      listLeads(after).join() === next.name
    return isAsMeant ? [{kind: 'lead-changed', detail: `${lead.name}→${next.name}`}] : null
  })
}

interface Span {
  start: number
  end: number
}

function moveMark(item: Item, words: string, mark: string, from: Span, to: Span): Item | null {
  const isBefore = words.startsWith(mark, from.start - mark.length)
  const isBehind = words.startsWith(mark, from.end)
  if (isBefore === isBehind) return null
  const [gone, put] = isBefore ? [from.start - mark.length, to.start] : [from.end, to.end]
  const cut = (made: Item | null) => made && patch(made, gone, gone + mark.length, '')
  const add = (made: Item | null, at: number) => made && patch(made, at, at, mark)
  return put > gone ? cut(add(item, put)) : add(cut(item), put)
}

function exchange(item: Item, words: string, one: Span, other: Span): Item | null {
  const [first, second] = one.start < other.start ? [one, other] : [other, one]
  const made = patch(item, second.start, second.end, words.slice(first.start, first.end))
  return made && patch(made, first.start, first.end, words.slice(second.start, second.end))
}

const TIMES = ['3月底前', '5月底前', '7月底前', '8月底前', '10月底前', '11月底前'] as const

/** A time moved, added or dropped. */
export function changeDeadline(desk: Desk, item: Item): Edit | null {
  const {task} = item
  const {random} = desk
  if (!task || !item.isPlain) return null
  const own = task.deadlines.filter(({inherited, on}) => !inherited && on !== null)
  const words = item.body + item.tail
  if (own.length === 0) {
    const at = item.body.search(/(?<![^,，;；。])(?:完成|建成|开工|启动|出台|开展|实施|推进|新增|新建|培育|制定|举办)/u)
    if (at < 0) return null
    const body = item.body.slice(0, at) + random.pick(TIMES) + item.body.slice(at)
    return editContent(item, {...item, body}, after => {
      const isAsMeant = squeeze(after.text) === squeeze(body) && areEqual(task, after, 'units', 'targets')
      const added = subtract(listDeadlines(after), listDeadlines(task))
      const isOne = after.deadlines.length === task.deadlines.length + 1 && added.length === 1
      return isAsMeant && isOne ? [{kind: 'deadline-added', detail: added.join()}] : null
    })
  }
  const deadline = random.pick(own)
  const {start, end} = placeIn(item, deadline.position)
  const drops = end <= item.body.length && !/^[,，;；。、]/u.test(words.slice(end)) && random.chance(0.3)
  const other = drops ? '' : random.pick(TIMES.filter(time => time !== deadline.raw))
  const made = patch(item, start, end, other)
  if (!made) return null
  return editContent(item, made, after => {
    const isAsMeant = squeeze(after.text) === squeeze(made.body) && areEqual(task, after, 'units', 'targets')
    const [gone, come] = [
      subtract(listDeadlines(task), listDeadlines(after)),
      subtract(listDeadlines(after), listDeadlines(task)),
    ]
    const isOne = gone.length === 1 && come.length === (drops ? 0 : 1)
    const movesDay = gone[0]?.split('=')[1] !== come[0]?.split('=')[1]
    const kind = drops ? 'deadline-dropped' : 'deadline-moved'
    return isAsMeant && isOne && movesDay ? [{kind, detail: [...gone, ...come].join('→')}] : null
  })
}
