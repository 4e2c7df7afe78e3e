import {trimRange} from '../text/blanks.js'
import {lineStarts} from '../text/source-text.js'
import type {Paragraph, Place, Root} from '../tree/nodes.js'
import type {Reader} from './reader.js'

/** Plain text: each line is a paragraph, and the text is the decoded file itself. */
export const text: Reader = {
  name: 'text',
  extensions: ['.txt', '.text'],
  read: decoded => ({text: decoded, tree: readLines(decoded)}),
}

/** A tree of the text's lines; a blank line is none. */
function readLines(value: string): Root {
  const starts = lineStarts(value)
  const children = starts.flatMap((start, line): Paragraph[] => {
    const next = starts[line + 1]
    const range = trimRange(value, start, next === undefined ? value.length : next - 1)
    if (range.start === range.end) return []
    const position = placeOnLine(line, start, range.start, range.end)
    const written = value.slice(range.start, range.end)
    return [{type: 'paragraph', position, children: [{type: 'run', value: written, position}]}]
  })
  const last = starts.length - 1
  const end = {line: last + 1, column: value.length - (starts[last] ?? 0) + 1, offset: value.length}
  return {type: 'root', children, position: {start: {line: 1, column: 1, offset: 0}, end}}
}

function placeOnLine(line: number, lineStart: number, start: number, end: number): Place {
  return {
    start: {line: line + 1, column: start - lineStart + 1, offset: start},
    end: {line: line + 1, column: end - lineStart + 1, offset: end},
  }
}
