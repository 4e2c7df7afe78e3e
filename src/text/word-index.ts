/** Words by the code unit that they begin or end with, so that a place is compared with a few words, not with all. */
export type WordIndex = ReadonlyMap<number, readonly string[]>

/** Indexes words by their first or their last code unit. */
export function indexWords(words: Iterable<string>, by: 'first' | 'last'): WordIndex {
  const index = new Map<number, string[]>()
  for (const word of words) {
    const key = word.charCodeAt(by === 'first' ? 0 : word.length - 1)
    const list = index.get(key)
    if (list) list.push(word)
    else index.set(key, [word])
  }
  return index
}

/** The longest word that begins at a place and ends no later than `end`; the index is by `first`. */
export function wordAt(index: WordIndex, text: string, start: number, end = text.length): string | undefined {
  const words = index.get(text.charCodeAt(start))
  if (!words) return undefined
  let longest: string | undefined
  // by number, since in code that has run a few times only an iterator costs more than what it gives
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (start + word.length > end || word.length <= (longest?.length ?? 0)) continue
    if (text.startsWith(word, start)) longest = word
  }
  return longest
}

/** All words that begin at a place; the index is by `first`. */
export function wordsAt(index: WordIndex, text: string, start: number): string[] {
  return index.get(text.charCodeAt(start))?.filter(word => text.startsWith(word, start)) ?? []
}

/** The longest word that ends at a place and begins no earlier than `start`; the index is by `last`. */
export function wordBefore(index: WordIndex, text: string, end = text.length, start = 0): string | undefined {
  const words = index.get(text.charCodeAt(end - 1))
  if (!words) return undefined
  let longest: string | undefined
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (end - word.length < start || word.length <= (longest?.length ?? 0)) continue
    if (text.startsWith(word, end - word.length)) longest = word
  }
  return longest
}
