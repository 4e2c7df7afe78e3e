import {listBrackets} from '../duties/constructs/brackets.js'
import {readNames} from '../duties/names.js'
import {BEARING_VERBS, LEADING_VERBS, SUPPORTING_VERBS} from '../lexicon/duty-words.js'
import {squeeze} from '../text/blanks.js'
import {anyOf} from '../text/expression.js'
import {lastAtOrBefore} from '../text/ranges.js'
import {createSourceText} from '../text/source-text.js'
import {readOrdinals} from '../tokens/ordinals.js'
import {isAbove} from '../tokens/ranks.js'
import {areNames} from '../tokens/segments.js'
import {readUnits} from '../tokens/units.js'
import {type NoticeText, withVocabulary} from '../tokens/vocabulary.js'
import type {Doubt} from '../tree/doubts.js'
import type {Line} from './line.js'
import type {Block, ItemNode} from './nodes.js'

/** So much of what is doubted is shown. */
const MOST_SHOWN = 24

/** What is likely misread in the items of an annex, and in what no item has taken. */
export function findDoubts(blocks: readonly Block[], lines: readonly Line[], source: NoticeText): Doubt[] {
  const items = itemsIn(blocks)
  const starts = lines.map(({start}) => start)
  const within = ({position: {start, end}}: ItemNode) =>
    lines.slice(firstBehind(starts, start.offset), firstBehind(starts, end.offset - 1))
  return [
    ...items.flatMap(item => doubtBrackets(item, source)),
    ...items.flatMap((item, at) => doubtOrdinals(item, items[at + 1], within(item), source)),
    ...items.flatMap(item => doubtGroups(item, lines)),
    ...doubtLabels(lines, source),
    ...doubtTables(lines, source),
  ]
}

/** The index of the first start behind an offset, in a list that goes up. */
function firstBehind(starts: readonly number[], offset: number): number {
  const at = lastAtOrBefore(starts, offset)
  return (starts[at] ?? offset) > offset ? at : at + 1
}

function itemsIn(blocks: readonly Block[]): ItemNode[] {
  return blocks.flatMap(block =>
    block.type === 'item' ? [block] : block.type === 'section' ? itemsIn(block.children) : [],
  )
}

const SAYS_DUTY = new RegExp(
  `${anyOf([...LEADING_VERBS, ...SUPPORTING_VERBS, '会同'])}|责任|(?:${anyOf(BEARING_VERBS)})$`,
  'u',
)
const SHORTEST = 4
const LONGEST = 200

/** Brackets in a task's words in which somebody seems to be named. */
function doubtBrackets(item: ItemNode, source: NoticeText): Doubt[] {
  return item.children.flatMap(child => {
    if (child.type !== 'text') return []
    const [start, end] = [child.position.start.offset, child.position.end.offset]
    return listBrackets(source, start, end).flatMap(({start: from, end: to, innerStart, innerEnd}): Doubt[] => {
      const inner = source.folded.slice(innerStart, innerEnd)
      if (inner.length < SHORTEST || inner.length > LONGEST) return []
      const isDuty =
        (SAYS_DUTY.test(inner) && areNamed(source, innerStart, innerEnd)) ||
        (/[、,]/u.test(inner) &&
          /^[。;.\s]*(?:$|[。;])/u.test(source.folded.slice(to, Math.min(end, to + 2))) &&
          listsBodies(source, innerStart, innerEnd))
      return isDuty
        ? [{rule: 'duty-unread', data: {words: excerpt(source, from, to)}, position: source.place(from, to)}]
        : []
    })
  })
}

/** Whether words list bodies' names, none so short that it may be a place's or a thing's. */
function listsBodies(source: NoticeText, start: number, end: number): boolean {
  const names = readNames(source, start, end)?.duties.flatMap(({units}) => units) ?? []
  return names.length > 0 && names.every(({name}) => name.length >= 3)
}

/** Whether the first part of words is a body's name, perhaps with a verb behind it. */
function areNamed(source: NoticeText, start: number, end: number): boolean {
  const stop = source.folded.slice(start, end).search(/[,;。]|牵头|负责|配合|落实/u)
  return areNames(readUnits(source, start, stop > 0 ? start + stop : end), source.vocabulary)
}

/** Lines in a task that say who bears it, between which its words stand: a task is mostly closed by them. */
function doubtGroups({position}: ItemNode, lines: readonly Line[]): Doubt[] {
  const own = lines.filter(line => line.start >= position.start.offset && line.end <= position.end.offset)
  let groups = 0
  let wasDuty = false
  for (const line of own) {
    const isDuty = line.isDuty && line.stretches.some(({statements}) => statements.some(({type}) => type === 'duty'))
    if (isDuty && !wasDuty) groups++
    wasDuty = line.isDuty
  }
  return groups > 1 ? [{rule: 'bearers-twice', data: {times: groups}, position}] : []
}

