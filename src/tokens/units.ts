import {NO_UNIT, PLACE_LEVELS} from '../lexicon/bodies.js'
import {MARKS} from '../lexicon/marks.js'
import {squeeze, trimRange} from '../text/blanks.js'
import {pairBrackets, splitOutside} from '../text/brackets.js'
import {CharacterSet} from '../text/character-set.js'
import {anyOf} from '../text/expression.js'
import type {SourceText} from '../text/source-text.js'
import {BODY_END, isCollective} from './body-names.js'
import type {NamedUnit} from './named.js'

/** A part of a list, and how many commas and semicolons stand in front of it. */
interface Part {
  start: number
  end: number
  tier: number
}

const SEPARATOR = new CharacterSet('、,;。\n')
/** Where a line end stands within a name. */
const SIGNS = new CharacterSet('、,;。')
const BLANK = new CharacterSet(' ')
const MARK_CHARACTERS = new Set(MARKS)
const NONE: ReadonlySet<string> = new Set(NO_UNIT)
// →县教育局  @县教育局: a sign in front of a name, which is neither a mark nor a bracket
const LOOSE_SIGN = /^[^\p{L}\p{N}\s()（）[\]［］〔〕【】〈〉《》“”‘’「」『』{}+]$/u
// 县教育局等  省气象局等单位  县发改局等县级相关部门  县审批局等涉及联合验收的单位  县税务局等有关部门和单位
const OPEN_END =
  /(?<=[^中高初同平均对何])等(?:[^、,;()等]{0,14}(?:单位|部门|方面|机构|企业|乡镇|街道|科室|股室|处室|站所|成员)(?:和(?:单位|部门|企业))?)?$/u
// 县经开区(含高新区,下同): what limits a name is none of it
const LIMIT = /[(〔〈](?:(?:含|不含|包括|包含|除)[^()]{1,40}|[^()]{0,40}下同)[)〕〉]$/u

/**
 * The units of a list: parted by 、 , ; outside of brackets and quotes, or by blanks between names that are bodies' by
 * themselves. Marks at a name, a closing stop, 等 and what limits a name are left out; 无, / and — are no units.
 */
export function readUnits(
  source: SourceText,
  start: number,
  end: number,
  {atBlanks = true}: {atBlanks?: boolean} = {},
): NamedUnit[] {
  const parts = joinCollective(source, splitList(source, start, end, atBlanks ? SEPARATOR : SIGNS))
  const units: NamedUnit[] = []
  // loops, since lists of units are read more often than anything else
  for (const part of parts) {
    for (const named of atBlanks ? splitAtBlanks(source, part, parts.length) : [part]) {
      for (const each of splitAtAnd(source, named)) {
        const unit = readUnit(source, each)
        if (unit) units.push(unit)
      }
    }
  }
  return units
}

function splitList(source: SourceText, start: number, end: number, separator: CharacterSet): Part[] {
  let tier = 0
  return splitOutside(source.folded, start, end, separator).map((part, at) => {
    if (at > 0 && ',;'.includes(source.folded[part.start - 1] ?? '、')) tier++
    return {start: part.start, end: part.end, tier}
  })
}

const LEVEL = anyOf(PLACE_LEVELS)
// 各市 of 各市、县、区政府; 各区 of 各区、县(市)人民政府
const OPENS_COLLECTIVE = new RegExp(`^各(?:设区|县级|有关|相关)?(?:${LEVEL})(?:\\((?:${LEVEL}|[、,])+\\))?$`, 'u')
const GOES_ON = new RegExp(
  `^(?:${LEVEL})(?:\\((?:${LEVEL}|[、,])+\\))?(?<office>人民政府|政府|管委会|办事处|党委|党工委|党委政府|单位|部门)?(?:\\([^()]{1,30}\\))?$`,
  'u',
)

/** The parts of a list, those put together that are one name for many: `各市、县、区政府`. */
function joinCollective(source: SourceText, parts: readonly Part[]): readonly Part[] {
  if (!source.folded.slice(parts[0]?.start, parts.at(-1)?.end).includes('各')) return parts
  const joined: Part[] = []
  let isOpen = false
  for (const part of parts) {
    const words = source.folded.slice(part.start, part.end).trim()
    const last = joined[joined.length - 1]
    const goesOn: RegExpExecArray | null = isOpen && last ? GOES_ON.exec(words) : null
    if (last && goesOn) {
      last.end = part.end
      isOpen = goesOn.groups?.office === undefined
    } else {
      joined.push({...part})
      isOpen = OPENS_COLLECTIVE.test(words)
    }
  }
  return joined
}

