// Blanks: a copy pads, wraps and indents; none of that is what the notice says.

const BLANK = /\s/u

/** The text with every blank taken out: what two copies of one notice have in common. */
export function squeeze(text: string): string {
  return mayHaveBlanks(text) ? text.replace(/\s+/gu, '') : text
}

/** Whether there may be a blank in a text; most have none, and to look for one is far quicker than to replace. */
function mayHaveBlanks(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isWritten(text.charCodeAt(at))) return true
  return false
}

/**
 * The text as a value: no blanks at its ends, none where a line was broken, one space for several.
 *
 * A single space inside a line is kept, since `“创新制胜 三年跃升”行动` has one on purpose.
 */
export function tidy(text: string): string {
  const words = text.trim()
  return mayHaveBlanks(words) ? words.replace(/\s+/gu, run => (run.includes('\n') ? '' : ' ')) : words
}

/** The range without the blanks at its ends. `start` is never behind `end`. */
export function trimRange(text: string, start: number, end: number): {start: number; end: number} {
  if (isWritten(text.charCodeAt(start)) && isWritten(text.charCodeAt(end - 1))) return {start, end}
  const raw = text.slice(start, end)
  const length = raw.trim().length
  if (length === raw.length) return {start, end}
  const from = start + raw.length - raw.trimStart().length
  return length === 0 ? {start, end: start} : {start: from, end: from + length}
}

/** Whether a code unit is certainly no blank: one of ASCII, a sign such as “, or one behind the ideographic space. */
function isWritten(code: number): boolean {
  return (code > 0x3000 && code !== 0xfeff) || (code > 0x20 && code < 0x7f) || (code > 0x200a && code < 0x2028)
}

/** Where the words of a folded range end, in front of the full stops and blanks that close it. */
export function endOfWords(folded: string, start: number, end: number): number {
  let at = end
  while (at > start && (folded[at - 1] === '。' || folded[at - 1] === ' ')) at--
  return at
}

/** How many characters (code points) of the range are not blank. */
export function countCharacters(text: string, start = 0, end = text.length): number {
  let count = 0
  for (let at = start; at < Math.min(end, text.length); at++) {
    const code = text.charCodeAt(at)
    if (code >= 0xd800 && code < 0xe000) return countCodePoints(text.slice(start, end))
    if (isWritten(code) || !BLANK.test(text[at] ?? '')) count++
  }
  return count
}

function countCodePoints(text: string): number {
  const written = text.replace(/\s+/gu, '')
  return written.length - (written.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0)
}
