import type {Element, Root} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import type {Look} from '../tree/nodes.js'
import {type RawRun, splitLines, TreeBuilder} from './builder.js'
import {isDataTable, rowsOf} from './html-tables.js'
import {BLOCKS, collapse, isHidden, LEFT_OUT, lookOf, textOf} from './html-words.js'
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
