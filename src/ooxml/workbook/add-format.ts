import {escapeXml, makeElement, type XmlElement} from '../xml/xml.js'
import type {Book} from './book.js'
import type {SheetPart} from './sheet-part.js'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The children of a style sheet that stand before `dxfs`. */
const BEFORE_FORMATS: ReadonlySet<string> = new Set([
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
])

/** Adds a rule behind all others that formats the cells for which a formula holds, unless the sheet has such a rule. */
export function addConditionalFormat(book: Book, sheet: SheetPart, ranges: string, formula: string, dxf: string): void {
  const rules = sheet.listSettings().flatMap(element => element.descendants('cfRule'))
  if (rules.some(rule => rule.child('formula')?.text === formula)) return
  const styles = book.documents.listRelations(book.part).find(({type}) => type === 'styles')?.part
  if (!styles) return
  const format = addFormat(book.documents.openPart(styles), dxf)
  const priority = Math.max(0, ...rules.map(rule => Number(rule.get('priority') ?? 0))) + 1
  const {prefix} = sheet.root
  sheet.addSetting(
    `<${prefix}conditionalFormatting sqref="${escapeXml(ranges)}">` +
      `<${prefix}cfRule type="expression" dxfId="${format}" priority="${priority}">` +
      `<${prefix}formula>${escapeXml(formula)}</${prefix}formula>` +
      `</${prefix}cfRule></${prefix}conditionalFormatting>`,
  )
}

/** Puts a format behind the others and gives its number. */
function addFormat(styles: XmlElement, dxf: string): number {
  const known = styles.child('dxfs')
  const list = known ?? makeElement(`<${styles.prefix}dxfs count="0"/>`)
  if (!known) styles.insert(styles.children.findLastIndex(({name}) => BEFORE_FORMATS.has(name)) + 1, list)
  const number = list.all('dxf').length
  const added = makeElement(dxf)
  // the names in it have no prefix, whatever those around it have
  if (styles.prefix !== '' && added.get('xmlns') === null) added.set('xmlns', MAIN)
  list.append(added)
  list.set('count', String(number + 1))
  return number
}
