import {endOfWords} from '../text/blanks.js'
import {readWholeNumber} from '../text/numerals.js'
import type {SourceText} from '../text/source-text.js'
import {isTime} from '../tokens/segments.js'
import {readUnits} from '../tokens/units.js'
import type {Place} from '../tree/nodes.js'
import {readTogether} from './duty-words.js'
import type {Duty, Time} from './statements.js'

// 以上3项任务的责任单位均为县工信局、县开发区管委会。  上述2项任务由县教育局负责。  4项目标的责任单位均为县统计局。
const GROUP =
  /^(?:(?:以上|上述|前述)(?<these>\d{1,2}|[一二两三四五六七八九十]{1,3}|各)(?:项|个|条|件)|(?:以上|上述|前述)?(?<count>\d{1,2}|[一二两三四五六七八九十]{1,3}|该|本)(?:项|个|条)?(?=[任目指工事内]))(?:任务|目标|指标|工作|事项|内容)?(?:目标|任务)?,?的?(?:(?<role>牵头|主办|责任|承办)(?:责任)?(?:单位|部门))?(?:均|都|全部|一并)?(?:为|是|由)(?::)?(?<units>.+?)(?:(?:共同|分别)?(?<verb>负责|牵头|落实|承担)(?:落实|实施)?)?$/u

// what such a line begins with; to look for it first is far quicker than to compile the whole
const BEGINNING = /^(?:以上|上述|前述|[\d一二两三四五六七八九十该本])/u

/** As many as 以上各项 may be. */
const ALL = 100

/** The duties that a line gives to the last items above it, and to how many; `null` for another line. */
/** A paragraph of which it is asked, without its ordinal's rank. */
export interface Asked {
  start: number
  folded: string
  ordinal: unknown
  position: Place
}

export function readGroupDuties(line: Asked, source: SourceText): {count: number; said: Array<Duty | Time>} | null {
  if (line.folded.length > 160 || line.ordinal || !BEGINNING.test(line.folded)) return null
  let said = line.folded.slice(0, endOfWords(line.folded, 0, line.folded.length))
  // 以上2项任务由县房管局负责,年底前完成
  const comma = said.lastIndexOf(',')
  const hasTime = comma > 0 && isTime(said.slice(comma + 1).trim())
  const words = hasTime ? source.place(line.start + comma + 1, line.start + said.length) : null
  const times: Time[] = words ? [{type: 'time', words, position: line.position}] : []
  if (hasTime) said = said.slice(0, comma)
  const groups = GROUP.exec(said)?.groups
  if (!groups?.units || !(groups.role || groups.verb)) return null
  const written = groups.these ?? groups.count ?? ''
  const count = readWholeNumber(written === '两' ? '二' : written) ?? (written === '各' ? ALL : 1)
  const start = line.start + line.folded.indexOf(groups.units, line.folded.search(/[为是由]/u))
  const end = start + groups.units.length
  const together = readTogether(source, start, end)
  const position = line.position
  if (together) {
    const duties = together.map(({role, verb, units}): Duty => {
      return {type: 'duty', role, roleAsWritten: verb, units, joint: false, group: 0, position}
    })
    return {count, said: [...duties, ...times]}
  }
  const units = readUnits(source, start, end)
  if (units.length === 0) return null
  const isLead = groups.role === '牵头' || groups.role === '主办' || groups.verb === '牵头'
  const role = isLead ? 'lead' : 'responsible'
  const roleAsWritten = groups.role ? `${groups.role}单位` : (groups.verb ?? null)
  const duty: Duty = {type: 'duty', role, roleAsWritten, units, joint: false, group: 0, position}
  return {count, said: [duty, ...times]}
}
