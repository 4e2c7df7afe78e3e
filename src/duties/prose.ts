import type {Role} from '../lexicon/roles.js'
import {areNames} from '../tokens/segments.js'
import {beginsWithWork} from '../tokens/times/index.js'
import {readUnits} from '../tokens/units.js'
import type {NoticeText} from '../tokens/vocabulary.js'
import type {Duty} from './statements.js'

// 由县财政局牵头制定办法, 由县财政局会同县商务局制定办法
const BY =
  /(?<=^|[,;。:] ?)由(?<names>[^,;:。由]{2,60}?)(?:(?:共同|联合|具体)?(?<verb>牵头|主办|负责|承办|组织实施)|(?:会同|商)(?<others>[^,;:。]{2,60}))/gu
// ,县卫健局、各乡镇配合做好宣传
const HELPING = /[,;。] *(?<names>[^,;:。]{2,60}?)(?<verb>配合|协助|参与|协同|支持)/gu
/** Behind 会同 the names end where a verb begins; none is longer. */
const LONGEST_VERB = 30

/**
 * Who bears a task by clauses of its own words, which stay its words: `由县财政局牵头制定办法,县商务局配合做好宣传`. It is for a
 * task of which nothing else says who bears it; every name must be a body's.
 */
export function readProse(source: NoticeText, start: number, end: number): Duty[] {
  const words = source.folded.slice(start, end)
  if (!words.includes('由')) return []
  const found: Duty[] = []
  for (const {index, groups = {}} of words.matchAll(BY)) {
    const {names = '', verb, others} = groups
    const from = start + index + 1
    const lead = dutyOf(
      source,
      from,
      from + names.length,
      verb === '负责' || verb === '承办' ? 'responsible' : 'lead',
      verb ?? '会同',
    )
    if (!lead) continue
    found.push(lead)
    if (others === undefined) continue
    const at = start + words.indexOf(others, index + 1 + names.length)
    const helping = readListed(source, at, at + others.length)
    if (helping) found.push(helping)
  }
  if (found.length === 0) return []
  for (const {index, groups = {}} of words.matchAll(HELPING)) {
    const {names = '', verb = ''} = groups
    const from = start + index + (/^[,;。] */u.exec(words.slice(index))?.[0].length ?? 1)
    const duty = dutyOf(source, from, from + names.length, 'supporting', verb)
    if (duty) found.push(duty)
  }
  return found
}

/** The names that words begin with, behind which a verb may stand: `县商务局制定管理细则`. */
function readListed(source: NoticeText, start: number, end: number): Duty | null {
  for (let to = end; to > start + 1 && to >= end - LONGEST_VERB; to--) {
    const duty = dutyOf(source, start, to, 'supporting', '会同')
    if (duty && beginsWithWork(source.folded.slice(to, end))) return duty
  }
  return null
}

function dutyOf(source: NoticeText, start: number, end: number, role: Role, verb: string): Duty | null {
  const units = readUnits(source, start, end)
  if (!areNames(units, source.vocabulary)) return null
  return {type: 'duty', role, roleAsWritten: verb, units, joint: false, group: 0, position: source.place(start, end)}
}
