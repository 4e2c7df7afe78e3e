import {countGroups} from '../evidence.js'
import {LAYOUT_COSTS} from '../weights.js'
import {weighHeading} from './headings.js'
import {hasTable, type Layout, Tally} from './layout.js'

/** A heading over tasks without ordinals: each is the paragraphs that a duty line or a duty bracket closes. */
export const paragraphs: Layout = {
  name: 'paragraphs',
  read: (node, reader) => {
    const groups = countGroups(node.body, reader.annex.promoted)
    const isGroup = node.body.some(line => line.group?.of === 'section')
    const tasks = groups.closed + (isGroup ? 1 : 0)
    if (tasks === 0 || hasTable(node.body)) return null
    const tally = new Tally()
    weighHeading(node, reader, tally)
    if (node.line) tally.add('a paragraph as a task', LAYOUT_COSTS.paragraphTask)
    const below = node.children.map(child => reader.best(child))
    for (const each of below) tally.cost += each.cost
    return {
      layout: 'paragraphs',
      cost: tally.cost,
      tasks: below.reduce((sum, each) => sum + each.tasks, tasks),
      reasons: tally.reasons,
      build: builder => {
        builder.within(node, () => {
          builder.addParagraphs(node.body)
          for (const each of below) each.build(builder)
        })
      },
    }
  },
}
