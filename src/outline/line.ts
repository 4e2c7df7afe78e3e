import type {Node} from 'unist'
import {findStretches, type Stretch} from '../duties/constructs/index.js'
import {findGroupSentence, type GroupSentence} from '../duties/group-sentences.js'
import {findLegend} from '../duties/legend.js'
import {readTaskTable, type TaskTable, textOf} from '../layout/table-grid.js'
import {BUTTONS, LINK_NOUNS, LINK_STEMS} from '../lexicon/page-links.js'
import {FURNITURE_BEGINNINGS, FURNITURE_WORDS, IMPRINT_BEGINNINGS} from '../lexicon/page-words.js'
import {squeeze} from '../text/blanks.js'
import {anyOf, HAN} from '../text/expression.js'
import {createSourceText, type SourceText} from '../text/source-text.js'
import {SIGNER_END} from '../tokens/body-names.js'
import {type FoundDate, findDate} from '../tokens/dates.js'
import {startsWithDutyLabel} from '../tokens/labels.js'
import {fieldOf, findPairs, type MetadataPair} from '../tokens/metadata.js'
import {type Ordinal, readOrdinals} from '../tokens/ordinals.js'
import {isBetweenPages} from '../tokens/pages.js'
import type {Rank} from '../tokens/ranks.js'
import {isBearer} from '../tokens/segments.js'
import {readUnits} from '../tokens/units.js'
import type {NoticeText} from '../tokens/vocabulary.js'
import type {Paragraph, Place, Row, Table} from '../tree/nodes.js'

/** A paragraph and what its form alone tells. Offsets are places in the text. */
export interface Line extends Node {
  type: 'line'
  start: number
  end: number
  /** The folded paragraph. */
  folded: string
  /** Its ordinal in the likeliest reading. */
  ordinal: Ordinal | null
  /** Every reading of its ordinal. */
  ordinals: readonly Ordinal[]
  /** The kind of ordinal in front of its label, which numbers what is said of a task. */
  labelled: Rank | null
  /** What in it says who bears a task, in order. */
  stretches: readonly Stretch[]
  /** All of it says who bears a task, such as `责任单位:…`. */
  isDuty: boolean
  /** It says who bears a task: as a duty line, or in a bracket behind a task's words. */
  bears: boolean
  /** It says, or closes with, who bears several tasks in front of it. */
  group: (GroupSentence & {start: number}) | null
  /** A table of tasks, which is taken as one line. */
  table: TaskTable | null
  /** Of a row of another table: the keys and values in its cells. */
  pairs: MetadataPair[] | null
  position: Place
}

/** A line of which nothing is known but its place. */
function blankLine(position: Place): Line {
  return {
    type: 'line',
    start: position.start.offset,
    end: position.end.offset,
    folded: '',
    ordinal: null,
    ordinals: [],
    labelled: null,
    stretches: [],
    isDuty: false,
    bears: false,
    group: null,
    table: null,
    pairs: null,
    position,
  }
}

/**
 * Reads what a paragraph's form tells; `null` for a blank one. `hasBareBrackets` is whether brackets that hold names alone say who
 * bears a task.
 */
