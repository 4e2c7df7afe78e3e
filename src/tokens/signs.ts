// Signs that stand in a cell for words.

/** The cell says what stands above it. */
export const SAME = /^(?:同上|〃|″|"|’’)$/u
/** There is nothing to say. */
export const NOTHING = /^(?:无|\/|—+|-+|–|\\|暂无)?$/u

/** Whether a cell says that it is as above, or that there is nothing to say. */
export function isSaid(text: string): boolean {
  return text.trim() !== '' && (SAME.test(text.trim()) || NOTHING.test(text.trim()))
}
