import {SaxesParser} from 'saxes'
import {BreakdownError} from '../../errors.js'
import {refusal, type Subject} from '../package/refusal.js'

/** An element as it is read and not edited: names are without their prefixes. */
export interface XmlNode {
  readonly name: string
  /** The values of its attributes by name. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  /** Its own text, without its children's. */
  readonly text: string
}

interface OpenNode extends XmlNode {
  children: XmlNode[]
  text: string
}

const DEEPEST = 200
/** A table of a thousand rows has a hundred thousand. */
const MOST_NODES = 400_000

/**
 * Reads a document and hands over each element that stands at a depth (0 is the root), one at a time, so that only one of
 * them is kept. A DOCTYPE, elements nested more than 200 deep, and one that holds more than 400,000 are refused as the
 * subject is.
 */
export function readBlocks(
  source: string,
  {depth, name, subject}: {depth: number; name: string; subject: Subject},
  take: (node: XmlNode, parent: string) => void,
): void {
  const refuse = (reason: string, cause?: unknown): never => refusal(subject)(`${name}: ${reason}`, cause)
  const parser = new SaxesParser({xmlns: false as const, position: false})
  const open: OpenNode[] = []
  let attributes: Record<string, string> = {}
  parser.on('doctype', () => refuse('it has a DOCTYPE'))
  parser.on('attribute', attribute => {
    attributes[localName(attribute.name)] ??= attribute.value
  })
  let nodes = 0
  parser.on('opentag', tag => {
    if (open.length <= depth) nodes = 0
    if (++nodes > MOST_NODES) refuse('a paragraph or table in it is too large')
    if (open.length >= DEEPEST) refuse('its elements are nested too deeply')
    const node: OpenNode = {name: localName(tag.name), attributes, children: [], text: ''}
    attributes = {}
    if (open.length > depth) open[open.length - 1]?.children.push(node)
    open.push(node)
  })
  const addText = (text: string) => {
    const node = open[open.length - 1]
    if (node) node.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const node = open.pop()
    if (node && open.length === depth) take(node, open[open.length - 1]?.name ?? '')
  })
  try {
    parser.write(source).close()
  } catch (error) {
    if (error instanceof BreakdownError) throw error
    refuse(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error), error)
  }
}

/** Reads a document that is small and kept whole. */
export function readTree(source: string, where: {name: string; subject: Subject}): XmlNode {
  let root: XmlNode | null = null
  readBlocks(source, {...where, depth: 0}, node => {
    root = node
  })
  return root ?? refusal(where.subject)(`${where.name}: it is empty`)
}

/** The first child of a name. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find(child => child.name === name)
}

/** The elements of a name anywhere in a node, in order; none inside of another of that name. */
export function descendantsOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap(child => (child.name === name ? [child] : descendantsOf(child, name)))
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1)
}
