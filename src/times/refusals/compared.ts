import type {TimeRefusal} from '../refusal.js'

const AHEAD = /(?:较|比|相比|相较于?|高于|低于|少于|多于|优于|去|上)$/u
const BEHIND = /^(?:的)?(?:水平|同期|基数|余额相比|相比|(?:基础|数据?)上)/u

/** A time that something is compared with. */
export const compared: TimeRefusal = {
  name: 'compared',
  holds: ({ahead, behind}) => AHEAD.test(ahead) || BEHIND.test(behind),
  none: [
    '贷款余额总量较6月末有所上升。',
    '占比不低于2025年底水平。',
    '客流恢复到2019年水平。',
    '去年底开工的项目要加快进度。',
    '价格比年底前有所下降。',
  ],
  but: [['贷款余额6月末较年初增加3亿元。', '6月末']],
}
