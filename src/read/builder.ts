import type {Cell, Look, Paragraph, Place, Root, Row, Run, Table} from '../tree/nodes.js'
import {MOST_LINES, MOST_TEXT, refuseForm, refuseLength} from './limits.js'
import type {ReadResult} from './reader.js'

/** A run of characters as a file has it. */
export interface RawRun {
  value: string
  look?: Look
}

/** A cell as a file has it: its lines, and over how many rows and columns it stands. */
export interface RawCell {
  lines: ReadonlyArray<readonly RawRun[]>
  rowSpan?: number
  columnSpan?: number
}

/** Makes the text and the tree of a file with markup, block by block: a paragraph is a line, and so is a table's row. */
export class TreeBuilder {
  private readonly lines: string[] = []
  private readonly blocks: Root['children'] = []
  private offset = 0

  /** Adds a paragraph; one that is blank is left out. */
  addParagraph(runs: readonly RawRun[], {isNote = false}: {isNote?: boolean} = {}): void {
    const written = this.write(trimRuns(runs), 0)
    if (!written) return
    this.blocks.push(isNote ? {...written.paragraph, isNote} : written.paragraph)
    this.endLine(written.text)
  }

  /** Adds a table: a row is a line, its cells parted by TAB, a break inside of a cell a space. */
  addTable(rows: ReadonlyArray<readonly RawCell[]>): void {
    const start = this.point(0)
    let end = start
    const children: Row[] = []
    for (const cells of rows) {
      const made: Cell[] = []
      let text = ''
      const rowStart = this.point(0)
      for (const [at, {lines, rowSpan, columnSpan}] of cells.entries()) {
        if (at > 0) text += '\t'
        const cellStart = this.point(text.length)
        const paragraphs: Paragraph[] = []
        for (const runs of lines) {
          const written = this.write(trimRuns(runs), text.length + (paragraphs.length > 0 ? 1 : 0))
          if (!written) continue
          text += (paragraphs.length > 0 ? ' ' : '') + written.text
          paragraphs.push(written.paragraph)
        }
        made.push({
          type: 'cell',
          ...(rowSpan === undefined ? {} : {rowSpan}),
          ...(columnSpan === undefined ? {} : {columnSpan}),
          children: paragraphs,
          position: {start: cellStart, end: this.point(text.length)},
        })
      }
      end = this.point(text.length)
      children.push({type: 'row', children: made, position: {start: rowStart, end}})
      this.endLine(text)
    }
    if (children.length > 0) this.blocks.push({type: 'table', children, position: {start, end}} satisfies Table)
  }

  finish(): ReadResult {
    const text = this.lines.join('\n')
    const last = this.lines[this.lines.length - 1] ?? ''
    const end = {line: Math.max(1, this.lines.length), column: last.length + 1, offset: text.length}
    const position: Place = {start: {line: 1, column: 1, offset: 0}, end}
    return {text, tree: {type: 'root', children: this.blocks, position}, leftOut: [], flow: null}
  }

  private write(runs: readonly RawRun[], column: number): {text: string; paragraph: Paragraph} | null {
    const children: Run[] = []
    let text = ''
    for (const {value, look} of runs) {
      const written = value.replace(/[\n\t]/gu, ' ')
      if (written === '') continue
      const position = {start: this.point(column + text.length), end: this.point(column + text.length + written.length)}
      children.push({type: 'run', value: written, ...(look ? {look} : {}), position})
      text += written
    }
    if (text.trim() === '') return null
    const position = {start: this.point(column), end: this.point(column + text.length)}
    return {text, paragraph: {type: 'paragraph', children, position}}
  }

  private point(column: number): Place['start'] {
    return {line: this.lines.length + 1, column: column + 1, offset: this.offset + column}
  }

  private endLine(text: string): void {
    if (this.offset + text.length > MOST_TEXT) refuseLength(`more than ${MOST_TEXT} characters`)
    if (this.lines.length >= MOST_LINES) refuseForm(`more than ${MOST_LINES} paragraphs and rows`)
    this.lines.push(text)
    this.offset += text.length + 1
  }
}

/** Runs without the blanks at both ends. */
function trimRuns(runs: readonly RawRun[]): RawRun[] {
  const trimmed = runs.map(run => ({...run}))
  for (const run of trimmed) {
    run.value = run.value.trimStart()
    if (run.value !== '') break
  }
  for (const run of [...trimmed].reverse()) {
    run.value = run.value.trimEnd()
    if (run.value !== '') break
  }
  return trimmed.filter(run => run.value !== '')
}

/** Runs cut into lines at `\n`. */
export function splitLines(runs: readonly RawRun[]): RawRun[][] {
  const lines: RawRun[][] = [[]]
  for (const run of runs) {
    for (const [at, value] of run.value.split('\n').entries()) {
      if (at > 0) lines.push([])
      lines[lines.length - 1]?.push({...run, value})
    }
  }
  return lines
}
