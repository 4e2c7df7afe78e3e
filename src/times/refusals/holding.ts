import type {TimeRefusal} from '../refusal.js'

// 提前到今年四季度开工: what is moved to a time is done by then
const MOVED = /(?:提前|推迟|推后|调整|延期|延后|顺延)$/u
const HOLDING =
  /(?:延|长|续|缓|展|顺|执行|施行|实施|实行|有效|出台|发布|印发|之日|期|期限|期间|时限|时间|截止|暂定|政策|标准|办法|措施|免征|减免|减半|缴纳?|补贴|合同)(?:为|是|于|在)?$/u
const RULED =
  /(?:有效|执行|实施|施行|实行|受理|申报|申请|政策|活动|优惠|补贴|截止|缴费|缴纳|招聘)(?:政策)?(?:期限?|时限|时间|期间|日期)(?:为|是|于|在|从|自|暂定|统一|最长可?|延长|[^,;。]{0,10}(?:延|至|到))*$/u
const GRANTING = /延续|延长|继续执行|优惠|减免|暂免|缓缴|延期/u
// 延期至明年6月底前举办: the event is put off, and not a rule made to last
const PUT_OFF = /^(?:举办|召开|开工|完成|完工|投用|建成|启动)/u

/** How long a rule, a grant or a contract holds. */
export const holding: TimeRefusal = {
  name: 'holding',
  holds: ({time, ahead, behind}) => {
    if (RULED.test(ahead)) return true
    const isUntil = time.opening !== '' && !/迟|晚/u.test(time.opening)
    if (!isUntil) return false
    if (/^截止/u.test(time.opening) && !/^(?:[^,;。]{0,4}(?:完成|实现|达到|建成))/u.test(behind) && ahead !== '')
      return true
    if (MOVED.test(ahead)) return !PUT_OFF.test(behind)
    return HOLDING.test(ahead) || (time.opening === '至' && GRANTING.test(ahead))
  },
  none: [
    '补缴期限延至2026年3月31日。',
    '优惠执行期限至2027年12月31日。',
    '继续执行水费优惠政策至2026年12月31日。',
    '补贴政策延续到2026年底。',
    '企业可享受稳岗补贴,实施时限暂定至2026年底。',
    '政策有效期截止到2026年12月31日。',
    '政策实施期限截至2026年12月31日。',
    '资本金暂缓缴至年底。',
    '申报截止时间为2026年9月30日前。',
    '该政策执行时间至2026年3月31日。',
  ],
  but: [
    ['将部分项目提前到今年四季度开工。', '今年四季度'],
    ['因故延期至明年6月底前举办。', '明年6月底前'],
    ['截至2026年底,建成充电桩300个。', '截至2026年底'],
  ],
}
