import {zipSync} from 'fflate'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** The parts of a Word file beside its body, each the inside of its root element. */
export interface WordParts {
  styles?: string
  numbering?: string
  footnotes?: string
  /** More relations of the document, as XML. */
  relations?: string
  /** More entries of the package. */
  entries?: Record<string, string>
}

/** A Word file of a body's XML. */
export function makeDocx(body: string, {styles, numbering, footnotes, relations = '', entries = {}}: WordParts = {}) {
  const named = {styles, numbering, footnotes}
  const parts = Object.entries(named).flatMap(([name, inside]) => (inside === undefined ? [] : [{name, inside}]))
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${parts
      .map(({name}) => `<Relationship Id="${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`)
      .join('')}${relations}</Relationships>`,
    ...Object.fromEntries(parts.map(({name, inside}) => [`word/${name}.xml`, `<w:${name} ${W}>${inside}</w:${name}>`])),
    ...entries,
  }
  const bytes = Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)] as const)
  return zipSync(Object.fromEntries(bytes))
}

/** A run of words, with its properties' XML. */
export const run = (words: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`

/** A paragraph of runs, with its properties' XML. */
export const paragraph = (inside: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`

/** A paragraph in an automatic list. */
export const listed = (words: string, list: number, level = 0) =>
  paragraph(run(words), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

/** A cell of paragraphs, with its properties' XML. */
export const cell = (words: readonly string[], properties = '') =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${words.map(each => paragraph(run(each))).join('')}</w:tc>`
