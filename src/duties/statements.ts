// What is said of a task beside its words: who bears it, who leads, by when, and how the notice tells it.

import type {Node} from 'unist'
import type {Role} from '../lexicon/roles.js'
import type {NamedLeader, NamedUnit} from '../tokens/named.js'
import type {Place} from '../tree/nodes.js'

/** A sentence that says who leads. */
export interface LegendNode extends Node {
  type: 'legend'
  basis: 'mark' | 'first' | 'label'
  mark: string | null
  /** The sentence without brackets, 注: and closing stop. */
  words: Place
  position: Place
}

/** Units and the role that a label, or a heading, gives them. */
export interface Duty extends Node {
  type: 'duty'
  role: Role | null
  /** The label as written, without its colon; `null` where a heading names them. */
  roleAsWritten: string | null
  units: NamedUnit[]
  /** They bear it together (按职责分工负责, a heading's 共同落实): nobody leads. */
  joint: boolean
  /** It is the department that is a section's heading. */
  isDepartment?: boolean
  /** Which of an item's statements it belongs to: its label lines are one, each bracket is another. */
  group: number
  position: Place
}

/** A further unit of every task behind it (以下任务均需各乡镇落实). */
export interface Tier extends Node {
  type: 'tier'
  units: NamedUnit[]
  position: Place
}

/** Leaders behind a label such as 分管领导. */
export interface Post extends Node {
  type: 'post'
  leaders: NamedLeader[]
  position: Place
}

/** The words behind a label such as 完成时限. */
export interface Time extends Node {
  type: 'time'
  words: Place
  position: Place
}

/** What one stretch of words says of a task beside what is to be done. */
export type Statement = Duty | Post | Time | LegendNode | Tier
