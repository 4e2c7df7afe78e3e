import type {Random} from '../revise/random.js'
import {HEADS} from './lines.js'
import {wrapBody} from './word-parts.js'

/** What numbers a line by hand, and the list and level that number it in Word. */
const NUMBERS: ReadonlyArray<readonly [label: RegExp, list: number, level: number]> = [
  [/^[一二三四五六七八九十]{1,3}、/u, 1, 0],
  [/^[(\uff08][一二三四五六七八九十]{1,3}[)\uff09]/u, 1, 1],
  [/^\d{1,3}[.\uff0e、]/u, 1, 2],
  [/^[①-⑳]/u, 2, 2],
]
const LOOKS = ['<w:b/>', '<w:u w:val="single"/>', '<w:color w:val="FF0000"/>', '<w:rStyle w:val="b"/>', '<w:vanish/>']
const AUTHOR = 'w:id="7" w:author="a" w:date="2026-02-03T00:00:00Z"'

/**
 * The parts of a Word file that shows the lines of a text, as XML by their names: paragraphs, some of them numbered by
 * Word, runs in several looks, tables with merged cells, text boxes, notes, fields and tracked changes.
 */
export function makeWord(lines: readonly string[], random: Random): Record<string, string> {
  const blocks: string[] = []
  const tables = random.pick([0, 0, 0.01, 0.1])
  for (let at = 0; at < lines.length; at++) {
    if (random.chance(tables)) {
      const count = random.int(4, 30)
      blocks.push(writeTable(lines.slice(at, at + count), random))
      at += count - 1
    } else blocks.push(writeParagraph(lines[at] ?? '', random))
  }
  return wrapBody(blocks.join('\n'))
}

function writeParagraph(line: string, random: Random): string {
  const [label, list, level] = NUMBERS.find(([each]) => each.test(line)) ?? [null, 0, 0]
  const isNumbered = label !== null && random.chance(0.6)
  const isHeading = isNumbered && level < 2 && random.chance(0.3)
  const number = isHeading
    ? `<w:pStyle w:val="${level + 1}"/>`
    : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${random.chance(0.9) ? list : random.int(0, 5)}"/></w:numPr>`
  const isJoined = random.chance(0.01)
  const mark = isJoined ? `<w:rPr><w:del ${AUTHOR}/></w:rPr>` : ''
  const runs = writeRuns(isNumbered ? line.replace(label, '') : line, random)
  const paragraph = `<w:p><w:pPr>${isNumbered ? number : ''}${mark}</w:pPr>${runs}</w:p>`
  if (random.chance(0.02)) return `<w:p>${writeBox(paragraph, random)}</w:p>`
  return random.chance(0.02) ? `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph}</w:sdtContent></w:sdt>` : paragraph
}

/** A text box as Word writes it: for itself, and for older programs. */
function writeBox(content: string, random: Random): string {
  const shape = `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`
  const old = `<w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`
  if (random.chance(0.3)) return `<w:r>${old}</w:r>`
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${shape}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r>`
}

function writeRuns(line: string, random: Random): string {
  const parts: string[] = []
  let rest = line
  while (rest !== '') {
    const length = random.chance(0.6) ? rest.length : random.int(1, rest.length)
    parts.push(decorate(writeRun(rest.slice(0, length), random), random))
    rest = rest.slice(length)
  }
  return parts.join('')
}

function writeRun(words: string, random: Random): string {
  const look = random.chance(0.15) ? `<w:rPr>${random.pick(LOOKS)}</w:rPr>` : ''
  const content = escapeWords(words)
    .replace(/★/gu, star => (random.chance(0.2) ? '</w:t><w:sym w:font="Wingdings" w:char="F0AB"/><w:t>' : star))
    .replace(/\t/gu, '</w:t><w:tab/><w:t xml:space="preserve">')
  const end = random.chance(0.01) ? '<w:br/>' : ''
  return `<w:r>${look}<w:t xml:space="preserve">${content}</w:t>${end}</w:r>`
}

/** A run as it is, or in or beside something that Word knows. */
function decorate(run: string, random: Random): string {
  if (random.chance(0.9)) return run
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const instruction = (words: string) => `<w:r><w:instrText> ${words} </w:instrText></w:r>`
  return random.pick([
    `<w:ins ${AUTHOR}>${run}</w:ins>`,
    `${run}<w:del ${AUTHOR}><w:r><w:delText>一、删去的话</w:delText></w:r></w:del>`,
    `<w:moveTo ${AUTHOR}>${run}</w:moveTo>`,
    `<w:hyperlink>${run}</w:hyperlink>`,
    `${run}<w:r><w:footnoteReference w:id="${random.int(1, 3)}"/></w:r>`,
    `${field('begin')}${instruction('REF x')}${field('separate')}${run}${field('end')}`,
    `${run}${field('begin')}${instruction('PAGE')}${field('separate')}<w:r><w:t>3</w:t></w:r>${field('end')}`,
    `<w:fldSimple w:instr=" REF x ">${run}</w:fldSimple>`,
    `${run}<w:bookmarkStart w:id="0" w:name="x"/><w:bookmarkEnd w:id="0"/>`,
  ])
}

/** Lines as the cells of a table, some of them merged to the right or with the one above. */
function writeTable(lines: readonly string[], random: Random): string {
  const columns = random.int(1, 5)
  const heads = HEADS.slice(0, columns)
  const rows = random.chance(0.7) ? [writeRow(heads.map(head => writeCell('', head, random)))] : []
  let left = [...lines]
  while (left.length > 0) {
    const cells: string[] = []
    for (let column = 0; column < columns; column++) {
      const span = random.chance(0.05) ? random.int(2, 4) : 1
      const merge = random.chance(0.2) ? `<w:vMerge${random.pick(['', ' w:val="restart"', ' w:val="continue"'])}/>` : ''
      const width = span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''
      cells.push(writeCell(`<w:tcPr>${width}${merge}</w:tcPr>`, left[0] ?? '', random))
      left = left.slice(1)
      column += span - 1
    }
    rows.push(writeRow(cells, random.chance(0.05) ? '<w:trPr><w:gridBefore w:val="1"/></w:trPr>' : ''))
  }
  return `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="900"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`
}

const writeRow = (cells: readonly string[], properties = '') => `<w:tr>${properties}${cells.join('')}</w:tr>`

function writeCell(properties: string, words: string, random: Random): string {
  return `<w:tc>${properties}${writeParagraph(words, random)}</w:tc>`
}

/** What XML cannot hold is left out: controls, and halves of characters that a cut has parted. */
function escapeWords(words: string): string {
  return words
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/gu, '')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
}
