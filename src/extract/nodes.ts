// What the stages of extract add to the tree. Each stage takes one of these roots and gives the next.

import type {Node, Parent} from 'unist'
import type {DocumentField} from '../text/lexicon/metadata-keys.js'
import type {Role} from '../text/lexicon/roles.js'
import type {Place} from '../tree/nodes.js'
import type {LegendNode, NamedUnit} from './bearing.js'
import type {Line} from './line.js'

export type {LegendNode, NamedUnit} from './bearing.js'

/** After `divide`: the notice in its zones, in reading order. */
export interface Divided extends Parent {
  type: 'root'
  children: Zone[]
  position: Place
}

/** What part of the notice a stretch of paragraphs is. */
export type ZoneName = 'front' | 'letter' | 'annex' | 'back' | 'notes'

export interface Zone extends Parent {
  type: 'zone'
  name: ZoneName
  /** Of an annex: the number written at its head, and its title. */
  number: number | null
  title: Place | null
  /** Brackets that hold names alone say who bears a task. */
  hasBareBrackets: boolean
  children: Line[]
  position: Place
}

/** After `readFields`: the fields of the document, and what of front, letter and back is none. */
export interface Fielded extends Parent {
  type: 'root'
  children: Array<Field | Loose | Zone>
  position: Place
}

/** A field of the document. `position` is its value's place. */
export interface Field extends Node {
  type: 'field'
  name: DocumentField | 'addressee' | 'signatory' | 'signedOn'
  /** The value; dates are ISO. `null` where the key stands alone. */
  value: string | null
  /** The value with its key. */
  whole: Place
  position: Place
}

/** Text that belongs to no task. */
export interface Loose extends Node {
  type: 'loose'
  kind: 'document' | 'letter' | 'furniture' | 'duties' | 'unread'
  position: Place
}

/** After `outline`: the annexes' sections and items in place of their zones. */
export interface Outlined extends Parent {
  type: 'root'
  children: Array<Field | Loose | AnnexNode>
  position: Place
}

/** Whether a tree has come through `outline`: no zone is left in it. */
export function isOutlined(node: Node): node is Outlined {
  return node.type === 'root' && 'children' in node && Array.isArray(node.children) && !node.children.some(isZone)
}

function isZone(node: Node): boolean {
  return node.type === 'zone'
}

export interface AnnexNode extends Parent {
  type: 'annex'
  number: number | null
  title: Place | null
  hasBareBrackets: boolean
  /** Where its tasks stand: under ordinals, in paragraphs without, or in tables. */
  layout: 'numbered' | 'paragraphs' | 'table'
  children: Block[]
  position: Place
}

/** What an annex or a section holds. */
export type Block = SectionNode | ItemNode | Attribute | Loose

export interface SectionNode extends Parent {
  type: 'section'
  number: number
  label: string
  /** The heading's words without its ordinal and closing full stop. */
  title: Place
  children: Block[]
  /** Of the heading's paragraph. */
  position: Place
}

export interface ItemNode extends Parent {
  type: 'item'
  number: number
  label: string
  /** The label with its stop. */
  ordinal: Place
  children: Array<TextPiece | Attribute>
  /** What stands outside of it and is said of it: in a sentence behind a group of items, in a cell merged from above. */
  shared: Array<Duty | Post | Time>
  /** Of the item with its duty lines. */
  position: Place
}

/** A stretch of a task's words. */
export interface TextPiece extends Node {
  type: 'text'
  position: Place
}

/** What is said about a task beside its words. `readDuties` leaves no `duty-line`. */
export type Attribute = DutyLine | Duty | Post | Time | LegendNode | Tier

/** A line that says who bears a task, before it is read. */
export interface DutyLine extends Node {
  type: 'duty-line'
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

export interface NamedLeader {
  name: string
  office: string
  position: Place
}

/** The words behind a label such as 完成时限. */
export interface Time extends Node {
  type: 'time'
  words: Place
  position: Place
}
