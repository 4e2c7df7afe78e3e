const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const KIND = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const PARTS = ['styles', 'numbering', 'footnotes'] as const

const contentTypes = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${KIND}.document.main+xml"/>${PARTS.map(part => `<Override PartName="/word/${part}.xml" ContentType="${KIND}.${part}+xml"/>`).join('')}</Types>`

const relationships = (entries: ReadonlyArray<readonly [type: string, target: string]>) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${entries.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`

const STYLES = `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="b"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="numbering" w:styleId="list"><w:name w:val="List"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`

const level = (at: number, format: string, pattern: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`

const NUMBERING = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="1"/><w:suff w:val="nothing"/>')}${level(1, 'chineseCountingThousand', '(%2)', '<w:pStyle w:val="2"/>')}${level(2, 'decimal', '%3.', '<w:suff w:val="space"/>')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}${level(2, 'decimalEnclosedCircle', '%3')}${level(3, 'bullet', '•')}</w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="list"/></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>`

/** The footnote that `w:id` 1 names; the first two only part notes from the page. */
const FOOTNOTES = `<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> 标★的为牵头单位,下同。</w:t></w:r></w:p></w:footnote>
<w:footnote w:id="2"><w:p><w:r><w:t>责任单位:县财政局、县统计局</w:t></w:r></w:p></w:footnote>`

const root = (name: string, content: string) => `${HEAD}<w:${name} ${NAMESPACES}>${content}</w:${name}>`

/** The parts of a Word file around the blocks of its body, as XML by their names. */
export function wrapBody(blocks: string): Record<string, string> {
  return {
    '[Content_Types].xml': HEAD + contentTypes,
    '_rels/.rels': HEAD + relationships([['officeDocument', 'word/document.xml']]),
    'word/document.xml': root(
      'document',
      `<w:body>${blocks}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body>`,
    ),
    'word/_rels/document.xml.rels': HEAD + relationships(PARTS.map(part => [part, `${part}.xml`])),
    'word/styles.xml': root('styles', STYLES),
    'word/numbering.xml': root('numbering', NUMBERING),
    'word/footnotes.xml': root('footnotes', FOOTNOTES),
  }
}
