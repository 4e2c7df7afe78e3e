import type {TimeRefusal} from '../refusal.js'

const PLAN = /^.{0,8}(?:行动|方案|规划)/u

/** A time in the name of a plan or of a paper. */
export const named: TimeRefusal = {
  name: 'named',
  holds: ({time, sentenceAhead, sentenceBehind}) => {
    const opened = sentenceAhead.lastIndexOf('《')
    if (opened >= 0 && sentenceAhead.indexOf('》', opened) < 0 && sentenceBehind.includes('》')) return true
    return time.length === 'year' && !time.isEnd && PLAN.test(sentenceBehind)
  },
  none: ['落实2030年前碳达峰行动方案。', '执行《2026年底前重点整治办法》。'],
  but: [['按《管理办法》,9月底前完成整治。', '9月底前']],
}
