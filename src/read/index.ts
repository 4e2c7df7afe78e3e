import {BreakdownError} from '../errors.js'
import {createSourceText, type LookRange, type SourceText} from '../text/source-text.js'
import type {Root} from '../tree/nodes.js'
import {decode} from './decode.js'
import {refuseLength} from './limits.js'
import {html, markdown} from './markup.js'
import type {ReadResult} from './reader.js'
import {isWordFile} from './signatures.js'
import {partParagraphs, text} from './text.js'

export type {SourceText} from '../text/source-text.js'
export type {Root} from '../tree/nodes.js'
export {type Decoded, decode, ENCODINGS, type Encoding} from './decode.js'
export type {Flow} from './lines/flow.js'
export type {LeftOut, Reader, ReadResult} from './reader.js'
export {isWordFile} from './signatures.js'

/** The formats that are decoded, in the order in which they are tried; the last takes what no other does. */
const readers = {html, markdown, text}

/** The name of an input format. */
export type InputFormat = 'docx' | keyof typeof readers

/** The input formats by name. */
export const INPUT_FORMATS: readonly InputFormat[] = ['docx', 'html', 'markdown', 'text']

/** A file that can be read. */
export interface Opened {
  format: InputFormat
  encoding: string
  /** What unified is given: the decoded file, or a Word file's main part. */
  value: string
  read: (value: string) => ReadResult
}

/** How a file is to be opened. */
export interface OpenOptions {
  name: string | null
  encoding?: string | undefined
  format?: string | undefined
}

/** A saved page, or a Word file, may have its pictures in it. */
const MOST_BYTES = 64 * 1024 * 1024

/**
 * Opens a file: as the format asked for, else by its content, and where that leaves it open by the ending of its name.
 *
 * Throws `binary-input`, `undecodable-input`, `input-too-large`, `unknown-encoding` or `unknown-format`.
 */
export async function openInput(bytes: Uint8Array, {name, encoding, format}: OpenOptions): Promise<Opened> {
  const asked = format === undefined ? null : knownFormat(format)
  if (bytes.length > MOST_BYTES) refuseLength(`${Math.ceil(bytes.length / (1024 * 1024))} MB`)
  if (asked === 'docx' || (asked === null && isWordFile(bytes))) {
    if (!isWordFile(bytes)) {
      throw new BreakdownError(
        'binary-input',
        'is no Word file (.docx); leave --input-format out and its format is found',
      )
    }
    const {openDocx} = await import('./docx/index.js')
    const {document, read} = openDocx(bytes)
    return {format: 'docx', encoding: 'utf-8', value: document, read: () => partParagraphs(read())}
  }
  const {text: decoded, encoding: found} = decode(bytes, encoding)
  const reader = asked === null ? findReader(decoded, name) : readers[asked]
  const read = await reader.load()
  const parted = (value: string) => partParagraphs(read(value))
  return {format: reader.name, encoding: found, value: decoded, read: reader === text ? read : parted}
}

function knownFormat(format: string): InputFormat {
  const known = INPUT_FORMATS.find(each => each === format)
  if (known) return known
  throw new BreakdownError(
    'unknown-format',
    `input format ${format} is not known; known are ${INPUT_FORMATS.join(', ')}`,
  )
}

function findReader(decoded: string, name: string | null): (typeof readers)[keyof typeof readers] {
  const head = decoded.slice(0, 20_000)
  const all = Object.values(readers)
  const ending = /\.[a-z]+$/iu.exec(name ?? '')?.[0].toLowerCase() ?? ''
  const bySign = all.find(reader => reader.matches(head))
  return bySign ?? all.find(reader => reader.extensions.some(each => each === ending)) ?? text
}

/** What a reader made of a file, the text in which its tree's places are made addressable. */
export function addressText({text: value, tree, flow}: ReadResult): {text: SourceText; tree: Root} {
  return {text: createSourceText(flow?.text ?? value, lookRanges(tree)), tree}
}

/** A text made addressable. */
export function addressSource(value: string): SourceText {
  return createSourceText(value)
}

/** The stretches of words that a file shows in bold, underlined, or in another colour than most. */
function lookRanges(tree: Root): LookRange[] {
  const paragraphs = tree.children.flatMap(block =>
    block.type === 'paragraph' ? [block] : block.children.flatMap(row => row.children.flatMap(cell => cell.children)),
  )
  const runs = paragraphs.flatMap(({children}) => children)
  const colour = commonColour(runs)
  return runs.flatMap(({look, position}) => {
    if (!look) return []
    const [start, end] = [position.start.offset, position.end.offset]
    const own = shownColour(look.colour)
    return [
      ...(look.bold ? [{look: 'bold' as const, start, end}] : []),
      ...(look.underline ? [{look: 'underline' as const, start, end}] : []),
      ...(own !== null && own !== colour ? [{look: 'colour' as const, start, end}] : []),
    ]
  })
}

/** The colour of most words; `null` is black or grey. */
function commonColour(runs: ReadonlyArray<{value: string; look?: {colour?: string}}>): string | null {
  const counts = new Map<string | null, number>()
  for (const {value, look} of runs) {
    const colour = shownColour(look?.colour)
    counts.set(colour, (counts.get(colour) ?? 0) + value.length)
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null
}

/** A colour that a reader sees as one; `null` for black, white and grey. */
function shownColour(colour: string | undefined): string | null {
  if (colour === undefined || colour === '') return null
  const long = /^[\dA-F]{3}$/u.test(colour) ? colour.replace(/./gu, '$&$&') : colour
  const parts = /^(?<red>[\dA-F]{2})(?<green>[\dA-F]{2})(?<blue>[\dA-F]{2})/u.exec(long)?.groups
  if (!parts) return ['BLACK', 'WHITE', 'GRAY', 'GREY', 'WINDOWTEXT', 'INHERIT', 'AUTO'].includes(long) ? null : long
  const values = [parts.red, parts.green, parts.blue].map(part => Number.parseInt(part ?? '0', 16))
  return Math.max(...values) - Math.min(...values) < 48 ? null : long
}
