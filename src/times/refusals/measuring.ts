import {beginsWithDoing, saysFinished, saysWhich} from '../../tokens/times/index.js'
import type {TimeRefusal} from '../refusal.js'

// 6月15日、12月15日前报送: 前 is said of both
const LISTED = /^[、和及与](?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|[底末])?(?:以前|前)/u

// 分批实施, 对2.4万个取水口逐一核查: how work is spread over a time
const SPREAD = /^(?:分批|分期|集中|逐一|全面|统一|对[^,;。]{1,30}(?:开展|进行|逐一|全面|集中))/u

// 完成时间为2026年9月: a field in words
const FIELD = /(?:完成|完工|竣工|办结|交付|投用|开工)(?:时间|时限|期限|日期)[为是:]?$/u

/** A time that nothing bounds (`三季度`, `9月`, `2026年`): it measures, unless something is done by its end. */
export const measuring: TimeRefusal = {
  name: 'measuring',
  holds: ({time, ahead, sentenceAhead, behind, sentenceBehind, year}) => {
    if (time.isBefore) return false
    // 前三季度 is all that came before its end
    if (time.length === 'quarter' && time.opening === '' && /(?<!提)前$/u.test(ahead)) return true
    if (FIELD.test(sentenceAhead)) return false
    // 6月至10月逐一核查: what is done in a span is done by its end; 1至9月投资增长 measures
    if (time.isSpan) return !time.isEnd && !(time.length === 'month' && SPREAD.test(sentenceBehind))
    if (time.isEnd || time.opening !== '') return false
    // 1月5日印发《方案》 tells what has been sent out
    const isTold = time.length === 'day' && /^(?:印发|发布|公布|出台|下达|召开)/u.test(behind)
    const isDone = beginsWithDoing(sentenceBehind) && !saysWhich(behind) && !isTold
    if (time.length === 'year') return !(isDone && year !== null && time.written !== null && time.written > year)
    if (isDone || LISTED.test(sentenceBehind)) return false
    if (time.length === 'day') return true
    if (saysFinished(behind)) return false
    // (2026年9月), a clause of its own
    const isAlone = behind.trim() === '' && /^[(力争确保 ]*$/u.test(ahead)
    return !(time.length === 'month' && time.written !== null && isAlone)
  },
  none: [
    '前三季度完成投资12亿元。',
    '四季度发电量30亿千瓦时。',
    '四季度新开工项目20个。',
    '减免上半年房产税。',
    '2月下达的资金尽快拨付。',
    '1—9月累计投资12亿元。',
    '2026年重点工作按计划推进。',
    '6月1日开展宣传。',
    '落实1月5日印发《方案》的要求。',
    '全年优良天数300天以上。',
  ],
  but: [
    ['完成时间为2026年9月。', '2026年9月'],
    ['明年全部完成。', '明年'],
    ['2028年完成总工程量的80%。', '2028年'],
    ['下半年启动二期。', '下半年'],
    ['二季度主体完工。', '二季度'],
    ['10月份主体完工。', '10月份'],
    ['2026年9月,新校区投用。', '2026年9月'],
    ['9月1日投入使用。', '9月1日'],
    ['2028年建成通车。', '2028年'],
    ['3月至6月底前完成整治。', '3月至6月底前'],
  ],
}
