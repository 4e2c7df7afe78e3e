import type {Nodes, Parents, RootContent, Table} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Look} from '../tree/nodes.js'
import {type RawCell, type RawRun, splitLines, TreeBuilder} from './builder.js'
import {refuseForm, refuseLength} from './limits.js'
import type {ReadResult} from './reader.js'

/** Markdown as CommonMark with tables has it. The numbers of lists are those written, not those that a page would show. */
export function readMarkdown(decoded: string): ReadResult {
  // a single tilde is a range: 5~10%与3~4家
  limit(decoded)
  const tree = unified().use(remarkParse).use(remarkGfm, {singleTilde: false}).parse(decoded)
  const builder = new TreeBuilder()
  for (const child of tree.children) addBlock(builder, child, decoded, '')
  return builder.finish()
}

const MOST_MARKUP = 1_000_000
const MOST_CELLS = 20_000
// signs that the parser has to pair: a paragraph of a notice has a dozen
const SIGNS = /[*_[\]<`~]/gu
const MOST_SIGNS = 20_000
const MOST_SIGNS_IN_LINE = 1_000
const QUOTED = /^ {0,3}>/u
const MOST_QUOTED = 2_000
// a line of hyphens alone parts; it nests nothing
const DEEP = /^(?!(?:[-*] *)*$)(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))){8}/u

/** Throws for a file that would keep the parser busy and that nobody writes. */
function limit(decoded: string): void {
  if (decoded.length > MOST_MARKUP) refuseLength(`${decoded.length} characters`)
  if (decoded.split('|').length > MOST_CELLS) refuseForm(`more than ${MOST_CELLS} cells`)
  let signs = 0
  let quoted = 0
  for (const line of decoded.split('\n')) {
    const own = line.match(SIGNS)?.length ?? 0
    signs += own
    if (QUOTED.test(line)) quoted++
    if (own > MOST_SIGNS_IN_LINE || signs > MOST_SIGNS) refuseForm('more signs of markup than words')
    if (quoted > MOST_QUOTED) refuseForm(`more than ${MOST_QUOTED} quoted lines`)
    if (DEEP.test(line) || line.search(/\S/u) > 100) refuseForm('quotes or lists that are nested too deeply')
  }
}

function addBlock(builder: TreeBuilder, node: RootContent, source: string, prefix: string): void {
  if (node.type === 'table') builder.addTable(node.children.map(row => row.children.map(cell => cellOf(cell))))
  else if (node.type === 'list') {
    for (const item of node.children) {
      for (const [at, child] of item.children.entries()) {
        addBlock(builder, child, source, at === 0 && node.ordered ? markerOf(item, source) : '')
      }
    }
  } else if (node.type === 'blockquote' || node.type === 'footnoteDefinition') {
    for (const child of node.children) addBlock(builder, child, source, '')
  } else if (node.type === 'code') {
    for (const value of node.value.split('\n')) builder.addParagraph([{value}])
  } else if (node.type === 'paragraph' || node.type === 'heading') {
    for (const [at, line] of splitLines(runsOf(node, {})).entries()) {
      builder.addParagraph(at === 0 && prefix !== '' ? [{value: prefix}, ...line] : line)
    }
  } else if (node.type === 'html') {
    for (const line of splitLines([{value: withoutTags(node.value)}])) builder.addParagraph(line)
  }
}

/** `16.` of `16. 推进…`, as it is written. */
function markerOf(item: Nodes, source: string): string {
  const start = item.position?.start.offset ?? 0
  return /^\d{1,9}[.)]/u.exec(source.slice(start, start + 12))?.[0] ?? ''
}

function cellOf(cell: Table['children'][number]['children'][number]): RawCell {
  return {lines: splitLines(runsOf(cell, {}))}
}

/** The runs of a node's words; a break is `\n`. */
function runsOf(node: Parents, look: Look): RawRun[] {
  return node.children.flatMap((child): RawRun[] => {
    if (child.type === 'text') return starredRuns(child.value, look)
    if (child.type === 'inlineCode') return [{value: child.value, look}]
    if (child.type === 'break') return [{value: '\n'}]
    if (child.type === 'html') return [{value: /^<br/iu.test(child.value) ? '\n' : ''}]
    if (child.type === 'image') return [{value: child.alt ?? ''}]
    if (!('children' in child)) return []
    return runsOf(child, child.type === 'strong' ? {...look, bold: true} : look)
  })
}

// **狠抓项目建设。**实施: behind a Chinese stop CommonMark sees no end of what is strong
const STARRED = /\*\*(?<words>[^*\n]{1,200})\*\*/gu

/** The runs of a text, with what its author meant to be bold. */
function starredRuns(value: string, look: Look): RawRun[] {
  const runs: RawRun[] = []
  let at = 0
  for (const match of value.matchAll(STARRED)) {
    runs.push({value: value.slice(at, match.index), look})
    runs.push({value: match.groups?.words ?? '', look: {...look, bold: true}})
    at = match.index + match[0].length
  }
  return [...runs, {value: value.slice(at), look}].filter(run => run.value !== '')
}

function withoutTags(html: string): string {
  return html
    .replace(/<br[^>]{0,20}>/giu, '\n')
    .replace(/<(?:script|style)[^>]{0,200}>[\s\S]{0,100000}?<\/(?:script|style)>/giu, '')
    .replace(/<[^<>]{0,500}>/gu, '')
}
