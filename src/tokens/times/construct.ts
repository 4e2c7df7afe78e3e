/** How long the time is that words name: what they are worth as a deadline hangs on it. */
export type Length = 'day' | 'month' | 'quarter' | 'half' | 'year' | 'feast' | 'season' | 'plan'

/** What a construct's words say. */
export interface Reading {
  /** The last day meant, ISO; `null` where the words and the year name none. */
  on: string | null
  /** The year that the time lies in, `null` where it is not known. */
  year: number | null
  /** Whether the words themselves set an end: `底`, `末`, `年内`. */
  isEnd: boolean
}

/** One way in which a time is written, as data. What stands around it (`到`, `不迟于`, `前`) is the reader's. */
export interface TimeConstruct {
  /** The file's name. */
  name: string
  length: Length
  /** What it looks like; it begins with `^`. */
  expression: RegExp
  /** `field`: only the whole of a field is so written; `before`: there is such a time only with 前. Else anywhere. */
  needs?: 'field' | 'before'
  /** What it says; the year is the one to take where none is written. `null` for words that are none after all. */
  read(groups: Readonly<Record<string, string | undefined>>, year: number | null): Reading | null
  /** Words in a notice of 2026 → what is read of them, and the last day meant. */
  examples: ReadonlyArray<readonly [words: string, raw: string, on: string | null]>
}
