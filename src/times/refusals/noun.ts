import {beginsWithDoing} from '../doing.js'
import type {TimeRefusal} from '../refusal.js'

const HEADS =
  /^(?:.{0,4}?)(?:奖|薪|红包|福利|分红|绩效|考核|考评|评价|评优|评先|总结|述职|决算|清算|结转|结账|结算|结余|盘点|余额|存款|存栏|库存|人口|报表|报告|账|值|财政|资金池|关账|收官|冲刺|慰问|大扫除|检查组|购物|促销|消费|市场)/u
const VERBS = /^(?:实现|达到|建成|完成|力争|确保|批而未供|[^\d,;。]{2,10}(?:率|存煤|覆盖|总量|规模|达))/u

/** A time that is part of a noun: `年终奖励`, `年末结转资金`. */
export const noun: TimeRefusal = {
  name: 'noun',
  holds: ({time, behind}) => {
    if (time.isBefore || time.opening !== '' || time.written !== null || time.isSpan) return false
    if (time.length === 'year' && time.isEnd && time.end - time.core === 2)
      return !beginsWithDoing(behind) && HEADS.test(behind) && !VERBS.test(behind)
    return time.length === 'month' && time.isEnd && HEADS.test(behind) && !VERBS.test(behind) && !/^余额/u.test(behind)
  },
  none: [
    '及时发放年终奖励,鼓励提前预支。',
    '做好年终考核评价。',
    '依法发放年底双薪。',
    '清理年末结转资金。',
    '组织年底集中慰问。',
  ],
  but: [
    ['覆盖率年底达到95%。', '年底'],
    ['年底建成学校3所。', '年底'],
    ['年底批而未供土地处置率达到25%。', '年底'],
    ['年末实现全覆盖。', '年末'],
  ],
}
