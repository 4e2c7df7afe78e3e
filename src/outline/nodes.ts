// What the stages of extract add to the tree. Each stage takes one of these roots and gives the next.

import type {Node, Parent} from 'unist'
import type {Duty, Post, Statement, Time} from '../duties/statements.js'
import type {DocumentField} from '../lexicon/metadata-keys.js'
import type {Doubt} from '../tree/doubts.js'
import type {Place} from '../tree/nodes.js'
import type {Line} from './line.js'

/** After `divide`: the notice in its zones, in reading order. */
export interface Divided extends Parent {
  type: 'root'
  children: Zone[]
  position: Place
}

/** What part of the notice a stretch of paragraphs is. */
export type ZoneName = 'front' | 'letter' | 'annex' | 'back' | 'notes' | 'pages'

export interface Zone extends Parent {
  type: 'zone'
  name: ZoneName
  /** Of an annex: the number written at its head, and its title. */
  number: number | null
  title: Place | null
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
  /** What is likely misread. */
  doubts: Doubt[]
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
  /** Where its tasks stand: under ordinals, in paragraphs without, or in tables. */
  layout: 'numbered' | 'paragraphs' | 'table'
  /** For each stretch that can be read in more than one way, how it was read and what spoke for each. */
  readings: ReadingReport[]
  children: Block[]
  position: Place
}

/** How a stretch was read, and the layouts that it was tried in, the one that was taken first. */
export interface ReadingReport {
  /** The stretch's heading, or its first words. */
  stretch: string
  candidates: Array<{
    layout: string
    cost: number
    tasks: number
    reasons: Array<{reason: string; count: number; cost: number}>
  }>
  position: Place
}

/** What an annex or a section holds. */
export type Block = SectionNode | ItemNode | Statement | Loose

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
  children: Array<TextPiece | Statement>
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
