import type {DocumentField} from '../lexicon/metadata-keys.js'
import {isAddressee, isFurniture, type Line, metadataOf, readDateLine} from '../outline/line.js'
import type {Divided, Field, Fielded, Loose, Zone} from '../outline/nodes.js'
import {pairBrackets} from '../text/brackets.js'
import type {SourceText} from '../text/source-text.js'
import {findDate} from '../tokens/dates.js'
import {fieldOf, isLoneKey} from '../tokens/metadata.js'
import type {Place} from '../tree/nodes.js'
import {isSignatureDate, lastSignatory} from './signature.js'
import {findTitle, readDocumentNumber, titleWords} from './title.js'

/**
 * Reads the document's own fields out of front, letter and back.
 *
 * After it
 * 1. the metadata block, title, document number, addressee, signatory and date are fields, each with its value's place;
 * 2. what else stands in the front or back is loose: furniture, the letter's words, or unread;
 * 3. annexes are untouched.
 */
export function readFields(root: Divided, source: SourceText): Fielded {
  const children = root.children.flatMap((zone): Fielded['children'] =>
    zone.name === 'annex' ? [zone] : readZone(zone, source),
  )
  return {...root, children}
}

function readZone(zone: Zone, source: SourceText): Array<Field | Loose> {
  const lines = zone.children
  if (zone.name === 'pages') return lines.map(({position}) => ({type: 'loose', kind: 'furniture', position}))
  if (zone.name === 'notes') return lines.map(({position}) => ({type: 'loose', kind: 'letter', position}))
  const title = zone.name === 'front' ? findTitle(lines, 0, lines.length) : null
  const found: Array<Field | Loose> = []
  if (title) {
    const [first, last] = [lines[title.first], lines[title.last]]
    const place = source.place(first ? titleWords(first).start : 0, last ? titleWords(last).end : 0)
    const whole = source.place(first?.start ?? 0, last?.end ?? 0)
    found.push(field('title', source.read(place.start.offset, place.end.offset), place, whole))
  }
  const pairedLines = zone.name === 'front' ? findPairedLines(lines) : new Set()
  let isAddressed = zone.name !== 'letter'
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line) continue
    if (title && at >= title.first && at <= title.last) continue
    if (pairedLines.has(at)) {
      const value = lines[at + 1]
      if (value) found.push(...pairFields(line, value, source))
      at++
      continue
    }
    if (!isAddressed && isAddressee(line.folded)) {
      isAddressed = true
      found.push(addresseeField(line, source))
    } else {
      found.push(...(signatureFields(lines, at, source) ?? lineFields(line, zone, source)))
    }
  }
  return found
}

/** The indices of keys whose values stand on the lines below them, as copied tables have it; one alone is none. */
function findPairedLines(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (let at = 0; at + 1 < lines.length; at++) {
    if (!isLoneKey(lines[at]?.folded ?? '') || isLoneKey(lines[at + 1]?.folded ?? '')) continue
    found.add(at)
    at++
  }
  return found.size > 1 ? found : new Set()
}

function pairFields(key: Line, value: Line, source: SourceText): Array<Field | Loose> {
  const name = fieldOf(key.folded)
  const whole = source.place(key.start, value.end)
  return [
    name ? metadataField(name, value.position, whole, source) : {type: 'loose', kind: 'furniture', position: whole},
  ]
}

function addresseeField(line: Line, source: SourceText): Field {
  const end = line.end - 1
  return field('addressee', source.read(line.start, end), source.place(line.start, end), line.position)
}

/** The signatory and date of a signature, or `null` where the line is neither. */
function signatureFields(lines: readonly Line[], at: number, source: SourceText): Field[] | null {
  const line = lines[at]
  if (!line) return null
  const date = readDateLine(line.folded)
  if (date && isSignatureDate(lines, at)) {
    const dated = field('signedOn', date.on, source.place(line.start + date.start, line.start + date.end))
    if (!date.body) return [dated]
    const body = source.place(line.start + date.body.start, line.start + date.body.end)
    return [field('signatory', source.read(body.start.offset, body.end.offset), body), dated]
  }
  const last = lastSignatory(lines, at)
  if (last === null) return null
  // the further bodies of a signature are in the first one's field
  if (at > 0 && lastSignatory(lines, at - 1) !== null) return []
  const bodies = lines.slice(at, last + 1)
  const value = bodies.map(({start, end}) => source.read(start, end)).join(' ')
  return [field('signatory', value, source.place(line.start, bodies[bodies.length - 1]?.end ?? line.end))]
}

/** What a line of front, letter or back holds besides title, addressee and signature. */
function lineFields(line: Line, zone: Zone, source: SourceText): Array<Field | Loose> {
  const pairs = zone.name === 'letter' ? [] : metadataOf(line)
  if (pairs.length > 0) {
    return pairs.map((pair, at) => {
      const start = at === 0 ? 0 : pair.start
      const end = pairs[at + 1]?.start ?? line.folded.length
      const whole = source.place(line.start + start, line.start + end)
      const value = source.place(line.start + pair.valueStart, line.start + pair.valueEnd)
      return pair.field
        ? metadataField(pair.field, value, whole, source)
        : {type: 'loose', kind: 'furniture', position: whole}
    })
  }
  const number = zone.name === 'front' ? readDocumentNumber(line.folded) : null
  if (number) {
    const place = source.place(line.start + number.start, line.start + number.end)
    return [field('documentNumber', source.read(place.start.offset, place.end.offset), place, line.position)]
  }
  return [{type: 'loose', kind: looseKind(line, zone), position: line.position}]
}

/** A line of the front or back that is no field is the page's, unless it is a sentence. */
function looseKind(line: Line, zone: Zone): Loose['kind'] {
  if (zone.name === 'letter') return isFurniture(line.folded) ? 'furniture' : 'letter'
  if (isFurniture(line.folded) || !/[。;]/u.test(line.folded)) return 'furniture'
  return zone.name === 'back' ? 'letter' : 'unread'
}

const DATED: ReadonlySet<DocumentField> = new Set(['issuedOn', 'publishedOn'])
const NOTHING = /^(?:无|\/|-|—)?$/u

/** Whether a document number has lost a bracket or the digits in it (`政办发〔20228号`): it is then another number. */
function isDamagedNumber(folded: string): boolean {
  return pairBrackets(folded).unpaired.length > 0 || /[〔[(【] *[〕\])】]|[〕\])】] *号/u.test(folded)
}

function metadataField(name: DocumentField, value: Place, whole: Place, source: SourceText): Field {
  const [start, end] = [value.start.offset, value.end.offset]
  if (DATED.has(name)) {
    const date = findDate(source.folded.slice(start, end))
    return field(name, date?.on ?? null, date ? source.place(start + date.start, start + date.end) : value, whole)
  }
  const written = source.read(start, end)
  const isValue =
    !NOTHING.test(written) && (name !== 'documentNumber' || !isDamagedNumber(source.folded.slice(start, end)))
  return field(name, isValue ? written : null, value, whole)
}

function field(name: Field['name'], value: string | null, position: Place, whole: Place = position): Field {
  return {type: 'field', name, value, position, whole}
}
