import type {Element, ElementContent} from 'hast'
import {kindOfHead} from '../tokens/columns.js'
import type {Look} from '../tree/nodes.js'
import {type RawCell, type RawRun, splitLines} from './builder.js'
import {BLOCKS, collapse, isHidden, LEFT_OUT, lookOf, textOf} from './html-words.js'

/** Whether a table holds data and not a page's layout: rows of several short cells, and no table in it. */
export function isDataTable(table: Element): boolean {
  const rows = ownRows(table)
  const first = cellsOf(rows[0] ?? table)
  const head = first.filter(cell => kindOfHead(textOf(cell)) !== null)
  if (elementsIn(table, 'table').length > 0 && head.length < 3) return false
  const widest = Math.max(0, ...rows.map(row => cellsOf(row).length))
  // a head in a table of its own, or the last row on a page of its own
  const isPart = first.length >= 3 && (head.length >= 2 || /^\s*\d{1,3}\s*$/u.test(textOf(first[0] ?? table)))
  return (
    (rows.length >= 2 || isPart) &&
    widest >= 2 &&
    rows.every(row => cellsOf(row).every(cell => textOf(cell).length < 3_000))
  )
}

/** The rows of a table of data. */
export function rowsOf(table: Element): RawCell[][] {
  return ownRows(table)
    .map(row =>
      cellsOf(row).map((cell): RawCell => {
        const [rowSpan, columnSpan] = [spanOf(cell.properties.rowSpan), spanOf(cell.properties.colSpan)]
        return {
          lines: linesOf(cell),
          ...(rowSpan > 1 ? {rowSpan} : {}),
          ...(columnSpan > 1 ? {columnSpan} : {}),
        }
      }),
    )
    .filter(row => row.length > 0)
}

function spanOf(value: unknown): number {
  const span = Number(value ?? 1)
  return Number.isInteger(span) && span > 0 && span <= 1_000 ? span : 1
}

function cellsOf(row: Element): Element[] {
  return row.children.filter(
    (child): child is Element => child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
  )
}

/** The lines of a cell: its paragraphs, and what breaks part. */
function linesOf(cell: Element): RawRun[][] {
  const runs: RawRun[] = []
  const add = (children: readonly ElementContent[], look: Look): void => {
    for (const child of children) {
      if (child.type === 'text') runs.push({value: collapse(child.value), look})
      else if (child.type === 'element' && !LEFT_OUT.has(child.tagName) && !isHidden(child)) {
        if (child.tagName === 'br') runs.push({value: '\n'})
        else {
          const isBlock = BLOCKS.has(child.tagName)
          if (isBlock) runs.push({value: '\n'})
          add(child.children, lookOf(child, look))
          if (isBlock) runs.push({value: '\n'})
        }
      }
    }
  }
  add(cell.children, {})
  return splitLines(runs).filter(line => line.some(run => run.value.trim() !== ''))
}

function elementsIn(node: Element, tagName: string): Element[] {
  return node.children.flatMap(child => {
    if (child.type !== 'element') return []
    return [...(child.tagName === tagName ? [child] : []), ...elementsIn(child, tagName)]
  })
}

/** The rows of a table without those of tables in its cells. */
function ownRows(table: Element): Element[] {
  return table.children.flatMap(child => {
    if (child.type !== 'element') return []
    return child.tagName === 'tr' ? [child] : ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? ownRows(child) : []
  })
}
