import type {Notice, Section, Task} from '../../src/index.js'
import {listTasks} from '../../src/model/entries.js'
import {writeLabel} from './labels.js'

/** What the clerk's truth says of one task, before the numbers are known. */
export interface Mark {
  kind: string
  detail?: string
}

/** Looks at a task as it is read again: what was done to it, or `null` where it is not read as intended. */
export type Check = (after: Task) => Mark[] | null

/** One task as it stands in the text: ordinal, words, duty lines, and the blank up to the next one. */
export interface Item {
  key: number
  /** The order numbers in the old notice. */
  from: readonly number[]
  head: string
  body: string
  tail: string
  gap: string
  /** As it was read last; `null` for one that is new. */
  task: Task | null
  /** Where it began in the text that was read last. */
  start: number
  /** The text can be edited: it is one stretch. */
  isPlain: boolean
  /** It holds something that others need (a legend), or something odd follows it. */
  isPinned: boolean
  check: Check | null
}

/** Tasks that follow each other in one section, with what is written in front of them. */
export interface Group {
  fixed: string
  items: readonly Item[]
  /** The sections that lead to it, outermost first. */
  sections: readonly Section[]
  /** The numbers begin at 1 here. */
  restarts: boolean
}

/** What a section is to be read as. */
export interface Heading {
  title: string
  leaders: string
}

/** A notice's text, cut into its tasks; never changed in place. */
export interface Draft {
  groups: readonly Group[]
  end: string
  headings: readonly Heading[]
  renumbers: boolean
}

/** Without blanks. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '')
}

/** The headings of a notice, in order. */
export function listHeadings(sections: readonly Section[]): Heading[] {
  return sections.flatMap(section => [
    {
      title: section.title,
      leaders: section.leaders.map(({name, office}) => `${name}${office}`).join('、'),
    },
    ...listHeadings(section.sections),
  ])
}

/** Cuts a notice's text into its tasks. */
export function readDraft(text: string, notice: Notice): Draft {
  const groups: Array<{fixed: string; items: Item[]; sections: readonly Section[]; restarts: boolean}> = []
  const entries = listTasks(notice)
  const legends = notice.leadRules.flatMap(({position}) => position ?? [])
  let at = 0
  for (const [place, {task, sections}] of entries.entries()) {
    const between = text.slice(at, task.position.start.offset)
    const last = groups.at(-1)
    if (last && last.sections.at(-1)?.id === sections.at(-1)?.id && last.sections.length === sections.length) {
      const before = last.items.pop()
      if (before) last.items.push({...before, gap: between, isPinned: before.isPinned || between.trim() !== ''})
    } else {
      groups.push({fixed: between, items: [], sections, restarts: groups.length === 0 || task.number === 1})
    }
    const {start, end} = {start: task.position.start.offset, end: task.position.end.offset}
    const from = task.pieces.at(0)?.start.offset ?? start
    const to = task.pieces.at(-1)?.end.offset ?? end
    const body = text.slice(from, to)
    groups.at(-1)?.items.push({
      key: place,
      from: [place + 1],
      head: text.slice(start, from),
      body,
      tail: text.slice(to, end),
      gap: '',
      task,
      start,
      isPlain: squeeze(body) === squeeze(task.text) && !/[\t\r\n]/u.test(body),
      isPinned: legends.some(legend => legend.start.offset >= start && legend.end.offset <= end),
      check: null,
    })
    at = end
  }
  return {groups, end: text.slice(at), headings: listHeadings(notice.sections), renumbers: false}
}

/** The tasks of a draft, in order. */
export function listItems(draft: Draft): Item[] {
  return draft.groups.flatMap(group => group.items)
}

/** The draft as text, its tasks numbered anew where something moved. */
export function writeDraft(draft: Draft): string {
  const gaps = listItems(draft).flatMap(({gap}) => (gap !== '' && gap.trim() === '' ? [gap] : []))
  const usual = gaps.toSorted((a, b) => a.length - b.length).at(Math.floor(gaps.length / 2)) ?? '\n'
  const parts: string[] = []
  let number = 0
  for (const {fixed, items, restarts} of draft.groups) {
    if (restarts) number = 0
    parts.push(fixed)
    for (const [place, {head, body, tail, gap}] of items.entries()) {
      number++
      const isLast = place === items.length - 1
      parts.push(draft.renumbers ? writeLabel(head, number) : head, body, tail)
      parts.push(gap.trim() !== '' ? gap : isLast ? '' : gap || usual)
    }
  }
  return parts.join('') + draft.end
}

/** The draft as it is read again, each task with the key and the origin that it had. */
export function rereadDraft(before: Draft, text: string, notice: Notice): Draft | null {
  const items = listItems(before)
  const after = readDraft(text, notice)
  const found = listItems(after)
  if (found.length !== items.length || after.groups.length !== before.groups.length) return null
  let place = 0
  const groups = after.groups.map(group => ({
    ...group,
    restarts: before.groups[after.groups.indexOf(group)]?.restarts ?? group.restarts,
    items: group.items.map(item => {
      const was = items[place++]
      return was ? {...item, key: was.key, from: was.from, isPinned: was.isPinned || item.isPinned} : item
    }),
  }))
  const fits = groups.every((group, at) => group.items.length === before.groups[at]?.items.length)
  return fits ? {...after, groups} : null
}

/** The draft with another item, several, or none, in an item's place. */
export function replaceItem(draft: Draft, key: number, make: (item: Item) => readonly Item[]): Draft {
  return {
    ...draft,
    groups: draft.groups.map(group =>
      group.items.some(item => item.key === key)
        ? {...group, items: group.items.flatMap(item => (item.key === key ? make(item) : [item]))}
        : group,
    ),
  }
}

/** Where a task stands: its group and its place in it. */
export function findItem(draft: Draft, key: number): {group: number; place: number; item: Item} | null {
  for (const [group, {items}] of draft.groups.entries()) {
    const place = items.findIndex(item => item.key === key)
    const item = items[place]
    if (item) return {group, place, item}
  }
  return null
}
