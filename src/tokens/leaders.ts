import {LEADING_ADVERBS, LEADING_VERBS, NO_NAMES} from '../lexicon/offices.js'
import {squeeze, trimRange} from '../text/blanks.js'
import {splitOutside} from '../text/brackets.js'
import {HAN} from '../text/expression.js'
import type {SourceText} from '../text/source-text.js'
import {findLabels} from './labels.js'
import type {NamedLeader} from './named.js'
import {endOfOffices} from './offices.js'

// 朱伟, 王 强, 买买提·艾力
const NAME = new RegExp(`^(?:[${HAN}]{1,8}·[${HAN}]{1,8}|[${HAN}] {0,2}[${HAN}]{1,3})$`, 'u')
const LONGEST_NAME = 17

/** The leader that a folded range names, name and office apart, or `null`. */
function readLeader(source: SourceText, from: number, to: number): NamedLeader | null {
  const {start, end} = trimRange(source.text, from, to)
  const written = source.folded.slice(start, end).replace(/同志$/u, '')
  const parts = officeFirst(written) ?? nameFirst(written) ?? (isName(written) ? {name: written, office: ''} : null)
  if (!parts) return null
  const position = source.place(start, start + written.length)
  return {name: squeeze(parts.name), office: squeeze(parts.office), position}
}

/** `副市长 王强`, `副县长`. */
function officeFirst(written: string): {name: string; office: string} | null {
  const end = endOfOffices(written, 0)
  const name = written.slice(Math.max(0, end)).trim()
  return end > 0 && (name === '' || isName(name)) ? {name, office: written.slice(0, end)} : null
}

/** `晏宁波常务副县长`: the name is as short as the office allows, so that 副 goes to the office. */
function nameFirst(written: string): {name: string; office: string} | null {
  for (let length = 2; length <= Math.min(LONGEST_NAME, written.length - 2); length++) {
    const name = written.slice(0, length).trim()
    let start = length
    while (written[start] === ' ') start++
    if (isName(name) && endOfOffices(written, start) === written.length) return {name, office: written.slice(start)}
  }
  return null
}

function isName(written: string): boolean {
  return NAME.test(written) && !NO_NAMES.some(word => written.startsWith(word))
}

/** The leaders that a list names (`张三县长、李四副县长`); a part that is none of them is left out. */
export function readLeaders(source: SourceText, start: number, end: number): NamedLeader[] {
  const whole = readLeader(source, start, end)
  if (whole) return [whole]
  const parts = splitOutside(source.folded, start, end, /[、,;]/gu)
  return parts.flatMap(part => {
    const leader = readLeader(source, part.start, part.end)
    if (leader) return [leader]
    // 蓝思远 杜若飞: two names that a blank parts
    const names = splitOutside(source.folded, part.start, part.end, / /gu).filter(({start: from, end: to}) => to > from)
    const leaders = names.map(({start: from, end: to}) => readLeader(source, from, to))
    return leaders.every(each => each !== null) ? leaders : []
  })
}

// 各村书记, 各科室主要负责人, 县城管局分管负责人: whoever has the post
const BY_POST =
  /^[^、,;。:]{0,16}(?:书记|支书|主任|[县市区镇乡村局科股处所站院校园部队组会行社林河湖路街]长|经理|董事长|主席|秘书长|负责人|负责同志|领导|班子成员|干部|专员|委员|政委|网格员|工作人员)$/u

/** The persons behind a label that asks for persons: as `readLeaders`, and those named by a post alone. */
export function readPersons(source: SourceText, start: number, end: number): NamedLeader[] {
  const whole = readLeader(source, start, end)
  if (whole) return [whole]
  const parts = splitOutside(source.folded, start, end, /[、,;\n]/gu)
  return parts.flatMap(part => {
    const leaders = readLeaders(source, part.start, part.end)
    if (leaders.length > 0) return leaders
    const range = trimRange(source.text, part.start, part.end)
    const written = source.folded.slice(range.start, range.end)
    if (!BY_POST.test(written)) return []
    const office = squeeze(source.text.slice(range.start, range.end))
    return [{name: '', office, position: source.place(range.start, range.end)}]
  })
}

const FARTHEST_VERB = 60

/** The leaders that a section's heading names in front of 牵头, 主抓 or their like, or in a bracket at its end; none where it names a body. */
export function readHeadingLeaders(source: SourceText, start: number, end: number): NamedLeader[] {
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
  return leadersInBracket(source, start, end)
}

/** The leaders in the bracket that closes a heading, each with an office or behind a label: `稳增长(县长 王立群)`. */
function leadersInBracket(source: SourceText, start: number, end: number): NamedLeader[] {
  const bracket = /[([〔【](?<inner>[^()[\]〔〕【】]{3,60})[)\]〕】] *$/u.exec(source.folded.slice(start, end))
  const inner = bracket?.groups?.inner
  if (!bracket || inner === undefined) return []
  const from = start + bracket.index + 1
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
