import type {Region} from '../../model/index.js'
import {PAIRS, pairBrackets, SIGN} from '../../text/brackets.js'
import {kindAt} from '../regions.js'
import type {Finding, Rule} from '../rule.js'

const CHECKED = new Set(['(', ')', '《', '》', '“', '”', '〔', '〕', '【', '】', '‘', '’'])
const SKIPPED = new Set(['furniture', 'unread'])
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
  check: ({text, regions, repair}) =>
    stretches(text.folded, repair?.kind === 'joined' ? regions : null).flatMap(([start, end]): Finding[] =>
      pairBrackets(text.folded, start, end)
        .unpaired.filter(({character, offset}) => CHECKED.has(character) && !isLabel(text.folded.slice(start, offset)))
        .filter(({offset}) => !SKIPPED.has(kindAt(regions, offset) ?? 'unread'))
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

/** What a pair stands in: a line; where lines are no paragraphs, all that became one thing. */
function stretches(text: string, regions: readonly Region[] | null): Array<[number, number]> {
  return regions?.map(({position}) => [position.start.offset, position.end.offset]) ?? linesWithPairs(text)
}

/** The lines of a text in which a bracket or quote stands. */
function linesWithPairs(text: string): Array<[number, number]> {
  const lines: Array<[number, number]> = []
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    if (end > start && text.slice(start, end).search(SIGN) >= 0) lines.push([start, end])
    start = end + 1
  }
  return lines
}

/** Whether a closing bracket belongs to a number in front of it: `1)`. */
function isLabel(before: string): boolean {
  return /(?:^|[^\d一二三四五六七八九十])(?:\d{1,2}|[一二三四五六七八九十]{1,3})$/u.test(before.slice(-4))
}
