import {endsWithDutiesOfAll, findDutySentence} from '../duties/duty-sentence.js'
import {isGarbled} from '../layout/garbled.js'
import type {SourceText} from '../text/source-text.js'
import {learnDialect} from './dialect.js'
import type {Line} from './line.js'
import {loose} from './loose-lines.js'
import type {AnnexNode, Fielded, Outlined, Zone} from './nodes.js'
import {NumberedOutliner} from './numbered-outliner.js'
import {ParagraphOutliner} from './paragraph-outliner.js'

/**
 * Nests the paragraphs of each annex into sections and items.
 *
 * After it
 * 1. every heading above the tasks' rank is a section that holds what stands under it, also one without tasks;
 * 2. every ordinal of the tasks' rank begins an item, found by the number that is expected next, never by reading a
 *    decimal (`16.10亿元以上` is item 16);
 * 3. the lines under an item are its words or its duty lines, in the text's order; what closes an annex or cannot be
 *    placed is loose.
 */
export function outline(root: Fielded, source: SourceText): Outlined {
  const children = root.children.map(child => (child.type === 'zone' ? outlineAnnex(child, source) : child))
  return {...root, children}
}

function outlineAnnex(zone: Zone, source: SourceText): AnnexNode {
  const lines = zone.children
  const annex: AnnexNode = {
    type: 'annex',
    number: zone.number,
    title: zone.title,
    hasBareBrackets: zone.hasBareBrackets,
    layout: 'numbered',
    children: [],
    position: zone.position,
  }
  const titleEnd = zone.title?.end.offset ?? 0
  const body: readonly Line[] = markSentences(
    lines.filter(line => line.start >= titleEnd),
    source,
  )
  const head = lines.filter(line => line.start < titleEnd).map(line => loose(line, 'document'))
  annex.children.push(...head)
  const dialect = learnDialect(body)
  annex.layout = dialect.hasParagraphs ? 'paragraphs' : dialect.hasTables ? 'table' : 'numbered'
  const paragraphs = dialect.hasParagraphs ? new ParagraphOutliner(annex, dialect, source) : null
  const numbered = new NumberedOutliner(annex, dialect, source)
  const placement = paragraphs ?? numbered
  for (const [at, line] of body.entries()) {
    if (line.table) placement.takeTable(line.table)
    else if (isGarbled(line.folded)) placement.place(loose(line, 'unread'))
    else if (placement.takeGroup(line) || placement.takeTier(line)) continue
    else if (paragraphs) paragraphs.take(line)
    else numbered.take(body, at)
  }
  placement.close()
  return annex
}

/**
 * The lines of an annex, those marked that close with a sentence of who bears them: only here, since a covering letter's
 * point may close so too; only where no duty line says it, and where two or more close so. A line that says who bears all
 * of its section makes no task of what stands in front of it.
 */
function markSentences(lines: readonly Line[], source: SourceText): Line[] {
  const closing = new Set(
    lines.filter((line, at) => {
      const isSaid = line.bears || line.table || lines[at + 1]?.isDuty
      return !isSaid && line.ordinal !== null && findDutySentence(source, line.start, line.end) !== null
    }),
  )
  return lines.map(line => {
    if (closing.size >= 2 && closing.has(line)) return {...line, bears: true}
    const isBare = line.ordinal === null && !line.bears && !line.table
    return isBare && endsWithDutiesOfAll(source, line.start, line.end) ? {...line, bearsAll: true} : line
  })
}
