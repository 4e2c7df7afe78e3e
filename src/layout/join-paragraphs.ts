import {BEARING_VERBS, JOINT_ADVERBS, LEADING_VERBS, SUPPORTING_VERBS} from '../lexicon/duty-words.js'
import {endOfWords} from '../text/blanks.js'
import {PAIRS, pairBrackets} from '../text/brackets.js'
import {anyOf} from '../text/expression.js'
import {createSourceText, type SourceText} from '../text/source-text.js'
import {isCollective} from '../tokens/body-names.js'
import {kindOfHead} from '../tokens/columns.js'
import {kindOfLabel} from '../tokens/label-words.js'
import {findLabels, startsWithDutyLabel} from '../tokens/labels.js'
import {readPersons} from '../tokens/leaders.js'
import {readOrdinals} from '../tokens/ordinals.js'
import {isBetweenPages} from '../tokens/pages.js'
import {areNames, isBearer, isTime} from '../tokens/segments.js'
import {readUnits} from '../tokens/units.js'
import {isParagraph, type Paragraph, type Root} from '../tree/nodes.js'

/** A bracket is cut into no more parts. */
const FARTHEST_HALF = 4
/** No paragraph is cut into more pieces. */
const MOST_PIECES = 60
/** Nothing longer is put together again. */
const LONGEST = 3_000

/**
 * The blocks of a text in which paragraphs that a line end cut within a bracket, a list of names or an ordinal are whole
 * again; a page number or a paper's head between two halves of a list goes behind them, and within a bracket stays in it.
 */
export function joinParagraphs(blocks: Root['children'], source: SourceText): Root['children'] {
  const joined: Root['children'] = []
  let pages: Paragraph[] = []
  const release = () => {
    joined.push(...pages)
    pages = []
  }
  for (const [at, block] of blocks.entries()) {
    if (!isParagraph(block)) {
      release()
      joined.push(block)
      continue
    }
    const last = joined[joined.length - 1]
    const open = last !== undefined && isParagraph(last) && isCut(last, source) ? last : null
    if (open && isBetweenPages(wordsOf(block, source))) {
      pages.push(block)
    } else if (
      open &&
      pages.length === 0 &&
      goesOn(open, blocks.slice(at, at + FARTHEST_HALF).filter(isParagraph), source)
    ) {
      // the page's end within a bracket is a part of it
      joined[joined.length - 1] = joinTwo(open, block)
      pages = []
    } else {
      release()
      joined.push(block)
    }
  }
  release()
  return joined
}

function wordsOf({position}: Paragraph, source: SourceText): string {
  return source.folded.slice(position.start.offset, position.end.offset).trim()
}

function joinTwo(one: Paragraph, other: Paragraph): Paragraph {
  return {
    ...one,
    children: [...one.children, ...other.children],
    position: {start: one.position.start, end: other.position.end},
  }
}

/** How words end that go on. */
const LIST_END = /[、,;:]$/u

/** Whether a paragraph cannot be whole. */
function isCut(paragraph: Paragraph, source: SourceText): boolean {
  const words = wordsOf(paragraph, source)
  if (isBareOrdinal(words) || LIST_END.test(words) || openBracket(words) !== null) return true
  return kindOfLone(words) !== undefined || endsWithName(words)
}

/** Whether the second of two paragraphs is the rest of the first. */
function goesOn(one: Paragraph, following: readonly Paragraph[], source: SourceText): boolean {
  const [other] = following
  if (!other || one.children.length > MOST_PIECES) return false
  const [before, after] = [wordsOf(one, source), wordsOf(other, source)]
  const open = openBracket(before)
  if (before.length + after.length > LONGEST || (startsWithDutyLabel(after) && !open)) return false
  if (isBareOrdinal(before)) return !isBareOrdinal(after) && (/^[)、.]/u.test(after) || isHeadingWords(after))
  const isNumbered = readOrdinals(after, 0, after.length).some(({weak}) => !weak)
  if (isNumbered) return false
  if (isValueOf(before, after)) return true
  if (open) {
    const words = following.map(each => wordsOf(each, source))
    // the next item is no part of a bracket
    const next = words.findIndex(each => readOrdinals(each, 0, each.length).some(({weak}) => !weak))
    const rest = next < 0 ? words : words.slice(0, next)
    return rest.some((_, to) => closesDuty(open, rest.slice(0, to + 1).join('')))
  }
  if (endsWithName(before)) return goesOnWithName(before, after)
  // 责任单位:县财政局、 | 县金融办
  return startsWithDutyLabel(before) && after.length <= 200 && !/。./u.test(after)
}

/** No duty line that breaks off is longer. */
const LONGEST_LIST = 400

