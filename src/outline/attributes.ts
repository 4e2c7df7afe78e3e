import {TASK_ATTRIBUTES} from '../lexicon/attributes.js'
import {squeeze} from '../text/blanks.js'
import {HAN} from '../text/expression.js'
import type {SourceText} from '../text/source-text.js'
import type {Ordinal} from '../tokens/ordinals.js'
import type {Line} from './line.js'

/** A numbered point that says something of the task above it. Offsets are places in the text. */
export interface TaskAttribute {
  /** What it says is to be done: `项目内容:…`; else it is about money, measures of control and the like. */
  isTask: boolean
  valueStart: number
}

// 项目内容及任务分解:…
const KEYED = new RegExp(`^(?<key>[${HAN}](?: *[${HAN}、]){1,13}) *: *`, 'u')

/** The attribute that a line with an ordinal is, by the key in front of its colon; `null` where it has none. */
export function readAttribute(source: SourceText, line: Line, ordinal: Ordinal): TaskAttribute | null {
  const match = KEYED.exec(source.folded.slice(ordinal.textStart, line.end))
  if (!match?.groups) return null
  const key = squeeze(match.groups.key ?? '')
  return {
    isTask: TASK_ATTRIBUTES.some(word => key.includes(word)),
    valueStart: ordinal.textStart + match[0].length,
  }
}
