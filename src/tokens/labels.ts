import {MISREADINGS} from '../lexicon/misreadings.js'
import {PERSON_NOUNS, ROLE_STEMS, TIME_NOUNS} from '../lexicon/roles.js'
import {pairBrackets} from '../text/brackets.js'
import {findAll, HAN} from '../text/expression.js'
import {BODY_END} from './body-names.js'
import {type FoundKey, findKeys} from './keys.js'
import {kindOfLabel, type LabelKind} from './label-words.js'
import {isTime} from './segments.js'
import {NO_VOCABULARY, type Vocabulary} from './vocabulary.js'

export type {LabelKind} from './label-words.js'

/** A label and the words that it stands for. Offsets are places in the text that it was found in. */
export interface LabelledValue {
  kind: LabelKind
  labelStart: number
  labelEnd: number
  valueStart: number
  valueEnd: number
}

const MISREAD = new RegExp(`[${MISREADINGS.map(([, wrongs]) => wrongs).join('')}]`, 'gu')

/** Labels by their words. 贵任单位, 牵头单住: one with a character misread is meant all the same. */
function dictionaryOf(vocabulary: Vocabulary) {
  return {
    get: (words: string): LabelKind | undefined =>
      vocabulary.labels.get(words) ?? kindOfLabel(words) ?? readMisread(words),
  }
}

function readMisread(words: string): LabelKind | undefined {
  const meant = labelMeant(words)
  return meant === null ? undefined : kindOfLabel(meant)
}

/** The label for which words were misread (`贵任单位`); `null` for one that is right, or no label. */
export function labelMeant(words: string): string | null {
  if (words.length < 4 || words.length > 6 || kindOfLabel(words)) return null
  for (const {0: wrong, index} of findAll(MISREAD, words)) {
    for (const [right, wrongs] of MISREADINGS) {
      const meant = words.slice(0, index) + right + words.slice(index + 1)
      if (wrongs.includes(wrong) && kindOfLabel(meant)) return meant
    }
  }
  return COMMON.find(label => isOneOff(words, label)) ?? null
}

// the labels that nearly every notice has: with any one character misread they are known, but for words of their own
const COMMON = ['责任单位', '牵头单位']
const OTHER_WORDS = /[岗点区部元龙主]/u

function isOneOff(words: string, label: string): boolean {
  if (words.length !== label.length) return false
  const wrong = [...words].filter((character, at) => character !== label[at])
  return wrong.length === 1 && !OTHER_WORDS.test(wrong[0] ?? '')
}

const LONGEST_HEAD = 32
const DECORATION = /^[ •·—【[(〔*◆■●-]+/u

/** Whether a folded line begins with a duty label: `责任单位:`, `【责任 单位】`, `责任单位  县住建局`. */
export function startsWithDutyLabel(folded: string, vocabulary: Vocabulary = NO_VOCABULARY): boolean {
  const head = folded.slice(0, LONGEST_HEAD)
  const stop = head.search(/[:;】\]〕]/u)
  if (
    stop > 0 &&
    dictionaryOf(vocabulary).get(head.slice(0, stop).replace(DECORATION, '').replaceAll(' ', '')) !== undefined
  )
    return true
  return keyWithoutColon(folded, vocabulary).length > 0
}

/**
 * Where labels begin behind an item's words on the same line (`新建学校3所。责任单位:县教育局`), or `null`: the first of them
 * stands behind a stop or a blank, outside of brackets, and one of them names bearers.
 */
export function findInlineLabels(
  folded: string,
  start: number,
  end: number,
  vocabulary: Vocabulary = NO_VOCABULARY,
): number | null {
  if (!/[:】\]〕]/u.test(folded.slice(start, end))) return findSpacedLabels(folded, start, end)
  const labels = findLabels(folded, start, end, vocabulary).filter(({labelStart}) => labelStart > start)
  if (labels.length === 0) return null
  const {closing} = pairBrackets(folded, start, end)
  const isInside = (at: number) => [...closing].some(([opened, closed]) => opened < at && closed > at)
  const found = labels.find(({labelStart, labelEnd}) => {
    const isFramed = '】]〕'.includes(folded[labelEnd] ?? ' ')
    const at = isFramed ? labelStart - 1 : labelStart
    return (
      at > start && (!isInside(labelStart) || isFramed) && !isInside(at) && isFree(folded.slice(start, at), isFramed)
    )
  })
  if (!found) return null
  const rest = labels.slice(labels.indexOf(found))
  if (!rest.some(({kind}) => kind !== 'leader' && kind !== 'deadline')) return null
  const isFramed = '】]〕'.includes(folded[found.labelEnd] ?? ' ')
  const from = isFramed ? found.labelStart - 1 : found.labelStart
  // ——责任单位:县工信局: the dash is the label's
  const dash = /[—–－-]{1,4} *$/u.exec(folded.slice(start, from))
  return dash ? from - dash[0].length : from
}

