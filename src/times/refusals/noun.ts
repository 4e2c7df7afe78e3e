import {beginsWithDoing} from '../../tokens/times/index.js'
import type {TimeRefusal} from '../refusal.js'

const HEADS =
  /^(?:.{0,4}?)(?:奖|薪|红包|福利|分红|绩效|考核|考评|评价|评优|评先|总结|述职|决算|清算|结转|结账|结算|结余|盘点|余额|存款|人口|报表|关账|慰问|购物|促销)/u
// 年末存款余额突破百亿元: a figure that is to be reached by then
const LEVELS = /^[^,;。]{0,14}?(?:达|突破|超|实现|控制|不[低高少多]于|增长|率)/u

/** A time that is part of a noun: `年终奖励`, `年末结转资金`. */
export const noun: TimeRefusal = {
  name: 'noun',
  holds: ({time, behind}) => {
    const isBare = time.length === 'year' && time.isEnd && time.end - time.core === 2
    if (!isBare || time.isBefore || time.opening !== '') return false
    return HEADS.test(behind) && !LEVELS.test(behind) && !beginsWithDoing(behind)
  },
  none: [
    '年终考核前完成整改。',
    '及时发放年终奖励,鼓励提前预支。',
    '做好年终考核评价。',
    '依法发放年底双薪。',
    '清理年末结转资金。',
    '组织年底集中慰问。',
  ],
  but: [
    ['年末存款余额突破百亿元。', '年末'],
    ['9月底总结试点经验。', '9月底'],
    ['覆盖率年底达到95%。', '年底'],
    ['年底建成学校3所。', '年底'],
    ['年底批而未供土地处置率达到25%。', '年底'],
    ['年末实现全覆盖。', '年末'],
  ],
}
