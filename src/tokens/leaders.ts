import {LEADING_ADVERBS, LEADING_VERBS, NO_NAMES, POSTS} from '../lexicon/offices.js'
import {LONG_SURNAMES, SURNAMES} from '../lexicon/surnames.js'
import {squeeze, trimRange} from '../text/blanks.js'
import {splitOutside} from '../text/brackets.js'
import {CharacterSet} from '../text/character-set.js'
import {anyOf, HAN} from '../text/expression.js'
import type {SourceText} from '../text/source-text.js'
import {indexWords, wordBefore} from '../text/word-index.js'
import {findLabels} from './labels.js'
import type {NamedLeader} from './named.js'
import {endOfOffices} from './offices.js'

const BREAKS = new CharacterSet(',;\n')
const PAUSE = new CharacterSet('、')
const BLANK = new CharacterSet(' ')
const COMMAS = new CharacterSet('、,;\n')

// 朱伟, 王 强, 买买提·艾力
const NAME = new RegExp(`^(?:[${HAN}]{1,8}·[${HAN}]{1,8}|[${HAN}] {0,2}[${HAN}]{1,3})$`, 'u')
const LONGEST_NAME = 17

/** The leader that a folded range names, name and office apart, or `null`. */
function readLeader(source: SourceText, from: number, to: number): NamedLeader | null {
  const {start, end} = trimRange(source.text, from, to)
  const written = source.folded.slice(start, end).replace(/同志$/u, '')
  const parts =
    besideBracket(written) ??
    besideBlank(written) ??
    officeFirst(written) ??
    (isOffice(written) ? {name: '', office: written} : null) ??
    nameFirst(written) ??
    (isName(written) ? {name: written, office: ''} : null)
  if (!parts) return null
  const position = source.place(start, start + written.length)
  return {name: squeeze(parts.name), office: squeeze(parts.office), position}
}

// 县委书记, 人大工委主任, 各村支书: how an office ends
const OFFICE_WORDS =
  '书记|支书|主任|[县市区镇乡村局科股处所站院校园部队组会行社林河湖路街盟州旗省]长|经理|董事长|主席|秘书长|负责人|负责同志|领导|班子成员|干部|专员|委员|常委|政委|网格员|工作人员|成员|助理|总师|工程师|经济师|会计师|督学|调研员|巡视员|指导员|教导员|院士'
const OFFICE_END = new RegExp(`(?:${OFFICE_WORDS})$`, 'u')
const LAST_OF_OFFICES = new CharacterSet(
  [...OFFICE_WORDS.split('|'), ...POSTS].map(word => word.charAt(word.length - 1)).join(''),
)

/** Whether an office may stand in a folded range: it holds a character with which one ends. */
export function mayHoldOffice(folded: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (LAST_OF_OFFICES.isAt(folded, at)) return true
  return false
}

// what an office begins with: whose it is, or how it is held
const OFFICE_START =
  /^(?:[省市县区旗州盟镇乡村]|街道|社区|人大|机关|团[委工]|工会|总工会|妇联|党[委组工政支总]|纪[委检]|监委|政[府法协]|组织|宣传|统战|公安|法院|检察|武装|人武|局|委|办|院|校|园|中心|公司|集团|企业|管委会|开发区|高新区|经开区|[各副]|常务|分管|包[片村联]|驻村|联系|主要|第一|支部|总支|执行|常委|秘书|一级|二级|三级|四级|原|代|科室|处室|站所|项目|工作|网格)/u

/** Whether words are offices and nothing else: each ends so, and begins with whose it is or how it is held. */
function isOffice(written: string): boolean {
  const offices = written.split(/[、兼,]/u)
  return offices.every(
    each => each.length >= 2 && each.length <= 24 && OFFICE_END.test(each) && OFFICE_START.test(each),
  )
}

/** `沈维钧(常务副县长)`, `常务副县长(沈维钧)`. */
function besideBracket(written: string): {name: string; office: string} | null {
  const match = /^(?<first>[^()、,;]{2,24}) *\((?<second>[^()]{2,30})\)$/u.exec(written)
  if (!match?.groups) return null
  const [first, second] = [match.groups.first?.trim() ?? '', match.groups.second?.trim() ?? '']
  const hasPost = (words: string) => words.split(/[、兼]/u).every(each => each.length >= 2 && OFFICE_END.test(each))
  if ((isName(first) || LONG_NAME.test(first)) && hasPost(second)) return {name: first, office: second}
  return hasPost(first) && isName(second) ? {name: second, office: first} : null
}

