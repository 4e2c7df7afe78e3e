import {LOOKS, MARKS} from '../lexicon/marks.js'
import {pairBrackets} from '../text/brackets.js'
import {anyOf, classOf} from '../text/expression.js'
import type {SourceText} from '../text/source-text.js'
import {BODY_END} from '../tokens/body-names.js'
import {findDoing} from './doing.js'
import type {LegendNode} from './statements.js'

/** A sentence by which the notice says who leads. Offsets are places in the text that it was found in. */
export interface Legend {
  /** `mark` a sign at the name, `first` the first listed, `label` the 责任单位 where no 牵头单位 is named. */
  basis: 'mark' | 'first' | 'label'
  /** The glyph, or the look's name; `null` where the copy lost it. */
  mark: string | null
  /** The sentence without brackets, 注: and closing stop. */
  start: number
  end: number
  /** The sentence with its brackets. */
  wholeStart: number
  wholeEnd: number
}

const LEADS = '(?:牵头|主办|主责|汇总|主要责任|第一责任|负总责|总负责|总责|抓总)'
const LEADING = new RegExp(LEADS, 'u')
const LOOK_WORDS = Object.entries(LOOKS)
const LOOK = `(?<look>${anyOf(LOOK_WORDS.flatMap(([, words]) => words))})`
const MARK = `["“”‘’'「]? ?(?<mark>${classOf(MARKS)}) ?["“”‘’'」]?`
const LOST = '["“‘「]? ?["”’」]?'
/** What somebody does to a name to mark it. */
const MARKING = '(?:标注|标示|标明|标有|标记|标|注明|注有|注|带有|带|加注|加|打|划|画|用|以|有|缀|附)'
const SIGN = '(?:号|标记|符号|标识|标志|字样|记号)?'
/** Who is meant, and that he is: nothing in it may be a name. */
const WHO = '(?:字体|字样|字|标注|标示|显示|标记|的|者|单位|部门|名称|责任|即|均|都|其|该|,)*'
const IS = '(?:为|表示|代表|是|系|指)?'
const OTHER = '[^。;()★▲△☆、]{0,10}?'

/** The ways in which a legend speaks of a mark, each with an example that is run. */
export const MARK_LEGENDS: ReadonlyArray<{like: string; basis: RegExp}> = [
  {like: '标★者为牵头或汇总单位', basis: new RegExp(`${MARKING} ?${MARK} ?${SIGN}${WHO}${IS}${OTHER}${LEADS}`, 'u')},
  {
    like: '★为牵头单位',
    basis: new RegExp(`(?<=^|[^、])${MARK} ?${SIGN}${WHO}(?:为|表示|代表|是|系|指|者)${OTHER}${LEADS}`, 'u'),
  },
  {
    like: '★:牵头单位',
    basis: new RegExp(`(?<=^|[(,;。:]) *${MARK} ?(?::|—{1,2}|-) ?${OTHER}${LEADS}(?:责任)?(?:单位|部门)`, 'u'),
  },
  {
    like: '加★单位牵头',
    basis: new RegExp(`(?<=^|[(,;。:]|${MARKING}) *${MARK} ?${SIGN}(?:的|者)?(?:单位|部门) ?${LEADS}`, 'u'),
  },
  {like: '★牵头', basis: new RegExp(`(?<=^|[(,;。:] *)${MARK} ?${LEADS} *(?=$|[),;。])`, 'u')},
  {
    like: '牵头单位用★标注',
    basis: new RegExp(
      `${LEADS}(?:责任)?(?:单位|部门|的|者|名称|名|前|后|面|均|以|已|或汇总|,)*${MARKING} ?${MARK}`,
      'u',
    ),
  },
  {
    like: '牵头单位前标有“★”号',
    basis: new RegExp(`${LEADS}(?:责任)?(?:单位|部门)[^。;()、]{0,8}${MARK}${SIGN}(?:标|表示|注)`, 'u'),
  },
  {like: '黑体(加粗)者为牵头单位', basis: new RegExp(`${LOOK}(?:\\([^()]{1,6}\\))?${WHO} ?${IS}${OTHER}${LEADS}`, 'u')},
  {like: '牵头单位以黑体标示', basis: new RegExp(`${LEADS}(?:责任)?(?:单位|部门)[^。;()、]{0,6}?${LOOK}`, 'u')},
  // the glyph was lost: 标者为牵头或汇总单位, 带“”号的为牵头单位
  {
    like: '标者为牵头单位',
    basis: new RegExp(
      `(?:标|带|加|注|打|划|画)(?:有|注|记)? ?(?:${LOST}) ?${SIGN} ?(?:(?:者|的)(?:单位|部门)?(?:均)?${IS}|(?:均)?(?:为|表示|代表))[^。;(),]{0,12}?${LEADS}`,
      'u',
    ),
  },
]
// 列第一位的为牵头单位  由排在首位的部门牵头  逗号前面的为牵头单位
const BY_PLACE = new RegExp(
  `(?:(?:列|排|排名|名列|排序|位列|居|列在|排在|位于|处于|排列|放在|写在) *(?:在|第一|第1|首|最前|前面)[^。;()]{0,14}?${LEADS}` +
    `|(?:第一个|第一家|首个|首家|首位|第一|第1个)(?:位)?(?:的|者)?(?:责任|承办)?(?:单位|部门)[^。;()]{0,6}?${LEADS}` +
    `|(?:第一个|第一家|第一位|首个|首家|首位)(?:的|者)?(?:即?为|即|是|系)[^。;()]{0,6}?${LEADS}` +
    `|(?:逗号|分号|“,”|“;”)(?:之)?(?:以)?前[^。;()]{0,12}?${LEADS})`,
  'u',
)
// 无牵头单位的,责任单位即为牵头单位
const BY_LABEL = new RegExp(
  `(?:无|未列|没有|未明确|未注明|未列出|未标明|不列|未设)(?:明确)?牵头(?:责任)?(?:单位|部门)[^。;()]{0,12}?责任(?:单位|部门)[^。;()]{0,8}?${LEADS}`,
  'u',
)

