import type {Context} from './context.js'

/** One reason why a time in a task's words is no deadline, as data. */
export interface TimeRefusal {
  /** The file's name. */
  name: string
  /** Whether it holds of a time. */
  holds(context: Context): boolean
  /** Sentences in which the time is none, for this reason. */
  none: readonly string[]
  /** Like ones in which it is a deadline, with what is read of them. */
  but: ReadonlyArray<readonly [sentence: string, raw: string]>
}
