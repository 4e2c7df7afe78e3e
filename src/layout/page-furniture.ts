import {squeeze} from '../text/blanks.js'
import type {SourceText} from '../text/source-text.js'
import {kindOfHead} from '../tokens/columns.js'
import {PAGE_NUMBER} from '../tokens/pages.js'
import {isParagraph, type Paragraph, type Root} from '../tree/nodes.js'

// //  ******  ==========: what only parts a page's stretches
const SEPARATOR = /^(?:[/*=_~#.·•…]{2,}|[—–─-]{6,})$/u
// …分解表(续)  续表
const CONTINUED = /(?:[(〔【](?:续表?|接上[页表]|上接[^()]{0,8})[)〕】]|^续表)\d{0,2}$/u
/** A line beside page numbers is a running head from so many pages on. */
const LEAST_PAGES = 2
/** No running head is longer. */
const LONGEST_HEAD = 40
// 住建-10-  。)一8-: a page's number that a copy left at a line's end
const DASH_AT_END = /[-—–] *$/u
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
    const words = source.folded.slice(start.offset, end.offset)
    const number = DASH_AT_END.test(words) ? NUMBER_AT_END.exec(words) : null
    if (!number) return [block]
    const from = start.offset + number.index
    furniture.push({...block, isFurniture: true, position: source.place(from, end.offset)})
    return [{...block, position: source.place(start.offset, from)}]
  })
  return [...kept, ...furniture]
}

/** A page has no fewer characters between two numbers. */
const LEAST_BETWEEN = 250

const LONGEST_NUMBER = 8

/** The indices of paragraphs that are a number alone, if they count pages: each is one more than that before, and a page stands between. */
function findLoneNumbers(blocks: Root['children'], source: SourceText): Set<number> {
  const found: Array<{index: number; number: number; at: number}> = []
  for (const [index, {position}] of blocks.entries()) {
    const {start, end} = position
    if (end.offset - start.offset > LONGEST_NUMBER) continue
    const digits = /^ *(?<digits>\d{1,3}) *$/u.exec(source.folded.slice(start.offset, end.offset))?.groups?.digits
    if (digits !== undefined) found.push({index, number: Number(digits), at: start.offset})
  }
  const arePages =
    found.length >= LEAST_PAGES &&
    found.every(({number, at}, place) => {
      const before = found[place - 1]
      return before ? number === before.number + 1 && at - before.at >= LEAST_BETWEEN : at >= LEAST_BETWEEN
    })
  return new Set(arePages ? found.map(({index}) => index) : [])
}

/** The paragraphs that stand beside page numbers and are the same on several pages, and those page numbers. */
function findRunningHeads(blocks: Root['children'], source: SourceText): Set<Root['children'][number]> {
  const words = blocks.map(block =>
    isParagraph(block) ? squeeze(source.folded.slice(block.position.start.offset, block.position.end.offset)) : '',
  )
  const lone = findLoneNumbers(blocks, source)
  const areNumbers = words.map((text, at) => PAGE_NUMBER.test(text) || lone.has(at))
  const beside = new Map<string, Array<Root['children'][number]>>()
  for (const [at, block] of blocks.entries()) {
    const text = words[at] ?? ''
    if (!areNumbers[at - 1] && !areNumbers[at + 1]) continue
    // 序号 at the top of a page begins the head of a table
    if (text === '' || text.length > LONGEST_HEAD || areNumbers[at] || kindOfHead(text) !== null) continue
    beside.set(text, [...(beside.get(text) ?? []), block])
  }
  const heads = [...beside.values()].filter(each => each.length >= LEAST_PAGES).flat()
  const numbers = heads.length === 0 ? blocks.filter((_, at) => lone.has(at)) : blocks.filter((_, at) => areNumbers[at])
  const others = blocks.filter((_, at) => SEPARATOR.test(words[at] ?? '') || isContinued(words, at))
  return new Set([...heads, ...numbers, ...others])
}

/** Whether a paragraph is a title that stands again where a page begins: `重点任务分解表(续)`, `续表`. */
function isContinued(words: readonly string[], at: number): boolean {
  const text = words[at] ?? ''
  const again = text.length <= LONGEST_HEAD ? CONTINUED.exec(text) : null
  return again !== null && (again.index === 0 || words.slice(0, at).includes(text.slice(0, again.index)))
}
