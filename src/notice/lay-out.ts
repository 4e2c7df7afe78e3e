import {joinParagraphs} from '../layout/join-paragraphs.js'
import {takeOutFurniture} from '../layout/page-furniture.js'
import {findPastedTables} from '../layout/tables/index.js'
import type {SourceText} from '../text/source-text.js'
import {learnVocabulary} from '../tokens/learn-vocabulary.js'
import {type NoticeText, withVocabulary} from '../tokens/vocabulary.js'
import {isParagraph, type Paragraph, type Root} from '../tree/nodes.js'

/**
 * Lays a notice out and learns from it.
 *
 * After it
 * 1. tables that were pasted as text are tables, and paragraphs that a line end cut are whole; notes and page furniture stand last;
 * 2. the text has what the notice teaches: labels that no grammar knows, and names;
 * 3. in the folded text no line end stands within a paragraph.
 */
export function layOut(root: Root, source: SourceText): {root: Root; text: NoticeText} {
  const isNote = (block: Root['children'][number]) => isParagraph(block) && block.isNote === true
  const isPage = (block: Root['children'][number]) => isParagraph(block) && block.isFurniture === true
  const blocks = takeOutFurniture(
    root.children.filter(block => !isNote(block)),
    source,
  )
  const tabled = findPastedTables(
    blocks.filter(block => !isPage(block)),
    source,
  )
  const children = [...joinParagraphs(tabled, source), ...root.children.filter(isNote), ...blocks.filter(isPage)]
  const paragraphs = children.filter(isParagraph)
  const text = {...source, folded: withoutLineEnds(source.folded, paragraphs)}
  const vocabulary = learnVocabulary(
    paragraphs.map(({position}) => position),
    text,
  )
  return {root: {...root, children}, text: withVocabulary(text, vocabulary)}
}

/** A folded text in which the line ends within paragraphs are blanks. */
function withoutLineEnds(folded: string, paragraphs: readonly Paragraph[]): string {
  const joined = paragraphs.filter(({position: {start, end}}) => start.line !== end.line)
  if (joined.length === 0) return folded
  let text = ''
  let at = 0
  for (const {position} of joined) {
    const [start, end] = [position.start.offset, position.end.offset]
    text += folded.slice(at, start) + folded.slice(start, end).replaceAll('\n', ' ')
    at = end
  }
  return text + folded.slice(at)
}
