/** A clause of a sentence, its place and the stop behind it. */
export interface Clause {
  text: string
  stop: string
  start: number
}

const STOPS = ',，;；。'
const OPEN = '“（(《〔「'
const CLOSE = '”）)》〕」'

/** The clauses of a text; stops within quotes and brackets do not end one. */
export function listClauses(text: string): Clause[] {
  const clauses: Clause[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (OPEN.includes(character)) depth++
    if (CLOSE.includes(character)) depth = Math.max(0, depth - 1)
    if (depth > 0 || !STOPS.includes(character)) continue
    clauses.push({text: text.slice(start, at), stop: character, start})
    start = at + 1
  }
  if (start < text.length) clauses.push({text: text.slice(start), stop: '', start})
  return clauses
}

/** The clauses as a text again; the last one keeps the text's own ending. */
export function joinClauses(clauses: readonly Clause[], ending: string, comma: string): string {
  return clauses.map(({text, stop}, at) => text + (at === clauses.length - 1 ? ending : stop || comma)).join('')
}

/** The comma that a text uses. */
export function commaOf(text: string): string {
  return text.includes('，') ? '，' : ','
}

/** The stop that ends a text, or nothing. */
export function endingOf(text: string): string {
  return /[。;；]$/u.exec(text)?.[0] ?? ''
}

/** An invented sentence in the hand of a notice: its commas, its ending. */
export function dress(sentence: string, like: string): string {
  return sentence.replace(/,/gu, commaOf(like)).replace(/。$/u, endingOf(like))
}
