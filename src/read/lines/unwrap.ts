import {IMPRINT_BEGINNINGS} from '../../lexicon/page-words.js'
import {anyOf} from '../../text/expression.js'
import {fold} from '../../text/fold.js'
import {kindOfLabel, LABEL_SHAPE} from '../../tokens/label-words.js'
import {findPairs} from '../../tokens/metadata.js'
import {readOrdinal} from '../../tokens/ordinals.js'
import {PAGE_NUMBER} from '../../tokens/pages.js'
import {type Flow, FlowBuilder} from './flow.js'

/** A line of the file. */
interface RawLine {
  start: number
  end: number
  folded: string
  /** Columns, of which a full-width character takes two; and, counted the same, characters. */
  widths: readonly [number, number]
  /** It is a page's number, or the head that stands beside one on several pages. */
  isPageNumber: boolean
}

const STOPPED = /[。;:!?；：！？]\s*$/u
const LABEL = new RegExp(`^ *[(\\[〔]?(?<label>${LABEL_SHAPE})(?: *:| {2})`, 'u')
// 责任单位 with a character misread is a label all the same
const LIKE_LABEL = /^ *[\u4e00-\u9fff]{2,3}单[\u4e00-\u9fff] *:|^ *[\u4e00-\u9fff]任[\u4e00-\u9fff]{2} *:/u
const SIGNATURE = /(?:政府|办公室|办公厅|委员会|管委会|\d *日|[一二三四五六七八九十] *日) *$/u

/** Whether a line begins with a label: 责任单位: and not 机构:, the end of a word. */
function isLabelled(folded: string): boolean {
  const label = LABEL.exec(folded)?.groups?.label
  return label !== undefined && kindOfLabel(label) !== undefined
}

/** How far the lines of a margin's width fall short of it, in columns: no line begins with a stop. */
const RAGGED = 5

/**
 * Joins the lines that a page's margin broke, as copies from PDF files have them: most paragraphs are then of several
 * lines of one width. `null` for a text that has no margin.
 */
export function unwrap(text: string): Flow | null {
  const raw = text.split('\n').filter(line => line.trim() !== '' && !PAGE_NUMBER.test(line))
  if (!mayHaveMargin(raw)) return null
  const widths = raw.map(line => ({widths: widthsOf(line), isStopped: STOPPED.test(line)}))
  const [columns, characters] = [findMargin(widths, 0), findMargin(widths, 1)]
  const best = (characters?.full ?? 0) > (columns?.full ?? 0) ? characters : columns
  if (!best) return null
  const lines = readLines(text)
  markRunningHeads(lines)
  const written = lines.filter(line => line.folded.trim() !== '' && !line.isPageNumber)
  const isIndented = written.filter(line => INDENT.test(line.folded)).length > written.length / 10
  const flow = new FlowBuilder(text)
  let lastNumber = 0
  let before: RawLine | null = null
  let kept = 0
  /** Page numbers behind the line before. */
  const pages: RawLine[] = []
  for (const line of lines) {
    if (line.isPageNumber) {
      pages.push(line)
      flow.leaveOut(line.start, line.end)
      continue
    }
    if (line.folded.trim() === '') continue
    const ordinal = readOrdinal(line.folded, 0, line.folded.length)
    const isNext = ordinal?.rank === 'arabic' && ordinal.number === lastNumber + 1
    if (before && goesOn(before, line, {...best, text, isIndented, isNext})) {
      flow.keep(kept, before.end)
      flow.join()
      kept = line.start + (line.folded.length - line.folded.trimStart().length)
    } else {
      for (const page of pages) {
        flow.keep(kept, page.start)
        kept = page.end
      }
      if (ordinal?.rank === 'arabic' && (!ordinal.weak || isNext)) lastNumber = ordinal.number
      else if (ordinal?.number === 1 && !ordinal.weak) lastNumber = 0
    }
    pages.length = 0
    before = line
  }
  for (const page of pages) {
    flow.keep(kept, page.start)
    kept = page.end
  }
  flow.keep(kept, text.length)
  return flow.finish('joined')
}

const INDENT = /^ {2,}/u

// 抄送:…, 云政办〔2026〕6号, 成文日期:…
const IMPRINT = new RegExp(`^ *(?:${anyOf(IMPRINT_BEGINNINGS)}|附 *件 *\\d{0,2} *[:：]?$)`, 'u')
const NUMBERED = /^ *[\u4e00-\u9fff]{2,16}[〔[(]\d{4}[〕\])] *\d{1,4} *号 *$/u

/** Whether a line is the page's or the imprint's own: no paragraph goes on in it. */
function isOfPage(folded: string): boolean {
  return (
    IMPRINT.test(folded) || NUMBERED.test(folded) || findPairs(folded).some(pair => pair.valueEnd > pair.valueStart)
  )
}

/** Whether nothing goes on behind a line: a pair of the metadata block ends with it, but a title in it may be long; or a document number. */
function isComplete(folded: string): boolean {
  const last = findPairs(folded).at(-1)
  return NUMBERED.test(folded) || (last !== undefined && last.field !== 'title')
}

const ADDRESS = /^ *(?:各|[^。;]{0,30}(?:政府|委员会|单位|部门))[^。;]{0,120}: *$/u

// …关于印发重点工作责任分解的通知: whom the letter is for stands behind it
const LETTER_TITLE = /(?:通知|通报|意见|函) *$/u