/** Lines in a task that begin with an ordinal which could begin the next task, or stands above it. */
function doubtOrdinals(
  item: ItemNode,
  next: ItemNode | undefined,
  lines: readonly Line[],
  source: NoticeText,
): Doubt[] {
  const numbered = lines.filter(line => line.ordinals.length > 0)
  if (numbered.length === 0 || item.label === '') return []
  const own = readOrdinals(source.folded, item.ordinal.start.offset, item.position.end.offset)[0]
  if (!own) return []
  return numbered.flatMap((line): Doubt[] => {
    const found = line.ordinals.find(({rank, number, weak, glued}) => {
      if (isAbove(rank, own.rank)) return !weak && rank !== 'article'
      const isNext = rank === own.rank && number === item.number + 1 && next?.number !== number
      return rank === own.rank && ((!weak && !glued) || isNext)
    })
    if (!found) return []
    const label = source.read(found.labelStart, found.labelEnd)
    return [{rule: 'ordinal-inside-task', data: {label}, position: line.position}]
  })
}

// 认领方:远航专班  at a line's start, or in a bracket
const KEY =
  /^ *[([〔【]?(?<key>[\u4e00-\u9fff][\u4e00-\u9fff ]{0,6}[\u4e00-\u9fff](?:\([\u4e00-\u9fff]{1,6}\))?) *[:】\]〕]/u

/** Labels that the notice taught, and keys in front of names that were not taken. */
function doubtLabels(lines: readonly Line[], source: NoticeText): Doubt[] {
  const {labels} = source.vocabulary
  return lines.flatMap((line): Doubt[] => {
    const label = labels.size > 0 ? labelsOf(line).find(each => labels.has(each)) : undefined
    if (label !== undefined) {
      return [{rule: 'label-unknown', data: {label, kind: String(labels.get(label) ?? '')}, position: line.position}]
    }
    if (line.stretches.length > 0 || line.ordinals.length > 0 || line.table) return []
    const match = KEY.exec(line.folded)
    const key = match?.groups?.key
    if (!match || key === undefined) return []
    const units = readUnits(source, line.start + match[0].length, line.end)
    return areNames(units, source.vocabulary)
      ? [{rule: 'label-unknown', data: {label: key, kind: ''}, position: line.position}]
      : []
  })
}

/** The labels of what a line says, without blanks. */
function labelsOf({stretches}: Line): string[] {
  return stretches.flatMap(({statements}) =>
    statements.flatMap(each => (each.type === 'duty' && each.roleAsWritten ? [squeeze(each.roleAsWritten)] : [])),
  )
}

function excerpt(source: NoticeText, start: number, end: number): string {
  const written = source.read(start, end)
  return written.length > MOST_SHOWN ? `${written.slice(0, MOST_SHOWN)}…` : written
}

// a row of a table, or one that was pasted as text
const CELLS = /\t[^\t]*\t|[|｜][^|｜]+[|｜]/u
/** So many rows, each with who and what, are likely tasks. */
const LEAST_ROWS = 2

/** Tables that gave no task, though their rows name bodies beside words of what is to be done. */
function doubtTables(lines: readonly Line[], source: NoticeText): Doubt[] {
  const found: Doubt[] = []
  let rows: Line[] = []
  for (const line of [...lines, null]) {
    if (line && (line.pairs || (!line.table && CELLS.test(source.text.slice(line.start, line.end))))) {
      rows.push(line)
      continue
    }
    const likely = rows.filter(row => namesWhoAndWhat(source.text.slice(row.start, row.end)))
    const [first] = likely
    if (first && likely.length >= LEAST_ROWS) {
      found.push({rule: 'table-unread', data: {rows: rows.length}, position: first.position})
    }
    rows = []
  }
  return found
}

/** Whether the cells of a row, which TABs part, name bodies in one and say what is to be done in another. */
function namesWhoAndWhat(row: string): boolean {
  const cells = row.split(/[\t|｜]/u).map(cell => cell.trim())
  const isWho = (cell: string) => {
    const source = withVocabulary(createSourceText(cell))
    return cell.length >= 3 && cell.length <= 80 && areNames(readUnits(source, 0, cell.length))
  }
  return cells.some(isWho) && cells.some(cell => cell.length >= 10 && !isWho(cell) && /[\u4e00-\u9fff]{8}/u.test(cell))
}
