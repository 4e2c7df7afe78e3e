import type {TimeRefusal} from '../refusal.js'

const BEHIND = /^ *(?:\([^()]{1,6}\))?(?:起(?![草步到动诉飞])|开始|以来|以后|之后|来的|期间|之日|及以后|后的?)/u
const AHEAD = /[自从] *$/u
// 自…起至12月31日, 即日起至, 印发之日至, 6月1日(含当日)至: the time is the end of how long something holds
const FROM = /(?:起|之日|即日|公布日|次日|月\d{1,2}日|期间) *(?:\([^()]{1,6}\))?[,执行施]*$/u
// 上述政策自9月1日起实施,至12月31日结束
const UNTIL_THEN = /[自从][^;。]{0,40}起[^;。]{0,12}$/u
const SINCE =
  /(?:^|[,:、(])(?:对|在|从|自|凡|凡自|即日)[^;。]{0,40}(?:起|日|月|公布|实施|发布|印发|出台)[^,;。]{0,10}$/u

/** A time from which something holds, or to which a rule that began at another holds. */
export const starting: TimeRefusal = {
  name: 'starting',
  holds: ({time, ahead, sentenceAhead, behind, sentenceBehind}) => {
    if ((BEHIND.test(sentenceBehind) && !time.isBefore) || /^ *期间/u.test(behind) || AHEAD.test(ahead)) return true
    if (/^[自从]/u.test(ahead) && /^ *起/u.test(behind)) return true
    const isUntil = /[至到]$/u.test(time.opening) || time.isSpan
    return (
      isUntil &&
      (FROM.test(sentenceAhead.trimEnd()) ||
        UNTIL_THEN.test(sentenceAhead) ||
        SINCE.test(sentenceAhead) ||
        AHEAD.test(sentenceAhead))
    )
  },
  none: [
    '自2026年5月1日起取消审核。',
    '自本措施印发之日起至2026年12月31日,购房可享受补贴。',
    '即日起至2026年12月31日前,新取得土地的项目可分批缴纳。',
    '对2026年1月1日(含当日)至2026年12月31日(含当日)期间备案的合同给予补贴。',
    '2026年3月以来新增的项目要抓紧推进。',
    '从2026年6月底起执行新标准。',
    '上述政策自2026年9月1日起实施,至2026年12月31日结束。',
  ],
  but: [
    ['9月底前起草实施方案。', '9月底前'],
    ['6月底前开始招生。', '6月底前'],
    ['9月底起草完毕并上报。', '9月底'],
    ['自筹资金到位后,9月底前完成改造。', '9月底前'],
    ['推进项目前期,至年底前开工建设。', '至年底前'],
  ],
}
