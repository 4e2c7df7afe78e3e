import {type DutyBracket, findDefaultTier, findDutyBrackets} from '../duties/duty-brackets.js'
import {findDutySentence} from '../duties/duty-sentence.js'
import {readDutyWords, readNames} from '../duties/duty-words.js'
import {readLabelled} from '../duties/labelled-duties.js'
import {findLegend, legendNode} from '../duties/legend.js'
import type {Duty} from '../duties/statements.js'
import {trimRange} from '../text/blanks.js'
import {pairBrackets} from '../text/brackets.js'
import type {SourceText} from '../text/source-text.js'
import {findInlineLabels} from '../tokens/labels.js'
import {readUnits} from '../tokens/units.js'
import type {AnnexNode, Attribute, Block, DutyLine, ItemNode, Outlined, TextPiece} from './nodes.js'

/**
 * Reads duty lines into units in their roles, leaders, times and legends.
 *
 * After it
 * 1. no `duty-line` is left;
 * 2. a unit's name has neither mark nor stop, and its place is the name's alone;
 * 3. a legend glued to a list is a legend, and no unit holds a part of it.
 */
export function readDuties(root: Outlined, source: SourceText): Outlined {
  const readBlocks = (blocks: readonly Block[], bare: boolean): Block[] =>
    blocks.flatMap((block): Block[] => {
      if (block.type === 'section') return [{...block, children: readBlocks(block.children, bare)}]
      if (block.type === 'item') return [readItem(block, bare)]
      return block.type === 'duty-line' ? readLine(block, source) : [block]
    })
  const readItem = (item: ItemNode, bare: boolean): ItemNode => {
    let group = 0
    const texts = item.children.filter(child => child.type === 'text')
    const isSaid = item.children.some(child => child.type === 'duty-line')
    const closing = isSaid ? undefined : texts[texts.length - 1]
    const children = item.children.flatMap((child): ItemNode['children'] => {
      if (child.type === 'duty-line') return readLine(child, source)
      if (child.type !== 'text') return [child]
      return carve(child, source, bare, closing === child, () => ++group)
    })
    return {...item, children}
  }
  const readAnnex = (annex: AnnexNode): AnnexNode => {
    return {...annex, children: readBlocks(annex.children, annex.hasBareBrackets)}
  }
  return {...root, children: root.children.map(child => (child.type === 'annex' ? readAnnex(child) : child))}
}

/** The duties, posts, times and legends of one duty line. */
function readLine(line: DutyLine, source: SourceText): Attribute[] {
  const {start, end} = {start: line.position.start.offset, end: line.position.end.offset}
  // (牵头单位:县城管局;配合单位:县住建局) on a line of its own
  const closed = '([〔【'.includes(source.folded[start] ?? ' ')
    ? pairBrackets(source.folded, start, end).closing.get(start)
    : undefined
  const isBracket = closed !== undefined && source.folded.slice(closed + 1, end).replace(/[。. ]/gu, '') === ''
  const [innerStart, innerEnd] = isBracket ? [start + 1, closed] : [start, end]
  return readLabelled({start, end, innerStart, innerEnd}, 0, source)
}

/** A stretch of words without the brackets in it, or the sentence at its end, that say who bears them, and what those say. */
function carve(
  piece: TextPiece,
  source: SourceText,
  bare: boolean,
  mayClose: boolean,
  nextGroup: () => number,
): Array<TextPiece | Attribute> {
  const {start, end} = {start: piece.position.start.offset, end: piece.position.end.offset}
  const inBrackets = findDutyBrackets(source, start, end, bare)
  const sentence = mayClose && inBrackets.length === 0 ? findDutySentence(source, start, end) : null
  const brackets = sentence ? [sentence] : inBrackets
  const last = brackets[brackets.length - 1]
  const inline = findInlineLabels(source.folded, last?.end ?? start, end)
  if (brackets.length === 0 && inline === null) return [piece]
  const children: Array<TextPiece | Attribute> = []
  const addText = (from: number, to: number) => {
    const range = trimRange(source.text, from, to)
    if (range.end > range.start) children.push({type: 'text', position: source.place(range.start, range.end)})
  }
  let at = start
  for (const found of brackets) {
    const bracket = {...found, end: withStop(source.folded, found)}
    addText(at, bracket.start)
    const group = nextGroup()
    children.push(...(bracket.isLabelled ? readLabelled(bracket, group, source) : readWorded(bracket, group, source)))
    at = bracket.end
  }
  addText(at, inline ?? end)
  if (inline !== null)
    children.push(...readLabelled({start: inline, end, innerStart: inline, innerEnd: end}, 0, source))
  return children
}

/** Where a bracket ends with the stop behind it, if the words in front of it have their own. */
function withStop(folded: string, {start, end}: DutyBracket): number {
  const isStopped = folded
    .slice(Math.max(0, start - 3), start)
    .trimEnd()
    .endsWith('。')
  return isStopped && folded[end] === '。' ? end + 1 : end
}

/** The attributes that words in a bracket give: `A牵头,B配合,9月底前完成`. */
function readWorded({start, end, innerStart, innerEnd}: DutyBracket, group: number, source: SourceText): Attribute[] {
  const legend = findLegend(source.folded, innerStart, innerEnd)
  const wordsEnd = legend && legend.wholeStart > innerStart ? legend.wholeStart : innerEnd
  const tier = findDefaultTier(source.folded, innerStart, wordsEnd)
  const words = readDutyWords(source, innerStart, tier?.start ?? wordsEnd) ?? readNames(source, innerStart, wordsEnd)
  const position = source.place(start, end)
  const duties = (words?.duties ?? []).map(({role, verb, joint, units}): Duty => {
    return {type: 'duty', role, roleAsWritten: verb === '' ? null : verb, units, joint, group, position}
  })
  const times = (words?.times ?? []).map((range): Attribute => {
    const place = source.place(range.start, range.end)
    return {type: 'time', words: place, position: place}
  })
  const attributes: Attribute[] = [...duties, ...times]
  if (tier) {
    const units = readUnits(source, tier.unitsStart, tier.unitsEnd)
    attributes.push({type: 'tier', units, position: source.place(tier.start, tier.end)})
  }
  return legend ? [...attributes, legendNode(legend, source)] : attributes
}
