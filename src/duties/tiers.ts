import {readUnits} from '../tokens/units.js'
import type {NoticeText} from '../tokens/vocabulary.js'
import type {Tier} from './statements.js'

/** A sentence that gives units to every task behind it. Offsets are places in the text. */
export interface FoundTier {
  start: number
  end: number
  unitsStart: number
  unitsEnd: number
}

// 以下任务均需各乡镇落实,不再列出
const TIER =
  /以下(?:各项|所有|各条)?(?:任务|工作|目标|事项|政策|措施|条款|项目){0,2},?(?:均|都|还)?(?:需|须|由|要){0,2}(?<units>[^;。]{2,120}?)(?:共同|分别|配合|按职责|按职责分工)?(?:落实|负责|配合|实施|参与){1,2},?(?:恕?不再?)(?:单独|另行|一一|逐一|逐项|重复|另|单)?(?:列出|列示|列|标注|注明)/u

/** The sentence in a folded range that gives every task behind it further units. */
export function findTier(folded: string, start: number, end: number): FoundTier | null {
  const range = folded.slice(start, end)
  const match = range.includes('以下') ? TIER.exec(range) : null
  const units = match?.groups?.units
  if (!match || units === undefined) return null
  let from = start + match.index
  const unitsStart = folded.indexOf(units, from)
  const stop = from + match[0].length
  // the stop in front of the sentence is its own
  while (from > start && ',;。 '.includes(folded[from - 1] ?? '|')) from--
  return {start: from, end: stop, unitsStart, unitsEnd: unitsStart + units.length}
}

export function tierOf({start, end, unitsStart, unitsEnd}: FoundTier, source: NoticeText): Tier {
  return {type: 'tier', units: readUnits(source, unitsStart, unitsEnd), position: source.place(start, end)}
}
