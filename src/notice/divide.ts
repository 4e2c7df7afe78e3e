import {
  describeLines,
  describeTable,
  isAddressee,
  isFurniture,
  isPlainHeading,
  type Line,
  readDateLine,
} from '../outline/line.js'
import type {Divided} from '../outline/nodes.js'
import {isBetweenPages} from '../tokens/pages.js'
import {isAbove, type Rank} from '../tokens/ranks.js'
import type {NoticeText} from '../tokens/vocabulary.js'
import {isParagraph, type Root} from '../tree/nodes.js'
import {annexZones, zone} from './annexes.js'
import {findBareBrackets} from './bare-brackets.js'
import {isSignatureDate, lastSignatory} from './signature.js'
import {findTitle} from './title.js'

/**
 * Divides a notice into its front (page, metadata, title), covering letter, annexes and back.
 *
 * After it
 * 1. every paragraph that is not blank is a line of exactly one zone, in the text's order;
 * 2. the numbered points of a covering letter are in the letter, so that an ordinal in an annex is a heading or a task;
 * 3. every annex knows its number and title, where they are written.
 */
export function divide(root: Root, source: NoticeText): Divided {
  const isNote = (block: Root['children'][number]) => isParagraph(block) && block.isNote === true
  const isPage = (block: Root['children'][number]) => isParagraph(block) && block.isFurniture === true
  const blocks = root.children.filter(block => !isNote(block) && !isPage(block))
  let before: Line['table'] = null
  const describe = (block: Root['children'][number]) => {
    if (isParagraph(block)) return describeLines(block, source)
    const described = describeTable(block, source, before)
    // a head holds for the tables behind it that have none
    before = described[0]?.table ?? before
    return described
  }
  const plain = blocks.flatMap(describe)
  const bare = findBareBrackets(plain, source)
  const lines =
    bare.size === 0 ? plain : plain.flatMap(line => (bare.has(line.start) ? describeLines(line, source, true) : [line]))
  const notes = root.children.filter(isNote).flatMap(describe)
  const pages = root.children.filter(isPage).flatMap(describe)
  const borders = findBorders(lines)
  const zones = [
    zone('front', lines.slice(0, borders.letter), source),
    zone('letter', lines.slice(borders.letter, borders.annex), source),
    ...annexZones(lines, borders.annex, borders.back, source),
    zone('back', lines.slice(borders.back), source),
    zone('notes', notes, source),
    zone('pages', pages, source),
  ]
  return {type: 'root', position: root.position, children: zones.filter(each => each.children.length > 0)}
}

/** The indices at which letter, annexes and back begin. */
interface Borders {
  letter: number
  annex: number
  back: number
}

function findBorders(lines: readonly Line[]): Borders {
  if (isLetterAlone(lines)) return {letter: findAddressee(lines) ?? 0, annex: lines.length, back: lines.length}
  const firstDuty = indexFrom(lines, 0, line => line.bears) ?? lines.length
  const addressee = findAddressee(lines.slice(0, firstDuty))
  const signature = findSignature(lines, addressee ?? 0, firstDuty)
  const heading = findFirstHeading(lines, signature ?? addressee ?? 0, firstDuty)
  const annex = signature === null ? backOverTitle(lines, heading, addressee) : signature + 1
  const letter = addressee ?? Math.min(annex, firstProse(lines))
  let from = Math.max(letter, annex)
  // (此件公开发布) under the signature is the letter's
  while (from < lines.length - 1 && isFurniture(lines[from]?.folded ?? '')) from++
  return {letter, annex: from, back: findBack(lines, from)}
}

function findAddressee(lines: readonly Line[]): number | null {
  return indexFrom(lines, 0, line => !line.ordinal && isAddressee(line.folded))
}

// 附件:1.2026年重点任务分解表  附件下载:  2.民生实事任务分解表.docx
const ATTACHMENTS = /^ *附 *件 *(?:(?:下载|列表|清单) *)?(?:\d{1,2} *)?:/u
const FILE_NAME = /\.(?:docx?|xlsx?|pdf|wps|et|zip|rar|ofd)\b/iu

/**
 * Whether a letter is all there is: it lists files that are attached, and nothing in the text says who bears a task. What the
 * list names, and the letter's own points, are no tasks.
 */
