import {countGroups} from '../evidence.js'
import {LAYOUT_COSTS} from '../weights.js'
import {weighHeading} from './headings.js'
import {hasTable, type Layout, Tally} from './layout.js'

/** A heading over numbered points, each of which is read by itself. */
export const points: Layout = {
  name: 'points',
  read: (node, reader) => {
    if (node.children.length === 0 || hasTable(node.body)) return null
    const tally = new Tally()
    weighHeading(node, reader, tally)
    const groups = countGroups(node.body, reader.annex.promoted)
    // 牵头领导:… under a heading is the section's
    if (groups.closed > 0) tally.add('loose-duties', LAYOUT_COSTS.looseDuties, groups.closed)
    const below = node.children.map(child => reader.best(child))
    for (const each of below) tally.cost += each.cost
    return {
      layout: 'points',
      cost: tally.cost,
      tasks: below.reduce((sum, each) => sum + each.tasks, 0),
      reasons: tally.reasons,
      build: builder => {
        builder.within(node, () => {
          builder.addIntroduction(node.body)
          for (const each of below) each.build(builder)
        })
      },
    }
  },
}
