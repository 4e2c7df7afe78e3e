import type {Target} from '../../src/index.js'
import {TARGET_CLAUSES} from './bank.js'
import {commaOf, endingOf, joinClauses, listClauses} from './clauses.js'
import {areEqual, signMeasure, signTarget, subtract} from './compare.js'
import {type Item, type Mark, squeeze} from './draft.js'
import type {Random} from './random.js'
import {editContent, placeIn} from './reword.js'
import type {Desk, Edit} from './structural.js'

const NUMBER = /\d+(?:\.\d+)?/gu

/** The targets whose amount stands in the body with its number in figures. */
function listWritten({body, task}: Item, place: (target: Target) => {start: number; end: number}): Target[] {
  return (task?.targets ?? []).filter(target => {
    const {start, end} = place(target)
    return (
      start >= 0 &&
      end <= body.length &&
      !target.implied &&
      /^\D*\d+(?:\.\d+)?(?:\D*|\D+\d+(?:\.\d+)?\D*)$/u.test(target.raw)
    )
  })
}

/** Another number in the same form: as many decimals, as many zeros at its end. */
function scaleNumber(written: string, factor: number): string {
  const decimals = /\.(?<digits>\d+)/u.exec(written)?.groups?.digits?.length ?? 0
  const bare = written.split('').findLastIndex(digit => digit !== '0') + 1
  const zeros = decimals > 0 ? 0 : Math.min(written.length - bare, written.length - 1)
  const step = 10 ** (zeros - decimals)
  const was = Number(written)
  const scaled = Math.round((was * factor) / step) * step
  const other = scaled === was ? was + (factor > 1 ? step : -step) : scaled
  return other.toFixed(decimals)
}

/** An amount raised or lowered; all targets that share the amount follow it. */
export function changeAmount(desk: Desk, item: Item): Edit | null {
  const {task} = item
  if (!task || !item.isPlain) return null
  const written = listWritten(item, target => placeIn(item, target.position))
  if (written.length === 0) return null
  const target = desk.random.pick(written)
  const {start, end} = placeIn(item, target.position)
  const rises = desk.random.chance(0.5)
  const factor = rises ? 1.05 + desk.random.next() / 2 : 0.95 - desk.random.next() / 3
  const raw = item.body.slice(start, end).replace(NUMBER, number => scaleNumber(number, factor))
  const isPast =
    target.unit === '%' && target.kind === 'level' && (raw.match(NUMBER) ?? []).some(each => Number(each) > 100)
  if (isPast || /(?<![\d.])0+(?:\.0+)?(?!\d|\.)/u.test(raw)) return null
  const body = item.body.slice(0, start) + raw + item.body.slice(end)
  return editContent(item, {...item, body}, after => {
    if (squeeze(after.text) !== squeeze(body) || !areEqual(task, after, 'units', 'deadlines')) return null
    const kind = rises ? 'target-raised' : 'target-lowered'
    return pairTargets(task.targets, after.targets, (one, other) => {
      const isHigher = other.value > one.value && (one.upper === null || (other.upper ?? 0) > one.upper)
      const isLower = other.value < one.value && (one.upper === null || (other.upper ?? 0) < one.upper)
      const isMeant = placeIn(item, one.position).start === start && one.comparator === other.comparator
      return isMeant && (rises ? isHigher : isLower) ? {kind, detail: `${one.metric}:${one.raw}→${other.raw}`} : null
    })
  })
}

