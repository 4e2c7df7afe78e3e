import {childOf, type XmlNode} from '../../ooxml/xml/xml-blocks.js'
import {type RawCell, type RawRun, splitLines, type TreeBuilder} from '../builder.js'
import {type Numbering, readValue} from './numbering.js'
import {type LeftOutTally, RunReader} from './runs.js'
import {lookOf, placeOf, type Styles} from './styles.js'

/** Elements that only hold blocks. */
const WRAPPERS = new Set([
  'sdt',
  'sdtContent',
  'customXml',
  'ins',
  'moveTo',
  'txbxContent',
  'AlternateContent',
  'Choice',
])
const WIDEST = 200

/** A footnote or endnote, by its kind and id. */
export type FindNote = (kind: 'footnote' | 'endnote', id: string) => XmlNode | null

/** Puts the blocks of a Word file's body into a tree, in reading order; its notes stand behind all else. */
export class BlockReader {
  private readonly runs: RunReader
  /** The words of paragraphs that the next one goes on with, since the mark between them was deleted. */
  private pending: RawRun[] = []
  private readonly notes: XmlNode[] = []

  constructor(
    private readonly builder: TreeBuilder,
    private readonly styles: Styles,
    private readonly numbering: Numbering,
    private readonly leftOut: LeftOutTally,
    private readonly findNote: FindNote,
  ) {
    this.runs = new RunReader(styles, leftOut)
  }

  /** Takes a paragraph, a table, or what holds them. */
  take(block: XmlNode): void {
    if (block.name === 'p') this.takeParagraph(block)
    else if (block.name === 'tbl') this.takeTable(block)
    else if (block.name === 'altChunk') this.leftOut.add('object')
    else if (isContents(block)) this.leftOut.add('contents')
    else if (WRAPPERS.has(block.name)) for (const child of block.children) this.take(child)
  }

  /** Adds what is left: words that wait, and the notes. */
  finish(): void {
    for (const line of splitLines(this.pending)) this.builder.addParagraph(line)
    this.pending = []
    for (const note of this.notes) {
      for (const paragraph of note.children.filter(child => child.name === 'p')) {
        for (const line of splitLines(this.read(paragraph).runs)) this.builder.addParagraph(line, {isNote: true})
      }
    }
  }

  private takeParagraph(paragraph: XmlNode): void {
    const {runs, boxes, isContents: isLeftOut} = this.read(paragraph)
    // a box stands beside the words on which it hangs
    for (const box of boxes) this.take(box)
    if (isLeftOut) return
    const words = [...this.pending, ...runs]
    this.pending = []
    const mark = childOf(childOf(paragraph, 'pPr'), 'rPr')
    if (childOf(mark, 'del') || childOf(mark, 'moveFrom')) this.pending = words
    else for (const line of splitLines(words)) this.builder.addParagraph(line)
  }

  /** The words of a paragraph with its number in front, and its boxes; its notes wait for the end. */
  private read(paragraph: XmlNode, isInCell = false): {runs: RawRun[]; boxes: XmlNode[]; isContents: boolean} {
    const properties = childOf(paragraph, 'pPr')
    const id = readValue(childOf(properties, 'pStyle'))
    const style = this.styles.paragraph(id)
    const wasContents = this.runs.isInContents
    const {runs, boxes, notes} = this.runs.read(paragraph, style.look)
    for (const {kind, id: note} of notes) {
      const found = this.findNote(kind, note)
      if (found) this.notes.push(found)
    }
    const isInContents = wasContents || this.runs.isInContents || /^toc \d/iu.test(style.name)
    const place = placeOf(properties, {id, style}, this.numbering)
    const number = place === null ? null : this.numbering.count(place)
    const hasWords = runs.some(run => run.value.trim() !== '')
    if (!number || number.label === '' || (!hasWords && !isInCell)) return {runs, boxes, isContents: isInContents}
    const isApart = number.suffix !== 'nothing' || /^\d/u.test(runs.find(run => run.value !== '')?.value ?? '')
    const look = lookOf(childOf(properties, 'rPr'), style.look)
    const label = {value: number.label + (isApart ? ' ' : ''), ...(look.bold ? {look: {bold: true}} : {})}
    return {runs: [label, ...runs], boxes, isContents: isInContents}
  }

