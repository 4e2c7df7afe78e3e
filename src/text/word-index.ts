/** A lexicon by the first or the last character of its words, so that a place is compared with a few words, not with all. */
export type WordIndex<Value> = ReadonlyMap<string, ReadonlyArray<readonly [word: string, value: Value]>>

/** Indexes words with their values; words of one character's list stand the longest first. */
export function indexWords<Value>(
  entries: ReadonlyArray<readonly [string, Value]>,
  by: 'first' | 'last',
): WordIndex<Value> {
  const index = new Map<string, Array<readonly [string, Value]>>()
  for (const entry of entries.toSorted(([a], [b]) => b.length - a.length)) {
    const [word] = entry
    const key = word[by === 'first' ? 0 : word.length - 1] ?? ''
    const list = index.get(key)
    if (list) list.push(entry)
    else index.set(key, [entry])
  }
  return index
}

/** The longest indexed word that begins at a place and ends no later than `end`; the index is by `first`. */
export function wordAt<Value>(
  index: WordIndex<Value>,
  text: string,
  start: number,
  end = text.length,
): readonly [string, Value] | undefined {
  return index.get(text[start] ?? '')?.find(([word]) => start + word.length <= end && text.startsWith(word, start))
}

/** The longest indexed word that ends at a place; the index is by `last`. */
export function wordBefore<Value>(
  index: WordIndex<Value>,
  text: string,
  end: number,
): readonly [string, Value] | undefined {
  return index.get(text[end - 1] ?? '')?.find(([word]) => text.startsWith(word, end - word.length))
}
