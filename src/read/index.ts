import {createSourceText, type SourceText} from '../text/source-text.js'
import type {Root} from '../tree/nodes.js'
import type {Reader} from './reader.js'
import {text} from './text.js'

export type {SourceText} from '../text/source-text.js'
export type {Root} from '../tree/nodes.js'
export {type Decoded, decode, ENCODINGS, type Encoding} from './decode.js'
export type {Reader, ReadResult} from './reader.js'

/** The input formats, in the order in which they are tried. */
export const readers = {text} as const satisfies Record<string, Reader>

/** The name of an input format. */
export type InputFormat = keyof typeof readers

/** What a reader makes of a decoded file, its text made addressable. */
export function readTree(reader: Reader, decoded: string): {text: SourceText; tree: Root} {
  const {text, tree} = reader.read(decoded)
  return {text: createSourceText(text), tree}
}
