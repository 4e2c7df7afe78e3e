import {readWholeNumber} from '../text/numerals.js'
import {daysIn, isoDate} from './dates.js'

/** Words that say by when. Offsets are places in the text that they were found in. */
export interface TimePhrase {
  start: number
  end: number
  /** The last day meant, ISO; `null` where the words name none (持续推进). */
  on: string | null
}

const YEAR = '(?:(?<year>(?:19|20)\\d\\d|[一二][〇零○Oo一二三四五六七八九]{3}) *年|今年|本年|明年)'
const MONTH = '(?<month>1[0-2]|0?[1-9]|十[一二]|[一二三四五六七八九十]) *月'

const FORMS: readonly RegExp[] = [
  // 2026年6月底前  二○○八年十一月底前  9月底前  12月20日前  到8月底  10月上旬前  6月份前
  new RegExp(
    `^(?:到|至|截至|于|在)?${YEAR}? *${MONTH} *(?:(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3}) *[日号]|(?<part>底|末|上旬|中旬|下旬|初|份))?(?<before>之前|以前|前)?`,
    'u',
  ),
  // 年底前  2026年底前  今年年底  年内  到2027年底
  new RegExp(`^(?:到|至|截至)?(?:${YEAR} *)?(?<ending>年底|年末|年终|年内)(?:之前|以前|前)?`, 'u'),
  // 三季度末前  第三季度  上半年  2026年上半年
  new RegExp(
    `^(?:到|至)?(?:${YEAR} *)?(?:第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年)(?<by>[末底内]?(?:之前|以前|前)?)`,
    'u',
  ),
  // 到2027年  2020年前
  /^(?:(?:到|至|截至) *(?<until>20\d\d) *年(?! *[底末内])|(?<earlier>20\d\d) *年(?:以前|之前|前))/u,
  // 国庆节前
  /^(?<feast>国庆|元旦|五一|劳动节|七一|国庆节|教师节)(?:节)?(?:期间)?(?:之前|以前|前)/u,
  // 2026年底前  今年底
  new RegExp(`^(?:到|至|截至)?${YEAR} *[底末内](?:之前|以前|前)?`, 'u'),
]
// what each of the forms begins with; found by one scan, so that the forms are tried at few places
const BEGINNING =
  /(?:[到至截于在]{1,2} {0,3})?(?:\d{1,4} *[年月季]|[一二][〇零○Oo一二三四五六七八九]{3} *年|[今本明]年|年[底末终内]|第?[一二三四五六七八九十]{1,2} *[月季]|第\d季|[上下]半年|国庆|元旦|五一|劳动节|七一|教师节)/gu

const PART_DAYS: Readonly<Record<string, number>> = {初: 10, 上旬: 10, 中旬: 20}
const FEASTS: Readonly<Record<string, readonly [number, number]>> = {
  国庆: [9, 30],
  国庆节: [9, 30],
  元旦: [12, 31],
  五一: [4, 30],
  劳动节: [4, 30],
  七一: [6, 30],
  教师节: [9, 9],
}

/** What a bare month must be followed by to be a time by which: `9月投入使用`. */
const DOING =
  /^(?:集中|陆续|同步|正式|率先|力争|争取|确保|务必|计划|提前|如期|按期)?(?:出台|印发|下达|上线|挂牌|启用|揭牌|封顶|贯通|完成|建成|投入|投用|投产|开工|竣工|启动|开放|交付|交工|验收|实现|全部|全面|基本|达到|通车|开园|开业|举办)(?!率)/u

/** 10月份主体完工: the month is said of the work, which may stand between. */
const FINISHING = /完工|投产|建成|完成|开工|投用|启动/u

/**
 * The words of a folded text that say by when something is to be done, in order; the year is the notice's where none is
 * written. Measuring periods (全年, 1—9月), starting days (自…起) and the dates of a rule (2016年前签订的合同) are none.
 */
export function findTimePhrases(folded: string, year: number | null): TimePhrase[] {
  const found: TimePhrase[] = []
  BEGINNING.lastIndex = 0
  for (let match = BEGINNING.exec(folded); match; match = BEGINNING.exec(folded)) {
    const phrase = readTimePhrase(folded, match.index, year)
    if (phrase) found.push(phrase)
    BEGINNING.lastIndex = phrase ? phrase.end : match.index + 1
  }
  return found
}

// 提前到今年四季度开工: what is moved to a time is done by then; 到 is the verb's
const MOVED = /(?:提前|推迟|推后|调整|延期|延后|顺延)$/u
// 延至2027年3月31日, 执行期限至2027年底, 政策至年底: how long a rule holds
const HOLDING =
  /(?:延|长|续|缓|展|顺|执行|施行|实施|实行|有效|出台|发布|印发|之日|期|期限|政策|标准|办法|免征|减免|减半|补贴|合同)$/u
const UNTIL = /^[到至]/u
// 延期至明年6月底前举办: the event is put off, and not a rule made to last
const BY = /^[到至][^,;。]{2,14}?前/u

