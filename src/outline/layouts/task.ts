import {isAbove} from '../../tokens/ranks.js'
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
  const {promoted, hasDuties, groupsOf, isCovered, hasBorneSibling, shareOfTasks} = reader.annex
  const own = groupsOf(node)
  const points = pointsOf(node)
  const below = points.map(groupsOf)
  const bearing = below.filter(({count}) => count > 0)
  const share = shareOfTasks(node)
  if (own.count + bearing.length === 0) {
    if (isCovered(node) || !hasDuties) tally.add('unborne', LAYOUT_COSTS.unborneBelow)
    else if ((share !== null && share > 0.5) || (share === null && hasBorneSibling(node)))
      tally.add('unborne', LAYOUT_COSTS.unborne)
    else tally.add('unborne-stranger', LAYOUT_COSTS.unborneStranger)
  } else if (share !== null && share < 0.5) {
    tally.add('numbers-headings-elsewhere', LAYOUT_COSTS.otherwiseElsewhere)
  }
  const all = [own, ...below]
  const sum = (count: (groups: typeof own) => number) => all.reduce((total, groups) => total + count(groups), 0)
  tally.add(
    'further-bracket',
    LAYOUT_COSTS.furtherBracket,
    sum(({further}) => further),
  )
  tally.add(
    'further-paragraph',
    LAYOUT_COSTS.furtherGroup,
    sum(({closed}) => Math.max(0, closed - 1)),
  )
  const isHeading = node.line !== null && !/[。;!]/u.test(node.line.folded)
  if (isHeading && node.body.some(line => line.group?.of === 'section'))
    tally.add('group-within', LAYOUT_COSTS.groupWithin)
  const within = bearing.length - (own.count > 0 ? 0 : 1)
  tally.add('borne-within', LAYOUT_COSTS.borneWithin, Math.max(0, within))
  tally.add('point-within', hasDuties ? LAYOUT_COSTS.pointWithin : LAYOUT_COSTS.pointUnborne, points.length)
  const isParted = points.length > 0 || countGroups(node.body, promoted).closed > 0
  const isOuter = node.ordinal !== null && isAbove(node.ordinal.rank, 'bracketed-han') && isParted
  if (isOuter) tally.add('mostly-headings', LAYOUT_COSTS.outerRank)
  if (hasTable(linesOf(node))) tally.add('table-within', LAYOUT_COSTS.tableWithin)
}

/** All numbered points under a node. */
function pointsOf(node: TreeNode): TreeNode[] {
  return node.children.flatMap(child => [child, ...pointsOf(child)])
}