export function describeLine(
  {position}: Pick<Paragraph | Row, 'position'>,
  source: NoticeText,
  hasBareBrackets = false,
): Line | null {
  const start = position.start.offset
  const end = position.end.offset
  if (start === end) return null
  const folded = source.folded.slice(start, end)
  const isLabelled = startsWithDutyLabel(folded, source.vocabulary)
  // 2026.2.27 is no item
  const isNone = isLabelled || FILE.test(folded.trim()) || readDateLine(folded)?.body === null
  const ordinals = isNone ? [] : readOrdinals(source.folded, start, end)
  // (二)责任单位:县交通局: the label tells that the ordinal numbers what is said of a task
  const numbered = ordinals.find(({textStart}) =>
    startsWithDutyLabel(source.folded.slice(textStart, end), source.vocabulary),
  )
  const from = numbered?.textStart ?? ordinals[0]?.textStart ?? start
  const group = ordinals.length > 0 && !ordinals[0]?.weak ? null : findGroupSentence(source, start, end)
  const isNumbered = ordinals.length > 0
  const stretches =
    group?.start === start ? [] : findStretches(source, from, group?.start ?? end, {hasBareBrackets, isNumbered})
  if (numbered && stretches[0]?.start === from) stretches[0] = startingAt(stretches[0], start, source)
  // 版权所有:… 主办:… is the page's
  if (stretches.length > 0 && !isLabelled && isFurniture(folded) && !findLegend(folded)) stretches.length = 0
  const strong = stretches.filter(({isWeak}) => !isWeak)
  const isDuty =
    strong.some(each => each.start === (numbered ? start : from) && each.end === end) &&
    (!isNumbered || numbered !== undefined)
  return {
    type: 'line',
    start,
    end,
    folded,
    ordinal: isDuty ? null : (ordinals[0] ?? null),
    ordinals: isDuty ? [] : ordinals,
    labelled: isDuty ? (numbered?.rank ?? null) : null,
    stretches,
    isDuty,
    bears: isDuty || strong.some(({statements}) => statements.some(({type}) => type === 'duty')),
    group,
    table: null,
    pairs: null,
    position,
  }
}

/** A stretch with the ordinal that numbers what it says. */
function startingAt(stretch: Stretch, start: number, source: NoticeText): Stretch {
  const statements = stretch.statements.map((each, at) =>
    at === 0 ? {...each, position: source.place(start, each.position.end.offset)} : each,
  )
  return {...stretch, start, statements}
}

/**
 * The lines of a paragraph: one, or several where an ordinal stands behind what says who bears the task in front of it:
 * `…。(责任单位:县商务局)(二)举办购物节。`.
 */
export function describeLines(
  paragraph: Pick<Paragraph, 'position'>,
  source: NoticeText,
  hasBareBrackets = false,
): Line[] {
  const line = describeLine(paragraph, source, hasBareBrackets)
  if (!line) return []
  for (const {end} of line.stretches) {
    const next = readOrdinals(source.folded, end, line.end)[0]
    if (!next || next.weak || next.rank === 'listed' || next.labelStart >= line.end - 2) continue
    const place = (from: number, to: number) => ({position: source.place(from, to)})
    const first = describeLine(place(line.start, end), source, hasBareBrackets)
    return [...(first ? [first] : []), ...describeLines(place(next.labelStart, line.end), source, hasBareBrackets)]
  }
  return [line]
}

/** The lines of a table: one for a table of tasks, else one a row that is not blank. */
export function describeTable(table: Table, source: NoticeText, before: TaskTable | null = null): Line[] {
  const tasks = readTaskTable(table, source, before)
  if (!tasks) {
    return table.children.flatMap(row => {
      const line = describeLine(row, source)
      if (!line) return []
      // what stands in front of a row of several cells numbers no paragraph
      const isOne = row.children.filter(cell => textOf(cell, source) !== '').length === 1
      const unnumbered = isOne ? {} : {ordinals: []}
      return [{...line, ...unnumbered, pairs: pairCells(row, source)}]
    })
  }
  return [{...blankLine(table.position), bears: true, table: tasks}]
}

/** The keys and values that stand in neighbouring cells of a row. */
function pairCells(row: Row, source: SourceText): MetadataPair[] {
  const pairs: MetadataPair[] = []
  for (let at = 0; at < row.children.length; at++) {
    const [key, value] = [row.children[at], row.children[at + 1]]
    const field = key ? fieldOf(textOf(key, source)) : undefined
    if (!key || !value || field === undefined) continue
    const base = row.position.start.offset
    pairs.push({
      field,
      start: key.position.start.offset - base,
      valueStart: value.position.start.offset - base,
      valueEnd: value.position.end.offset - base,
    })
    at++
  }
  return pairs
}

const BODY_NAME = new RegExp(`^[${HAN}()〔〕“”、·]{3,60}$`, 'u')