/** The time phrase that starts at a place, or `null`. */
function readTimePhrase(folded: string, from: number, year: number | null): TimePhrase | null {
  const until = UNTIL.test(folded[from] ?? '') ? from : UNTIL.test(folded[from - 1] ?? '') ? from - 1 : null
  const ahead = until === null ? '' : folded.slice(Math.max(0, until - 4), until)
  const isMoved = MOVED.test(ahead) && (!HOLDING.test(ahead) || BY.test(folded.slice(until ?? 0, (until ?? 0) + 20)))
  if (until !== null && !isMoved && (HOLDING.test(ahead) || isRule(folded, until))) return null
  const at = until === from && isMoved ? from + 1 : from
  const before = at > from ? '' : folded.slice(Math.max(0, at - 2), at)
  const head = folded.slice(at, at + 24)
  for (const [index, form] of FORMS.entries()) {
    const match = form.exec(head)
    if (!match?.groups) continue
    const end = at + match[0].length
    const after = folded.slice(end, end + 10)
    if (isNone(index, match, before, after) || isPast(match, after, year) || isCondition(folded, at, end)) continue
    return {start: at, end, on: lastDay(match, year)}
  }
  return null
}

/** Whether 至 stands behind what a rule grants: `优惠政策至2026年12月31日`; the start of a clause is none. */
function isRule(folded: string, at: number): boolean {
  const clause =
    folded
      .slice(Math.max(0, at - 40), at)
      .split(/[,;。:、]/u)
      .at(-1) ?? ''
  return folded[at] === '至' && /延续|延长|继续执行|优惠|减免|暂免|缓缴|延期/u.test(clause)
}

// 对在年底前完成计划的项目: which ones a rule is for
const FOR_WHAT = /(?:^|[,;。:])(?:对|凡|凡是)[^,;。:]{0,30}$/u
const OF_THOSE = /^[^,;。:]{0,30}的/u
// 年底前无法完成支出的项目
const NOT_DONE = /^[^,;。:]{0,6}(?:无法|未能|未|不能|尚未|没有)[^,;。:]{1,16}的/u

/** Whether a time says which things are meant, and not by when something is to be done. */
function isCondition(folded: string, start: number, end: number): boolean {
  const after = folded.slice(end, end + 36)
  if (NOT_DONE.test(after)) return true
  return FOR_WHAT.test(folded.slice(Math.max(0, start - 34), start)) && OF_THOSE.test(after)
}

const OF_WHICH = /^[^,;。、]{1,6}的/u

/** Whether words of a form are no time by which, for what stands around or in them. */
function isNone(form: number, match: RegExpExecArray, before: string, after: string): boolean {
  const {month, day, part, before: ahead, ending, year, by, quarter, half} = match.groups ?? {}
  const isOpened = /^(?:到|至|截至)/u.test(match[0])
  if (/[\d第每—–~～-]$/u.test(before) || /^(?:起|开始|以来|来|至|到|-|—|–|~|～)/u.test(after)) return true
  if (/[自从去]$/u.test(before) || (isOpened && /[日月年起]$/u.test(before))) return true
  // 三年内 and 几年内 last, 去年底 is over
  if (ending && !year && /[\d一二三四五六七八九十两几每半]$/u.test(before)) return true
  // 四季度发电量520亿千瓦时: a quarter measures, unless something is done by its end
  if ((quarter || half) && by === '' && !isOpened && !DOING.test(after)) return true
  if (form === 0) {
    if (/[年月]$/u.test(before) && !year) return true
    if (!ahead && !isOpened && part !== '底' && part !== '末') {
      // a bare month or day: the month's end where a year stands in front, or where something is done by then
      // 2月下达的资金: which is meant
      if (DOING.test(after) && OF_WHICH.test(after)) return true
      if (day || (!year && !DOING.test(after) && !(part === '份' && FINISHING.test(after)))) return true
    }
    if (!month) return true
  }
  // 2016年前签订的合同, 6月底前签订的合同
  const isBefore = match.groups?.earlier !== undefined
  return ahead !== undefined || isBefore
    ? /^[^,;。、]{1,8}的/u.test(after) && (isBefore || !/^(?:完成|建成)/u.test(after))
    : false
}

/** So many years before the notice's a deadline may lie. */
const LONGEST_PLAN = 5

/** Whether a year is one to compare with (恢复到2019年水平) or part of a plan's name (2030年前碳达峰行动方案). */
function isPast({groups}: RegExpExecArray, after: string, noticeYear: number | null): boolean {
  const written = groups?.until ?? groups?.earlier
  // 2005年底前建成小区: which ones are meant; a plan of several years has deadlines before its last
  const year = groups?.year === undefined ? null : readWholeNumber(groups.year)
  if (year !== null && noticeYear !== null && year < noticeYear - LONGEST_PLAN) return true
  if (!written) return false
  return (
    (noticeYear !== null && Number(written) < noticeYear) || /^(?:水平|同期|的)|^.{0,8}(?:行动|方案|规划)/u.test(after)
  )
}

function lastDay(match: RegExpExecArray, noticeYear: number | null): string | null {
  const groups = match.groups ?? {}
  const written = groups.year ?? groups.until ?? groups.earlier
  const base = written ? readWholeNumber(written) : noticeYear
  if (base === null) return null
  const year = match[0].includes('明年') ? base + 1 : base
  if (groups.earlier) return `${year - 1}-12-31`
  if (groups.month) {
    const month = readWholeNumber(groups.month)
    if (month === null) return null
    const day = groups.day ? readWholeNumber(groups.day) : (PART_DAYS[groups.part ?? ''] ?? daysIn(year, month))
    return day === null ? null : isoDate(year, month, day)
  }
  if (groups.quarter) {
    const quarter = readWholeNumber(groups.quarter) ?? 4
    return isoDate(year, quarter * 3, daysIn(year, quarter * 3))
  }
  if (groups.half) return groups.half === '上' ? `${year}-06-30` : `${year}-12-31`
  const feast = FEASTS[groups.feast ?? '']
  if (feast) return isoDate(year, feast[0], feast[1])
  return `${year}-12-31`
}
