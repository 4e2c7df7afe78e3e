import {childOf, descendantsOf, type XmlNode} from '../../ooxml/xml/xml-blocks.js'
import type {RawRun} from '../builder.js'
import {readValue} from './numbering.js'
import {lookOf, type Style, type Styles} from './styles.js'
import {readSymbol} from './symbols.js'

/** What of a Word file is not in the text, and how often. */
export class LeftOutTally {
  readonly counts = new Map<string, number>()

  add(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1)
  }
}

/** What a paragraph holds: its words, and the text boxes and notes that hang on it. */
export interface ParagraphContent {
  runs: RawRun[]
  /** The contents of its text boxes. */
  boxes: XmlNode[]
  /** The ids of its footnotes and endnotes, in order. */
  notes: Array<{kind: 'footnote' | 'endnote'; id: string}>
}

/** Elements that only hold others: hyperlinks, content controls, what was inserted. */
const WRAPPERS = new Set(
  'hyperlink smartTag sdt sdtContent customXml ins moveTo dir bdo fldSimple ruby rubyBase oMath oMathPara e num den sub sup Choice'.split(
    ' ',
  ),
)
const DELETED = new Set(['del', 'moveFrom'])
/** Fields whose result is no word of the notice. */
const PAGE_FIELD = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF)\b/iu
const CONTENTS_FIELD = /^\s*TOC\b/iu

/** Reads the words of paragraphs in order; a field may begin in one and end in another. */
export class RunReader {
  /** The fields that are open: what each says, and whether its result has begun. */
  private readonly fields: Array<{instruction: string; isResult: boolean}> = []

  constructor(
    private readonly styles: Styles,
    private readonly leftOut: LeftOutTally,
  ) {}

  /** Whether the paragraphs now read are a table of contents. */
  get isInContents(): boolean {
    return this.fields.some(field => field.isResult && CONTENTS_FIELD.test(field.instruction))
  }

  /** The content of a paragraph in a style's look. */
  read(paragraph: XmlNode, look: Style['look']): ParagraphContent {
    const content: ParagraphContent = {runs: [], boxes: [], notes: []}
    for (const child of paragraph.children) this.take(child, look, content)
    return content
  }

  private take(node: XmlNode, look: Style['look'], content: ParagraphContent): void {
    if (node.name === 'r') this.takeRun(node, look, content)
    else if (DELETED.has(node.name)) this.leftOut.add('deletion')
    else if (node.name === 'AlternateContent') this.takeAlternative(node, look, content)
    else if (node.name === 'fldSimple' && PAGE_FIELD.test(node.attributes.instr ?? '')) return
    else if (WRAPPERS.has(node.name)) for (const child of node.children) this.take(child, look, content)
  }

  /** Of what is given in several ways the first that has words; the rest are the same for older programs. */
  private takeAlternative(node: XmlNode, look: Style['look'], content: ParagraphContent): void {
    const ways = node.children.filter(child => child.name === 'Choice' || child.name === 'Fallback')
    const worded = ways.find(way => descendantsOf(way, 't').length > 0) ?? ways[0]
    for (const child of worded?.children ?? []) this.takeInRun(child, look, content)
  }

  private takeRun(run: XmlNode, base: Style['look'], content: ParagraphContent): void {
    const properties = childOf(run, 'rPr')
    const style = readValue(childOf(properties, 'rStyle'))
    const look = lookOf(properties, style === null ? base : this.styles.characters(style, base))
    if (look.isHidden) {
      if (descendantsOf(run, 't').length > 0) this.leftOut.add('hidden')
      return
    }
    for (const child of run.children) this.takeInRun(child, look, content, fontOf(properties))
  }

  private takeInRun(node: XmlNode, look: Style['look'], content: ParagraphContent, font = ''): void {
    const {name, attributes} = node
    const id = attributes.id ?? ''
    if (name === 'fldChar') this.takeField(attributes.fldCharType ?? '')
    else if (name === 'instrText') this.addInstruction(node.text)
    else if (name === 'drawing' || name === 'pict' || name === 'object') this.takeDrawing(node, content)
    else if (name === 'AlternateContent') this.takeAlternative(node, look, content)
    else if (name === 'footnoteReference') content.notes.push({kind: 'footnote', id})
    else if (name === 'endnoteReference') content.notes.push({kind: 'endnote', id})
    else if (name === 'commentReference') this.leftOut.add('comment')
    else if (WRAPPERS.has(name) || name === 'r') this.take(node, look, content)
    else {
      const value = wordsOf(node, font)
      if (value !== '' && !this.isInPageNumber()) content.runs.push({value, look: shownLook(look)})
    }
  }

  private takeField(type: string): void {
    const field = this.fields[this.fields.length - 1]
    if (type === 'begin') this.fields.push({instruction: '', isResult: false})
    else if (type === 'separate' && field) {
      field.isResult = true
      if (CONTENTS_FIELD.test(field.instruction)) this.leftOut.add('contents')
    } else if (type === 'end') this.fields.pop()
  }

  private addInstruction(text: string): void {
    const field = this.fields[this.fields.length - 1]
    if (field && !field.isResult && field.instruction.length < 1_000) field.instruction += text
  }

  private isInPageNumber(): boolean {
    return this.fields.some(field => PAGE_FIELD.test(field.instruction))
  }

  private takeDrawing(node: XmlNode, content: ParagraphContent): void {
    const boxes = descendantsOf(node, 'txbxContent')
    content.boxes.push(...boxes)
    if (boxes.length > 0) return
    if (node.name === 'object') this.leftOut.add('object')
    else if (descendantsOf(node, 'blip').length > 0 || descendantsOf(node, 'imagedata').length > 0) {
      this.leftOut.add('picture')
    }
  }
}

/** What an element of a run says. */
function wordsOf(node: XmlNode, font: string): string {
  switch (node.name) {
    case 't':
      return readText(node.text, font)
    case 'tab':
    case 'ptab':
      return ' '
    case 'br':
    case 'cr':
      return '\n'
    case 'noBreakHyphen':
      return '-'
    case 'sym':
      return readSymbol(node.attributes.font ?? '', node.attributes.char ?? '')
    default:
      return ''
  }
}

/** Text; of a symbol font its signs, which stand at codes that are nobody's. */
function readText(text: string, font: string): string {
  return text
    .replace(/[\uf000-\uf0ff]/gu, sign => readSymbol(font, sign.charCodeAt(0).toString(16)))
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/gu, '')
}

function fontOf(properties: XmlNode | undefined): string {
  const {ascii, hAnsi} = childOf(properties, 'rFonts')?.attributes ?? {}
  return ascii ?? hAnsi ?? ''
}

function shownLook({isHidden: _, ...look}: Style['look']): NonNullable<RawRun['look']> {
  return look
}