/** `机关党委书记 邵冬青`, `邵冬青 机关党委书记`: a blank parts name and office. */
function besideBlank(written: string): {name: string; office: string} | null {
  const blank = / +/u.exec(written)
  if (!blank) return null
  const [first, second] = [written.slice(0, blank.index), written.slice(blank.index + blank[0].length)]
  if (first.length < 2 || / /u.test(second)) return null
  const hasPost = (words: string) => words.split(/[、兼]/u).every(each => each.length >= 2 && OFFICE_END.test(each))
  if (hasPost(first) && (isName(second) || LONG_NAME.test(second))) return {name: second, office: first}
  return hasPost(second) && (isName(first) || LONG_NAME.test(first)) ? {name: first, office: second} : null
}

/** `副市长 王强`, `副县长`. */
function officeFirst(written: string): {name: string; office: string} | null {
  const end = endOfOffices(written, 0)
  const name = written.slice(Math.max(0, end)).trim()
  const isWhole = name === '' || isName(name) || LONG_NAME.test(name)
  return end > 0 && isWhole ? {name, office: written.slice(0, end)} : null
}

/** `晏宁波常务副县长`: the name is as short as the office allows, so that 副 goes to the office. */
function nameFirst(written: string): {name: string; office: string} | null {
  if (!OFFICE_END.test(written) && wordBefore(POST_ENDS, written) === undefined) return null
  for (let length = 2; length <= Math.min(LONGEST_NAME, written.length - 2); length++) {
    const name = written.slice(0, length).trim()
    let start = length
    while (written[start] === ' ') start++
    const office = written.slice(start)
    const isKnown = endOfOffices(written, start) === written.length
    if (isKnown ? isName(name) || LONG_NAME.test(name) : isName(name) && length <= 4 && isOffice(office))
      return {name, office}
  }
  return null
}

const POST_ENDS = indexWords(POSTS, 'last')

// 乌云毕力格: a name of more than four characters, where an office stands beside it
const LONG_NAME = new RegExp(`^[${HAN}]{5,7}$`, 'u')

function isName(written: string): boolean {
  return NAME.test(written) && !NO_NAMES.some(word => written.startsWith(word))
}

/** The leaders that a list names (`张三县长、李四副县长`); a part that is none of them is left out. */
export function readLeaders(source: SourceText, start: number, end: number): NamedLeader[] {
  const whole = readLeader(source, start, end)
  if (whole) return [whole]
  return splitOutside(source.folded, start, end, BREAKS).flatMap(part => readParts(source, part.start, part.end))
}

/** No person holds more offices that 、 parts. */
const MOST_OFFICES = 5

/** The leaders between commas; 、 parts two of them, or two offices of one: `县委常委、常务副县长 时维桢`. */
function readParts(source: SourceText, start: number, end: number): NamedLeader[] {
  const words = splitOutside(source.folded, start, end, PAUSE)
  const found: NamedLeader[] = []
  for (let at = 0; at < words.length; ) {
    let next = at + 1
    for (let to = Math.min(words.length, at + MOST_OFFICES); to > at; to--) {
      const leader = readLeader(source, words[at]?.start ?? start, words[to - 1]?.end ?? end)
      if (!leader || (to > at + 1 && (leader.name === '' || leader.office === ''))) continue
      found.push(leader)
      next = to
      break
    }
    if (
      next === at + 1 &&
      found.at(-1)?.position.start.offset !== trimRange(source.text, words[at]?.start ?? start, end).start
    )
      found.push(...readNamesAtBlanks(source, words[at]?.start ?? start, words[at]?.end ?? end))
    at = next
  }
  return found
}

/** `蓝思远 杜若飞`: names that blanks part; none unless all are names. */
function readNamesAtBlanks(source: SourceText, start: number, end: number): NamedLeader[] {
  const names = splitOutside(source.folded, start, end, BLANK).filter(part => part.end > part.start)
  const leaders = names.map(part => readLeader(source, part.start, part.end))
  return names.length > 1 && leaders.every(each => each !== null) ? leaders : []
}

/** The persons behind a label that asks for persons: as `readLeaders`, and those named by a post alone: `县城管局分管负责人`. */
export function readPersons(source: SourceText, start: number, end: number): NamedLeader[] {
  const leaders = readLeaders(source, start, end)
  if (leaders.length > 0) {
    const parts = splitOutside(source.folded, start, end, COMMAS)
    const isTaken = (part: {start: number; end: number}) =>
      leaders.some(({position}) => position.start.offset < part.end && part.start < position.end.offset)
    return [...leaders, ...parts.filter(part => !isTaken(part)).flatMap(part => readPost(source, part))].sort(
      (a, b) => a.position.start.offset - b.position.start.offset,
    )
  }
  return splitOutside(source.folded, start, end, COMMAS).flatMap(part => readPost(source, part))
}