  private takeTable(table: XmlNode): void {
    const rows = this.readRows(table)
    const isData = rows.length > 1 && rows.some(row => row.length > 1)
    if (isData) this.builder.addTable(rows)
    else for (const {lines} of rows.flat()) for (const line of lines) this.builder.addParagraph(line)
  }

  /** The rows of a table; a cell that goes on with the one above is not repeated. */
  private readRows(table: XmlNode): RawCell[][] {
    const rows: RawCell[][] = []
    /** The cell that stands over each column, to be made higher where it goes on. */
    let above: Array<(RawCell & {rowSpan: number}) | undefined> = []
    for (const row of rowsOf(table)) {
      const properties = childOf(row, 'trPr')
      if (childOf(properties, 'del')) {
        this.leftOut.add('deletion')
        continue
      }
      const cells: RawCell[] = []
      const over: typeof above = []
      let column = spanOf(childOf(properties, 'gridBefore'), 0)
      if (column > 0) cells.push({lines: [], columnSpan: column})
      for (const node of cellsOf(row)) {
        const {attributes} = childOf(childOf(node, 'tcPr'), 'vMerge') ?? {attributes: null}
        const span = spanOf(childOf(childOf(node, 'tcPr'), 'gridSpan'), 1)
        const origin = attributes && attributes.val !== 'restart' ? above[column] : undefined
        if (origin) {
          origin.rowSpan++
          // counted all the same, so that the numbers behind it are right
          this.readCell(node)
          for (let at = 0; at < span; at++) over[column + at] = origin
        } else {
          const cell = {
            lines: this.readCell(node),
            rowSpan: 1,
            ...(span > 1 ? {columnSpan: span} : {}),
          }
          cells.push(cell)
          for (let at = 0; at < span; at++) over[column + at] = cell
        }
        column += span
      }
      above = over
      rows.push(cells)
    }
    return rows
  }

  /** The lines of a cell; a table in it is its cells' lines. */
  private readCell(cell: XmlNode): RawRun[][] {
    const lines: RawRun[][] = []
    const visit = (node: XmlNode): void => {
      if (node.name === 'p') {
        const {runs, boxes} = this.read(node, true)
        for (const box of boxes) visit(box)
        lines.push(...splitLines(runs).filter(line => line.some(run => run.value.trim() !== '')))
      } else if (node.name === 'tbl') {
        for (const each of this.readRows(node).flat()) lines.push(...each.lines.map(line => [...line]))
      } else if (WRAPPERS.has(node.name)) node.children.forEach(visit)
    }
    cell.children.forEach(visit)
    return lines
  }
}

function isContents(block: XmlNode): boolean {
  const gallery = childOf(childOf(childOf(block, 'sdtPr'), 'docPartObj'), 'docPartGallery')
  return /table of contents|目录/iu.test(readValue(gallery) ?? '')
}

function rowsOf(table: XmlNode): XmlNode[] {
  return table.children.flatMap(child =>
    child.name === 'tr' ? [child] : WRAPPERS.has(child.name) ? rowsOf(child) : [],
  )
}

function cellsOf(row: XmlNode): XmlNode[] {
  return row.children.flatMap(child => (child.name === 'tc' ? [child] : WRAPPERS.has(child.name) ? cellsOf(child) : []))
}

function spanOf(node: XmlNode | undefined, otherwise: number): number {
  const span = Number(readValue(node) ?? otherwise)
  return Number.isInteger(span) && span >= 0 && span <= WIDEST ? span : otherwise
}
