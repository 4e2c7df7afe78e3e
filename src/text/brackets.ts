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
const CLOSERS = new Set(Object.values(PAIRS))

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

/**
 * Pairs the brackets and quotes of a folded range. A closing character pairs with the nearest open one of its kind;
 * what was opened inside and never closed is left over.
 */
export function pairBrackets(folded: string, start = 0, end = folded.length): Pairing {
  const closing = new Map<number, number>()
  const open: Unpaired[] = []
  const unpaired: Unpaired[] = []
  const waiting = new Map<string, number>()
  for (let at = start; at < end; at++) {
    const character = folded[at] ?? ''
    const partner = OPENERS.get(character)
    if (partner !== undefined) {
      open.push({character, offset: at})
      waiting.set(partner, (waiting.get(partner) ?? 0) + 1)
    } else if (CLOSERS.has(character)) {
      if (!waiting.get(character)) {
        unpaired.push({character, offset: at})
        continue
      }
      for (let top = open.pop(); top; top = open.pop()) {
        const expected = OPENERS.get(top.character) ?? ''
        waiting.set(expected, (waiting.get(expected) ?? 1) - 1)
        if (expected === character) {
          closing.set(top.offset, at)
          break
        }
        unpaired.push(top)
      }
    }
  }
  unpaired.push(...open)
  return {closing, unpaired: unpaired.sort((a, b) => a.offset - b.offset)}
}

/** The parts of a folded range between separators that stand in no bracket or quote. Empty parts are kept. */
export function splitOutside(
  folded: string,
  start: number,
  end: number,
  isSeparator: (character: string) => boolean,
): Array<{start: number; end: number}> {
  const {closing} = pairBrackets(folded, start, end)
  const parts: Array<{start: number; end: number}> = []
  let from = start
  for (let at = start; at < end; at++) {
    const partner = closing.get(at)
    if (partner !== undefined) {
      at = partner
    } else if (isSeparator(folded[at] ?? '')) {
      parts.push({start: from, end: at})
      from = at + 1
    }
  }
  parts.push({start: from, end})
  return parts
}
