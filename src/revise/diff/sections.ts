import type {Change, Leader, Notice, Section} from '../../model/index.js'
import type {Matching} from '../match/index.js'
import {change} from './references.js'

/** The headings that were added, withdrawn or renamed, and those whose leaders changed. */
export function compareSections(oldNotice: Notice, newNotice: Notice, {sections}: Matching): Change[] {
  const [olds, news] = [listSections(oldNotice), listSections(newNotice)]
  const byId = new Map(news.map(section => [section.id, section]))
  const found = new Set(sections.values())
  // a heading that bears no task of its own has none to be matched by
  const pairs = olds.flatMap(old => {
    const other = byId.get(sections.get(old.id) ?? old.id)
    if (other) found.add(other.id)
    return other ? [{old, other}] : []
  })
  const gone = olds.filter(old => !pairs.some(pair => pair.old === old))
  return [
    ...gone.map(old => change('section-withdrawn', null, null, {subject: old.title, was: old.title})),
    ...news
      .filter(section => !found.has(section.id))
      .map(section => change('section-added', null, null, {subject: section.title, is: section.title})),
    ...pairs.flatMap(({old, other}) => [
      ...(bareTitle(old) === bareTitle(other)
        ? []
        : [change('section-renamed', null, null, {subject: other.title, was: old.title, is: other.title})]),
      ...compareLeaders(old.leaders, other.leaders, other.title),
    ]),
  ]
}

/** A heading without the leaders that it names: a change of those is told as one. */
function bareTitle({title, leaders}: Section): string {
  return leaders.reduce((text, {name, office}) => text.replace(name, '').replace(office, ''), title)
}

function compareLeaders(olds: readonly Leader[], news: readonly Leader[], subject: string): Change[] {
  const [was, is] = [sayLeaders(olds), sayLeaders(news)]
  return was === is ? [] : [change('leaders-changed', null, null, {subject, was: was || null, is: is || null})]
}

/** Leaders in one line: `李明副县长、王芳`. */
export function sayLeaders(leaders: readonly Leader[]): string {
  return leaders.map(({name, office}) => name + office).join('、')
}

function listSections(notice: Notice): Section[] {
  const within = (section: Section): Section[] => [section, ...section.sections.flatMap(within)]
  return notice.sections.flatMap(within)
}
