import type {NoticeDocument, Position} from '../model/index.js'
import type {Field, Outlined} from '../outline/nodes.js'
import {fold} from '../text/fold.js'
import type {SourceText} from '../text/source-text.js'
import {findFirstOfYears, findYear} from '../tokens/dates.js'

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
  const titles = [title ?? '', ...annexTitles.map(place => readPlace(place, source) ?? '')].map(fold)
  const named = titles.find(words => findYear(words) !== null) ?? ''
  const dated =
    yearOf(document.signedOn ?? document.issuedOn) ?? findImprintYear(source) ?? yearOf(document.publishedOn)
  const first = findFirstOfYears(named)
  // a plan for several years is read in the year in which it was signed
  const year = first === null ? (findYear(named) ?? dated ?? yearOfNumber(document.documentNumber)) : (dated ?? first)
  return {...document, year, positions}
}

function readPlace(place: Position | undefined, source: SourceText): string | null {
  return place ? source.read(place.start.offset, place.end.offset) : null
}

// 云溪县人民政府办公室 2026年5月6日印发
const IMPRINT = /(?<year>20\d\d) *年 *\d{1,2} *月 *\d{1,2} *日 *印发[ 。]*$/mu

function findImprintYear(source: SourceText): number | null {
  const year = IMPRINT.exec(source.folded)?.groups?.year
  return year === undefined ? null : Number(year)
}

/** 云政办发〔2026〕7号 was issued in 2026. */
function yearOfNumber(documentNumber: string | null): number | null {
  const year = /[〔[【(](?<year>20\d\d)[〕\]】)]/u.exec(documentNumber ?? '')?.groups?.year
  return year === undefined ? null : Number(year)
}

function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4))
}
