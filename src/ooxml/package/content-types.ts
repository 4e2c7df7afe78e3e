import {escapeXml, makeElement} from '../xml/xml.js'
import type {Documents} from './documents.js'

const CONTENT_TYPES = '[Content_Types].xml'

/** Says what a new part is. */
export function addContentType({findPart, openPart}: Documents, part: string, type: string): void {
  const list = findPart(CONTENT_TYPES)
  if (list === null) return
  const root = openPart(list)
  const attributes = `PartName="/${escapeXml(part)}" ContentType="${escapeXml(type)}"`
  root.append(makeElement(`<${root.prefix}Override ${attributes}/>`))
}

/** Takes a part out of the package with the relations to it and its type. */
export function dropPart(documents: Documents, part: string, from: string): void {
  for (const relation of documents.listRelations(from)) if (relation.part === part) relation.element.remove()
  const list = documents.findPart(CONTENT_TYPES)
  for (const entry of list === null ? [] : documents.openPart(list).all('Override')) {
    if (documents.findPart(entry.get('PartName') ?? '') === part) entry.remove()
  }
  documents.removePart(part)
}
