import {endOfWords} from '../text/blanks.js'
import {readWholeNumber} from '../text/numerals.js'
import {areNames, isTime} from '../tokens/segments.js'
import {readUnits} from '../tokens/units.js'
import type {NoticeText} from '../tokens/vocabulary.js'
import {statementsOf, timeOf} from './labelled.js'
import type {Duty, Statement} from './statements.js'
import {readDutyWords, readTogether} from './worded.js'

/** A sentence that says who bears several tasks in front of it. */
export interface GroupSentence {
  /** How many of the last tasks; `section` for all of the section. */
  of: number | 'section'
  statements: Statement[]
}

// 以上3项任务的责任单位均为县工信局、县开发区管委会。  上述2项任务由县教育局负责。  4项目标的责任单位均为县统计局。
const GROUP =
  /^(?:(?:以上|上述|前述)(?<these>\d{1,2}|[一二两三四五六七八九十]{1,3}|各)(?:项|个|条|件)|(?:以上|上述|前述)?(?<count>\d{1,2}|[一二两三四五六七八九十]{1,3}|该|本)(?:项|个|条)?(?=[任目指工事内]))(?:任务|目标|指标|工作|事项|内容)?(?:目标|任务)?,?的?(?:(?<role>牵头|主办|责任|承办)(?:责任)?(?:单位|部门))?(?:均|都|全部|一并)?(?:为|是|由)(?::)?(?<units>.+?)(?:(?:共同|分别)?(?<verb>负责|牵头|落实|承担)(?:落实|实施)?)?$/u
// what such a line begins with; to look for it first is far quicker than to compile the whole
const BEGINNING = /^ *(?:以上|上述|前述|[\d一二两三四五六七八九十该本])/u
// 以上任务由, 上述各项工作均由: of all that stands in front of it
const OF_ALL = /^ *(?:以上|上述)(?:各项|所有)?(?:目标)?(?:任务|工作|事项|目标|指标)(?:均|都)?由/u
// 以上三项由县农业局牵头,县水利局配合
const OF_SEVERAL =
  /^ *(?:以上|上述|前述)(?<count>\d{1,2}|[一二两三四五六七八九十]{1,3})(?:项|个|条|件)(?:目标)?(?:任务|工作|事项|目标|指标)?(?:均|都)?由/u
const LONGEST = 200

/** The sentence that a paragraph is, or closes with, that says who bears tasks in front of it; its place is from `start`. */
export function findGroupSentence(
  source: NoticeText,
  start: number,
  end: number,
): (GroupSentence & {start: number}) | null {
  if (end - start > LONGEST * 3) return null
  const own = readGroup(source, start, end) ?? readOfAll(source, start, end)
  if (own) return {...own, start}
  const stop = endOfWords(source.folded, start, end)
  const last = source.folded.lastIndexOf('。', stop - 1)
  if (last < start || stop - last > LONGEST) return null
  const closing = readOfAll(source, last + 1, end)
  return closing ? {...closing, start: last + 1} : null
}

/** `以上任务由县经信局牵头,县财政局配合。` */
function readOfAll(source: NoticeText, start: number, end: number): GroupSentence | null {
  const stop = endOfWords(source.folded, start, end)
  const said = source.folded.slice(start, stop)
  const several = OF_SEVERAL.exec(said)
  const written = several?.groups?.count ?? ''
  const count = readWholeNumber(written === '两' ? '二' : written)
  const length = (several ?? OF_ALL.exec(said))?.[0].length ?? 0
  if (length === 0 || stop - start > LONGEST) return null
  const words = readDutyWords(source, start + length, stop)
  if (!words?.duties.every(({units}) => areNames(units, source.vocabulary))) return null
  return {of: count ?? 'section', statements: statementsOf(words, source.place(start, end), source)}
}

/** As many as 以上各项 may be. */
const ALL = 100

/** `以上3项任务的责任单位均为县工信局。` */
function readGroup(source: NoticeText, start: number, end: number): GroupSentence | null {
  const folded = source.folded.slice(start, end)
  if (folded.length > 160 || !BEGINNING.test(folded)) return null
  let said = folded.slice(0, endOfWords(folded, 0, folded.length))
  // 以上2项任务由县房管局负责,年底前完成
  const comma = said.lastIndexOf(',')
  const hasTime = comma > 0 && isTime(said.slice(comma + 1).trim())
  const times = hasTime ? [timeOf({start: start + comma + 1, end: start + said.length}, source)] : []
  if (hasTime) said = said.slice(0, comma)
  const groups = GROUP.exec(said)?.groups
  if (!groups?.units || !(groups.role || groups.verb)) return null
  const written = groups.these ?? groups.count ?? ''
  const of = readWholeNumber(written === '两' ? '二' : written) ?? (written === '各' ? ALL : 1)
  const from = start + folded.indexOf(groups.units, folded.search(/[为是由]/u))
  const to = from + groups.units.length
  const position = source.place(start, end)
  const together = readTogether(source, from, to)
  if (together) {
    const duties = statementsOf({duties: together, leaders: [], times: []}, position, source)
    return {of, statements: [...duties, ...times]}
  }
  const units = readUnits(source, from, to)
  if (units.length === 0) return null
  const isLead = groups.role === '牵头' || groups.role === '主办' || groups.verb === '牵头'
  const roleAsWritten = groups.role ? `${groups.role}单位` : (groups.verb ?? null)
  const duty: Duty = {
    type: 'duty',
    role: isLead ? 'lead' : 'responsible',
    roleAsWritten,
    units,
    joint: false,
    group: 0,
    position,
  }
  return {of, statements: [duty, ...times]}
}
