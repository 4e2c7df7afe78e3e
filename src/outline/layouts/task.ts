import {countGroups, linesOf} from '../evidence.js'
import type {TreeNode} from '../tree.js'
import {LAYOUT_COSTS} from '../weights.js'
import {hasTable, type Layout, type Reader, Tally} from './layout.js'

/** A numbered task: its line, and what stands under it, are what is to be done, with those who bear it. */
export const task: Layout = {
  name: 'task',
  read: (node, reader) => {
    if (!node.line) return null
    const tally = new Tally()
    weigh(node, reader, tally)
    return {
      layout: 'task',
      cost: tally.cost,
      tasks: 1,
      reasons: tally.reasons,
      build: builder => builder.addTask(node),
    }
  },
}

function weigh(node: TreeNode, reader: Reader, tally: Tally): void {
  const {promoted, hasDuties, isCovered, shareOfTasks} = reader.annex
  const own = countGroups([...(node.line ? [node.line] : []), ...node.body], promoted)
  const points = pointsOf(node)
  const bearing = points.filter(
    point => countGroups([...(point.line ? [point.line] : []), ...point.body], promoted).count > 0,
  )
  const share = shareOfTasks(node)
  if (own.count + bearing.length === 0) {
    if (isCovered(node) || !hasDuties) tally.add('a task that nobody bears', LAYOUT_COSTS.unborneBelow)
    else if (share !== null && share > 0.5) tally.add('a task that nobody bears', LAYOUT_COSTS.unborne)
    else tally.add('a task that nobody bears, of a kind that has no bearers', LAYOUT_COSTS.unborneStranger)
  } else if (share !== null && share < 0.5) {
    tally.add('its kind of ordinal numbers headings elsewhere', LAYOUT_COSTS.otherwiseElsewhere)
  }
  tally.add('a further bracket', LAYOUT_COSTS.furtherBracket, own.further)
  tally.add('a further paragraph with bearers', LAYOUT_COSTS.furtherGroup, Math.max(0, own.closed - 1))
  const within = bearing.length - (own.count > 0 ? 0 : 1)
  tally.add('a numbered point with bearers in it', LAYOUT_COSTS.borneWithin, Math.max(0, within))
  tally.add('a numbered point in it', hasDuties ? LAYOUT_COSTS.pointWithin : LAYOUT_COSTS.pointUnborne, points.length)
  if (hasTable(linesOf(node))) tally.add('a table in it', LAYOUT_COSTS.tableWithin)
}

/** All numbered points under a node. */
function pointsOf(node: TreeNode): TreeNode[] {
  return node.children.flatMap(child => [child, ...pointsOf(child)])
}
