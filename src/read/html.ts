import type {Element, ElementContent, Root} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {TABLE_HEADS} from '../text/lexicon/table-heads.js'
import type {Look} from '../tree/nodes.js'
import {type RawCell, type RawRun, splitLines, TreeBuilder} from './builder.js'
import {refuseForm, refuseLength} from './limits.js'
import type {ReadResult} from './reader.js'

/** A saved web page: its words in reading order, without scripts, menus and forms; tables stay tables. */
export function readHtml(decoded: string): ReadResult {
  const tree = unified().use(rehypeParse).parse(limit(decoded))
  const builder = new TreeBuilder()
  const page = new PageReader(builder)
  page.read(bodyOf(tree), {})
  page.flush()
  return builder.finish()
}

// src="data:image/png;base64,iVBORw0…"
const EMBEDDED = /\bdata:[\w/+.-]{1,60};base64,[\w+/=%\s]{1000,}/gu
const SCRIPT = /<script\b[^>]{0,1000}>[\s\S]*?<\/script>/giu
/** A page of a county's site is 100 kB, of which the notice is a third. */
const MOST_MARKUP = 3_000_000
const MOST_TAGS = 60_000
const LONGEST_TAG = /<[^<>]{100000}/u

/** A page without what is never words and may be long. Throws for one that no site makes. */
function limit(decoded: string): string {
  const page = decoded.replace(EMBEDDED, '').replace(SCRIPT, '')
  if (page.length > MOST_MARKUP) refuseLength(`${page.length} characters of markup`)
  if (page.split('<').length > MOST_TAGS) refuseForm(`more than ${MOST_TAGS} tags`)
  if (LONGEST_TAG.test(page)) refuseForm('a tag without end')
  return page
}

/** What of a page is never words of a notice. */
const LEFT_OUT = new Set(
  'script style noscript template nav form select option button iframe svg canvas audio video head object embed'.split(
    ' ',
  ),
)
/** What begins and ends a line. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure figcaption footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tbody thead tr td th ul'.split(
    ' ',
  ),
)

function bodyOf(tree: Root): Root | Element {
  const html = tree.children.find(child => child.type === 'element' && child.tagName === 'html')
  if (html?.type !== 'element') return tree
  const body = html.children.find(child => child.type === 'element' && child.tagName === 'body')
  return body?.type === 'element' ? body : html
}

// 1.新建  一、交通  (二)教育
const HAS_ORDINAL = /^\s*(?:\d{1,3}[.．、)）]|[一二三四五六七八九十]{1,3}、|[(（])/u

class PageReader {
  private runs: RawRun[] = []
  /** The numbers of the lists that are open; a list without numbers has none. */
  private readonly lists: Array<number | null> = []

  constructor(private readonly builder: TreeBuilder) {}

  read(node: Root | Element, look: Look): void {
    for (const child of node.children) {
      if (child.type === 'text') this.runs.push({value: collapse(child.value), look})
      else if (child.type === 'element') this.readElement(child, look)
    }
  }

  /** The number that a page shows in front of a list's item; none where its words begin with one of their own. */
  private addNumber(item: Element): void {
    const at = this.lists.length - 1
    const number = Number(item.properties.value ?? this.lists[at] ?? Number.NaN)
    if (!Number.isInteger(number)) return
    this.lists[at] = number + 1
    if (!HAS_ORDINAL.test(textOf(item))) this.runs.push({value: `${number}. `})
  }

  /** Ends the line. */
  flush(): void {
    for (const line of splitLines(this.runs)) this.builder.addParagraph(line)
    this.runs = []
  }

  private readElement(element: Element, look: Look): void {
    const {tagName} = element
    if (LEFT_OUT.has(tagName) || isHidden(element)) return
    if (tagName === 'br') {
      this.runs.push({value: '\n'})
      return
    }
    if (tagName === 'table' && isDataTable(element)) {
      this.flush()
      this.builder.addTable(rowsOf(element))
      return
    }
    const isBlock = BLOCKS.has(tagName)
    if (isBlock) this.flush()
    if (tagName === 'ol') this.lists.push(Number(element.properties.start ?? 1) || 1)
    else if (tagName === 'ul') this.lists.push(null)
    else if (tagName === 'li') this.addNumber(element)
    this.read(element, lookOf(element, look))
    if (tagName === 'ol' || tagName === 'ul') this.lists.pop()
    if (isBlock) this.flush()
  }
}

