import type {Level, Message, Notice, Position, Region, Task} from '../model/index.js'
import type {SourceText} from '../text/source-text.js'
import type {Doubt} from '../tree/doubts.js'

/** The figures and words of a message, by name. */
export type MessageData = Message['data']

/** What a rule looks at. */
export interface Checked {
  notice: Notice
  text: SourceText
  regions: readonly Region[]
  /** The amounts that are no targets, and why. */
  refused: ReadonlyArray<{reason: string; position: Position}>
  /** What the stages that read the notice held to be likely misread. */
  doubts: readonly Doubt[]
  /** What of the file is not in the text. */
  leftOut: ReadonlyArray<{what: string; count: number}>
  /** What was done to a text whose lines are no paragraphs. */
  repair: {kind: 'joined' | 'parted'; count: number} | null
  /** Every task in reading order. */
  tasks: readonly Task[]
  /** A task's 编号, by which the tables call it. */
  refOf(task: Task): string
}

/** Something that a rule has found. */
export interface Finding {
  data: MessageData
  position: Position | null
}

/** The languages that a message can be said in. */
export type Language = 'en' | 'zh'

/** One thing that can be odd in a notice. */
export interface Rule {
  /** The file's name. */
  id: string
  level: Level
  check(checked: Checked): Finding[]
  /** What a finding says to a person, with what to do. */
  words: Record<Language, (data: MessageData) => string>
}
