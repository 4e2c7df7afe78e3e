import type {Statement} from '../duties/statements.js'
import type {Block, Field, Loose, Outlined, TextPiece} from './nodes.js'

/** A node that `walk` visits. */
export type Visited = Field | Loose | Block | Statement | TextPiece

/** Visits every node under the root in reading order, parents before their children. */
export function walk(root: Outlined, visit: (node: Visited) => void): void {
  const open: Array<Visited | Outlined['children'][number]> = [...root.children].reverse()
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type !== 'annex') visit(node)
    if (node.type === 'annex' || node.type === 'section' || node.type === 'item') {
      for (let at = node.children.length - 1; at >= 0; at--) {
        const child = node.children[at]
        if (child) open.push(child)
      }
    }
  }
}
