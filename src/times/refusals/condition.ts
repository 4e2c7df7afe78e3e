import {beginsWithWork} from '../../tokens/times/index.js'
import type {TimeRefusal} from '../refusal.js'

// 对在年底前完成计划的项目, 凡6月底前入库的企业: for which ones something holds
const FOR_WHAT = /(?:^|[,:、])(?:对于?|凡是?|针对|将)(?:在|于|已|所有|[^,:]{0,24}[且并]在?)?$/u
// 对列入计划、9月底前未动工的项目: as well, where it is a state and no work
const FOR_SOMETHING = /(?:^|[,:、])(?:对于?|凡是?|针对)[^,:]{0,30}$/u
const OF_THOSE_NEAR = /^[^,;。:]{0,30}的/u
const OF_THOSE = /^[^。;:]{0,44}的/u
// 年底前无法完成支出的项目, 1月1日前已取得许可的项目
const STATE = /^[^,;。:]{0,3}(?:无法|未能|未|不能|尚未|没有|已经?)[^。;]{1,24}的/u
const ALREADY = /^(?:之前)?(?:已|尚未|未)(?!来)/u
const DATED = /^[^,;。、]{1,8}的/u
// 根据本年内盘活的面积, 按照3月25日印发的意见
const ACCORDING = /(?:根据|按照?|依据|参照|依照|比照)(?:于|在)?$/u
// 9月底前投产的,给予奖励
const FINISHED = /^[^,;。、]{2}的/u
const IF = /^[^,;。]{1,24}的,/u
const THINGS =
  /的(?:项目|企业|单位|用地|土地|贷款|住房|房屋|合同|人员|家庭|职工|业主|设施|建筑|(?:纳税|购房|申[请报]|缴存)[人者])/u
const DONE = /^(?:完成|建成|实现)/u

/** A time that says which things are meant, and not by when something is to be done. */
export const condition: TimeRefusal = {
  name: 'condition',
  holds: ({time, ahead, sentenceAhead, behind, sentenceBehind}) => {
    if (/^的/u.test(behind) || ACCORDING.test(ahead)) return true
    const isWork = beginsWithWork(behind)
    if ((STATE.test(sentenceBehind) && !isWork) || ALREADY.test(behind)) return true
    if (FOR_WHAT.test(sentenceAhead.slice(-40)) && OF_THOSE.test(sentenceBehind)) return true
    if (FOR_SOMETHING.test(sentenceAhead.slice(-40)) && OF_THOSE_NEAR.test(sentenceBehind) && !isWork) return true
    if (!time.isBefore) return false
    if (IF.test(sentenceBehind) || FINISHED.test(behind)) return true
    return (
      DATED.test(behind) &&
      (time.length === 'year' && !time.isEnd ? true : !DONE.test(behind) && !(isWork && !THINGS.test(behind)))
    )
  },
  none: [
    '在2026年1月10日(含当日)前申报补贴的纳税人,给予补贴。',
    '2026年1月1日前完成的工程不计入。',
    '9月底前投产的,给予一次性支持。',
    '梳理2026年1月1日之前取得用地的项目。',
    '对9月底进度未达到九成的,收回指标。',
    '对在年底前完成全年工程量的企业给予奖励。',
    '统筹年底前无法完成支出的资金。',
    '对2026年8月底前申报的企业,给予贴息支持。',
    '对2026年3月31日之前供应、目前尚未开工的用地,研究处置办法。',
    '2026年1月1日前已取得预售许可的项目,按保交楼推进。',
    '规范处理2016年前签订的合同。',
    '清退6月底前到期的押金。',
    '根据今年内盘活的面积确定上限。',
    '按照3月25日印发的意见推进改革。',
    '梳理2025年1月1日之前的配建项目。',
  ],
  but: [
    ['对重点企业9月底前开展一轮有针对性的走访。', '9月底前'],
    ['6月底前整改尚未销号的问题。', '6月底前'],
    ['对列入计划的路段,6月底前全部通车。', '6月底前'],
    ['9月底前完成剩余的改造。', '9月底前'],
  ],
}
