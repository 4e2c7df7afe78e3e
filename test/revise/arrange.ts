import {commaOf, endingOf, listClauses} from './clauses.js'
import {areEqual, listUnits} from './compare.js'
import {type Draft, findItem, type Item, replaceItem, squeeze} from './draft.js'
import {type Desk, type Edit, isRoomy, putBehind} from './structural.js'

/** The tasks between two places of a group that nothing has moved or made. */
function countStill(desk: Desk, group: number, one: number, other: number): number {
  const items = desk.draft.groups[group]?.items ?? []
  return items.slice(Math.min(one, other) + 1, Math.max(one, other)).filter(desk.isFree).length
}

function isBound({task}: Item): boolean {
  return task?.units.some(({inherited}) => inherited) ?? true
}

/** A task moved to another section. */
export function moveAway(desk: Desk, item: Item): Edit | null {
  const found = findItem(desk.draft, item.key)
  const home = desk.draft.groups[found?.group ?? -1]
  if (!found || item.isPinned || isBound(item) || !isRoomy(home) || home?.sections.length === 0) return null
  if (desk.isDecided(found.group)) return null
  const others = desk.draft.groups.filter((group, at) => at !== found.group && group.sections.length > 0)
  if (others.length === 0) return null
  const anchor = desk.random.pick(desk.random.pick(others).items)
  if (anchor.gap.trim() !== '') return null
  return {
    keys: [item.key],
    apply: draft =>
      putBehind(
        replaceItem(draft, item.key, () => []),
        anchor.key,
        {...item, gap: ''},
      ),
    changes: [{kind: 'task-moved', old: item.from[0] ?? null, key: item.key}],
  }
}

/** A task moved within its section, past three others and more. */
export function moveWithin(desk: Desk, item: Item): Edit | null {
  const found = findItem(desk.draft, item.key)
  if (!found || item.isPinned || desk.isDecided(found.group)) return null
  const home = desk.draft.groups[found.group]?.items ?? []
  const anchors = home.filter((each, at) => {
    const passed = countStill(desk, found.group, found.place, at) + (at > found.place && desk.isFree(each) ? 1 : 0)
    return each.key !== item.key && each.gap.trim() === '' && passed >= 3
  })
  if (anchors.length === 0) return null
  const anchor = desk.random.pick(anchors)
  return {
    keys: [item.key],
    decides: found.group,
    apply: draft =>
      putBehind(
        replaceItem(draft, item.key, () => []),
        anchor.key,
        {...item, gap: ''},
      ),
    changes: [{kind: 'task-moved', old: item.from[0] ?? null, key: item.key}],
  }
}

/** Two distant tasks change places. */
export function swapTasks(desk: Desk, one: Item, other: Item): Edit | null {
  const [from, to] = [findItem(desk.draft, one.key), findItem(desk.draft, other.key)]
  if (!from || !to || one.isPinned || other.isPinned) return null
  if (desk.isDecided(from.group) || desk.isDecided(to.group)) return null
  const isSame = from.group === to.group
  if (isSame && countStill(desk, from.group, from.place, to.place) < 3) return null
  const {groups} = desk.draft
  const areTopics = [from, to].every(({group}) => groups[group]?.sections.length)
  if (!isSame && (isBound(one) || isBound(other) || !areTopics)) return null
  const exchange = (item: Item) =>
    item.key === one.key ? {...other, gap: item.gap} : item.key === other.key ? {...one, gap: item.gap} : item
  return {
    keys: [one.key, other.key],
    ...(isSame ? {decides: from.group} : {}),
    apply: (draft: Draft) => ({
      ...draft,
      renumbers: true,
      groups: draft.groups.map(group => ({...group, items: group.items.map(exchange)})),
    }),
    changes: [one, other].map(item => ({kind: 'task-moved', old: item.from[0] ?? null, key: item.key})),
  }
}

/** One task becomes two, each with a part of its clauses and all of its units. */
export function splitTask(desk: Desk, item: Item): Edit | null {
  const {task} = item
  if (!task || item.isPinned || !item.isPlain || item.gap.trim() !== '') return null
  const clauses = listClauses(item.body)
  const cuts = clauses.filter(
    ({start, text}) =>
      start >= Math.max(12, item.body.length / 4) &&
      item.body.length - start >= Math.max(14, item.body.length / 4) &&
      !/^(?:其中|同比|力争|并|以及|确保|达到|同口径|省级|国家级)/u.test(text),
  )
  if (cuts.length === 0) return null
  const cut = desk.random.pick(cuts.length > 2 ? cuts.slice(Math.floor(cuts.length / 3), -1) : cuts).start
  const ending = endingOf(item.body)
  const bodies = [item.body.slice(0, cut - 1) + ending, item.body.slice(cut)]
  const parts = bodies.map(
    (body): Item => ({
      ...item,
      key: desk.newKey(),
      body,
      gap: '',
      check: after => (squeeze(after.text) === squeeze(body) && areEqual(task, after, 'units') ? [] : null),
    }),
  )
  return {
    keys: [item.key],
    apply: draft => ({
      ...replaceItem(draft, item.key, ({gap}) => parts.map((part, at) => (at === 1 ? {...part, gap} : part))),
      renumbers: true,
    }),
    changes: [{kind: 'task-split', old: item.from[0] ?? null, key: parts[0]?.key ?? null}],
  }
}

/** Two tasks of a section become one, with the words of both and the units of both. */
export function mergeTasks(desk: Desk, one: Item, other: Item): Edit | null {
  const [from, to] = [findItem(desk.draft, one.key), findItem(desk.draft, other.key)]
  const {task} = one
  if (!from || !to || from.group !== to.group || from.place >= to.place || to.place - from.place > 3) return null
  if (!task || !other.task || one.isPinned || other.isPinned || !one.isPlain || !other.isPlain) return null
  if (desk.isDecided(from.group)) return null
  if (!isRoomy(desk.draft.groups[from.group]) || one.body.length + other.body.length > 220) return null
  if (Math.min(one.body.length, other.body.length) * 3 < Math.max(one.body.length, other.body.length)) return null
  const extra = listUnits(other.task).filter(name => !listUnits(task).includes(name))
  const last = task.units.at(-1)
  if (!last || last.inherited || other.task.units.length === 0) return null
  const end = last.position.end.offset - one.start - one.head.length - one.body.length
  if (end <= 0 || end > one.tail.length) return null
  const marked = end + (/^[^\p{L}\p{P}\s\d]/u.test(one.tail.slice(end)) ? 1 : 0)
  const joint = endingOf(one.body) === '。' ? desk.random.pick(['。', '。', ';']) : commaOf(one.body)
  const body = one.body.slice(0, one.body.length - endingOf(one.body).length) + joint + other.body
  const made: Item = {
    ...one,
    key: desk.newKey(),
    from: [...one.from, ...other.from],
    body,
    tail: one.tail.slice(0, marked) + extra.map(name => `、${name}`).join('') + one.tail.slice(marked),
    check: after =>
      squeeze(after.text) === squeeze(body) && listUnits(after).join() === [...listUnits(task), ...extra].join()
        ? []
        : null,
  }
  return {
    keys: [one.key, other.key],
    apply: draft => ({
      ...replaceItem(
        replaceItem(draft, other.key, () => []),
        one.key,
        () => [made],
      ),
      renumbers: true,
    }),
    changes: [{kind: 'task-merged', old: one.from[0] ?? null, key: made.key}],
  }
}