function readPost(source: SourceText, part: {start: number; end: number}): NamedLeader[] {
  const range = trimRange(source.text, part.start, part.end)
  const written = source.folded.slice(range.start, range.end)
  if (written.length > 28) return []
  const position = source.place(range.start, range.end)
  const named = besidePost(written)
  if (named) return [{name: squeeze(named.name), office: squeeze(named.office), position}]
  // 各乡(镇)长
  return OFFICE_END.test(written.replace(/\([^()]{1,4}\)/gu, ''))
    ? [{name: '', office: squeeze(written), position}]
    : []
}

const SURNAME = new RegExp(`^(?:${anyOf(LONG_SURNAMES)}|[${SURNAMES}])`, 'u')
/** Whether words begin as a person's name does. */
export function beginsWithSurname(words: string): boolean {
  return SURNAME.test(words)
}

const NAME_LENGTHS = [3, 2, 4]

/** A name behind or in front of a post of which only the end is known: `中医药局局长何沛`, `何沛中医药局局长`. */
function besidePost(written: string): {name: string; office: string} | null {
  for (const length of NAME_LENGTHS) {
    if (written.length < length + 3) continue
    const [last, before] = [written.slice(-length), written.slice(0, -length)]
    if (isName(last) && SURNAME.test(last) && OFFICE_END.test(before)) return {name: last, office: before}
  }
  if (!OFFICE_END.test(written) || OFFICE_START.test(written)) return null
  for (const length of NAME_LENGTHS) {
    const [first, behind] = [written.slice(0, length), written.slice(length)]
    if (behind.length >= 3 && isName(first) && SURNAME.test(first) && OFFICE_START.test(behind))
      return {name: first, office: behind}
  }
  return null
}

const FARTHEST_VERB = 60

/** The leaders that a section's heading names in a bracket or behind a dash at its end, or in front of 牵头, 主抓 or their like; none where it names a body. */
export function readHeadingLeaders(source: SourceText, start: number, end: number): NamedLeader[] {
  const closing = leadersAtEnd(source, start, end)
  if (closing.length > 0) return closing
  const heading = source.folded.slice(start, Math.min(end, start + FARTHEST_VERB))
  const from = heading.startsWith('由') ? 1 : 0
  // the name may hold a verb's characters, so each verb is tried from the left
  const verbs = LEADING_VERBS.flatMap(verb => placesOf(verb, heading)).sort((a, b) => a - b)
  for (const verb of verbs) {
    const adverb = LEADING_ADVERBS.find(each => heading.slice(0, verb).endsWith(each)) ?? ''
    const to = start + verb - adverb.length
    const leaders = readLeaders(source, start + from, to).filter(leader => leader.office !== '')
    if (leaders.length > 0) return leaders
  }
  return []
}

const AT_END = /[([〔【](?<inner>[^()[\]〔〕【】]{3,60})[)\]〕】] *$|(?:[—–―─]{1,2}|--)(?<behind>[^—–―─()。]{4,40})$/u
// 由副县长王强牵头负责
const SAID_OF_LEADER = new RegExp(`(?:同志)?(?:${anyOf(LEADING_ADVERBS)})*(?:总|双)?(?:${anyOf(LEADING_VERBS)})+$`, 'u')

/** The leaders in the bracket, or behind the dash, that closes a heading, each with an office or behind a label: `稳增长(县长 王立群负责)`. */
function leadersAtEnd(source: SourceText, start: number, end: number): NamedLeader[] {
  const closing = AT_END.exec(source.folded.slice(start, end))
  const said = closing?.groups?.inner ?? closing?.groups?.behind
  if (!closing || said === undefined) return []
  const opening = /^ *由?/u.exec(said)?.[0].length ?? 0
  const from = start + closing.index + closing[0].indexOf(said) + opening
  const inner = said.slice(opening).replace(SAID_OF_LEADER, '')
  const labelled = findLabels(source.folded, from, from + inner.length).filter(({kind}) => kind === 'leader')
  if (labelled.length > 0)
    return labelled.flatMap(({valueStart, valueEnd}) => readPersons(source, valueStart, valueEnd))
  const leaders = readLeaders(source, from, from + inner.length)
  return leaders.every(({name, office}) => name !== '' && office !== '') ? leaders : []
}

function placesOf(word: string, text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at)
  return places
}
