import {PAIRS, pairBrackets} from '../../text/brackets.js'
import type {Finding, Rule} from '../rule.js'

const CHECKED = new Set(['(', ')', '《', '》', '“', '”', '〔', '〕', '【', '】', '‘', '’'])
const PARTNERS = new Map(
  Object.entries(PAIRS).flatMap(([open, close]) => [
    [open, close],
    [close, open],
  ]),
)

/** A quote or bracket without its partner: the copy has lost a character, perhaps more. */
export const unbalancedPair: Rule = {
  id: 'unbalanced-pair',
  level: 'warning',
  check: ({text, regions}) =>
    regions
      .filter(region => region.kind !== 'furniture' && region.kind !== 'unread')
      .flatMap(({position: {start, end}}) => lines(text.folded, start.offset, end.offset))
      .flatMap(([start, end]): Finding[] =>
        pairBrackets(text.folded, start, end)
          .unpaired.filter(
            ({character, offset}) => CHECKED.has(character) && !isLabel(text.folded.slice(start, offset)),
          )
          .map(({character, offset}) => ({
            data: {character, partner: PARTNERS.get(character) ?? ''},
            position: text.place(offset, offset + 1),
          })),
      ),
  words: {
    en: ({character, partner}) => `${character} has no ${partner}: the copy may have lost characters here`,
    zh: ({character, partner}) => `${character} 缺少对应的 ${partner},此处文字可能有缺失`,
  },
}

/** The lines of a range. */
function lines(text: string, start: number, end: number): Array<[number, number]> {
  const found: Array<[number, number]> = []
  let from = start
  for (let at = text.indexOf('\n', from); at >= 0 && at < end; at = text.indexOf('\n', from)) {
    found.push([from, at])
    from = at + 1
  }
  found.push([from, end])
  return found
}

/** Whether a closing bracket belongs to a number in front of it: `1)`. */
function isLabel(before: string): boolean {
  return /^\s*[\d一二三四五六七八九十]{1,3}$/u.test(before)
}
