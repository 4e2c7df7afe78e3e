import {posix} from 'node:path'
import {escapeXml, makeElement, parseXml, type XmlDocument, type XmlElement} from '../xml/xml.js'
import {decodePart, encodePart} from './encoding.js'
import {type Parts, pack, unpack} from './package.js'
import {refusal, WORKBOOK} from './refusal.js'

/** A relation from one part of a package to another, or to something outside. */
export interface Relation {
  id: string
  /** The last word of its type, such as `worksheet`. */
  type: string
  /** The part that it leads to; null where that is none of the package. */
  part: string | null
  element: XmlElement
}

/** The parts of a package, each read as XML when it is first asked for. */
export interface Documents {
  /** Every part's name, in order. */
  listParts(): string[]
  /** The part's name as it stands, by its name in any case of letters; null if there is none. */
  findPart(name: string): string | null
  openPart(part: string): XmlElement
  addPart(name: string, xml: string): void
  removePart(part: string): void
  /** The relations of a part; `''` is the package. */
  listRelations(part: string): Relation[]
  /** Every part to which a relation of one of these types leads, each once, in order. */
  listTargets(...types: readonly string[]): string[]
  /** Adds a relation from a part, and gives its id. */
  addRelation(from: string, type: string, to: string): string
  /** The package; the bytes that were opened, if nothing was edited. */
  save(): Uint8Array
}

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0]
const LOCAL_ENTRY = [0x50, 0x4b, 0x03, 0x04]
const refuse = refusal(WORKBOOK)

/** Opens a package. Throws `unreadable-ledger`. */
export function openDocuments(bytes: Uint8Array): Documents {
  const startsWith = (magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte)
  if (startsWith(COMPOUND_FILE)) refuse('it is encrypted, or an old .xls workbook: save it as .xlsx without a password')
  if (!startsWith(LOCAL_ENTRY)) refuse('it is not an .xlsx workbook')
  const parts = unpack(bytes, WORKBOOK)
  const names = new Map(Object.keys(parts).map(name => [toKey(name), name]))
  const opened = new Map<string, {document: XmlDocument; encoding: string}>()
  let isChanged = false

  const findPart = (name: string) => names.get(toKey(name)) ?? null
  const openPart = (part: string) => {
    const known = opened.get(part)
    if (known) return known.document.root
    const {text, encoding} = decodePart(parts[part] ?? new Uint8Array(), part, WORKBOOK)
    const document = parseXml(text, part)
    opened.set(part, {document, encoding})
    return document.root
  }
  const listRelations = (from: string): Relation[] => {
    const rels = findPart(relationsOf(from))
    if (rels === null) return []
    return openPart(rels)
      .all('Relationship')
      .map(element => ({
        id: element.get('Id') ?? '',
        type: (element.get('Type') ?? '').split('/').at(-1) ?? '',
        part: element.get('TargetMode') === 'External' ? null : findPart(resolve(from, element.get('Target') ?? '')),
        element,
      }))
  }
  const addPart = (name: string, xml: string) => {
    parts[name] = encodePart(xml, 'utf-8')
    names.set(toKey(name), name)
    opened.delete(name)
    isChanged = true
  }

  return {
    listParts: () => [...names.values()],
    findPart,
    openPart,
    addPart,
    removePart(part) {
      delete parts[part]
      names.delete(toKey(part))
      opened.delete(part)
      isChanged = true
    },
    listRelations,
    listTargets(...types) {
      const sources = [...names.values()].flatMap(name => sourceOf(name) ?? [])
      const found = sources.flatMap(listRelations).filter(({type}) => types.includes(type))
      return [...new Set(found.flatMap(({part}) => part ?? []))]
    },
    addRelation(from, type, to) {
      const name = findPart(relationsOf(from))
      if (name === null) addPart(relationsOf(from), `<Relationships xmlns="${PACKAGE_RELATIONS}"/>`)
      const list = openPart(name ?? relationsOf(from))
      const taken = new Set(list.all('Relationship').map(element => element.get('Id')))
      let number = taken.size + 1
      while (taken.has(`rId${number}`)) number++
      const id = `rId${number}`
      const target = posix.relative(posix.dirname(from), to)
      list.append(
        makeElement(`<${list.prefix}Relationship Id="${id}" Type="${TYPES}${type}" Target="${escapeXml(target)}"/>`),
      )
      return id
    },
    save() {
      const edited = [...opened].filter(([, {document}]) => document.root.isEdited)
      if (!isChanged && edited.length === 0) return bytes
      const saved: Parts = {...parts}
      for (const [part, {document, encoding}] of edited) saved[part] = encodePart(document.write(), encoding)
      return pack(saved)
    },
  }
}

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Names of parts are the same in any case of letters. */
function toKey(name: string): string {
  return normalise(name).toLowerCase()
}

function normalise(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '')
}

/** The part that holds the relations of a part. */
function relationsOf(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
}

// `xl/_rels/workbook.xml.rels`, `_rels/.rels`
const RELATIONS = /^(?<folder>(?:.*\/)?)_rels\/(?<name>[^/]*)\.rels$/i

/** The part whose relations a part holds; null if it holds none. */
function sourceOf(relations: string): string | null {
  const found = RELATIONS.exec(normalise(relations))?.groups
  return found ? `${found.folder ?? ''}${found.name ?? ''}` : null
}

/** The part to which a target leads. */
function resolve(from: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  const name = path.startsWith('/') ? path : posix.join(posix.dirname(from), path)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
