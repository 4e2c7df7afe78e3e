import {COLLECTIVE_BEGINNINGS, COLLECTIVE_WORDS, NO_UNIT} from '../lexicon/bodies.js'
import {MARKS} from '../lexicon/marks.js'
import {squeeze, trimRange} from '../text/blanks.js'
import {splitOutside} from '../text/brackets.js'
import {anyOf} from '../text/expression.js'
import type {SourceText} from '../text/source-text.js'
import type {NamedUnit} from './named.js'

const SEPARATOR = /[、,;\n]/gu
const MARK_CHARACTERS = new Set(MARKS)
const NONE: ReadonlySet<string> = new Set(NO_UNIT)
// 县教育局等  省气象局等单位
const OPEN_END = /(?:等(?:单位|部门|有关部门|相关部门|有关单位|相关单位)?)$/u

/**
 * The units of a list: parted by 、 , ; outside of brackets and quotes, or by blanks where nothing else parts them.
 * Marks at a name, a closing stop and 等 are left out; 无, / and — are no units.
 */
export function readUnits(source: SourceText, start: number, end: number): NamedUnit[] {
  const parts = splitOutside(source.folded, start, end, SEPARATOR)
  const listed = parts.length === 1 ? splitAtBlanks(source, start, end) : joinAll(source, parts)
  const names = listed.flatMap(part => splitAtAnd(source, part))
  return names.flatMap(part => readUnit(source, part.start, part.end) ?? [])
}

// 各市、县(市、区)人民政府
const EACH = /^各(?:设区)?[市州县区]$/u
const EACH_BEHIND = /^[市州县区旗][^,;]{0,24}(?:政府|管委会|部门|单位|[)区])$/u

/** The parts of a list, 各市 put together with what it is said of behind its comma. */
function joinAll(source: SourceText, parts: ReadonlyArray<{start: number; end: number}>) {
  const joined: Array<{start: number; end: number}> = []
  for (const part of parts) {
    const last = joined[joined.length - 1]
    const before = last ? source.folded.slice(last.start, last.end).trim() : ''
    if (last && EACH.test(before) && EACH_BEHIND.test(source.folded.slice(part.start, part.end).trim()))
      last.end = part.end
    else joined.push({...part})
  }
  return joined
}

/** A list that only blanks part: each of its names has three characters or more, else the blanks are a copy's. */
function splitAtBlanks(source: SourceText, start: number, end: number): Array<{start: number; end: number}> {
  const parts = splitOutside(source.folded, start, end, / /gu).filter(part => part.end > part.start)
  return parts.length > 1 && parts.every(part => part.end - part.start >= 3) ? parts : [{start, end}]
}

// 县住建局和县交通局; 和 in 县发展和改革局 parts no bodies
const AND = /(?<=[局委办厅署行社联]|政府|公司|中心|管委会)(?:和|以及|及|与)(?=[^和及与]{2})/gu

function splitAtAnd(source: SourceText, part: {start: number; end: number}): Array<{start: number; end: number}> {
  if (!/[和及与]/u.test(source.folded.slice(part.start, part.end))) return [part]
  return splitOutside(source.folded, part.start, part.end, AND)
}

function readUnit(source: SourceText, start: number, end: number): NamedUnit | null {
  let mark: string | null = null
  let range = trimRange(source.text, start, end)
  let isShorter = true
  while (isShorter && range.start < range.end) {
    const first = source.text[range.start] ?? ''
    const last = source.text[range.end - 1] ?? ''
    const ending = lengthOfEnding(source.folded, range.start, range.end)
    if (first === '由' && range.end - range.start > 2) {
      range = trimRange(source.text, range.start + 1, range.end)
    } else if (MARK_CHARACTERS.has(first)) {
      mark = first
      range = trimRange(source.text, range.start + 1, range.end)
    } else if (MARK_CHARACTERS.has(last)) {
      mark = last
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
  return {name, marks, position: source.place(range.start, range.end)}
}

/** How many characters at the end of a name are none of it: a stop, or 等. */
function lengthOfEnding(folded: string, start: number, end: number): number {
  const last = folded[end - 1] ?? ''
  if (last === '。' || last === '.') return 1
  if (!'等位门'.includes(last)) return 0
  return OPEN_END.exec(folded.slice(start, end))?.[0].length ?? 0
}

const COLLECTIVE = new RegExp(`^(?:${anyOf(COLLECTIVE_BEGINNINGS)})|${anyOf(COLLECTIVE_WORDS)}`, 'u')

/** Whether a name stands for many bodies: `各乡镇(街道)`, `县平安创建成员单位`. */
export function isCollective(name: string): boolean {
  return COLLECTIVE.test(name)
}
