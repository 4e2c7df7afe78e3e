import type {Root} from '../tree/nodes.js'
import type {Flow} from './lines/flow.js'

/** What a reader makes of a file: the text that every position refers to, and its tree. */
export interface ReadResult {
  text: string
  tree: Root
  /** What of the file is not in the text. */
  leftOut: readonly LeftOut[]
  /** Of a text whose lines are no paragraphs: what the tree's places are in. */
  flow: Flow | null
}

/** A kind of thing that a reader leaves out, and how often it occurs. */
export interface LeftOut {
  /** `picture`, `object`, `comment`, `contents`, `deletion` or `hidden`. */
  what: string
  count: number
}

/** One input format. */
export interface Reader {
  /** As `source.format` and `--input-format` have it. */
  name: 'html' | 'markdown' | 'text'
  /** File name endings, with their dot, lower case. */
  extensions: readonly string[]
  /** Whether the beginning of a decoded file shows that it is of this format; a format that is no text matches none. */
  matches(head: string): boolean
  /** What reads the decoded file, or the main part of a package; loaded only where it is needed. */
  load(): Promise<(decoded: string) => ReadResult>
}
