import type {Section} from '../../src/index.js'
import {FAMILY_NAMES, GIVEN_NAMES, SECTION_TITLES} from './bank.js'
import type {Draft} from './draft.js'
import type {Desk, Edit} from './structural.js'

/** Every section with its place in {@link Draft.headings}. */
function listSections(sections: readonly Section[]): Section[] {
  return sections.flatMap(section => [section, ...listSections(section.sections)])
}

function replaceIn(draft: Draft, words: string, other: string): Draft | null {
  const at = draft.groups.findIndex(({fixed}) => fixed.includes(words))
  if (at < 0 || draft.groups.filter(({fixed}) => fixed.includes(words)).length !== 1) return null
  const groups = draft.groups.map((group, place) => {
    const from = group.fixed.lastIndexOf(words)
    const fixed = group.fixed.slice(0, from) + other + group.fixed.slice(from + words.length)
    return place === at ? {...group, fixed} : group
  })
  return {...draft, groups}
}

/** A section by topic gets another heading: a little longer, or altogether new. */
export function renameSection(desk: Desk, sections: readonly Section[]): Edit | null {
  const all = listSections(sections)
  const topics = all.filter(section => section.leaders.length === 0)
  if (topics.length === 0) return null
  const section = desk.random.pick(topics)
  const prefix = desk.random.pick(['持续', '着力', '全面', '一体'])
  const title = desk.random.chance(0.6) ? `${prefix}${section.title}` : desk.random.pick(SECTION_TITLES)
  if (all.some(each => each.title === title) || section.title.startsWith(prefix)) return null
  return {
    keys: [],
    apply: draft => {
      const written = replaceIn(draft, section.title, title)
      const at = all.indexOf(section)
      const headings = draft.headings.map((heading, place) => (place === at ? {...heading, title} : heading))
      return written && {...written, headings}
    },
    changes: [{kind: 'section-renamed', old: null, key: null, detail: `${section.title}→${title}`}],
  }
}

/** Another person takes over a section; where the heading names the person, it changes with them. */
export function changeLeader(desk: Desk, sections: readonly Section[]): Edit | null {
  const all = listSections(sections)
  const led = all.filter(({leaders}) => leaders.some(({name, inherited}) => name.length > 1 && !inherited))
  if (led.length === 0) return null
  const section = desk.random.pick(led)
  const leader = section.leaders.find(({name}) => name.length > 1)
  const name = desk.random.pick(FAMILY_NAMES) + desk.random.pick(GIVEN_NAMES)
  if (!leader || !section.title.includes(leader.name)) return null
  const title = section.title.replace(leader.name, name)
  return {
    keys: [],
    apply: draft => {
      const written = replaceIn(draft, section.title, title)
      const at = all.indexOf(section)
      const rename = (text: string) => text.replace(leader.name, name)
      const headings = draft.headings.map((heading, place) =>
        place === at ? {title, leaders: rename(heading.leaders)} : heading,
      )
      return written && {...written, headings}
    },
    changes: [{kind: 'leaders-changed', old: null, key: null, detail: `${section.title}→${title}`}],
  }
}
