import {strFromU8, unzipSync, zipSync} from 'fflate'
import {openWorkbook, type Workbook} from '../../../src/ooxml/index.js'

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** A relation by id: its type's last word and its target. */
export type Relations = Readonly<Record<string, readonly [type: string, target: string]>>

/** A sheet of a workbook made by hand. */
export interface SheetSource {
  name: string
  /** The rows' XML, or all of the sheet's, if it begins with `<?xml` or `<worksheet`. */
  xml: string
  /** What stands before and behind `sheetData`. */
  before?: string
  after?: string
  state?: string
  relations?: Relations
}

/** Makes a workbook of XML texts. */
export function makeBook(
  sheets: readonly SheetSource[],
  {
    names = '',
    calc = '',
    parts = {},
    relations = {},
  }: {
    names?: string
    calc?: string
    parts?: Readonly<Record<string, string | Uint8Array>>
    relations?: Relations
  } = {},
): Uint8Array {
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<?xml version="1.0"?>\n<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>`,
    '_rels/.rels': relationsXml({rId1: ['officeDocument', 'xl/workbook.xml']}),
    'xl/workbook.xml': `<?xml version="1.0"?>\n<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets
      .map(
        ({name, state}, at) =>
          `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets>${names && `<definedNames>${names}</definedNames>`}${calc}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml({
      ...Object.fromEntries(sheets.map((_, at) => [`rId${at + 1}`, ['worksheet', `worksheets/sheet${at + 1}.xml`]])),
      ...relations,
    }),
    ...parts,
  }
  for (const [at, {xml, before = '', after = '', relations: own}] of sheets.entries()) {
    const isWhole = /^<(?:\?xml|worksheet)/u.test(xml)
    files[`xl/worksheets/sheet${at + 1}.xml`] = isWhole
      ? xml
      : `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${before}<sheetData>${xml}</sheetData>${after}</worksheet>`
    if (own) files[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] = relationsXml(own)
  }
  return packFiles(files)
}

/** Packs texts and bytes by name. */
export function packFiles(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const encoder = new TextEncoder()
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, file]) => [name, typeof file === 'string' ? encoder.encode(file) : file]),
    ),
  )
}

/** The relations of a part as XML. */
export function relationsXml(relations: Readonly<Record<string, readonly string[]>>): string {
  return `<?xml version="1.0"?>\n<Relationships xmlns="${PACKAGE}/relationships">${Object.entries(relations)
    .map(
      ([id, [type = '', target = '']]) =>
        `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"${target.startsWith('http') || target.startsWith('#') ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`
}

/** The parts of a package as texts. */
export function readParts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

/** What a workbook says of its cells: `A1` → value, or `=formula`. */
export function readSheet(workbook: Workbook | Uint8Array, name: string): Record<string, unknown> {
  const open = workbook instanceof Uint8Array ? openWorkbook(workbook) : workbook
  const found: Record<string, unknown> = {}
  for (const {row, cells} of open.sheet(name)?.cells() ?? []) {
    for (const [column, {value, formula}] of cells) {
      found[`${String.fromCharCode(64 + column)}${row}`] = formula === null ? value : `=${formula}`
    }
  }
  return found
}

/** Rows with a number in column A, 1 to `count`. */
export function numberedRows(count: number, more: (row: number) => string = () => ''): string {
  return Array.from(
    {length: count},
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" s="1"><v>${at + 1}</v></c>${more(at + 1)}</row>`,
  ).join('')
}
