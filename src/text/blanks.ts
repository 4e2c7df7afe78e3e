// Blanks: a copy pads, wraps and indents; none of that is what the notice says.

/** The text with every blank taken out: what two copies of one notice have in common. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '')
}

/**
 * The text as a value: no blanks at its ends, none where a line was broken, one space for several.
 *
 * A single space inside a line is kept, since `“创新制胜 三年跃升”行动` has one on purpose.
 */
export function tidy(text: string): string {
  return text.trim().replace(/\s+/gu, run => (run.includes('\n') ? '' : ' '))
}

/** The range without the blanks at its ends. `start` is never behind `end`. */
export function trimRange(text: string, start: number, end: number): {start: number; end: number} {
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return {start, end}
}

/** Whether a code unit is a blank, as `\s` has it. */
function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0xfeff
  )
}

/** How many characters (code points) of the range are not blank. */
export function countCharacters(text: string, start = 0, end = text.length): number {
  const written = text.slice(start, end).replace(/\s+/gu, '')
  return written.length - (written.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0)
}
