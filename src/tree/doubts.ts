import type {Place} from './nodes.js'

/** Something that is likely misread, as the stage saw it that read it. */
export interface Doubt {
  /** The id of the rule that tells it. */
  rule: string
  data: Record<string, string | number>
  position: Place
}
