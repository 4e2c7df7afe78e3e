import {pairBrackets} from '../text/brackets.js'
import {HAN} from '../text/expression.js'
import {outermost, overlapping, type Range} from '../text/ranges.js'
import type {TimePhrase} from '../times/index.js'
import type {Amount} from './amounts.js'

/** Why an amount-like stretch is no target. */
export type Refusal =
  | 'name'
  | 'date'
  | 'period'
  | 'rating'
  | 'ordinal'
  | 'rule'
  | 'qualifier'
  | 'base'
  | 'idiom'
  | 'no-unit'
  | 'undecided'

const QUOTES = new Set(['“', '‘', '《', '「', '『', '〈', '"'])
const TIME_UNITS = new Set(['小时', '分钟', '秒', '天', '日', '个工作日', '工作日', '个月', '个小时', 'h', 'min', 's'])
const AGE_UNITS = new Set(['岁', '周岁'])
// behind a number without a unit these make it a name: 2.0版, 8号线, 500强, 12345热线
const NAMING =
  /^(?:版|号|强|线|期|届|代|维|式|热线|平台|工程|体系|计划|行动|机制|模式|工作法|条例|网|屏|端|路|链|群|圈|码|化|度)/u
const BEGINS_WITH_HAN = new RegExp(`^[${HAN}]`, 'u')
// 给予50万元奖励  每户补助5000元  按30%的比例
const GRANT_BEFORE =
  /(?:(?:给予|奖励|奖补|补助|补贴|补偿|资助|贴息|补足|罚款)(?!资金|标准|水平|政策|项目|对象|力度)|标准为|首付款?比例[为是]?|利率[为是]?|(?:税|费)率[为是]?|每(?:人|户|亩|个|家|所|公里|台|吨|平方米|次|套|名|只|头|张|村|件|单|例|团队)(?:每?[年月次])?(?:最高|补助|补贴|奖励|给予)*)[^,;。]{0,4}$/u
const GRANT_BEHIND =
  /^(?:\/[^\s\d,;。]{1,3})?(?:的)?(?:标准)?(?:给予|一次性|综合|资金|财政)*(?:补助|补贴|奖励|奖补|资助|支持|贴息|补偿|罚款|额度|优惠|折扣|的比例)/u
// 公积金贷款利率分别降为2.1%和2.6%: prices of money and of the state are a rule's
const RATED =
  /(?:(?:利率|税率|费率|首付|提取[^;。]{0,40}额度|租金|监管资金|缴存比例|出资比例|持股比例|分成比例)[^;。]{0,50}|(?:配建[^,;。]{0,12}比例|折扣|计提|贴现|保证金)[^,;。]{0,30})$/u
// 提高贷款额度,职工由80万元调整为90万元; a share in the next clause is none: 逾期率低于0.3‰
const LOAN = /贷款(?:最高|最低)?额度[^;。]{0,50}$/u
const GRANTED = /(?:给予|予以|一次性奖励|奖励)(?!资金|标准)[^,;。]{0,40}$/u
// 针对已免关税的1500种商品: what is spoken of, not what is to be reached
const CONDITION =
  /(?:^|[,;。:\n])对(?![外口接标]|[^,;。]*(?:实施|开展|完成|进行))[^,;。]*$|(?:^|[,;。:\n])(?:针对|对于|凡|如果|符合|根据|依据)[^,;。]*$/u
// 每人每月发放津贴100元
const EACH_GIVEN = /每(?:人|户|名|位)每?[年月天次][^,;。]{0,6}(?:发放|给予|补助|补贴|奖励)[^,;。]{0,8}$/u
const SCORED = /(?:满意度|安全感|得分|评分|测评|指数|成绩)[^,;。扣加减满]{0,10}$/u
const CAPPED = /(?:最高|最低|上限|不超过|封顶|限额)[^,;。]{0,3}$/u

/** The brackets of a text that make a name of what stands in them, as ranges. */
export function findNames(folded: string): Range[] {
  const {closing} = pairBrackets(folded)
  const quoted = [...closing].filter(([open]) => QUOTES.has(folded[open] ?? ''))
  return outermost(quoted.map(([open, close]) => ({start: open, end: close + 1})))
}

