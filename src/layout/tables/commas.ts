import {isParagraph} from '../../tree/nodes.js'
import type {RawCell, RowReader} from './rows.js'

// 序号,任务,牵头单位  "1","新建学校3所","县教育局"
const BEGINS_ROW = /^\s*"?(?:[序编]号|\d{1,4})"? *(?<sign>[,;])/u
// a cell in quotes, in which a quotation mark stands twice, or one without
const CELLS: Readonly<Record<string, RegExp>> = {',': /"(?:[^"]|"")*"|[^,"]*/uy, ';': /"(?:[^"]|"")*"|[^;"]*/uy}

/** Rows of a CSV file, a line each: `1,新建学校3所,县教育局`, `1,"新建学校3所,改造2所",县教育局`, `1;新建学校3所;县教育局`. */
export const readCommas: RowReader = (blocks, at, source) => {
  const block = blocks[at]
  if (!block || !isParagraph(block)) return null
  const [start, end] = [block.position.start.offset, block.position.end.offset]
  const line = source.text.slice(start, end)
  const sign = BEGINS_ROW.exec(line)?.groups?.sign ?? ''
  const expression = CELLS[sign]
  if (!expression) return null
  const cells: RawCell[] = []
  for (let from = 0; ; ) {
    expression.lastIndex = from
    const words = expression.exec(line)?.[0] ?? ''
    const to = from + words.length
    const frame = words.startsWith('"') ? 1 : 0
    const piece = {start: start + from + frame, end: start + to - frame}
    const isBlank = source.text.slice(piece.start, piece.end).trim() === ''
    cells.push({start: start + from, end: start + to, pieces: isBlank ? [] : [piece]})
    if (line[to] !== sign) return to === line.length && cells.length >= 3 ? {cells, next: at + 1} : null
    from = to + 1
  }
}
