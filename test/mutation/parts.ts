import {zipSync} from 'fflate'
import type {Random} from '../revise/random.js'
import {replaceAt} from './lines.js'

/** The parts of a package by their names. */
export type Parts = Readonly<Record<string, Uint8Array>>

type XmlChange = (xml: string, random: Random) => string

const ODD_VALUES = [
  '',
  '0',
  '-1',
  '1',
  '2',
  '9',
  '10',
  '300',
  '65536',
  '2147483648',
  '1e3',
  'NaN',
  'none',
  '%1%2%9',
  '一',
]
/** What Word may say in odd places. */
const ELEMENTS = [
  '<w:tcPr><w:gridSpan w:val="200"/></w:tcPr>',
  '<w:tcPr><w:gridSpan w:val="999999999"/><w:vMerge/></w:tcPr>',
  '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>',
  '<w:tc><w:p/></w:tc>',
  '<w:tr/>',
  '<w:trPr><w:gridBefore w:val="200"/></w:trPr>',
  '<w:pPr><w:numPr><w:ilvl w:val="8"/><w:numId w:val="2"/></w:numPr></w:pPr>',
  '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>',
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
  '<w:r><w:instrText> TOC \\o </w:instrText></w:r>',
  '<w:r><w:instrText>PAGE</w:instrText></w:r>',
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  '<w:r><w:br/></w:r>',
  '<w:r><w:tab/></w:r>',
  '<w:r><w:t>\n责任单位:县财政局\n\n</w:t></w:r>',
  '<w:r><w:t>\t&#13;&#10;&#8203;&#65279;</w:t></w:r>',
  '<w:r><w:sym w:font="Wingdings" w:char="F0AB"/></w:r>',
  '<w:r><w:sym w:font="" w:char="D800"/></w:r>',
  '<w:r><w:sym w:char="A"/></w:r>',
  '<w:r><w:footnoteReference w:id="1"/></w:r>',
  '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc/></w:tr><w:tr/></w:tbl>',
  '<![CDATA[一、]]>',
  '<!-- -->',
]
/** What stands in no XML, or in few places of it. */
const NO_ELEMENTS = ['&nbsp;', '&#0;', '&amp;', '<!DOCTYPE w>', '<', ']]>', '</w:p>', '<w:p>']

/** Gives one match of an expression something else. */
function onMatch(expression: RegExp, change: (found: string, random: Random) => string): XmlChange {
  return (xml, random) => {
    const found = [...xml.matchAll(expression)]
    if (found.length === 0) return xml
    const {0: words, index} = random.pick(found)
    return replaceAt(xml, index, words.length, change(words, random))
  }
}

const anyTag = /<[^<>]{1,300}>/gu
const anyAttribute = / [\w:]{1,40}="[^"<>]{0,300}"/gu
// <w:tc><w:p>…</w:p></w:tc>: an element up to the first end of one of its name
const aBlock = /<w:(?<name>p|tr|tc|r)>.{0,4000}?<\/w:\k<name>>/gsu

