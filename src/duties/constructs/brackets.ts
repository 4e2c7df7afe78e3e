import {pairBrackets} from '../../text/brackets.js'
import type {NoticeText} from '../../tokens/vocabulary.js'
import type {Range} from '../said.js'

/** A bracket that may say who bears a task. Offsets are places in the text. */
export interface Bracket extends Range {
  innerStart: number
  innerEnd: number
  /** Its partner was lost; it reaches to the paragraph's end. */
  isOpen: boolean
}

const OPENERS = '([〔【〈{「『'

/** The brackets that were listed last in a text: several constructs ask for those of one paragraph. */
const last = new WeakMap<NoticeText, {start: number; end: number; brackets: readonly Bracket[]}>()

/** The brackets of a folded paragraph, in order, outer ones before those in them. */
export function listBrackets(source: NoticeText, start: number, end: number): readonly Bracket[] {
  const known = last.get(source)
  if (known && known.start === start && known.end === end) return known.brackets
  const brackets = findBrackets(source, start, end)
  last.set(source, {start, end, brackets})
  return brackets
}

function findBrackets({folded}: NoticeText, start: number, end: number): Bracket[] {
  if (!/[([〔【〈{「『]/u.test(folded.slice(start, end))) return []
  const {closing, unpaired} = pairBrackets(folded, start, end)
  const found = [...closing]
    .filter(([opened]) => OPENERS.includes(folded[opened] ?? '|'))
    .map(([opened, closed]) => ({
      start: opened,
      end: closed + 1,
      innerStart: opened + 1,
      innerEnd: closed,
      isOpen: false,
    }))
  const lost = unpaired.filter(({character}) => OPENERS.includes(character)).at(-1)
  const isLast = lost !== undefined && found.every(each => each.end <= lost.offset || each.start > lost.offset)
  if (isLast) found.push({start: lost.offset, end, innerStart: lost.offset + 1, innerEnd: end, isOpen: true})
  return found.sort((a, b) => a.start - b.start)
}

/** Where a bracket ends with the stop behind it, if the words in front of it have their own. */
export function endWithStop(folded: string, {start, end}: Range): number {
  const before = folded.slice(Math.max(0, start - 3), start).trimEnd()
  return /[。;]$/u.test(before) && folded[end] === '。' ? end + 1 : end
}
