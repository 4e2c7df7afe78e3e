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

/** Whether the first rank stands above the second in most notices. */
export function isAbove(rank: Rank, other: Rank): boolean {
  return RANKS.indexOf(rank) < RANKS.indexOf(other)
}
