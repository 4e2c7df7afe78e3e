import type {Reader} from './reader.js'
import {text} from './text.js'

export {type Decoded, decode, ENCODINGS, type Encoding} from './decode.js'
export type {Reader, ReadResult} from './reader.js'

/** The input formats, in the order in which they are tried. */
export const readers = {text} as const satisfies Record<string, Reader>

/** The name of an input format. */
export type InputFormat = keyof typeof readers