// …。 责任单位 县教育局 配合单位 县财政局
const SPACED_INLINE = new RegExp(`(?<=[。;)] *| {2})(?<label>[${HAN}]{4,8}) +(?=[${HAN}★▲△☆*])`, 'gu')

/** The same where no label has a colon: blanks stand around each of them. */
function findSpacedLabels(folded: string, start: number, end: number): number | null {
  const range = folded.slice(start, end)
  let first: number | null = null
  for (const match of findAll(SPACED_INLINE, range)) {
    const kind = kindOfLabel(match.groups?.label ?? '')
    if (match.index === 0 || !kind) continue
    first ??= start + match.index
    const value = range.slice(match.index + match[0].length).split(/[、,;。 ]/u)[0] ?? ''
    if (kind !== 'leader' && kind !== 'deadline' && BODY_END.test(value)) return first
  }
  return null
}

/** Whether a label may begin behind words: they end with a stop or a blank, or the label has a frame. */
function isFree(before: string, isFramed: boolean): boolean {
  return before.trim() !== '' && (isFramed || /[。;)〕\] —–－-]$/u.test(before))
}

// 责任单位:县商务局,适用范围:试点乡镇
const OTHER_KEY = new RegExp(`[;,。] *[${HAN}]{2,6} *:`, 'u')

/** A label at the start of a line with a semicolon for its colon, as a scanner reads it: `牵头单位;县水利局`. */
function keyBeforeSemicolon(folded: string): Array<FoundKey<LabelKind>> {
  const words = /^ *(?<label>[^ :;,。]{4,6}) *;/u.exec(folded)
  const label = words?.groups?.label
  const meaning = label === undefined ? undefined : kindOfLabel(label)
  if (!words || label === undefined || meaning === undefined) return []
  const from = folded.indexOf(label)
  return [{meaning, start: from, end: from + label.length, valueStart: words[0].length}]
}

/** No label is without one of these. */
const MADE_OF = new RegExp(
  `[${[...ROLE_STEMS.flatMap(([, stems]) => stems), ...TIME_NOUNS, ...PERSON_NOUNS].map(word => word[0]).join('')}]`,
  'u',
)
const SPACED = new RegExp(`^[ •·—*-]*(?<label>[${HAN}](?: ?[${HAN}]){3,7}) {1,}(?=[${HAN}★▲△☆*\\d])`, 'u')
const CLOSED = new RegExp(`^ *(?<label>[${HAN}]{4,6})(?<value>[${HAN}()、,]{3,})`, 'u')

const PERSONS = new RegExp(`^[${HAN}、 ()]{2,40}$`, 'u')

/** Whether words behind a label without a colon are what it asks for; a list of bodies may be anything. */
function mayMean(kind: LabelKind, words: string): boolean {
  // another label may stand behind two blanks
  const value = words.trim().split(/ {2,}/u)[0] ?? ''
  return kind === 'deadline' ? isTime(value) : kind !== 'leader' || PERSONS.test(value)
}

