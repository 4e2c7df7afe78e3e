import type {SourceText} from '../text/source-text.js'
import {learnVocabulary} from '../tokens/learn-vocabulary.js'
import {type NoticeText, withVocabulary} from '../tokens/vocabulary.js'
import type {Place, Root} from '../tree/nodes.js'

/** A notice's text with what it teaches: labels that no grammar knows, and names. */
export function learn(root: Root, source: SourceText): NoticeText {
  const places = root.children.flatMap((block): Place[] => (block.type === 'paragraph' ? [block.position] : []))
  return withVocabulary(source, learnVocabulary(places, source))
}