/** An amount's bound changed: 以上 goes, comes, or becomes 左右. */
export function changeBound(desk: Desk, item: Item): Edit | null {
  const {task} = item
  if (!task || !item.isPlain) return null
  const written = listWritten(item, target => placeIn(item, target.position)).filter(
    ({comparator}) => comparator !== 'range',
  )
  if (written.length === 0) return null
  const target = desk.random.pick(written)
  const {start, end} = placeIn(item, target.position)
  const was = item.body.slice(start, end)
  const raw = pickBound(was, target, desk.random)
  if (raw === null) return null
  const body = item.body.slice(0, start) + raw + item.body.slice(end)
  return editContent(item, {...item, body}, after => {
    if (squeeze(after.text) !== squeeze(body) || !areEqual(task, after, 'units', 'deadlines')) return null
    return pairTargets(task.targets, after.targets, (one, other) =>
      placeIn(item, one.position).start === start && one.comparator !== other.comparator && one.value === other.value
        ? {kind: 'target-changed', detail: `${one.metric}:${one.raw}→${other.raw}`}
        : null,
    )
  })
}

function pickBound(was: string, {comparator, unit}: Target, random: Random): string | null {
  if (was.endsWith('以上')) return was.slice(0, -2) + random.pick(['', '左右'])
  if (was.endsWith('左右')) return was.slice(0, -2) + random.pick(['', '以上'])
  return comparator === '=' && was.endsWith(unit) ? was + random.pick(['以上', '左右']) : null
}

/** What was done to each target that is not as it was; `null` where one is not as intended. */
function pairTargets(
  before: readonly Target[],
  after: readonly Target[],
  name: (one: Target, other: Target) => Mark | null,
): Mark[] | null {
  if (before.length !== after.length) return null
  const marks: Mark[] = []
  for (const [at, one] of before.entries()) {
    const other = after[at]
    if (!other || signMeasure(one) !== signMeasure(other)) return null
    if (signTarget(one) === signTarget(other)) continue
    const mark = name(one, other)
    if (!mark) return null
    marks.push(mark)
  }
  return marks.length > 0 ? marks : null
}

/** A clause with an amount put at the end of a task. */
export function addTarget(desk: Desk, item: Item): Edit | null {
  const {task} = item
  if (!task || !item.isPlain) return null
  const clause = desk.random.pick(TARGET_CLAUSES).replace('{n}', String(desk.random.int(2, 60)))
  const ending = endingOf(item.body)
  const body = item.body.slice(0, item.body.length - ending.length) + commaOf(item.body) + clause + ending
  return editContent(item, {...item, body}, after => {
    if (squeeze(after.text) !== squeeze(body) || !areEqual(task, after, 'units', 'deadlines')) return null
    const [was, is] = [task.targets.map(signTarget), after.targets.map(signTarget)]
    const isOne = is.length === was.length + 1 && subtract(was, is).length === 0
    return isOne ? [{kind: 'target-added', detail: clause}] : null
  })
}

/** A clause with one amount taken out of a task. */
export function dropTarget(desk: Desk, item: Item): Edit | null {
  const {task} = item
  if (!task || !item.isPlain) return null
  const clauses = listClauses(item.body)
  const spans = task.targets.map(({position}) => placeIn(item, position))
  const times = task.deadlines.map(({position}) => placeIn(item, position))
  const single = clauses.flatMap(({start, text}, at) => {
    const isWithin = (span: {start: number; end: number}) => span.start >= start && span.end <= start + text.length
    const leans = /^(?:其中|同比|同口径|增长|力争)/u.test(clauses[at + 1]?.text ?? '')
    return spans.filter(isWithin).length === 1 && !times.some(isWithin) && !leans ? [at] : []
  })
  if (single.length === 0 || clauses.length < 3) return null
  const dropped = desk.random.pick(single)
  const body = joinClauses(clauses.toSpliced(dropped, 1), endingOf(item.body), commaOf(item.body))
  if (body.length * 2 < item.body.length) return null
  return editContent(item, {...item, body}, after => {
    if (squeeze(after.text) !== squeeze(body) || !areEqual(task, after, 'units', 'deadlines')) return null
    const [was, is] = [task.targets.map(signTarget), after.targets.map(signTarget)]
    const isOne = is.length === was.length - 1 && subtract(is, was).length === 0
    return isOne ? [{kind: 'target-dropped', detail: clauses[dropped]?.text ?? ''}] : null
  })
}
