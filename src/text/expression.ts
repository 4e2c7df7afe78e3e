// Building expressions from word lists. An expression of many words is slow to compile: where a line can be looked up
// in a set instead, that is faster by far.

/**
 * The Chinese characters, for a class in an expression. The same as `\\p{Script=Han}` but for radicals and the like,
 * and far quicker to compile.
 */
export const HAN = '〇\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}'

/**
 * Every match of a global expression in a text, in order. Unlike `matchAll` it does not make the expression anew for
 * each text, which for short texts costs more than to match them.
 */
export function findAll(expression: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  expression.lastIndex = 0
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    found.push(match)
    if (match[0] === '') expression.lastIndex++
  }
  return found
}

/** The characters that mean something in an expression. */
const MEANING = /[\\^$.*+?()[\]{}|/-]/gu

/** A source that matches any of the words, longest first. */
export function anyOf(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .join('\n')
    .replace(MEANING, '\\$&')
    .replaceAll('\n', '|')
}

/** A class that matches any of the characters. */
export function classOf(characters: string): string {
  return `[${characters.replace(MEANING, '\\$&')}]`
}