/** What may be wrong in a part that is XML all the same, by name. */
const soundChanges = {
  deleteAttribute: onMatch(anyAttribute, () => ''),
  changeValue: onMatch(anyAttribute, (found, random) => found.replace(/"[^"]*"/u, `"${random.pick(ODD_VALUES)}"`)),
  changeNumber: onMatch(/"\d{1,10}"/gu, (_, random) => `"${random.int(-1, 12)}"`),
  changeMerge: onMatch(
    /<w:(?:gridSpan|vMerge|gridBefore)[^<>]{0,40}\/>/gu,
    (_, random) =>
      `<w:gridSpan w:val="${random.pick(ODD_VALUES)}"/><w:vMerge w:val="${random.pick(['', 'restart'])}"/>`,
  ),
  changeList: onMatch(
    /<w:(?:numId|ilvl) w:val="[^"]{0,10}"\/>/gu,
    (_, random) => `<w:ilvl w:val="${random.int(-1, 10)}"/><w:numId w:val="${random.int(-1, 6)}"/>`,
  ),
  addElement: onMatch(/<w:(?:p|tc|tr|r|tbl|body)>/gu, (found, random) => found + random.pick(ELEMENTS)),
  addBehind: onMatch(/<\/w:(?:p|tc|tr|r|tbl)>/gu, (found, random) => found + random.pick(ELEMENTS)),
  repeatBlock: onMatch(aBlock, (found, random) => found.repeat(random.pick([2, 3, 60]))),
  deleteBlock: onMatch(aBlock, () => ''),
  renameBlock: onMatch(aBlock, (found, random) => {
    const name = random.pick(['p', 'r', 'tc', 'ins', 'del', 'sdt', 'txbxContent'])
    return found.replace(/^<w:[a-z]{1,2}/u, `<w:${name}`).replace(/[a-z]{1,2}>$/u, `${name}>`)
  }),
  nestBlock: onMatch(/<w:p>.{0,4000}?<\/w:p>/gsu, (found, random) => {
    const depth = random.pick([1, 20, 150, 3_000])
    const [open, close] = random.pick([
      ['<w:ins>', '</w:ins>'],
      ['<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
      ['<w:p><w:r><w:pict><w:txbxContent>', '</w:txbxContent></w:pict></w:r></w:p>'],
    ] as const)
    return open.repeat(depth) + found + close.repeat(depth)
  }),
} as const satisfies Record<string, XmlChange>

/** What makes a part no XML in most places, by name. */
const unsoundChanges = {
  dropTag: onMatch(anyTag, () => ''),
  repeatTag: onMatch(anyTag, found => found + found),
  addAnywhere: (xml, random) =>
    replaceAt(xml, random.int(0, xml.length), 0, random.pick([...ELEMENTS, ...NO_ELEMENTS])),
  cutXml: (xml, random) => xml.slice(0, random.int(0, xml.length)),
  deleteWords: (xml, random) => replaceAt(xml, random.int(0, xml.length), random.int(1, 30), ''),
} as const satisfies Record<string, XmlChange>

type PackageChange = (parts: Parts, name: string, random: Random) => Parts

/** What may be wrong in a package, by name. */
const packageChanges = {
  removePart: (parts, name) => Object.fromEntries(Object.entries(parts).filter(([each]) => each !== name)),
  emptyPart: (parts, name) => ({...parts, [name]: new Uint8Array()}),
  renamePart: (parts, name, random) => {
    const other = random.pick([name.toUpperCase(), `x/${name}`, `/${name}`, name.replace('document', 'document2')])
    return Object.fromEntries(Object.entries(parts).map(([each, part]) => [each === name ? other : each, part]))
  },
  copyPart: (parts, name, random) => ({
    ...parts,
    [random.pick([name, ...Object.keys(parts)])]: parts[name] ?? new Uint8Array(),
  }),
  addPart: (parts, name, random) => ({...parts, [name.toUpperCase()]: new Uint8Array(random.int(0, 9))}),
  recodePart: (parts, name, random) => {
    const text = Buffer.from(parts[name] ?? new Uint8Array()).toString()
    return {
      ...parts,
      [name]: Buffer.from(
        random.chance(0.5) ? `\ufeff${text}` : text,
        random.pick(['utf8', 'utf16le', 'latin1'] as const),
      ),
    }
  },
} as const satisfies Record<string, PackageChange>

/** Changes one part of a Word file, the document more often than another; gives what was changed, and how. */
export function changeParts(parts: Parts, random: Random): {parts: Parts; change: string} {
  const names = Object.keys(parts)
  const name =
    random.chance(0.65) && parts['word/document.xml']
      ? 'word/document.xml'
      : random.pick([...names, 'word/endnotes.xml'])
  if (random.chance(0.08)) {
    const [kind, change] = random.pick(Object.entries(packageChanges))
    return {parts: change(parts, name, random), change: `${kind} ${name}`}
  }
  const [kind, change] = random.pick(Object.entries<XmlChange>(random.chance(0.12) ? unsoundChanges : soundChanges))
  const xml = Buffer.from(parts[name] ?? new Uint8Array()).toString()
  return {parts: {...parts, [name]: Buffer.from(change(xml, random))}, change: `${kind} ${name}`}
}

/** Packs parts, always to the same bytes. */
export function packParts(parts: Parts, random: Random): Uint8Array {
  return zipSync({...parts}, {level: random.pick([0, 1]), mtime: new Date(1980, 0, 1)})
}
