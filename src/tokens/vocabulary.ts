import type {SourceText} from '../text/source-text.js'
import type {LabelKind} from './label-words.js'

/** What a notice itself teaches: its labels and whom they name. */
export interface Vocabulary {
  /** Words in front of a colon that no grammar knows and that stand where this notice says who bears a task, or by when. */
  labels: ReadonlyMap<string, LabelKind>
  /** The names that stand where only a bearer's can: behind its labels, in the address, in a column of units. */
  names: ReadonlySet<string>
}

export const NO_VOCABULARY: Vocabulary = {labels: new Map(), names: new Set()}

/** A notice's text with what it teaches. */
export interface NoticeText extends SourceText {
  readonly vocabulary: Vocabulary
}

/** A text with a vocabulary. */
export function withVocabulary(source: SourceText, vocabulary: Vocabulary = NO_VOCABULARY): NoticeText {
  return {...source, vocabulary}
}
