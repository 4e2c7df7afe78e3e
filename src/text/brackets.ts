import {CharacterSet} from './character-set.js'
import {classOf, findAll} from './expression.js'

// Brackets and quotes: what stands inside them is not split, and one that lost its partner is only a character.

/** Opening characters and their partners. Both widths, since a copy mixes them. */
export const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '〔': '〕',
  '【': '】',
  '〈': '〉',
  '《': '》',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '{': '}',
}

const OPENERS = new Map(Object.entries(PAIRS))
const CHARACTERS = Object.entries(PAIRS).flat().join('')
const SIGNS = new CharacterSet(CHARACTERS)
/** Any of them. */
export const SIGN = new RegExp(classOf(CHARACTERS), 'gu')

/** A character of a pair that has no partner. */
export interface Unpaired {
  character: string
  offset: number
}

/** The pairs of a range: partner of each opening place, and the characters left over. */
export interface Pairing {
  /** Place of the opening character → place of its partner. */
  closing: ReadonlyMap<number, number>
  unpaired: readonly Unpaired[]
}

/** A range without any. */
export const NOTHING: Pairing = {closing: new Map(), unpaired: []}

/**
 * Pairs the brackets and quotes of a folded range. A closing character pairs with the nearest open one of its kind;
 * what was opened inside and never closed is left over.
 */
export function pairBrackets(folded: string, start = 0, end = folded.length): Pairing {
  let first = start
  while (first < end && !SIGNS.isAt(folded, first)) first++
  if (first >= end) return NOTHING
  const closing = new Map<number, number>()
  const open: Unpaired[] = []
  const unpaired: Unpaired[] = []
  const waiting = new Map<string, number>()
  for (let at = first; at < end; at++) {
    if (!SIGNS.isAt(folded, at)) continue
    const sign = {character: folded[at] ?? '', offset: at}
    const partner = OPENERS.get(sign.character)
    if (partner !== undefined) {
      open.push(sign)
      waiting.set(partner, (waiting.get(partner) ?? 0) + 1)
    } else if (!waiting.get(sign.character)) {
      unpaired.push(sign)
    } else {
      for (let top = open.pop(); top; top = open.pop()) {
        const expected = OPENERS.get(top.character) ?? ''
        waiting.set(expected, (waiting.get(expected) ?? 1) - 1)
        if (expected === sign.character) {
          closing.set(top.offset, sign.offset)
          break
        }
        unpaired.push(top)
      }
    }
  }
  unpaired.push(...open)
  return {closing, unpaired: unpaired.sort((a, b) => a.offset - b.offset)}
}

/**
 * The parts of a folded range between separators that stand in no bracket or quote. Empty parts are kept.
 * `separator` is the characters that part, or a global expression that matches one character.
 */
export function splitOutside(
  folded: string,
  start: number,
  end: number,
  separator: CharacterSet | RegExp,
): Array<{start: number; end: number}> {
  const parts: Array<{start: number; end: number}> = []
  const places = placesOf(folded, start, end, separator)
  const {closing} = places.length > 0 ? pairBrackets(folded, start, end) : NOTHING
  const inside = closing.size > 0 ? [...closing].sort(([a], [b]) => a - b) : []
  let from = start
  let next = 0
  let closed = -1
  for (const at of places) {
    // the outermost pair that is open here; pairs nest, so those inside it can be passed over
    for (let pair = inside[next]; pair && pair[0] < at; pair = inside[++next]) closed = Math.max(closed, pair[1])
    if (at < closed) continue
    parts.push({start: from, end: at})
    from = at + 1
  }
  parts.push({start: from, end: Math.max(from, end)})
  return parts
}

/** The places in a range at which a separator stands. */
function placesOf(folded: string, start: number, end: number, separator: CharacterSet | RegExp): number[] {
  if (separator instanceof RegExp) return findAll(separator, folded.slice(start, end)).map(({index}) => start + index)
  const places: number[] = []
  for (let at = start; at < end; at++) if (separator.isAt(folded, at)) places.push(at)
  return places
}
