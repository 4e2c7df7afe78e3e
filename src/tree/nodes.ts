import type {Literal, Node, Parent} from 'unist'

/** A point in the text: line and column from 1, offset from 0, in UTF-16 code units. */
export interface Point {
  line: number
  column: number
  offset: number
}

/** A place in the text, as unist has it; offsets are always there. */
export interface Place {
  start: Point
  end: Point
}

/** How a run of characters looks, where the file keeps it. */
export interface Look {
  bold?: boolean
  underline?: boolean
  /** `RRGGBB`; absent for the page's own colour. */
  colour?: string
}

/** Characters that look alike. */
export interface Run extends Literal {
  type: 'run'
  value: string
  look?: Look
  position: Place
}

/** One paragraph of the file that is not blank; in a text file one line. */
export interface Paragraph extends Parent {
  type: 'paragraph'
  children: Run[]
  /** A footnote or endnote, which stands behind all else. */
  isNote?: boolean
  /** It is what a printed page has beside the words; such paragraphs stand behind all else. */
  isFurniture?: boolean
  position: Place
}

/** A table's cell; a merged one says over how many rows and columns it stands. */
export interface Cell extends Parent {
  type: 'cell'
  rowSpan?: number
  columnSpan?: number
  children: Paragraph[]
  position: Place
}

export interface Row extends Parent {
  type: 'row'
  children: Cell[]
  position: Place
}

export interface Table extends Parent {
  type: 'table'
  children: Row[]
  position: Place
}

/** What a reader gives: the file's blocks in reading order. */
export interface Root extends Parent {
  type: 'root'
  children: Array<Paragraph | Table>
  position: Place
}

/** Any node that a reader makes. */
export type ReadNode = Root | Table | Row | Cell | Paragraph | Run

/** Whether a node is of a type; for filters. */
export function isParagraph(node: Node): node is Paragraph {
  return node.type === 'paragraph'
}
