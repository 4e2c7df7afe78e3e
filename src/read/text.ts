import type {Paragraph, Root} from '../tree/nodes.js'
import {MOST_LINES, MOST_TEXT, refuseForm, refuseLength} from './limits.js'
import type {Flow} from './lines/flow.js'
import {joinOverPages} from './lines/over-pages.js'
import {part} from './lines/part.js'
import {unwrap} from './lines/unwrap.js'
import type {Reader, ReadResult} from './reader.js'

/**
 * Plain text: each line is a paragraph, and the text is the decoded file itself. Where lines are no paragraphs, the tree
 * is of a flow in which they are.
 */
export const text: Reader = {
  name: 'text',
  extensions: ['.txt', '.text'],
  matches: () => false,
  load: async () => decoded => {
    if (decoded.length > MOST_TEXT) refuseLength(`${decoded.length} characters`)
    if (decoded.split('\n').length > MOST_LINES) refuseForm(`more than ${MOST_LINES} lines`)
    const flow = unwrap(decoded) ?? joinOverPages(decoded) ?? part(decoded)
    return readFlow(decoded, flow)
  },
}

/**
 * What a reader of marked-up files made, with items that stand in one paragraph parted; how words look is lost then.
 * Tables are left as they are.
 */
export function partParagraphs(result: ReadResult): ReadResult {
  if (result.tree.children.some(block => block.type === 'table')) return result
  const flow = part(result.text)
  return flow ? {...result, tree: readLines(flow.text), flow} : result
}

function readFlow(decoded: string, flow: Flow | null): ReadResult {
  return {text: decoded, tree: readLines(flow?.text ?? decoded), leftOut: [], flow}
}

/** A tree of the text's lines; a blank line is none. */
function readLines(value: string): Root {
  const children: Paragraph[] = []
  let line = 1
  let lineStart = 0
  for (let end = value.indexOf('\n'); end >= 0; end = value.indexOf('\n', lineStart)) {
    addLine(children, line, lineStart, value.slice(lineStart, end))
    line++
    lineStart = end + 1
  }
  addLine(children, line, lineStart, value.slice(lineStart))
  const end = {line, column: value.length - lineStart + 1, offset: value.length}
  return {type: 'root', children, position: {start: {line: 1, column: 1, offset: 0}, end}}
}

/** Adds a paragraph for a line that is not blank, without the blanks around it. */
function addLine(paragraphs: Paragraph[], line: number, lineStart: number, raw: string): void {
  const value = raw.trim()
  if (value === '') return
  const column = raw.length - raw.trimStart().length + 1
  const offset = lineStart + column - 1
  const position = {
    start: {line, column, offset},
    end: {line, column: column + value.length, offset: offset + value.length},
  }
  paragraphs.push({type: 'paragraph', position, children: [{type: 'run', value, position}]})
}
