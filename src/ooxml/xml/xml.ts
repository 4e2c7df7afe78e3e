import {SaxesParser} from 'saxes'
import {BreakdownError} from '../../errors.js'
import {refusal, WORKBOOK} from '../package/refusal.js'
import {XmlElement} from './xml-element.js'

export {escapeXml, XmlElement} from './xml-element.js'

/** A document whose elements can be edited. */
export interface XmlDocument {
  readonly root: XmlElement
  /** Its text with the edits; all else is as it was, character by character. */
  write(): string
}

/** Reads a document; `name` is what an error calls it. Throws `unreadable-ledger`. */
export function parseXml(source: string, name: string): XmlDocument {
  const root = parse(source, name)
  return {root, write: () => source.slice(0, root.start) + root.write() + source.slice(root.end)}
}

/** Makes an element of its text, to be put into a document. */
export function makeElement(xml: string): XmlElement {
  return parse(xml, 'a new element')
}

/** The names of elements and attributes that were read, each kept once, since a sheet has few but has them often. */
const names = new Map<string, string>()
const MOST_NAMES = 10_000

function keepName(name: string): string {
  const known = names.get(name)
  if (known !== undefined) return known
  if (names.size < MOST_NAMES) names.set(name, name)
  return name
}

const DEEPEST = 500

function parse(source: string, name: string): XmlElement {
  const parser = new SaxesParser({xmlns: false as const, position: false})
  const roots: XmlElement[] = []
  let current: XmlElement | null = null
  let depth = 0
  parser.on('doctype', () => refuse(name, 'it has a DOCTYPE'))
  const attributes: string[] = []
  parser.on('attribute', attribute => void attributes.push(keepName(attribute.name), attribute.value))
  parser.on('opentag', tag => {
    if (++depth > DEEPEST) refuse(name, 'its elements are nested too deeply')
    const openEnd = parser.position
    const start = source.lastIndexOf('<', openEnd - 1)
    const element = new XmlElement(
      keepName(tag.name),
      attributes.slice(),
      source,
      current ? current.nextGap : start,
      start,
      openEnd,
    )
    attributes.length = 0
    if (current) current.adopt(element)
    else roots.push(element)
    current = element
  })
  parser.on('text', text => {
    if (current) current.text += text
  })
  parser.on('cdata', text => {
    if (current) current.text += text
  })
  parser.on('closetag', tag => {
    depth--
    if (!current) return
    const end = parser.position
    current.close(tag.isSelfClosing ? end : source.lastIndexOf('<', end - 1), end)
    current = current.parent
  })
  try {
    parser.write(source).close()
  } catch (error) {
    if (error instanceof BreakdownError) throw error
    refuse(name, error instanceof Error ? error.message : String(error), error)
  }
  return roots[0] ?? refuse(name, 'it is empty')
}

const refuseWorkbook = refusal(WORKBOOK)

function refuse(name: string, reason: string, cause?: unknown): never {
  return refuseWorkbook(`${name}: ${reason}`, cause)
}
