import {createSourceText, type SourceText} from '../text/source-text.js'
import type {Root} from '../tree/nodes.js'
import {html, markdown} from './markup.js'
import type {Reader, ReadResult} from './reader.js'
import {text} from './text.js'

export type {SourceText} from '../text/source-text.js'
export type {Root} from '../tree/nodes.js'
export {type Decoded, decode, ENCODINGS, type Encoding} from './decode.js'
export type {Reader, ReadResult} from './reader.js'

/** The input formats, in the order in which they are tried; the last takes what no other does. */
export const readers = {html, markdown, text} as const satisfies Record<string, Reader>

/** The name of an input format. */
export type InputFormat = keyof typeof readers

/** The reader for a decoded file: by its content, and where that leaves it open by the ending of its name. */
export function findReader(decoded: string, name: string | null): Reader {
  const head = decoded.slice(0, 20_000)
  const all: readonly Reader[] = Object.values(readers)
  const ending = /\.[a-z]+$/iu.exec(name ?? '')?.[0].toLowerCase() ?? ''
  return all.find(reader => reader.matches(head)) ?? all.find(reader => reader.extensions.includes(ending)) ?? text
}

/** What a reader made of a file, its text made addressable. */
export function addressText({text: value, tree}: ReadResult): {text: SourceText; tree: Root} {
  return {text: createSourceText(value, boldRanges(tree)), tree}
}

/** The places of the words that a file shows in bold. */
function boldRanges(tree: Root): Array<{start: number; end: number}> {
  const paragraphs = tree.children.flatMap(block =>
    block.type === 'paragraph' ? [block] : block.children.flatMap(row => row.children.flatMap(cell => cell.children)),
  )
  return paragraphs.flatMap(({children}) =>
    children.flatMap(({look, position}) =>
      look?.bold ? [{start: position.start.offset, end: position.end.offset}] : [],
    ),
  )
}
