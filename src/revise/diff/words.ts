import diff from 'fast-diff'
import type {Words} from '../../model/index.js'

const OPS = {[-1]: 'removed', 0: 'same', 1: 'added'} as const

/** The stretches that two wordings have in common, and those that one of them has alone. */
export function compareWords(old: string, other: string): Words[] {
  return diff(old, other, 0, true).map(([op, text]) => ({op: OPS[op], text}))
}