/** Whether a folded line is the name of a public body and nothing else: `云溪县人民政府办公室`. */
export function isBodyName(folded: string): boolean {
  if (folded.length > 80) return false
  const name = squeeze(folded)
  return SIGNER_END.test(name) && BODY_NAME.test(name)
}

/** The date that a folded line consists of (a body's name may stand in front), or `null`. */
export function readDateLine(folded: string): (FoundDate & {body: {start: number; end: number} | null}) | null {
  if (folded.length > 90 || !/[日号]|\d$/u.test(folded)) return null
  const found = findDate(folded)
  if (!found || folded.slice(found.end).trim() !== '') return null
  const before = folded.slice(0, found.start).trimEnd()
  if (before.trim() === '') return {...found, body: null}
  const start = before.length - before.trimStart().length
  return isBodyName(before) ? {...found, body: {start, end: before.length}} : null
}

// what a letter's first sentence begins with, and what leads to a list
const LEADING_IN =
  /^(?:为|根据|按照|经|结合|围绕|针对|鉴于|现)|如下|要求|通知|方案|意见|分工|目标是|包括|任务是|措施|制定|贯彻/u

/** Whether a folded line says whom the letter is for: a list of bodies, most of them such by their names, and a colon. */
export function isAddressee(folded: string): boolean {
  if (folded.length > 400 || !folded.endsWith(':') || /[。!]/u.test(folded)) return false
  if (LEADING_IN.test(folded) || findPairs(folded).length > 0) return false
  const source = createSourceText(folded)
  const units = readUnits(source, 0, folded.length - 1)
  return units.filter(({name}) => isBearer(name) || /各|有关|直属/u.test(name)).length * 2 > units.length
}

/** Whether a folded line is short, has no stop and belongs to no page: a heading where nothing is numbered. */
export function isPlainHeading(folded: string): boolean {
  const words = folded.trim()
  return /^[^\s。;:,、!?()\d][^。;:,!?]{1,28}$/u.test(words) && !isFurniture(folded) && !isBodyName(folded)
}

// ★稳增长  ## 惠民生
const DECORATION = /^[ ★☆◆◇■□●#*▶►]+/u

/** How many characters in front of a heading's words only adorn it. */
export function lengthOfDecoration(folded: string): number {
  return DECORATION.exec(folded)?.[0].length ?? 0
}

const LINKS = new RegExp(`^(?:${anyOf(LINK_STEMS)})(?:${anyOf(LINK_NOUNS)})[:>»]*$`, 'u')
const BUTTON_ROW = new RegExp(`^(?:${anyOf(BUTTONS)}|[|【】[\\]:+-]){1,16}$`, 'u')

const OPENING = /^[|•·【[(>]+/u
// 2.重点任务联系表.xlsx: a file that is attached
const FILE =
  /^(?:附件?\d{0,2}[.、:]?)?(?:\d{1,2}[.、])?[^。;,]{2,60}\.(?:docx?|xlsx?|pptx?|pdf|wps|et|zip|rar|ofd|jpg|png)$/iu
// 2024年3月1日印发
const PRINTED_ON = /日印发$/u

/** Whether a folded line belongs to the web page or the imprint and not to the notice's words. */
export function isFurniture(folded: string): boolean {
  if (folded.length > 200) return false
  const words = squeeze(folded)
  if (
    PRINTED_ON.test(words) ||
    FILE.test(words) ||
    isBetweenPages(folded) ||
    IMPRINT_BEGINNINGS.some(beginning => words.startsWith(beginning))
  )
    return true
  if (/[。;]./u.test(words)) return false
  const bare = words.replace(OPENING, '')
  if (words.length <= 40 && words.length > 1 && (LINKS.test(bare) || BUTTON_ROW.test(words))) return true
  return (
    FURNITURE_BEGINNINGS.some(beginning => bare.startsWith(beginning)) ||
    FURNITURE_WORDS.some(word => words.includes(word))
  )
}

/** The key-value pairs of a metadata line, or none. */
export function metadataOf(line: Line): MetadataPair[] {
  if (line.pairs && line.pairs.length > 0) return line.pairs
  return line.isDuty || line.ordinal ? [] : findPairs(line.folded)
}
