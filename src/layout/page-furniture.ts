import type {SourceText} from '../text/source-text.js'
import {kindOfHead} from '../tokens/columns.js'
import {PAGE_NUMBER} from '../tokens/pages.js'
import {isParagraph, type Paragraph, type Root} from '../tree/nodes.js'

/** A line beside page numbers is a running head from so many pages on. */
const LEAST_PAGES = 2
/** No running head is longer. */
const LONGEST_HEAD = 40
// 住建-10-  。)一8-: a page's number that a copy left at a line's end
const NUMBER_AT_END = /(?<=[\u4e00-\u9fff)。;,、〕])(?: *[-—–一]{1,2} ?\d{1,3} ?[-—–]{1,2}) *$/u

/**
 * The blocks of a text without what its printed pages have beside the words: the heads that repeat beside page numbers, and
 * numbers at a line's end. What was taken out is a paragraph of its own behind all else, marked as furniture.
 */
export function takeOutFurniture(blocks: Root['children'], source: SourceText): Root['children'] {
  const heads = findRunningHeads(blocks, source)
  const furniture: Paragraph[] = []
  const kept = blocks.flatMap((block): Root['children'] => {
    if (!isParagraph(block)) return [block]
    if (heads.has(block)) {
      furniture.push({...block, isFurniture: true})
      return []
    }
    const {start, end} = block.position
    const number = NUMBER_AT_END.exec(source.folded.slice(start.offset, end.offset))
    if (!number) return [block]
    const from = start.offset + number.index
    furniture.push({...block, isFurniture: true, position: source.place(from, end.offset)})
    return [{...block, position: source.place(start.offset, from)}]
  })
  return [...kept, ...furniture]
}

/** The paragraphs that stand beside page numbers and are the same on several pages, and those page numbers. */
function findRunningHeads(blocks: Root['children'], source: SourceText): Set<Root['children'][number]> {
  const words = (block: Root['children'][number] | undefined) =>
    block && isParagraph(block)
      ? source.folded.slice(block.position.start.offset, block.position.end.offset).replace(/\s/gu, '')
      : ''
  const isNumber = (block: Root['children'][number] | undefined) => PAGE_NUMBER.test(words(block))
  const beside = new Map<string, Array<Root['children'][number]>>()
  for (const [at, block] of blocks.entries()) {
    const text = words(block)
    // 序号 at the top of a page begins the head of a table
    if (text === '' || text.length > LONGEST_HEAD || isNumber(block) || kindOfHead(text) !== null) continue
    if (isNumber(blocks[at - 1]) || isNumber(blocks[at + 1])) beside.set(text, [...(beside.get(text) ?? []), block])
  }
  const heads = [...beside.values()].filter(each => each.length >= LEAST_PAGES).flat()
  return new Set(heads.length === 0 ? [] : [...heads, ...blocks.filter(isNumber)])
}
