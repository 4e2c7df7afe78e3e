import type {Stretch} from '../duties/constructs/index.js'
import type {Line} from './line.js'
import type {TreeNode} from './tree.js'

/** The ways to say who bears a task that count only where several tasks of an annex are so written. */
export type Promoted = ReadonlySet<string>

/** The stretches of a line that count. */
export function stretchesOf(line: Line, promoted: Promoted): readonly Stretch[] {
  if (!line.stretches.some(({isWeak}) => isWeak)) return line.stretches
  return line.stretches.filter(({isWeak, construct}) => !isWeak || promoted.has(construct))
}

/** Whether a stretch names bearers, and not only a leader or a time. */
export function namesBearers({statements}: Stretch): boolean {
  return statements.some(each => each.type === 'duty')
}

/** Whether all of a line says who bears a task. */
export function isDutyLine(line: Line, promoted: Promoted): boolean {
  return (
    line.isDuty ||
    (line.ordinals.length === 0 &&
      stretchesOf(line, promoted).some(({start, end}) => start === line.start && end === line.end))
  )
}

/** How often lines say who bears something: label lines that follow on each other are one group, a bracket each is one. */
export interface Groups {
  count: number
  /** Brackets beyond the first of a line. */
  further: number
  /** Lines of words, each closed by its own group. */
  closed: number
}

export function countGroups(lines: readonly Line[], promoted: Promoted): Groups {
  const groups = {count: 0, further: 0, closed: 0}
  let wasDuty = false
  let hasWords = false
  for (const line of lines) {
    if (isDutyLine(line, promoted)) {
      // who leads it or by when it is due alone opens no group and closes none
      if (!stretchesOf(line, promoted).some(namesBearers)) continue
      if (!wasDuty) groups.count++
      if (!wasDuty && hasWords) groups.closed++
      hasWords = wasDuty ? hasWords : false
      wasDuty = true
      continue
    }
    wasDuty = false
    hasWords = true
    const brackets = stretchesOf(line, promoted).filter(namesBearers).length
    groups.count += brackets
    groups.further += Math.max(0, brackets - 1)
    if (brackets > 0) {
      groups.closed++
      // a label line behind a bracket says more of the same task
      hasWords = false
    }
  }
  return groups
}

/** Every line under a node, its own first, in the text's order. */
export function linesOf(node: TreeNode): Line[] {
  const lines: Line[] = []
  const open: TreeNode[] = [node]
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.line) lines.push(next.line)
    lines.push(...next.body)
    for (let at = next.children.length - 1; at >= 0; at--) {
      const child = next.children[at]
      if (child) open.push(child)
    }
  }
  return lines
}

/** Whether anything under a node says who bears a task, or is a table of tasks. */
export function bearsWithin(node: TreeNode, promoted: Promoted): boolean {
  const bears = (line: Line) => line.table !== null || stretchesOf(line, promoted).some(namesBearers)
  const isBorne = (each: TreeNode): boolean =>
    (each.line !== null && bears(each.line)) || each.body.some(bears) || each.children.some(isBorne)
  return isBorne(node)
}