/** Why an amount, looked at by itself, is no target; `null` where it may be one. */
export function refuse(
  folded: string,
  amount: Amount,
  names: readonly Range[],
  times: readonly TimePhrase[],
): Refusal | null {
  const {start, end, rawEnd, unit, unitKind} = amount
  const before = folded.slice(Math.max(0, start - 16), start)
  const ahead = folded.slice(Math.max(0, amount.rawStart - 16), amount.rawStart)
  const after = folded.slice(end, end + 16)
  const behind = folded.slice(rawEnd, rawEnd + 16)
  if (overlapping(names, start, end).some(name => name.start < start && name.end > end)) return 'name'
  if (overlapping(times, start, end).length > 0) return 'date'
  if (amount.implied) return null
  if (amount.isVague) return amount.unit === '' ? 'idiom' : 'undecided'
  if (amount.value === 0) return 'idiom'
  if (/第 *$/u.test(before)) return 'ordinal'
  if (/前$/u.test(before) && (unit === '' || unit === '名' || unit === '位')) return 'ordinal'
  if (/[+＋/-]$/u.test(before) || (unit === '' && /^[+A-Za-z/]/u.test(after))) return 'name'
  if (/每$/u.test(before)) return 'base'
  if (unit === '年' || /^(?:年|月|周年|季度|世纪|时|点钟)/u.test(after))
    return unit === '' || unit === '年' ? 'date' : null
  if (unit === '日' && !/[均院]$/u.test(before)) return 'date'
  if (/^级/u.test(after)) return 'rating'
  // 9时30分, 扣3分: only what is scored is a figure
  if (unit === '分' && !SCORED.test(folded.slice(Math.max(0, start - 20), start))) return 'no-unit'
  if (/^千?伏/u.test(after) && unit === '') return 'rating'
  if (unit === '' && !amount.isBare && NAMING.test(after)) return 'name'
  if (/\(?含$/u.test(before)) return 'rule'
  // a number without a unit is a figure only where something says that it stands there: 控制在112以内
  if (
    unit === '' &&
    !(amount.value >= 10_000) &&
    (!/(?:达到?|为|至|到|在|于|过)$/u.test(folded.slice(Math.max(0, start - 8), start)) || /^[:(]/u.test(after))
  )
    return 'no-unit'
  if (amount.isChinese && isIdiom(folded, amount)) return 'idiom'
  if (
    unitKind === 'money' &&
    amount.isBare &&
    !amount.hasBoundBefore &&
    !/[达超破到至]$/u.test(ahead) &&
    !/^(?:以上|以下|级|[,;。、]|$)/u.test(after)
  )
    return 'base'
  if (TIME_UNITS.has(unit) && !/[由从]$/u.test(ahead)) {
    if (!/(?:[到至达为在]|时间|时限|周期|天数|日)(?:控制在)?$/u.test(ahead) && !amount.hasBoundBefore)
      return folded[rawEnd - 1] === '内' ? 'rule' : 'period'
    if (/^(?:响应|放行|办结|送达|答复|受理|到场|上门)/u.test(behind)) return 'rule'
  }
  if (AGE_UNITS.has(unit) && BEGINS_WITH_HAN.test(behind)) return 'qualifier'
  const said = clauseBefore(folded, amount.rawStart)
  if (CONDITION.test(said) || /给予[^,;。]{0,6}$/u.test(said)) return 'rule'
  if (
    /^[^,;。、]{0,24}的(?=,)/u.test(behind.length < 16 ? behind : folded.slice(rawEnd, rawEnd + 26)) &&
    !/(?:完成|新增|建成|实现)/u.test(said.slice(-12))
  )
    return 'rule'
  if (unitKind === 'rate' && /的$/u.test(ahead) && !/(?:任务|计划|目标|指标|总数|总量)的$/u.test(ahead)) return 'rule'
  if (/\/(?:人|户|套|台|次|个|家|辆|只|头)$/u.test(unit)) return 'rule'
  if (unitKind === 'money' || unitKind === 'rate') {
    if (unitKind === 'money' && (GRANTED.test(said) || EACH_GIVEN.test(said))) return 'rule'
    const near = folded.slice(Math.max(0, amount.rawStart - 14), amount.rawStart)
    // 发放补贴上千万元 is all that is paid
    const isSum =
      unitKind === 'money' && amount.value >= 1_000_000 && /发放[^,;。]{0,16}$/u.test(said) && !/[每各]/u.test(said)
    if (!isSum && (GRANT_BEFORE.test(near) || GRANT_BEHIND.test(behind))) return 'rule'
    if (/(?:按|按照)(?:不[低高超][于过])?$/u.test(near) || RATED.test(said)) return 'rule'
    if (unitKind === 'money' && LOAN.test(said)) return 'rule'
    if (CAPPED.test(near) && unitKind === 'money' && GRANT_BEHIND.test(behind)) return 'rule'
    if (/最高(?:可|达|可达)?(?:贷款|贷|提取)?$/u.test(near) || (/最低/u.test(near.slice(-4)) && unitKind === 'money'))
      return 'rule'
  }
  return null
}

/** The words from the last stop to a place. */
function clauseBefore(folded: string, end: number): string {
  const near = folded.slice(Math.max(0, end - 60), end)
  const start = Math.max(...['。', ';', '\n'].map(stop => near.lastIndexOf(stop))) + 1
  return near.slice(start)
}

/** Chinese numerals that are part of a word or a saying and count nothing: 一批, 两山, 千方百计. */
function isIdiom(folded: string, amount: Amount): boolean {
  const written = folded.slice(amount.start, amount.unitStart)
  if (amount.unit === '') return !(amount.isBare && amount.hasBoundBefore && /[百千万亿]/u.test(written))
  if (amount.unitKind === 'rate') return false
  if (written === '半') return true
  if (written === '一') {
    // one named thing to be built is a count only where a verb that builds stands right before it
    return (
      !/(?:新建|建成|新增|改建|扩建|打造|建设|培育|引进|创建|创成|举办|增)$/u.test(
        folded.slice(Math.max(0, amount.rawStart - 8), amount.rawStart),
      ) ||
      !['所', '座', '家', '处', '栋', '幢', '条', '台', '辆', '个'].includes(amount.unit) ||
      /^(?:系列|批|体|流)/u.test(folded.slice(amount.end))
    )
  }
  if (/^[十百千万]+$/u.test(written)) {
    // 百家以上 counts, 千家万户 and 百村示范 do not
    return !(
      amount.hasBoundBefore ||
      amount.hasBoundBehind ||
      amount.approximation !== null ||
      /^(?:[,;。、)]|$)/u.test(folded.slice(amount.end))
    )
  }
  return false
}
