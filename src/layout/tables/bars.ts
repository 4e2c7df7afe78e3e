import {isParagraph} from '../../tree/nodes.js'
import type {RawCell, RowReader} from './rows.js'

const BAR = /[|｜│┃]/u
// |---|:---:|  +-----+----+
const RULE = /^[\s|｜│┃+:—–─━┼├┤┬┴═-]+$/u

/** Rows whose cells a bar parts, with or without bars at their ends: `| 1 | 新建学校3所 | 县教育局 |`. */
export const readBars: RowReader = (blocks, at, source) => {
  const block = blocks[at]
  if (!block || !isParagraph(block)) return null
  const [start, end] = [block.position.start.offset, block.position.end.offset]
  const line = source.text.slice(start, end)
  if (!BAR.test(line)) return RULE.test(line) && line.length >= 3 ? {cells: [], next: at + 1, isRule: true} : null
  if (RULE.test(line)) return {cells: [], next: at + 1, isRule: true}
  const cells: RawCell[] = []
  let from = start
  for (let place = start; place <= end; place++) {
    if (place < end && !BAR.test(source.text[place] ?? '')) continue
    const isBlank = source.text.slice(from, place).trim() === ''
    cells.push({start: from, end: place, pieces: isBlank ? [] : [{start: from, end: place}]})
    from = place + 1
  }
  // bars at the ends of a row part nothing
  if (BAR.test(line[0] ?? '')) cells.shift()
  if (BAR.test(line[line.length - 1] ?? '')) cells.pop()
  return cells.length >= 2 ? {cells, next: at + 1} : null
}
