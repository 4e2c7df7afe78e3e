import {countGroups, isDutyLine} from '../evidence.js'
import {isFurniture} from '../line.js'
import type {TreeNode} from '../tree.js'
import {LAYOUT_COSTS} from '../weights.js'
import {type Reader, type Tally, wordsOf} from './layout.js'

const LONGEST_HEADING = 60

/** What speaks against taking a node's own line for a heading. */
export function weighHeading(node: TreeNode, reader: Reader, tally: Tally): void {
  if (!node.line) return
  const {promoted} = reader.annex
  const words = node.line.stretches.length > 0 ? beforeBracket(wordsOf(node)) : wordsOf(node)
  if (words.length > LONGEST_HEADING || /[。;!].{2,}/u.test(words)) tally.add('long-heading', LAYOUT_COSTS.longHeading)
  const first = node.body.find(line => !isFurniture(line.folded))
  const isBelow = node.children.length === 0 && first !== undefined && isDutyLine(first, promoted)
  const groups = countGroups(isBelow ? [node.line, first] : [node.line], promoted).count
  if (groups > 0) {
    const shares = node.children.some(
      child => countGroups([...(child.line ? [child.line] : []), ...child.body], promoted).count > 0,
    )
    if (shares) tally.add('bearing-heading-shared', LAYOUT_COSTS.bearingHeadingShared)
    else tally.add('bearing-heading', LAYOUT_COSTS.bearingHeading)
  }
  const share = reader.annex.shareOfTasks(node)
  if (share !== null && share > 0.5) tally.add('numbers-tasks-elsewhere', LAYOUT_COSTS.otherwiseElsewhere)
}

/** Words up to the first bracket. */
function beforeBracket(words: string): string {
  const at = words.search(/[([〔【]/u)
  return at < 0 ? words : words.slice(0, at)
}
