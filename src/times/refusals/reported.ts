import type {TimeRefusal} from '../refusal.js'

const DONE_ALREADY = /^,?[^,;。]{0,10}(?:已|共有|现有)(?!有计划)/u

/** A time up to which something has been done: `截至6月底,已完成投资12亿元`. */
export const reported: TimeRefusal = {
  name: 'reported',
  holds: ({time, sentenceBehind}) => !time.isBefore && time.opening !== '' && DONE_ALREADY.test(sentenceBehind),
  none: ['截至6月底,全县已完成投资12亿元。', '截至2026年3月底,共有企业300家。', '到5月底,12个项目已开工。'],
  but: [['截至2026年底,累计建成充电桩300个。', '截至2026年底']],
}
