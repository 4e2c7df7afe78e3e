import {decodePart} from '../../ooxml/package/encoding.js'
import {type Parts, unpack} from '../../ooxml/package/package.js'
import {refusal, WORD_FILE} from '../../ooxml/package/refusal.js'
import {readBlocks, readTree, type XmlNode} from '../../ooxml/xml/xml-blocks.js'
import {TreeBuilder} from '../builder.js'
import type {ReadResult} from '../reader.js'
import {BlockReader} from './blocks.js'
import {Numbering} from './numbering.js'
import {LeftOutTally} from './runs.js'
import {Styles} from './styles.js'

/** As much as a Word file may hold beside its pictures: a notice of thousands of tasks is a few MB. */
const LIMITS = {entries: 10_000, bytes: 16 * 1024 * 1024}

const refuse = refusal(WORD_FILE)

/** A Word file's own text, unpacked: the document, and the parts that say how it is numbered and looks. */
export interface WordFile {
  /** The document part, as XML. */
  document: string
  /** Reads it. */
  read: () => ReadResult
}

/**
 * Opens a Word file (.docx, ECMA-376). Only its own parts are read, never what it refers to elsewhere.
 *
 * Throws `undecodable-input` for one that is damaged, too large, or no Word file.
 */
export function openDocx(bytes: Uint8Array): WordFile {
  const parts = unpack(bytes, WORD_FILE, {
    limits: LIMITS,
    wants: name => /\.(?:xml|rels)$/iu.test(name) && !/(?:^|\/)(?:theme|media|embeddings|customXml)\//iu.test(name),
  })
  const main = findRelated(parts, '', 'officeDocument') ?? findPart(parts, 'word/document.xml')
  if (main === null) return refuse('it has no document')
  const document = textOf(parts, main)
  return {document, read: () => readDocx(document, main, parts)}
}

/** Its text and tree: automatic numbers counted, deleted words left out, text boxes at their place, notes at the end. */
function readDocx(document: string, main: string, parts: Parts): ReadResult {
  const related = (type: string): XmlNode | null => {
    const name = findRelated(parts, main, type)
    return name === null ? null : readTree(textOf(parts, name), {name, subject: WORD_FILE})
  }
  const styles = new Styles(related('styles'))
  const numbering = new Numbering(related('numbering'), style => styles.findList(style))
  const notes = {footnote: notesOf(related('footnotes')), endnote: notesOf(related('endnotes'))}
  const leftOut = new LeftOutTally()
  const builder = new TreeBuilder()
  const blocks = new BlockReader(builder, styles, numbering, leftOut, (kind, id) => notes[kind].get(id) ?? null)
  readBlocks(document, {depth: 2, name: main, subject: WORD_FILE}, (node, parent) => {
    if (parent === 'body') blocks.take(node)
  })
  blocks.finish()
  return {...builder.finish(), leftOut: [...leftOut.counts].map(([what, count]) => ({what, count}))}
}

/** The notes by id, without those that only separate them from the page. */
function notesOf(root: XmlNode | null): Map<string, XmlNode> {
  const notes = (root?.children ?? []).filter(note => !/separator|notice/iu.test(note.attributes.type ?? ''))
  return new Map(notes.map(note => [note.attributes.id ?? '', note]))
}

function textOf(parts: Parts, name: string): string {
  return decodePart(parts[name] ?? new Uint8Array(), name, WORD_FILE).text.replace(/^\ufeff/u, '')
}

function findPart(parts: Parts, name: string): string | null {
  return Object.keys(parts).find(each => each.toLowerCase() === name.toLowerCase()) ?? null
}

/** The part to which a relation of a type leads from a part (`''` is the package); none outside of the package. */
function findRelated(parts: Parts, from: string, type: string): string | null {
  const folder = from.slice(0, from.lastIndexOf('/') + 1)
  const relations = findPart(parts, `${folder}_rels/${from.slice(folder.length)}.rels`)
  if (relations === null) return null
  const root = readTree(textOf(parts, relations), {name: relations, subject: WORD_FILE})
  const found = root.children.find(
    ({attributes}) => attributes.Type?.split('/').at(-1) === type && attributes.TargetMode !== 'External',
  )
  const target = found?.attributes.Target
  if (target === undefined) return null
  return findPart(parts, target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//u, ''))
}
