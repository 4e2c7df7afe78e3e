import type {Role} from '../lexicon/roles.js'
import type {NamedLeader, NamedUnit} from '../tokens/named.js'

// What words without labels say of a task's bearers.

/** Units in one role, as words give them. */
export interface WordedDuty {
  role: Role
  /** The verb as written: `牵头`, `配合`; empty where none is. */
  verb: string
  joint: boolean
  units: NamedUnit[]
}

/** A range of offsets. */
export interface Range {
  start: number
  end: number
}

/** What words without labels say of a task's bearers. */
export interface DutyWords {
  duties: WordedDuty[]
  /** Persons who bear it: `分管副省长负责`. */
  leaders: NamedLeader[]
  /** Time words: `9月底前完成`. */
  times: Range[]
  /** Words that say neither. */
  left: Range[]
}