/** The last name of a duty line's list; empty for other lines, and where a stop ends them. */
function lastName(words: string): string {
  if (words.length > LONGEST_LIST || /[。;)\]〕】]$/u.test(words) || !startsWithDutyLabel(words)) return ''
  const kind = findLabels(words, 0, words.length).at(-1)?.kind
  return kind === 'leader' || kind === 'deadline' ? '' : (words.split(/[、,;: ]/u).at(-1) ?? '')
}

/** Whether a duty line ends with a name, perhaps within one: `责任单位:县财政局、国家开发银行云溪分` | `行`. */
function endsWithName(words: string): boolean {
  const name = lastName(words)
  return name.length >= 2 && name.length <= 30 && !/\d/u.test(name) && words.length > name.length + 2
}

/** Whether words list further names behind a duty line that ends with one, or the rest of the name in which it breaks off. */
function goesOnWithName(before: string, after: string): boolean {
  if (after.length > 200 || after.includes(':')) return false
  const rest = after.slice(0, endOfWords(after, 0, after.length))
  const name = lastName(before)
  // one body alone on a line may have signed
  if (isBearer(name)) return /[、,]/u.test(rest) && areNames(readUnits(createSourceText(rest), 0, rest.length))
  const named = readUnits(createSourceText(`${name}${rest}`), 0, name.length + rest.length)
  return named.length > 0 && named.every(each => isBearer(each.name) || isCollective(each.name.slice(-CUT)))
}

/** How many characters of a name tell what it is the name of many of: 沿线各乡(镇). */
const CUT = 5

// 包干单位: a key and its colon alone on a line
const UNKNOWN = /^[\u4e00-\u9fff]{2,8} *:$/u

/** What a label that is all of a line asks for. */
function kindOfLone(words: string) {
  return words.length <= 12 ? kindOfLabel(words.replace(/[: ]/gu, '')) : undefined
}

/** Whether words are what a label on the line above, which has no more on it, asks for: `责任单位` | `县财政局、县金融办`. */
function isValueOf(label: string, words: string): boolean {
  const kind = kindOfLone(label) ?? (UNKNOWN.test(label) ? 'unknown' : undefined)
  if (!kind || words.length > 200 || kindOfLabel(words) !== undefined || kindOfHead(words)) return false
  if (kind === 'deadline' || (kind === 'unknown' && isTime(words))) return isTime(words)
  const source = createSourceText(words)
  if (kind === 'leader') return words.length <= 60 && readPersons(source, 0, words.length).length > 0
  if (kind === 'unknown' && /^[\u4e00-\u9fff]{2,3}$/u.test(words))
    return /(?:[人长]|领导|同志)$/u.test(label.replace(/[: ]/gu, ''))
  return areNames(readUnits(source, 0, endOfWords(words, 0, words.length)))
}

// 一  (二  01: the words, or what closes the bracket, stand on the next line
const BARE = /^(?:[一二三四五六七八九十]{1,3}|\([一二三四五六七八九十]{1,3}|(?:PART|Part) *\d{1,2}|0\d)$/u

function isBareOrdinal(words: string): boolean {
  return words.length <= 8 && BARE.test(words)
}

/** Whether words may be a heading's behind a number that stands on a line of its own. */
function isHeadingWords(words: string): boolean {
  return words.length >= 2 && words.length <= 40 && !/[。;:]/u.test(words)
}

const SAYS_DUTY = new RegExp(
  `单位|部门|责任|${anyOf([...LEADING_VERBS, ...SUPPORTING_VERBS, ...BEARING_VERBS, ...JOINT_ADVERBS])}`,
  'u',
)

/** No half of a bracket is longer. */
const LONGEST_HALF = 240

/** The bracket that is open at the end of words: its partner, and the words in it; `null` where none is. */
function openBracket(words: string): {partner: string; inner: string} | null {
  const {unpaired} = pairBrackets(words)
  const open = unpaired.filter(({character}) => '([〔【'.includes(character)).at(-1)
  const inner = open ? words.slice(open.offset + 1) : ''
  return open && inner.length <= LONGEST_HALF ? {partner: PAIRS[open.character] ?? ')', inner} : null
}

/** Whether the words behind close the bracket, near their start, and what is in it may say who bears a task. */
function closesDuty({partner, inner}: {partner: string; inner: string}, after: string): boolean {
  const closing = pairBrackets(after).unpaired.find(({character}) => character === partner)
  if (!closing || closing.offset > LONGEST_HALF) return false
  const rest = after.slice(0, closing.offset)
  return !/。./u.test(rest) && SAYS_DUTY.test(inner + rest)
}
