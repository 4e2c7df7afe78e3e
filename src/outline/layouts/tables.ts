import {weighHeading} from './headings.js'
import {hasTable, type Layout, Tally} from './layout.js'

/** A heading over tables of tasks, beside which there may be paragraphs and points. */
export const tables: Layout = {
  name: 'table',
  read: (node, reader) => {
    if (!hasTable(node.body)) return null
    const tally = new Tally()
    weighHeading(node, reader, tally)
    const below = node.children.map(child => reader.best(child))
    for (const each of below) tally.cost += each.cost
    const rows = node.body.reduce((sum, {table}) => sum + (table?.rows.length ?? 0), 0)
    return {
      layout: 'table',
      cost: tally.cost,
      tasks: below.reduce((sum, each) => sum + each.tasks, rows),
      reasons: tally.reasons,
      build: builder => {
        builder.within(node, () => {
          let from = 0
          for (const [at, each] of below.entries()) {
            const start = node.children[at]?.line?.start ?? 0
            const to = node.body.findIndex((line, index) => index >= from && line.start > start)
            builder.addParagraphs(node.body.slice(from, to < 0 ? undefined : to))
            each.build(builder)
            from = to < 0 ? node.body.length : to
          }
          builder.addParagraphs(node.body.slice(from))
        })
      },
    }
  },
}