/** The first legend of a folded range, or `null`. */
export function findLegend(folded: string, start = 0, end = folded.length): Legend | null {
  const range = folded.slice(start, end)
  if (!LEADING.test(range)) return null
  const byLabel = BY_LABEL.exec(range)
  const byMark = byLabel ? null : findMarkLegend(range)
  const match = byLabel ?? byMark ?? BY_PLACE.exec(range)
  if (!match) return null
  const groups = match.groups ?? {}
  const basis = byLabel ? 'label' : byMark ? 'mark' : 'first'
  const mark = groups.mark ?? (groups.look ? lookOf(groups.look) : null)
  return {
    basis,
    mark,
    ...sentenceAround(folded, start, end, start + match.index, start + match.index + match[0].length),
  }
}

/** The first of the ways to speak of a mark in which a range does. */
function findMarkLegend(range: string): RegExpExecArray | null {
  for (const {basis} of MARK_LEGENDS) {
    const match = basis.exec(range)
    if (match) return match
  }
  return null
}

function lookOf(word: string): string | null {
  return LOOK_WORDS.find(([, words]) => words.some(each => each === word.replaceAll(' ', '')))?.[0] ?? null
}

const NOTE = /^(?: *(?:备注|说明|注) *[:：]? *\d?[.、]? *)/u

/** Where a legend starts that stands behind names and a comma: `(县教育局、县财政局负责,列第一位者为牵头部门)`. */
function behindNames(folded: string, start: number, from: number): number {
  const comma = folded.lastIndexOf(',', from - 1)
  if (comma < start) return start
  const before = folded.slice(start, comma)
  const isNamed = before.includes('、') && (BODY_END.test(before) || findDoing(before, 0, before.length) !== null)
  return isNamed || (BODY_END.test(before) && /^[省市县区各]/u.test(before)) ? comma + 1 : start
}

/** The sentence that holds a range: up to the bracket around it, a full stop or the range's end. */
function sentenceAround(folded: string, start: number, end: number, from: number, to: number) {
  const {closing} = pairBrackets(folded, start, end)
  let [left, right] = [start, end]
  let bracket: [number, number] | null = null
  for (const [opened, closed] of closing) {
    if (opened < from && closed >= to && opened + 1 >= left && '([〔【'.includes(folded[opened] ?? '')) {
      ;[left, right] = [opened + 1, closed]
      bracket = [opened, closed + 1]
    }
  }
  const stops = /[。;]/u
  let sentenceStart = from
  while (sentenceStart > left && !stops.test(folded[sentenceStart - 1] ?? '')) sentenceStart--
  sentenceStart = behindNames(folded, sentenceStart, from)
  let sentenceEnd = to
  while (sentenceEnd < right && !/。/u.test(folded[sentenceEnd] ?? '')) sentenceEnd++
  const note = NOTE.exec(folded.slice(sentenceStart, sentenceEnd))?.[0].length ?? 0
  const isWholeBracket = bracket !== null && sentenceStart === left
  const textStart = sentenceStart + note
  let textEnd = sentenceEnd
  while (textEnd > textStart && ' ;,'.includes(folded[textEnd - 1] ?? '')) textEnd--
  return {
    start: textStart,
    end: textEnd,
    wholeStart: isWholeBracket && bracket ? bracket[0] : sentenceStart,
    wholeEnd:
      isWholeBracket && bracket ? bracket[1] : Math.min(sentenceEnd + (folded[sentenceEnd] === '。' ? 1 : 0), end),
  }
}

/** A legend as a node. */
export function legendNode(legend: Legend, source: SourceText): LegendNode {
  return {
    type: 'legend',
    basis: legend.basis,
    mark: legend.mark,
    words: source.place(legend.start, legend.end),
    position: source.place(legend.wholeStart, legend.wholeEnd),
  }
}
