import type {NoticeText} from '../../tokens/vocabulary.js'
import type {Range} from '../said.js'
import type {Statement} from '../statements.js'

/** A stretch of a paragraph that says who bears a task, or by when. Offsets are places in the text. */
export interface Stretch extends Range {
  /** The construct's name. */
  construct: string
  statements: Statement[]
  /** Words in it that are not read. */
  left: Range[]
  /** It counts only where others of the annex are like it, and where nothing else says who bears the task. */
  isWeak: boolean
}

/** What is known of the paragraph. */
export interface Setting {
  /** The notice's brackets that hold names alone say who bears a task. */
  hasBareBrackets: boolean
  /** An ordinal stands in front of the words. */
  isNumbered: boolean
}

/** One way to say who bears a task. */
export interface Construct {
  name: string
  /** What every such paragraph has: most are told from it by that alone. */
  sign: RegExp
  /** The stretches of a folded paragraph that are so written, in order. */
  find(source: NoticeText, start: number, end: number, setting: Setting): Stretch[]
  /** Paragraphs, and what is said in them: `lead 县发改局`, `responsible …`, `supporting …`, `leader 王强`, `by 9月底前`. */
  examples: ReadonlyArray<{text: string; says: readonly string[]; setting?: Partial<Setting>}>
}