/** At which width lines are broken. */
interface Margin {
  margin: number
  /** By which of a line's widths. */
  by: 0 | 1
  /** How many lines reach it. */
  full: number
}

/** The narrowest and the widest margin of a page, in columns. */
const [NARROWEST, WIDEST] = [36, 130]
/** This share of a text's lines is no wider than its margin. */
const WITHIN = 0.95

/** Whether a margin is possible at all: a line has as many columns as characters, or up to twice as many. */
function mayHaveMargin(lines: readonly string[]): boolean {
  const lengths = Uint32Array.from(lines, line => line.trimEnd().length).sort()
  const length = lengths[Math.floor(lengths.length * WITHIN)] ?? 0
  return length <= WIDEST && length * 2 >= NARROWEST
}

/** The margin by one of the widths; `null` where lines are not broken at one. */
function findMargin(
  lines: ReadonlyArray<{widths: readonly [number, number]; isStopped: boolean}>,
  by: 0 | 1,
): Margin | null {
  if (lines.length < 10) return null
  const widths = Uint32Array.from(lines, line => line.widths[by]).sort()
  const margin = widths[Math.floor(widths.length * WITHIN)] ?? 0
  if (margin < NARROWEST || margin > WIDEST) return null
  const longer = lines.filter(line => line.widths[by] > margin + 3).length
  const full = lines.filter(line => line.widths[by] >= margin - RAGGED)
  if (longer > lines.length * 0.03 || full.length < 6 || full.length < lines.length / 4) return null
  const open = full.filter(line => !line.isStopped)
  return open.length * 2 >= full.length ? {margin, by, full: full.length} : null
}

// cells that blanks or a TAB part: what stands in a table goes on under its own column
const COLUMNS = /\t|[^ ] {4,}[^ ]/u

// 7.8%, 1.2万户; no item of which 5G is the first word
const DECIMAL = /^ *\d+\.\d+ *[%‰万亿元个家项户人次亩吨公平立千]/u

/** Whether a line goes on with the one before it. */
function goesOn(
  before: RawLine,
  line: RawLine,
  manner: Margin & {text: string; isIndented: boolean; isNext: boolean},
): boolean {
  const {text, margin, by, isIndented, isNext} = manner
  // 各县(市、区)人民政府,市直各单位: the letter begins behind it
  if (ADDRESS.test(before.folded) || isComplete(before.folded) || isOfPage(line.folded)) return false
  if (COLUMNS.test(before.folded.trim()) || COLUMNS.test(line.folded.trim())) return false
  if (LETTER_TITLE.test(before.folded) && ADDRESS.test(line.folded)) return false
  const ordinal = readOrdinal(line.folded, 0, line.folded.length)
  const isStopped = STOPPED.test(before.folded)
  // 比重由 | 7.8%提高到9.2%: no item begins with another number than the next, so that the line may end short of its margin
  const isDecimal =
    ordinal?.glued === true && !isNext && !isStopped && before.widths[by] > margin / 2 && DECIMAL.test(line.folded)
  if (!isDecimal && before.widths[by] < margin - RAGGED) return false
  // a blank line ends a paragraph, but not where a page does
  const between = fold(text.slice(before.end, line.start))
  const hasPage = between.split('\n').some(each => PAGE_NUMBER.test(each))
  if (!hasPage && (between.match(/\n/gu)?.length ?? 0) > 1) return false
  if ((isIndented && INDENT.test(line.folded)) || isLabelled(line.folded) || LIKE_LABEL.test(line.folded)) return false
  if (isStopped && line.widths[by] < margin / 2 && SIGNATURE.test(line.folded)) return false
  if (!ordinal) return true
  if (ordinal.weak) return !(isNext && (isStopped || isLabelled(before.folded)))
  if (!ordinal.glued) return false
  return !(isStopped && isNext) && !(isNext && isLabelled(before.folded))
}

/** No running head is longer. */
const LONGEST_HEAD = 40

/** Marks the lines that stand beside page numbers and are the same on two pages or more. */
function markRunningHeads(lines: readonly RawLine[]): void {
  const written = lines.filter(({folded}) => folded.trim() !== '')
  const beside = new Map<string, RawLine[]>()
  for (const [at, line] of written.entries()) {
    const words = line.folded.trim()
    const isBeside = written[at - 1]?.isPageNumber || written[at + 1]?.isPageNumber
    if (!isBeside || line.isPageNumber || words.length > LONGEST_HEAD || STOPPED.test(words)) continue
    beside.set(words, [...(beside.get(words) ?? []), line])
  }
  const repeated = [...beside.values()].filter(same => same.length > 1)
  for (const line of repeated.flat()) line.isPageNumber = true
}

function readLines(text: string): RawLine[] {
  const lines: RawLine[] = []
  let start = 0
  while (start <= text.length) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const folded = fold(text.slice(start, end))
    lines.push({start, end, folded, widths: widthsOf(text.slice(start, end)), isPageNumber: PAGE_NUMBER.test(folded)})
    start = end + 1
  }
  return lines
}

const WIDE = /[^\u0000-\u2000]+/gu

/** The widths of a line without the blanks at its end. */
function widthsOf(line: string): [number, number] {
  const written = line.trimEnd()
  return [written.length * 2 - written.replace(WIDE, '').length, written.length * 2]
}
