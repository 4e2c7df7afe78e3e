import type {NoticeDocument, Position} from '../model/index.js'
import type {Field, Outlined} from '../outline/nodes.js'
import {fold} from '../text/fold.js'
import type {SourceText} from '../text/source-text.js'
import {findYear} from '../tokens/dates.js'

/**
 * The document's fields. Of a field that stands several times the first with a value counts, but the title that heads
 * the letter before the one in the metadata, and the last signature before an earlier one.
 */
export function readDocument(root: Outlined, source: SourceText): NoticeDocument {
  const positions: Record<string, Position> = {}
  const fields = root.children.filter(child => child.type === 'field' && child.value !== null)
  const value = (name: Field['name']): string | null => {
    const found = fields.find(child => child.type === 'field' && child.name === name)
    if (found?.type !== 'field') return null
    positions[name] = found.position
    return found.value
  }
  const written = value('title')
  const annexTitles = root.children.flatMap(child => (child.type === 'annex' && child.title ? [child.title] : []))
  const title = written ?? readPlace(annexTitles[0], source)
  if (written === null && annexTitles[0]) positions.title = annexTitles[0]
  const document = {
    title,
    documentNumber: value('documentNumber'),
    indexNumber: value('indexNumber'),
    publisher: value('publisher'),
    issuedOn: value('issuedOn'),
    publishedOn: value('publishedOn'),
    disclosure: value('disclosure'),
    disclosurePeriod: value('disclosurePeriod'),
    addressee: value('addressee'),
    signatory: value('signatory'),
    signedOn: value('signedOn'),
  }
  const year =
    findYear(fold(title ?? '')) ??
    annexTitles.map(place => findYear(fold(readPlace(place, source) ?? ''))).find(found => found !== null) ??
    yearOf(document.signedOn ?? document.issuedOn ?? document.publishedOn)
  return {...document, year, positions}
}

function readPlace(place: Position | undefined, source: SourceText): string | null {
  return place ? source.read(place.start.offset, place.end.offset) : null
}

function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4))
}
