import type {Profile} from './profile.js'

/**
 * Which new section each old one has become, by their ids: the one of the same heading, else the one where most of its
 * tasks stand now. Ids are of the heading's text, so that the same heading has the same id.
 */
export function matchSections(
  olds: readonly Profile[],
  news: readonly Profile[],
  pairs: ReadonlyArray<readonly [Profile, Profile]>,
): Map<string, string> {
  const known = new Set(news.flatMap(profile => profile.sections))
  // to stand in no section is one place too
  const matched = new Map<string, string>([['', '']])
  for (const {sections} of olds) for (const section of sections) if (known.has(section)) matched.set(section, section)
  const taken = new Set(matched.values())
  const votes = new Map<string, {old: string; new: string; count: number}>()
  for (const [old, other] of pairs) {
    if (old.sections.length !== other.sections.length) continue
    for (const [depth, section] of old.sections.entries()) {
      const heir = other.sections[depth] ?? ''
      if (matched.has(section) || taken.has(heir)) continue
      const key = `${section} ${heir}`
      const vote = votes.get(key)
      if (vote) vote.count++
      else votes.set(key, {old: section, new: heir, count: 1})
    }
  }
  for (const vote of [...votes.values()].sort((a, b) => b.count - a.count)) {
    if (matched.has(vote.old) || taken.has(vote.new)) continue
    matched.set(vote.old, vote.new)
    taken.add(vote.new)
  }
  return matched
}
