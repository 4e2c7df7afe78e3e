import type {Place} from './nodes.js'

/** Something that is likely misread, as the stage saw it that read it. */
export interface Doubt {
  /** The id of the rule that tells it. */
  rule: string
  data: Record<string, string | number>
  position: Place
  /** Further places that it is about: what is unread there is told by it. */
  others?: readonly Place[]
}
