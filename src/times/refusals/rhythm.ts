import type {TimeRefusal} from '../refusal.js'

const EACH =
  /每(?:个?(?:年度?|季度?|月|周|批|期))?(?:的|于|在)?$|(?:逐年|历年|计划年度|次月)(?:的|于|在)?$|每(?:年|季度|月)[^,;。]{0,4}$/u

/** A time that comes round: each month, each year. */
export const rhythm: TimeRefusal = {
  name: 'rhythm',
  holds: ({ahead, time}) => EACH.test(ahead) || (time.opening === '' && time.length !== 'month' && /上$/u.test(ahead)),
  none: [
    '每年6月底前报送情况。',
    '每月底前通报进度。',
    '供地计划于计划年度的3月底前公开。',
    '每季度末前调度一次。',
    '不低于上年末的水平。',
    '上一季度末前信用等级为优的免缴。',
  ],
  but: [
    ['按计划9月底前完成收尾。', '9月底前'],
    ['平台上线工作6月底前完成。', '6月底前'],
    ['每所学校9月底前建成食堂。', '9月底前'],
  ],
}
