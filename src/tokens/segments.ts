import {BEARER_END, BODY_END, isCollective} from './body-names.js'
import type {NamedUnit} from './named.js'
import {beginsWithDoing, beginsWithWork, type FoundTime, findTimes, isOngoing} from './times/index.js'
import {NO_VOCABULARY, type Vocabulary} from './vocabulary.js'

// What a segment of words is, where no label tells: bearers, bodies, or a time.

/** Whether half or more of a list's names are such as bearers have. */
export function areUnits(units: readonly NamedUnit[], vocabulary: Vocabulary = NO_VOCABULARY): boolean {
  const good = units.filter(({name}) => name.length <= 40 && !/[\d%]{2}/u.test(name) && isBearer(name, vocabulary))
  return units.length > 0 && good.length * 2 >= units.length
}

/** Whether a name is such as bearers have, or known as one in this notice. */
export function isBearer(name: string, vocabulary: Vocabulary = NO_VOCABULARY): boolean {
  return BEARER_END.test(name) || isCollective(name) || vocabulary.names.has(name)
}

// 含高新区, 不含市区: what is counted in;  产权由村委会, 展会由商务厅主办: more than a name
const NO_NAME =
  /^(?:含|不含|包括|包含|其中|如|即|原|以|按|共|约|详见|见|另|(?:责任|牵头|配合|协办|主办)(?:单位|部门))|[的\d%]|(?<!自)由(?!贸)|牵头|主办|负责|承办|切实|确保|加强|认真|应当|严格|要(?=[^素点闻害塞]{2})/u

/** Whether a list is of names such as bodies have, one of them certainly a body's, and nothing is counted in it. */
export function areNames(units: readonly NamedUnit[], vocabulary: Vocabulary = NO_VOCABULARY): boolean {
  if (units.length === 0) return false
  const areAll = units.every(
    ({name}) => name.length >= 2 && name.length <= 30 && !NO_NAME.test(name) && isBearer(name, vocabulary),
  )
  const isBody = ({name}: NamedUnit) => BODY_END.test(name) || isCollective(name) || vocabulary.names.has(name)
  return areAll && (units.length > 1 ? units.some(isBody) : units.every(isBody))
}

/** Whether every name of a list may be one: short, without digits, stops or words of a sentence. */
export function mayBeNames(units: readonly NamedUnit[]): boolean {
  return (
    units.length > 0 &&
    units.every(
      ({name}) => name.length >= 2 && name.length <= 24 && !/[\d%。!?:“”"]|^(?:的|和|将|对|把)|[的了]$/u.test(name),
    )
  )
}

/** Whether all names of a list are such as bodies have, and not a person's with his office. */
export function areBodies(units: readonly NamedUnit[]): boolean {
  return (
    units.length > 0 &&
    units.every(({name}) => (BODY_END.test(name) || isCollective(name)) && !/[长记任席员]$/u.test(name))
  )
}

/** What may stand in front of a time in a segment that says no more: `一期6月底前`, `学位8月底前完成`. */
const LONGEST_LEAD = 4
/** What may stand behind it, and what where it begins with a verb: `6月底取得阶段性成效并持续推进`. */
const LONGEST_REST = 10
const LONGEST_WORK = 20
const STARTING = /^(?:起|以来|以后|之后|期间|前后|左右)/u

/** Whether a segment says by when, and no more. */
export function isTime(folded: string): boolean {
  if (isOngoing(folded)) return true
  const times = findSegmentTimes(folded)
  const [first, last] = [times[0], times.at(-1)]
  if (!first || !last || /[自从每]$/u.test(folded.slice(0, first.start))) return false
  const lead = folded.slice(0, first.start).replace(/[于在]$/u, '')
  const rest = folded.slice(last.end)
  const isBound = first.isBefore || first.isEnd || first.opening !== ''
  if (lead.length > (isBound ? LONGEST_LEAD : 1) || (lead.length > 1 && namesBody(`${lead}完成`))) return false
  // 2026年重点工作, 5月6日印发: what nothing bounds is a time where it stands alone, or something is done by then
  if (!isBound && rest.trim() !== '' && !(last.length === 'day' ? rest.startsWith('完成') : beginsWithDoing(rest)))
    return false
  // 有效期至2026年6月30日 says how long something holds
  if (STARTING.test(rest) || (lead.length > 1 && first.opening !== '')) return false
  // 9月底前印发实施细则: what is done by then, and no name of a body
  const isWork = beginsWithWork(rest)
  const longest = isWork ? LONGEST_WORK : LONGEST_REST
  if (rest.length > longest || /[,;。、]/u.test(rest)) return false
  // 上线 ends like a body's name and is too short for one
  const mayBeName = rest.length > 2 && BEARER_END.test(rest)
  return !/牵头|负责|配合/u.test(rest) && !mayBeName && (isWork || !namesBody(rest))
}

/** The times of a segment; figures alone (`9.30`) are numbers as well, and none without a year. */
function findSegmentTimes(folded: string): FoundTime[] {
  const times = findTimes(folded, null)
  return times.length > 0 ? times : findTimes(folded, null, true).filter(({written}) => written !== null)
}

/** Whether a body stands in front of what it does: 县交通局验收, 各村落实. */
function namesBody(words: string): boolean {
  return [2, 3, 4].some(length => {
    const name = words.slice(0, -length)
    return name.length >= 2 && (BEARER_END.test(name) || isCollective(name))
  })
}
