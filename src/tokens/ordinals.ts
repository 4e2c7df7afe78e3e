import {HAN} from '../text/expression.js'
import {readWholeNumber} from '../text/numerals.js'

/** The kinds of ordinal in the order in which notices mostly nest them, outermost first. */
export const RANKS = [
  'chapter',
  'article',
  'formal',
  'roman',
  'upper',
  'framed-han',
  'han',
  'bracketed-han',
  'heading',
  'named',
  'framed-arabic',
  'arabic',
  'decimal',
  'decimal-3',
  'bracketed-arabic',
  'circled',
  'lower',
  'bullet',
  'listed',
] as const

/**
 * What an ordinal looks like: `第一章`, `第一条`, `壹、`, `Ⅰ.`, `A.`, `【一】`, `一、`, `(一)`, `任务1`, `【1】`, `1.`, `1.1`, `1.1.1`, `(1)`, `①`,
 * `a.`, `●`, `一是`; `heading` is a line without one over what is numbered.
 */
export type Rank = (typeof RANKS)[number]

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

const NUMERALS = '一二三四五六七八九十百〇零'
const DIGITS = '0123456789'
const NUMERAL = `[${NUMERALS}]{1,5}`
const HYPHEN = '[-—–－]'
const FORMAL = '壹贰叁肆伍陆柒捌玖拾'
const ROMAN = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ'
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const LOWER = 'abcdefghijklmnopqrstuvwxyz'

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

/** A form of ordinals: the characters that it may begin with, and all of it. */
type Form = readonly [Rank, beginnings: string, RegExp]

const FORMS: readonly Form[] = [
  // 第一章 总则  PART 02  办好民生事
  ['chapter', '第', new RegExp(`^(?<label>第(?<number>${NUMERAL}|\\d{1,2})(?:章|部分|篇|编))(?:[、.: ] *|$)`, 'u')],
  ['chapter', 'PpC', /^(?:PART|Part|part|CHAPTER|Chapter) *(?<label>(?<number>\d{1,2}))(?:[、.: ] *|$)/u],
  // 板块一:稳增长  专题1 惠民生
  [
    'chapter',
    '板专篇方领行类部章单',
    new RegExp(
      `^(?<label>(?:板块|专题|专项|篇章|方面|领域|行动|类别|部分|单元)(?<number>${NUMERAL}|\\d{1,2}))(?:[、.:,] *| +|(?=[“《]))`,
      'u',
    ),
  ],
  // 壹、稳增长
  ['formal', FORMAL, new RegExp(`^(?<label>(?<number>[${FORMAL}]{1,3})) *(?:[、.,:] *| +)`, 'u')],
  // Ⅰ.稳增长  II. 惠民生
  [
    'roman',
    `${ROMAN}IVX`,
    new RegExp(`^(?<label>(?<number>[${ROMAN}]|[IVX]{1,4})) *(?:[、.] *| +)(?=[${HAN}“《])`, 'u'),
  ],
  // A.稳增长
  ['upper', UPPER, new RegExp(`^(?<label>(?<number>[A-Z])) *[、.:] *(?=[${HAN}“《])`, 'u')],
  [
    'lower',
    `${LOWER}(`,
    new RegExp(`^(?<label>\\(?(?<number>[a-z])\\)?)(?:(?<=\\)) *| *[、.:] *)(?=[${HAN}“《])`, 'u'),
  ],
  // 【一】稳增长  [1]新建学校
  ['framed-han', '【[〔〖<', new RegExp(`^(?<label>[【[〔〖<] *(?<number>${NUMERAL}) *[】\\]〕〗>])[、.: ]*`, 'u')],
  ['framed-arabic', '【[〔〖<', /^(?<label>[【[〔〖<] *(?<number>\d{1,3}) *[】\]〕〗>])[、.: ]*/u],
  // #1 新建学校  No.1 新建学校
  [
    'named',
    '#№Nn',
    new RegExp(`^(?<label>(?:#|№|N[oO]\\.?|no\\.?) *(?<number>\\d{1,3}))(?:[、.:]? *)(?=[${HAN}“《])`, 'u'),
  ],
  // 第一,新建学校
  ['named', '第', new RegExp(`^(?<label>第(?<number>${NUMERAL}))[,、:] *`, 'u')],
  // 01 做强制造业: a heading whose number stands alone in front of few words
  ['chapter', '0', new RegExp(`^(?<label>0(?<number>\\d)) +(?=[${HAN}]{2,16}$)`, 'u')],
  // 第一条支持品牌落地  第2条 优化
  ['article', '第', new RegExp(`^(?<label>第(?<number>${NUMERAL}|\\d{1,3})[条款])[、.: ]*`, 'u')],
  // 第一项 新建学校
  ['named', '第', new RegExp(`^(?<label>第(?<number>${NUMERAL}|\\d{1,3})[项件])[、.: ]+`, 'u')],
  // 任务1:新建学校  措施一 优化流程
  [
    'named',
    '任措事项目举清',
    new RegExp(
      `^(?<label>(?:任务|措施|事项|项目|举措|目标|清单)(?<number>${NUMERAL}|\\d{1,3}))(?:[、.:] *| +|(?=[“《]))`,
      'u',
    ),
  ],
  // 一、加快转型
  ['han', NUMERALS, new RegExp(`^(?<label>(?<number>${NUMERAL}))(?: *[、.]| (?=[${HAN}“《])) *`, 'u')],
  // 一,加快转型  一:加快转型
  ['han', NUMERALS, new RegExp(`^(?<label>(?<number>${NUMERAL})) *[\\p{Co}·・,:] *(?=[${HAN}“《])`, 'u')],
  // 一是新建学校
  ['listed', NUMERALS, new RegExp(`^(?<label>(?<number>${NUMERAL})是)[、,: ]*`, 'u')],
  // (一)经济指标
  ['bracketed-han', '(', new RegExp(`^(?<label>\\( *(?<number>${NUMERAL}) *\\))[ 、.]*`, 'u')],
  // 2.1.1 新建幼儿园
  ['decimal-3', DIGITS, /^(?<label>(?<parents>\d{1,2}\.\d{1,2})\.(?<number>\d{1,2}))(?![.\d%％‰])[、. ]*(?=[^\d ])/u],
  // 1.建成  1、建成  10 建成  01 建成
  [
    'arabic',
    DIGITS,
    new RegExp(`^(?<label>(?<number>\\d{1,4}(?= *[.、])|\\d{1,3}))(?: *[.、](?![.、])| +(?=[${HAN}“《])) *`, 'u'),
  ],
  // 01优化服务  1,建成  1·建成: another sign for the stop, or none behind a zero
  [
    'arabic',
    DIGITS,
    new RegExp(
      `^(?<label>(?<number>0\\d|\\d{1,3}(?= *[\\p{Co}·・。,:])))(?: *[\\p{Co}·・。,:])? *(?=[${HAN}“《])`,
      'u',
    ),
  ],
  // 1.1 新改建县道; behind the other form, since 16.10亿元 is item 16 unless the numbers say else
  ['decimal', DIGITS, /^(?<label>(?<parents>\d{1,2})\.(?<number>\d{1,2}))(?![.\d%％‰])[、. ]*(?=[^\d ])/u],
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

/** Whether the first rank stands above the second in most notices. */
export function isAbove(rank: Rank, other: Rank): boolean {
  return RANKS.indexOf(rank) < RANKS.indexOf(other)
}
