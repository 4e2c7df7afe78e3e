import {BEARER_END, BODY_END, isCollective} from './body-names.js'
import type {NamedUnit} from './named.js'
import {findTimePhrases} from './time-phrases.js'
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
  /^(?:含|不含|包括|包含|其中|如|即|原|以|按|共|约|详见|见|另|(?:责任|牵头|配合|协办|主办)(?:单位|部门))|[的\d%]|(?<!自)由(?!贸)|牵头|主办|负责|承办/u

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

const ONGOING = /^(?:年内|全年)?(?:持续|长期|常态化?|滚动|立行立改|立即)(?:推进|坚持|实施|开展|落实|深化|整改|巩固)?$/u

/** Whether a segment says by when, and no more. */
export function isTime(folded: string): boolean {
  if (ONGOING.test(folded)) return true
  const phrases = findTimePhrases(`${folded}完成`, null)
  const first = phrases[0]
  if (!first || first.start > 1) return false
  const rest = folded.slice(Math.min(folded.length, phrases[phrases.length - 1]?.end ?? 0))
  // 9月底前印发实施细则: what is done by then, and no name of a body
  return /^[^,;。、]{0,10}$/u.test(rest) && !/牵头|负责|配合/u.test(rest) && !BEARER_END.test(rest) && !namesBody(rest)
}

/** Whether a body stands in front of what it does: 县交通局验收, 各村落实. */
function namesBody(words: string): boolean {
  return [2, 3, 4].some(length => {
    const name = words.slice(0, -length)
    return name.length >= 2 && (BEARER_END.test(name) || isCollective(name))
  })
}
