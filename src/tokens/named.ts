// What a list names: bodies and persons, before it is known what they do.

import type {Place} from '../tree/nodes.js'

/** A unit's name without the mark at it, and its place. */
export interface NamedUnit {
  name: string
  /** What marks it: a glyph at its name, else `bold`, `underline`, `colour`, as the file shows it. */
  marks: readonly string[]
  /** How many commas and semicolons its list has in front of it: what such a sign parts are tiers. */
  tier: number
  position: Place
  /** Where it stands, if something else stands within it. */
  pieces?: Place[]
}

/** A person's name and office, of which one may be empty, and the place of both. */
export interface NamedLeader {
  name: string
  office: string
  position: Place
}
