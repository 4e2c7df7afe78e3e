// What is known of those who bear a task before the lines it stands in are put in order.

import type {Node} from 'unist'
import type {Place} from '../tree/nodes.js'

/** A unit's name without the mark at it, and its place. */
export interface NamedUnit {
  name: string
  /** What marks it: a glyph at its name, else `bold`, `underline`, `colour`, as the file shows it. */
  marks: readonly string[]
  position: Place
}

/** A sentence that says who leads. */
export interface LegendNode extends Node {
  type: 'legend'
  basis: 'mark' | 'first' | 'label'
  mark: string | null
  /** The sentence without brackets, 注: and closing stop. */
  words: Place
  position: Place
}
