import {readWholeNumber} from '../text/numerals.js'
import {FORMAL, FORMS, type Form, HYPHEN, LOWER, NUMERALS, ROMAN, UPPER} from './ordinal-forms.js'
import type {Rank} from './ranks.js'

/** An ordinal at the start of a paragraph. Offsets are places in the text that it was read from. */
export interface Ordinal {
  rank: Rank
  number: number
  /** Of a decimal the numbers in front of its last: `[2, 1]` of `2.1.3`; else none. */
  parents: readonly number[]
  /** Where the label stands, without its stop: `一`, `(一)`, `1`. */
  labelStart: number
  labelEnd: number
  /** Where the words behind the ordinal start. */
  textStart: number
  /** Digits follow the stop, so that it may be a decimal point: `16.10亿元`. */
  glued: boolean
  /** Only a blank parts it from its words, so that it may be a plain number: `1 建成`. */
  weak: boolean
}

/** Ordinals of one sign: the sign of 1, how many there are, and the kind that each is a form of. */
const SIGNS: ReadonlyArray<readonly [first: string, count: number, Rank]> = [
  ['①', 20, 'circled'],
  ['❶', 10, 'circled'],
  ['➀', 10, 'circled'],
  ['➊', 10, 'circled'],
  ['⑴', 20, 'bracketed-arabic'],
  ['⒈', 20, 'arabic'],
  ['㈠', 10, 'bracketed-han'],
  ['㊀', 10, 'bracketed-han'],
]

const DOUBLE = new RegExp(HYPHEN, 'u')

/** The forms by the characters that they may begin with. */
const FORMS_BY_BEGINNING = new Map<string, Form[]>()
for (const form of FORMS) {
  for (const character of form[1]) {
    const forms = FORMS_BY_BEGINNING.get(character)
    if (forms) forms.push(form)
    else FORMS_BY_BEGINNING.set(character, [form])
  }
}

/** Sign → its kind and number. */
const ORDINAL_SIGNS = new Map(
  SIGNS.flatMap(([first, count, rank]) =>
    Array.from({length: count}, (_, at) => [String.fromCharCode(first.charCodeAt(0) + at), {rank, number: at + 1}]),
  ),
)

// what a number counts or dates: behind a blank these make it no ordinal (`2023 年`, `3 家`)
const COUNTED = /^(?:年|月|日|个|家|项|人|元|万|亿|名|次|件|户|亩|%)/u

/** The ordinal that a folded paragraph (`folded` from `start` to `end`) begins with, or `null`. */
export function readOrdinal(folded: string, start: number, end: number): Ordinal | null {
  return readOrdinals(folded, start, end)[0] ?? null
}

/** Every way to read an ordinal at the start of a folded paragraph, the likeliest first: `16.10亿元` is 16, or else 16.10. */
export function readOrdinals(folded: string, start: number, end: number): Ordinal[] {
  let from = start
  while (from < end && folded[from] === ' ') from++
  const bullet = readBullet(folded, from, end)
  if (bullet) return [bullet]
  const sign = ORDINAL_SIGNS.get(folded[from] ?? '')
  if (sign) return [readSign(folded, from, end, sign)]
  const forms = FORMS_BY_BEGINNING.get(folded[from] ?? '')
  if (!forms) return []
  const head = folded.slice(from, Math.min(end, from + 24))
  const found: Ordinal[] = []
  for (const [rank, , form] of forms) {
    const match = form.exec(head)
    const ordinal = match ? readMatch(rank, match, folded, from) : null
    if (ordinal && !found.some(each => each.rank === ordinal.rank)) found.push(ordinal)
  }
  return found
}

// ● 建立制度  🔹 完善机制: a bullet counts nothing; its number is 0
const BULLET =
  /^(?:[●•◆■▪◇►▶➤➢√✓✔·‧∙□◎▷]|[-–—*+](?= +[\u4e00-\u9fff“《])|\p{Extended_Pictographic}\ufe0f?)(?= *[\u4e00-\u9fff“《\d])/u
const MAY_BE_BULLET = '-*+·'

function readBullet(folded: string, from: number, end: number): Ordinal | null {
  const code = folded.charCodeAt(from)
  const isPlain = MAY_BE_BULLET.includes(folded[from] ?? '|')
  if (!isPlain && (code < 0x2013 || (code > 0x2e7f && code < 0xd800))) return null
  const label = BULLET.exec(folded.slice(from, Math.min(end, from + 8)))?.[0]
  if (label === undefined) return null
  let textStart = from + label.length
  while (textStart < end && folded[textStart] === ' ') textStart++
  return {
    rank: 'bullet',
    number: 0,
    parents: [],
    labelStart: from,
    labelEnd: from + label.length,
    textStart,
    glued: false,
    weak: false,
  }
}

function readSign(folded: string, from: number, end: number, {rank, number}: {rank: Rank; number: number}): Ordinal {
  let textStart = from + 1
  while (textStart < end && ' 、.'.includes(folded[textStart] ?? '|')) textStart++
  return {rank, number, parents: [], labelStart: from, labelEnd: from + 1, textStart, glued: false, weak: false}
}

function readMatch(rank: Rank, match: RegExpExecArray, folded: string, from: number): Ordinal | null {
  const {label = '', number: written = '', parents = ''} = match.groups ?? {}
  const isMisread = rank === 'arabic' && /[OolI]/u.test(written)
  if (isMisread && !/\d/u.test(written)) return null
  const figures = isMisread ? written.replace(/[Oo]/gu, '0').replace(/[lI]/gu, '1') : written
  const number = readNumber(rank, figures)
  if (number === null || number === 0) return null
  const textStart = from + match[0].length
  const isDouble = rank === 'arabic' && DOUBLE.test(label)
  const isDecimal = rank === 'decimal' || rank === 'decimal-3'
  const weak = isMisread || isDecimal || (rank === 'arabic' && !(isDouble || /[、.]/u.test(match[0])))
  const isSpaced = rank === 'han' && !/[、.]/u.test(match[0])
  if ((weak || isDouble) && COUNTED.test(folded.slice(textStart, textStart + 1))) return null
  const glued = rank === 'arabic' && /\.$/u.test(match[0]) && /\d/u.test(folded[textStart] ?? '')
  return {
    rank,
    number,
    parents: parents === '' ? [] : parents.split('.').map(Number),
    labelStart: from + match[0].indexOf(label),
    labelEnd: from + match[0].indexOf(label) + label.length,
    textStart,
    glued,
    weak: weak || isSpaced,
  }
}

/** The number that an ordinal's figures are, by its kind. */
function readNumber(rank: Rank, figures: string): number | null {
  if (rank === 'upper') return UPPER.indexOf(figures) + 1
  if (rank === 'lower') return LOWER.indexOf(figures) + 1
  if (rank === 'formal') return readWholeNumber([...figures].map(each => NUMERALS[FORMAL.indexOf(each)] ?? '').join(''))
  if (rank === 'roman') return readRoman(figures)
  return readWholeNumber(figures)
}

const ROMAN_VALUES: Readonly<Record<string, number>> = {I: 1, V: 5, X: 10}

/** The value of a Roman numeral up to 39, of letters or of one sign; `null` for letters that make none. */
function readRoman(figures: string): number | null {
  const sign = ROMAN.indexOf(figures)
  if (sign >= 0) return sign + 1
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/u.test(figures)) return null
  const values = [...figures].map(each => ROMAN_VALUES[each] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}
