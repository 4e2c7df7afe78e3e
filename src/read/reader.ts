import type {Root} from '../tree/nodes.js'

/** What a reader makes of a decoded file: the text that every position refers to, and its tree. */
export interface ReadResult {
  text: string
  tree: Root
}

/** One input format. */
export interface Reader {
  /** As `source.format` and `--input-format` have it. */
  name: string
  /** File name endings, with their dot, lower case. */
  extensions: readonly string[]
  /** Whether the beginning of a decoded file shows that it is of this format. */
  matches(head: string): boolean
  /** What reads it; loaded only where it is needed. */
  load(): Promise<(decoded: string) => ReadResult>
}