function isLetterAlone(lines: readonly Line[]): boolean {
  if (lines.some(line => line.bears || line.table || line.group)) return false
  const list = indexFrom(lines, 0, line => ATTACHMENTS.test(line.folded) || FILE_NAME.test(line.folded))
  if (list === null || findAddressee(lines) === null) return false
  // an annex that stands in the text is headed 附件1 on a line of its own, or numbered anew behind the signature
  const signature = indexFrom(lines, list, line => readDateLine(line.folded) !== null) ?? list
  const behind = lines.slice(Math.max(list, signature) + 1)
  return behind.every(line => line.ordinal === null || FILE_NAME.test(line.folded) || line.folded.length <= 40)
}

function indexFrom(lines: readonly Line[], from: number, test: (line: Line) => boolean): number | null {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]
    if (line && test(line)) return at
  }
  return null
}

/** The date line that closes the letter: a body's name above or in front of it, and tasks behind it. */
function findSignature(lines: readonly Line[], from: number, firstDuty: number): number | null {
  let found: number | null = null
  for (let at = from; at < Math.min(lines.length, firstDuty); at++) {
    if (!isSignatureDate(lines, at)) continue
    if (firstDuty < lines.length) found = at
    else if (indexFrom(lines, at + 1, line => line.ordinal !== null) !== null) return at
  }
  return found
}

/**
 * The first heading of the annex: the last 1 of the outermost rank before the first duty, since a letter's own points
 * are numbered by themselves. Without duties, the first 1 there is.
 */
function findFirstHeading(lines: readonly Line[], from: number, firstDuty: number): number {
  let outermost: Rank | null = null
  let found: number | null = null
  for (let at = from; at < firstDuty; at++) {
    const ordinal = lines[at]?.ordinal
    if (!ordinal || ordinal.weak || ordinal.number !== 1) continue
    if (
      outermost === null ||
      isAbove(ordinal.rank, outermost) ||
      (ordinal.rank === outermost && firstDuty < lines.length)
    ) {
      outermost = ordinal.rank
      found = at
    }
  }
  if (found !== null) return found
  const first = indexFrom(lines, from, line => line.ordinal !== null || line.bears) ?? lines.length
  return overPlainHeadings(lines, first)
}

/** Steps back from the first paragraph that bears duties, where nothing is numbered, over the words and headings above it. */
function overPlainHeadings(lines: readonly Line[], first: number): number {
  let at = first
  // the words that a duty line closes
  const words = lines[at - 1]
  if (lines[first]?.isDuty && words && /[,。;]/u.test(words.folded) && !isAddressee(words.folded)) at--
  while (at > 0 && isPlainHeading(lines[at - 1]?.folded ?? '')) at--
  return at
}

/** Steps back from the first heading over the lines of the annex's title. */
function backOverTitle(lines: readonly Line[], heading: number, addressee: number | null): number {
  if (addressee === null) return heading
  const title = findTitle(lines, addressee + 1, heading)
  return title?.last === heading - 1 ? title.first : heading
}

/** The first line that is a sentence. */
function firstProse(lines: readonly Line[]): number {
  return indexFrom(lines, 0, line => line.folded.includes('。') && !isFurniture(line.folded)) ?? lines.length
}

/** Where the page goes on behind the notice: furniture or a signature after the last ordinal. */
function findBack(lines: readonly Line[], annex: number): number {
  let last = annex
  let isPage = false
  const isNumbered = lines.slice(annex).some(line => line.ordinal || line.table)
  for (let at = annex; at < lines.length; at++) {
    const line = lines[at]
    if (!line) continue
    // 主办单位:… is at the foot of a page, too
    if (line.bears && !(isNumbered && line.isDuty)) [last, isPage] = [at, false]
    // the numbers of related links stand behind the page's own words
    else if (line.ordinal && !isPage) last = at
    else if (!line.isDuty && isFurniture(line.folded) && !isBetweenPages(line.folded)) isPage = true
    else if (line.isDuty && !isPage) last = at
  }
  for (let at = last + 1; at < lines.length; at++) {
    const line = lines[at]
    if (!line || line.isDuty) continue
    if (isFurniture(line.folded) && !isBetweenPages(line.folded)) return at
    if (lastSignatory(lines, at) !== null) return at
    if (readDateLine(line.folded)?.body) return at
  }
  return lines.length
}
