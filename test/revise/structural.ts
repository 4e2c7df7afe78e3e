import {FAMILIES, PLACES, SENTENCES} from './bank.js'
import {dress, listClauses} from './clauses.js'
import {compareTexts, listUnits} from './compare.js'
import {type Draft, findItem, type Group, type Item, listItems, replaceItem, squeeze} from './draft.js'
import type {Random} from './random.js'

/** A change to the notice; numbers are keys of items. */
export interface Edit {
  /** The items that are touched. */
  keys: readonly number[]
  /** The group whose order it changed. */
  decides?: number
  apply(draft: Draft): Draft | null
  /** What the truth lists at once; `key` is where the new number is taken from. */
  changes: ReadonlyArray<{kind: string; old: number | null; key: number | null; detail?: string}>
}

/** What an edit is made from. */
export interface Desk {
  draft: Draft
  random: Random
  /** A key that no item has. */
  newKey(): number
  /** A sentence that was not used before, or `null`. */
  newSentence(): string | null
  /** Nothing was done to its place, and nothing leans on it. */
  isFree(item: Item): boolean
  /** A task of the old notice or of this one says it, if for another amount. */
  isKnown(body: string): boolean
  /** An edit of the same round touches it. */
  isPlanned(item: Item): boolean
  /** One of the group's tasks was moved within it. */
  isDecided(group: number): boolean
}

/** Fills an invented sentence's places and amount. */
export function fillSentence(sentence: string, random: Random): string {
  const [p, q] = random.shuffle(PLACES)
  return sentence
    .replace('{p}', p ?? '')
    .replace('{q}', q ?? '')
    .replace('{n}', String(random.int(3, 96)))
}

function makeItem(desk: Desk, body: string, like: Item, donor: Item): Item {
  return {
    ...like,
    key: desk.newKey(),
    from: [],
    body,
    tail: donor.tail,
    gap: '',
    task: null,
    start: -1,
    isPlain: true,
    isPinned: false,
    check: after =>
      squeeze(after.text) === squeeze(body) &&
      donor.task !== null &&
      listUnits(after).join() === listUnits(donor.task).join()
        ? []
        : null,
  }
}

/** Those whose duty lines another task can take over. */
function listDonors(desk: Desk): Item[] {
  return listItems(desk.draft).filter(
    ({task, isPinned, isPlain}) => isPlain && !isPinned && task?.units.every(({inherited}) => !inherited),
  )
}

/** The draft with a task behind another one; `null` where that one is gone. */
export function putBehind(draft: Draft, anchor: number, item: Item): Draft | null {
  if (!findItem(draft, anchor)) return null
  return {...replaceItem(draft, anchor, each => [each, item]), renumbers: true}
}

/** Whether a group can spare a task. */
export function isRoomy(group: Group | undefined): boolean {
  return group !== undefined && group.items.length >= 3
}

/** A new task: a sentence of its own, one of a formulaic family, or one that echoes a clause of another task. */
export function insertTask(desk: Desk, anchor: Item, asGiven = false): Edit | null {
  const {random} = desk
  const donors = listDonors(desk)
  const own = desk.newSentence()
  if (donors.length === 0 || own === null || anchor.gap.trim() !== '') return null
  let sentence = fillSentence(!asGiven && random.chance(0.3) ? random.pick(FAMILIES) : own, random)
  let detail: string | undefined
  const echoed = random.pick(donors)
  if (!asGiven && random.chance(0.3) && desk.isFree(echoed)) {
    const clause = listClauses(echoed.body).find(
      ({text}) => text.length >= 6 && text.length <= 24 && !/[\d其各]/u.test(text),
    )
    if (clause && fillSentence(own, random).length >= clause.text.length * 1.3) {
      sentence = `${clause.text},${fillSentence(own, random)}`
      detail = 'echo'
    }
  }
  const body = dress(sentence, anchor.body)
  if (listItems(desk.draft).some(item => squeeze(item.body) === squeeze(body))) return null
  const made = makeItem(desk, body, anchor, random.pick(donors))
  return {
    keys: detail ? [echoed.key] : [],
    apply: draft => putBehind(draft, anchor.key, made),
    changes: [{kind: 'task-added', old: null, key: made.key, ...(detail ? {detail} : {})}],
  }
}

/** A task taken out; with `replaces`, one like it but of another matter stands in its place. */
export function withdrawTask(desk: Desk, item: Item, replaces: boolean): Edit | null {
  const found = findItem(desk.draft, item.key)
  if (!found || item.isPinned || desk.isDecided(found.group)) return null
  if (!replaces && !isRoomy(desk.draft.groups[found.group])) return null
  const gone = {kind: 'task-withdrawn', old: item.from[0] ?? null, key: null}
  if (!replaces) {
    return {
      keys: [item.key],
      apply: draft => ({...replaceItem(draft, item.key, () => []), renumbers: true}),
      changes: [gone],
    }
  }
  if (!listDonors(desk).includes(item)) return null
  const sentence = findSibling(item.body, desk.random) ?? desk.newSentence()
  if (sentence === null) return null
  const body = dress(fillSentence(sentence, desk.random), item.body)
  const made = makeItem(desk, body, item, item)
  const detail = compareTexts(item.body, body) > 0.5 ? 'look-alike' : 'same place and units'
  if (desk.isKnown(body)) return null
  return {
    keys: [item.key],
    apply: draft => ({...replaceItem(draft, item.key, ({gap}) => [{...made, gap}]), renumbers: true}),
    changes: [
      {...gone, detail},
      {kind: 'task-added', old: null, key: made.key, detail},
    ],
  }
}

/** A sentence of the same family, for another place. */
function findSibling(body: string, random: Random): string | null {
  const family = FAMILIES.find(each => compareTexts(each.replace(/\{\w\}/gu, ''), body) > 0.6)
  const others = PLACES.filter(place => !body.includes(place))
  if (!family) return null
  const [p, q] = random.shuffle(others)
  return family.replace('{p}', p ?? '').replace('{q}', q ?? '')
}

/** A sentence of the bank that neither the notice nor the revision has, in an order that the seed decides. */
export function dealSentences(text: string, random: Random): () => string | null {
  const rest = random.shuffle(SENTENCES).filter(sentence => !text.includes(sentence.slice(0, 8)))
  return () => rest.pop() ?? null
}
