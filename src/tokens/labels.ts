import {MISREADINGS} from '../lexicon/misreadings.js'
import {DEADLINE_LABELS, LEADER_LABELS, ROLE_LABELS, type Role} from '../lexicon/roles.js'
import {findAll, HAN} from '../text/expression.js'
import {type FoundKey, findKeys} from './keys.js'

/** What a label says of the words behind it: units in a role, a leader, or a deadline. */
export type LabelKind = Role | 'leader' | 'deadline'

/** A label and the words that it stands for. Offsets are places in the text that it was found in. */
export interface LabelledValue {
  kind: LabelKind
  labelStart: number
  labelEnd: number
  valueStart: number
  valueEnd: number
}

const DICTIONARY = new Map<string, LabelKind>([
  ...ROLE_LABELS.flatMap(([role, labels]) => labels.map(label => [label, role] as const)),
  ...LEADER_LABELS.map(label => [label, 'leader'] as const),
  ...DEADLINE_LABELS.map(label => [label, 'deadline'] as const),
])

const MISREAD = new RegExp(`[${MISREADINGS.map(([, wrongs]) => wrongs).join('')}]`, 'gu')

/** Labels by their words. 贵任单位, 牵头单住: one with a character misread is meant all the same. */
const labels = {
  get(words: string): LabelKind | undefined {
    return DICTIONARY.get(words) ?? readMisread(words)
  },
}

function readMisread(words: string): LabelKind | undefined {
  for (const {0: wrong, index} of findAll(MISREAD, words)) {
    for (const [right, wrongs] of MISREADINGS) {
      if (!wrongs.includes(wrong)) continue
      const kind = DICTIONARY.get(words.slice(0, index) + right + words.slice(index + 1))
      if (kind) return kind
    }
  }
  const meant = COMMON.find(label => isOneOff(words, label))
  return meant === undefined ? undefined : DICTIONARY.get(meant)
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
const DECORATION = /[ •·—【[(〔-]+/gu

/** Whether a folded line begins with a duty label: `责任单位:`, `【责任 单位】`. */
export function startsWithDutyLabel(folded: string): boolean {
  const head = folded.slice(0, LONGEST_HEAD)
  const stop = head.search(/[:;】\]]/u)
  return stop > 0 && labels.get(head.slice(0, stop).replace(DECORATION, '')) !== undefined
}

/**
 * Where labels begin behind an item's words on the same line (`新建学校3所。责任单位:县教育局`), or `null`: the first of them
 * stands behind a stop or a blank, outside of brackets, and one of them names bearers.
 */
export function findInlineLabels(folded: string, start: number, end: number): number | null {
  const labels = findLabels(folded, start, end).filter(({labelStart}) => labelStart > start)
  const [first] = labels
  if (!first || !labels.some(({kind}) => kind !== 'leader' && kind !== 'deadline')) return null
  const before = folded.slice(start, first.labelStart)
  const depth = (before.match(/[([〔【]/gu)?.length ?? 0) - (before.match(/[)\]〕】]/gu)?.length ?? 0)
  return depth <= 0 && /[。;)〕\] ]$/u.test(before) && before.trim() !== '' ? first.labelStart : null
}

// 责任单位:县商务局,适用范围:试点乡镇
const OTHER_KEY = new RegExp(`[;,。] *[${HAN}]{2,6} *:`, 'u')

/** A label at the start of a line with a semicolon for its colon, as a scanner reads it: `牵头单位;县水利局`. */
function keyBeforeSemicolon(folded: string): Array<FoundKey<LabelKind>> {
  const words = /^ *(?<label>[^ :;,。]{4,6}) *;/u.exec(folded)
  const label = words?.groups?.label
  const meaning = label === undefined ? undefined : DICTIONARY.get(label)
  if (!words || label === undefined || meaning === undefined) return []
  const from = folded.indexOf(label)
  return [{meaning, start: from, end: from + label.length, valueStart: words[0].length}]
}

/** The labels of a folded range with their values, in order; a value ends where the next label, or another key, begins. */
export function findLabels(folded: string, start: number, end: number): LabelledValue[] {
  const range = folded.slice(start, end)
  const keys = [...keyBeforeSemicolon(range), ...findKeys(range, labels)]
  return keys.map((key, at) => {
    const valueStart = start + key.valueStart
    const next = start + (keys[at + 1]?.start ?? end - start)
    const other = OTHER_KEY.exec(folded.slice(valueStart, next))
    const valueEnd = other ? valueStart + other.index : next
    return {kind: key.meaning, labelStart: start + key.start, labelEnd: start + key.end, valueStart, valueEnd}
  })
}
