import {type Notice, parseNotice} from '../../src/index.js'
import {areEqual, compareTexts, isAsIntended, LEAST_KEPT, shareBoth} from './compare.js'
import {type Draft, type Item, listHeadings, listItems, type Mark, rereadDraft, squeeze, writeDraft} from './draft.js'
import type {Edit} from './structural.js'

/** A change as the truth lists it, its new number still a key. */
export interface Entry extends Mark {
  old: number | null
  key: number | null
}

/** A revision under way: what was read of its text is what was meant. */
export interface State {
  draft: Draft
  text: string
  notice: Notice
  entries: readonly Entry[]
  /** Those whose place was changed, or that another task leans on. */
  taken: ReadonlySet<number>
  /** The groups in which one was moved. */
  decided: ReadonlySet<number>
  /** The texts of the old notice's tasks, by number. */
  originals: ReadonlyMap<number, string>
}

/** An edit that was made, with the keys that it touched or made. */
interface Made {
  edit: Edit
  keys: ReadonlySet<number>
}

/** Makes those edits whose text is read as they meant it, and leaves out the others. */
export async function decideEdits(state: State, edits: readonly Edit[]): Promise<State> {
  if (edits.length === 0) return state
  const {draft, made} = applyEdits(state.draft, edits)
  if (made.length === 0) return state
  const text = writeDraft(draft)
  const {notice} = await parseNotice(text)
  const reread = rereadDraft(draft, text, notice)
  const isWhole = reread !== null && keepsFrame(state, draft, notice)
  const found = isWhole ? judgeItems(state, draft, reread) : null
  if (found && reread && found.failed.size === 0) return accept(state, reread, text, notice, made, found.entries)
  if (made.length === 1) return state
  const good = made.filter(({keys}) => [...keys].every(key => !found?.failed.has(key))).map(({edit}) => edit)
  if (found && good.length < made.length) return decideEdits(state, good)
  const middle = Math.ceil(made.length / 2)
  const all = made.map(({edit}) => edit)
  return decideEdits(await decideEdits(state, all.slice(0, middle)), all.slice(middle))
}

function applyEdits(start: Draft, edits: readonly Edit[]): {draft: Draft; made: Made[]} {
  let draft = start
  const made: Made[] = []
  for (const edit of edits) {
    const before = new Set(listItems(draft).map(({key}) => key))
    const isThere = edit.keys.every(key => before.has(key))
    const next = isThere ? edit.apply(draft) : null
    if (!next) continue
    const fresh = listItems(next).flatMap(({key}) => (before.has(key) ? [] : [key]))
    made.push({edit, keys: new Set([...edit.keys, ...fresh])})
    draft = next
  }
  return {draft, made}
}

/** The headings are those meant, nothing more is unread, and the rule of the leads is the same. */
function keepsFrame(state: State, draft: Draft, notice: Notice): boolean {
  const rules = (of: Notice) =>
    JSON.stringify(of.leadRules.map(({basis, mark, lost, text}) => [basis, mark, lost, text]))
  return (
    JSON.stringify(listHeadings(notice.sections)) === JSON.stringify(draft.headings) &&
    notice.coverage.unread <= state.notice.coverage.unread &&
    rules(notice) === rules(state.notice)
  )
}

function judgeItems(state: State, draft: Draft, reread: Draft): {failed: Set<number>; entries: Entry[]} {
  const failed = new Set<number>()
  const entries: Entry[] = []
  const items = listItems(draft)
  for (const [at, after] of listItems(reread).entries()) {
    const item = items[at]
    const marks = item && after.task ? judgeItem(item, after) : null
    if (!item || !marks || (marks.length > 0 && !isPlainlyItself(state, items, item))) {
      failed.add(item?.key ?? -1)
      continue
    }
    entries.push(...marks.map(mark => ({...mark, old: item.from[0] ?? null, key: item.key})))
  }
  return {failed, entries}
}

function judgeItem(item: Item, {task: after}: Item): Mark[] | null {
  if (!after) return null
  if (item.check) return item.check(after)
  const isSame = item.task !== null && areEqual(item.task, after, 'units', 'targets', 'deadlines')
  return isSame && isAsIntended(item, after) ? [] : null
}

/** Whether half of a task's words stay, and no other task, old or new, is nearer to what it was or is. */
function isPlainlyItself(state: State, items: readonly Item[], item: Item): boolean {
  const no = item.from[0]
  const was = state.originals.get(no ?? -1)
  if (was === undefined || squeeze(was) === squeeze(item.body)) return true
  if (shareBoth(was, item.body) < LEAST_KEPT) return false
  const own = compareTexts(was, item.body)
  for (const [other, text] of state.originals) if (other !== no && compareTexts(text, item.body) >= own) return false
  return items.every(({key, body}) => key === item.key || compareTexts(was, body) < own)
}

function accept(
  state: State,
  draft: Draft,
  text: string,
  notice: Notice,
  made: readonly Made[],
  found: readonly Entry[],
): State {
  const structural = made.filter(({edit}) => edit.changes.length > 0)
  return {
    ...state,
    draft,
    text,
    notice,
    entries: [...state.entries, ...structural.flatMap(({edit}) => edit.changes), ...found],
    taken: new Set([...state.taken, ...structural.flatMap(({keys}) => [...keys])]),
    decided: new Set([...state.decided, ...made.flatMap(({edit}) => edit.decides ?? [])]),
  }
}
