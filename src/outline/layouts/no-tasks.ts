import type {OutlineBuilder} from '../builder.js'
import {bearsWithin} from '../evidence.js'
import type {TreeNode} from '../tree.js'
import {LAYOUT_COSTS} from '../weights.js'
import {weighHeading} from './headings.js'
import {type Layout, Tally, wordsOf} from './layout.js'

/** A heading without tasks: what stands under it assigns nothing. */
export const emptySection: Layout = {
  name: 'heading-alone',
  read: (node, reader) => {
    if (!node.line || bearsWithin(node, reader.annex.promoted)) return null
    const tally = new Tally()
    weighHeading(node, reader, tally)
    tally.add('empty-section', LAYOUT_COSTS.emptySection)
    const {hasDuties, shareOfTasks} = reader.annex
    const lost = node.children.filter(child => !hasDuties || (shareOfTasks(child) ?? 0) > 0.5)
    tally.add('loose-point', LAYOUT_COSTS.looseItem, lost.length)
    return {
      layout: 'heading-alone',
      cost: tally.cost,
      tasks: 0,
      reasons: tally.reasons,
      build: builder => {
        builder.within(node, () => {
          builder.addIntroduction(node.body)
          for (const child of node.children) {
            // a short one is a heading, too; a longer one is words
            if (isShort(child)) builder.within(child, () => addWords(child, builder))
            else builder.addLoose(child)
          }
        })
      },
    }
  },
}

const SHORTEST_PARAGRAPH = 24

function isShort(node: TreeNode): boolean {
  const words = wordsOf(node)
  return words.length <= SHORTEST_PARAGRAPH && !/[。;!]/u.test(words)
}

/** What stands under a heading that assigns nothing. */
function addWords(node: TreeNode, builder: OutlineBuilder): void {
  builder.addIntroduction(node.body)
  for (const child of node.children) builder.addLoose(child)
}

/** A numbered paragraph that is neither a heading nor a task. */
export const looseItem: Layout = {
  name: 'words',
  read: (node, reader) => {
    if (!node.line || wordsOf(node).length < SHORTEST_PARAGRAPH || bearsWithin(node, reader.annex.promoted)) return null
    const tally = new Tally()
    tally.add('loose-item', LAYOUT_COSTS.looseItem)
    return {
      layout: 'words',
      cost: tally.cost,
      tasks: 0,
      reasons: tally.reasons,
      build: builder => builder.addLoose(node),
    }
  },
}