/** The names that only blanks part: each is a body's by itself, or in a list that has no other sign three characters or more. */
function splitAtBlanks(source: SourceText, part: Part, count: number): Part[] {
  if (!source.folded.slice(part.start, part.end).includes(' ')) return [part]
  const {start, end} = trimRange(source.text, part.start, part.end)
  const names = splitOutside(source.folded, start, end, BLANK).filter(each => each.end > each.start)
  const isName = (each: {start: number; end: number}) => {
    const name = source.folded.slice(each.start, each.end)
    return name.length >= 2 && (BODY_END.test(name) || isCollective(name))
  }
  const areAll = names.every(isName) || (count === 1 && names.every(each => each.end - each.start >= 3))
  return names.length > 1 && areAll ? names.map(each => ({...each, tier: part.tier})) : [part]
}

// 县住建局和县交通局; 和 in 县发展和改革局 parts no bodies
const AND = /(?<=[局委办厅署行社联]|政府|公司|中心|管委会)(?:和|以及|及|与)(?=[^和及与]{2})/gu
// 相关部门及各地区, 各行业主管部门和各县区政府: behind many stand many more
const MANY = /(?<=部门|单位|企业|地区|机构|[部委局])(?:和|以及|及|与)(?=(?:[省市县区]直?)?(?:各|有关|相关).{2})/gu

function splitAtAnd(source: SourceText, part: Part): Part[] {
  if (!/[和及与]/u.test(source.folded.slice(part.start, part.end))) return [part]
  const sign = MANY.test(source.folded.slice(part.start, part.end)) ? MANY : AND
  return splitOutside(source.folded, part.start, part.end, sign).map(each => {
    const and = /^(?:和|以及|及|与)?/u.exec(source.folded.slice(each.start - 1, each.end))?.[0] ?? ''
    // the expression matches one place: what is left of 以及 is no name's
    return {start: each.start + (and === '以及' ? 1 : 0), end: each.end, tier: part.tier}
  })
}

function readUnit(source: SourceText, part: Part): NamedUnit | null {
  let mark: string | null = null
  let range = trimRange(source.text, part.start, part.end)
  let isShorter = true
  while (isShorter && range.start < range.end) {
    const first = source.text[range.start] ?? ''
    const last = source.text[range.end - 1] ?? ''
    const ending = lengthOfEnding(source.folded, range.start, range.end)
    if (MARK_CHARACTERS.has(first)) {
      mark = first
      range = trimRange(source.text, range.start + 1, range.end)
    } else if ((first === '由' || LOOSE_SIGN.test(first)) && range.end - range.start > 2) {
      range = trimRange(source.text, range.start + 1, range.end)
    } else if (MARK_CHARACTERS.has(last)) {
      mark = last
      range = trimRange(source.text, range.start, range.end - 1)
    } else if (LOOSE_SIGN.test(last) && range.end - range.start > 2) {
      range = trimRange(source.text, range.start, range.end - 1)
    } else if (ending > 0) {
      range = trimRange(source.text, range.start, range.end - ending)
    } else {
      isShorter = false
    }
  }
  const name = squeeze(source.text.slice(range.start, range.end))
  if (name === '' || NONE.has(source.folded.slice(range.start, range.end))) return null
  // 加粗为牵头单位: how a name looks marks it where no sign does
  const marks = mark === null ? source.looksOf(range.start, range.end) : [mark]
  return {name, marks, tier: part.tier, position: source.place(range.start, range.end)}
}

/** How many characters at the end of a name are none of it: a stop, 等, what limits it, a bracket that lost its partner. */
function lengthOfEnding(folded: string, start: number, end: number): number {
  const last = folded[end - 1] ?? ''
  if (last === '。' || last === '.' || last === ':') return 1
  const words = folded.slice(start, end)
  if (')〕〉'.includes(last)) {
    const {unpaired} = pairBrackets(folded, start, end)
    if (unpaired.some(({offset}) => offset === end - 1)) return 1
    return LIMIT.exec(words)?.[0].length ?? 0
  }
  if (!'等位门面构业镇道室所员'.includes(last)) return 0
  return OPEN_END.exec(words)?.[0].length ?? 0
}
