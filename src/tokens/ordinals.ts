import {HAN} from '../text/expression.js'
import {readWholeNumber} from '../text/numerals.js'

/** The kinds of ordinal in the order in which notices nest them, outermost first. */
export const RANKS = ['chapter', 'han', 'bracketed-han', 'arabic', 'bracketed-arabic', 'circled'] as const

/** What an ordinal looks like: `第一章`, `一、`, `(一)`, `1.`, `(1)`, `①`. */
export type Rank = (typeof RANKS)[number]

/** An ordinal at the start of a paragraph. Offsets are places in the text that it was read from. */
export interface Ordinal {
  rank: Rank
  number: number
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

const NUMERALS = '一二三四五六七八九十百〇零'
const DIGITS = '0123456789'
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const NUMERAL = `[${NUMERALS}]{1,5}`

const HYPHEN = '[-—–－]'

/** A form of ordinals: the characters that it may begin with, and all of it. */
type Form = readonly [Rank, beginnings: string, RegExp]

const FORMS: readonly Form[] = [
  // 第一章 总则
  ['chapter', '第', new RegExp(`^(?<label>第(?<number>${NUMERAL}|\\d{1,2})(?:章|部分|篇))[、.: ] *`, 'u')],
  // 一、加快转型
  ['han', NUMERALS, new RegExp(`^(?<label>(?<number>${NUMERAL}))(?: *[、.]| (?=[${HAN}“《])) *`, 'u')],
  // (一)经济指标
  ['bracketed-han', '(', new RegExp(`^(?<label>\\( *(?<number>${NUMERAL}) *\\))[ 、.]*`, 'u')],
  // 1.建成  1、建成  10 建成
  [
    'arabic',
    DIGITS,
    new RegExp(`^(?<label>(?<number>\\d{1,4}(?= *[.、])|\\d{1,3}))(?: *[.、](?![.、])| +(?=[${HAN}“《])) *`, 'u'),
  ],
  // 1-1 建成  4—1.建成: a section's number and a task's
  [
    'arabic',
    DIGITS,
    new RegExp(
      `^(?<label>\\d{1,2} *${HYPHEN}{1,2} *(?<number>\\d{1,3}))(?: *[.、](?![.、\\d])| +(?=[${HAN}“《])) *`,
      'u',
    ),
  ],
  // 1O、建成  l4、建成: a scanner's letters in a number; behind such only the number that is expected begins an item
  ['arabic', `${DIGITS}lI`, /^(?<label>(?<number>[\dOolI]{2,3})) *[、.]\B */u],
  // (1)建成  1)建成
  ['bracketed-arabic', `(${DIGITS}`, /^(?<label>\(? *(?<number>\d{1,3}) *\)) *(?:[、.] *)?/u],
  // ①建成
  ['circled', CIRCLED, /^(?<label>(?<number>[①-⑳])) *(?:[、.] *)?/u],
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

// what a number counts or dates: behind a blank these make it no ordinal (`2023 年`, `3 家`)
const COUNTED = /^(?:年|月|日|个|家|项|人|元|万|亿|名|次|件|户|亩|%)/u

/** The ordinal that a folded paragraph (`folded` from `start` to `end`) begins with, or `null`. */
export function readOrdinal(folded: string, start: number, end: number): Ordinal | null {
  let from = start
  while (from < end && folded[from] === ' ') from++
  const forms = FORMS_BY_BEGINNING.get(folded[from] ?? '')
  if (!forms) return null
  const head = folded.slice(from, Math.min(end, from + 24))
  for (const [rank, , form] of forms) {
    const match = form.exec(head)
    if (!match?.groups) continue
    const label = match.groups.label ?? ''
    const written = match.groups.number ?? ''
    const isMisread = rank === 'arabic' && /[OolI]/u.test(written)
    if (isMisread && !/\d/u.test(written)) continue
    const figures = isMisread ? written.replace(/[Oo]/gu, '0').replace(/[lI]/gu, '1') : written
    const number = rank === 'circled' ? written.charCodeAt(0) - 0x245f : readWholeNumber(figures)
    if (number === null || number === 0) continue
    const textStart = from + match[0].length
    const isDouble = DOUBLE.test(label)
    const weak = isMisread || !(isDouble || /[、.()章篇分①-⑳]/u.test(match[0]))
    if ((weak || isDouble) && COUNTED.test(folded.slice(textStart, textStart + 1))) continue
    const glued = rank === 'arabic' && /\.$/u.test(match[0]) && /\d/u.test(folded[textStart] ?? '')
    return {rank, number, labelStart: from, labelEnd: from + label.length, textStart, glued, weak}
  }
  return null
}

/** Whether the first rank stands above the second. */
export function isAbove(rank: Rank, other: Rank): boolean {
  return RANKS.indexOf(rank) < RANKS.indexOf(other)
}
