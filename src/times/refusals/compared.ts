import type {TimeRefusal} from '../refusal.js'

const AHEAD = /(?:较|(?<![占对同环])比|相较于?|高于|低于|少于|多于|优于)$/u
const BEHIND = /^(?:的)?(?:水平|同期|基数|余额相比|相比|(?:基础|数据?)上)/u

/** A time that something is compared with. */
export const compared: TimeRefusal = {
  name: 'compared',
  holds: ({time, ahead, behind}) =>
    AHEAD.test(ahead) || BEHIND.test(behind) || (time.length === 'year' && /[去上]$/u.test(ahead)),
  none: [
    '贷款余额总量较6月末有所上升。',
    '占比不低于2025年底水平。',
    '客流恢复到2019年水平。',
    '去年底开工的项目要加快进度。',
    '价格比年底前有所下降。',
  ],
  but: [
    ['绿色建筑占比9月底前达到90%。', '9月底前'],
    ['所有事项在网上9月底前公开。', '9月底前'],
    ['贷款余额6月末较年初增加3亿元。', '6月末'],
  ],
}