/** A label at a start whose colon is lost: a blank stands for it, or nothing (`责任单位县城管局`). */
function keyWithoutColon(folded: string, vocabulary: Vocabulary): Array<FoundKey<LabelKind>> {
  let first = 0
  while (first < folded.length && ' •·—*-'.includes(folded[first] ?? '')) first++
  const head = folded.slice(first, first + 6)
  if (!MADE_OF.test(head) && vocabulary.labels.size === 0) return []
  const spaced = SPACED.exec(folded.slice(0, LONGEST_HEAD))
  const label = spaced?.groups?.label
  if (spaced && label !== undefined && !/[。!?]./u.test(folded)) {
    for (let length = label.length; length >= 4; length--) {
      const words = label.slice(0, length)
      if (length < label.length && label[length] !== ' ') continue
      const meaning = vocabulary.labels.get(words.replaceAll(' ', '')) ?? kindOfLabel(words.replaceAll(' ', ''))
      const start = folded.indexOf(label)
      if (meaning && words.replaceAll(' ', '').length >= 4 && mayMean(meaning, folded.slice(start + length)))
        return [
          {meaning, start, end: start + length, valueStart: start + length},
          ...furtherWithoutColon(folded, start + length, vocabulary),
        ]
    }
  }
  const closed = CLOSED.exec(folded)
  if (!closed?.groups) return []
  for (const length of [6, 5, 4]) {
    const words = closed.groups.label?.slice(0, length) ?? ''
    const start = folded.indexOf(words)
    const value =
      folded
        .slice(start + words.length)
        .split(/[、,;。]/u)[0]
        ?.trim() ?? ''
    const meaning = words.length === length ? kindOfLabel(words) : undefined
    if (!meaning || meaning === 'leader' || meaning === 'deadline' || meaning === 'mixed') continue
    if (value.length >= 3 && BODY_END.test(value) && /^[省市县区州镇乡各]/u.test(value))
      return [{meaning, start, end: start + length, valueStart: start + length}]
  }
  return []
}

// 市城管局    协办单位 市园林绿化局: a blank on both sides of a label
const FURTHER = new RegExp(`(?<=[ ;,])(?<label>[${HAN}]{4,8})(?= +[${HAN}★▲△☆*\\d])`, 'gu')

/** The labels behind one without a colon that have none either. */
function furtherWithoutColon(folded: string, from: number, vocabulary: Vocabulary): Array<FoundKey<LabelKind>> {
  return findAll(FURTHER, folded.slice(from)).flatMap(match => {
    const words = match.groups?.label ?? ''
    const meaning = vocabulary.labels.get(words) ?? kindOfLabel(words)
    const start = from + match.index
    return meaning ? [{meaning, start, end: start + words.length, valueStart: start + words.length}] : []
  })
}

/** Where a value ends that stands in a bracket with its label: at the bracket's end, or at `end`. */
function closingOf(folded: string, labelStart: number, valueStart: number, end: number): number {
  if (!'【[〔('.includes(folded[labelStart - 1] ?? ' ')) return end
  const closing = pairBrackets(folded, valueStart, end).unpaired.find(({character}) => '】]〕)'.includes(character))
  return closing?.offset ?? end
}

/** The labels of a folded range with their values, in order; a value ends where the next label, or another key, begins. */
export function findLabels(
  folded: string,
  start: number,
  end: number,
  vocabulary: Vocabulary = NO_VOCABULARY,
): LabelledValue[] {
  const range = folded.slice(start, end)
  const found = findKeys(range, dictionaryOf(vocabulary))
  const first = found[0]?.start ?? range.length
  const isInFront = (key: FoundKey<LabelKind>) => key.end <= first
  const semicolon = keyBeforeSemicolon(range).filter(isInFront)
  const lost = keyWithoutColon(range, vocabulary).filter(isInFront)
  const keys = [...(semicolon.length > 0 ? semicolon : lost), ...found]
  return keys.map((key, at) => {
    const valueStart = start + key.valueStart
    const next = start + (keys[at + 1]?.start ?? end - start)
    const isFramed = '【[〔('.includes(folded[next - 1] ?? ' ')
    const limit = closingOf(folded, start + key.start, valueStart, isFramed ? next - 1 : next)
    const other = OTHER_KEY.exec(folded.slice(valueStart, limit))
    const valueEnd = other ? valueStart + other.index : limit
    return {kind: key.meaning, labelStart: start + key.start, labelEnd: start + key.end, valueStart, valueEnd}
  })
}