const HIDDEN = /display:\s*none|visibility:\s*hidden|font-size:\s*0(?:px|pt|em)?\s*(?:;|$)/iu

function isHidden({properties}: Element): boolean {
  return properties.hidden === true || HIDDEN.test(String(properties.style ?? ''))
}

/** How an element makes its words look. */
function lookOf({tagName, properties}: Element, look: Look): Look {
  const style = String(properties.style ?? '')
  const isBold = tagName === 'b' || tagName === 'strong' || /font-weight:\s*(?:bold|[6-9]00)/iu.test(style)
  const isUnderlined = tagName === 'u' || /text-decoration[^;]{0,20}underline/iu.test(style)
  const colour = /(?:^|;)\s*color:\s*(?<value>#[\da-f]{3,6}|red)/iu.exec(style)?.groups?.value ?? properties.color
  return {
    ...look,
    ...(isBold ? {bold: true} : {}),
    ...(isUnderlined ? {underline: true} : {}),
    ...(colour === undefined ? {} : {colour: String(colour).replace('#', '').toUpperCase()}),
  }
}

/** Blanks of the source are one space; those that a page keeps stay. */
function collapse(value: string): string {
  return value.replace(/[ \t\r\n\f]+/gu, ' ')
}

/** Whether a table holds data and not a page's layout: rows of several short cells, and no table in it. */
function isDataTable(table: Element): boolean {
  const rows = ownRows(table)
  const head = cellsOf(rows[0] ?? table).filter(cell => HEADS.has(textOf(cell).replace(/\s/gu, '')))
  if (elementsIn(table, 'table').length > 0 && head.length < 3) return false
  const widest = Math.max(0, ...rows.map(row => cellsOf(row).length))
  return rows.length >= 2 && widest >= 2 && rows.every(row => cellsOf(row).every(cell => textOf(cell).length < 3_000))
}

const HEADS: ReadonlySet<string> = new Set(TABLE_HEADS.flatMap(([, words]) => words))

function rowsOf(table: Element): RawCell[][] {
  return ownRows(table)
    .map(row =>
      cellsOf(row).map((cell): RawCell => {
        const [rowSpan, columnSpan] = [spanOf(cell.properties.rowSpan), spanOf(cell.properties.colSpan)]
        return {
          lines: linesOf(cell),
          ...(rowSpan > 1 ? {rowSpan} : {}),
          ...(columnSpan > 1 ? {columnSpan} : {}),
        }
      }),
    )
    .filter(row => row.length > 0)
}

function spanOf(value: unknown): number {
  const span = Number(value ?? 1)
  return Number.isInteger(span) && span > 0 && span <= 1_000 ? span : 1
}

function cellsOf(row: Element): Element[] {
  return row.children.filter(
    (child): child is Element => child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
  )
}

/** The lines of a cell: its paragraphs, and what breaks part. */
function linesOf(cell: Element): RawRun[][] {
  const runs: RawRun[] = []
  const add = (children: readonly ElementContent[], look: Look): void => {
    for (const child of children) {
      if (child.type === 'text') runs.push({value: collapse(child.value), look})
      else if (child.type === 'element' && !LEFT_OUT.has(child.tagName) && !isHidden(child)) {
        if (child.tagName === 'br') runs.push({value: '\n'})
        else {
          const isBlock = BLOCKS.has(child.tagName)
          if (isBlock) runs.push({value: '\n'})
          add(child.children, lookOf(child, look))
          if (isBlock) runs.push({value: '\n'})
        }
      }
    }
  }
  add(cell.children, {})
  return splitLines(runs).filter(line => line.some(run => run.value.trim() !== ''))
}

function elementsIn(node: Element, tagName: string): Element[] {
  return node.children.flatMap(child => {
    if (child.type !== 'element') return []
    return [...(child.tagName === tagName ? [child] : []), ...elementsIn(child, tagName)]
  })
}

/** The rows of a table without those of tables in its cells. */
function ownRows(table: Element): Element[] {
  return table.children.flatMap(child => {
    if (child.type !== 'element') return []
    return child.tagName === 'tr' ? [child] : ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? ownRows(child) : []
  })
}

function textOf(node: Element): string {
  return node.children
    .map(child => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('')
}
