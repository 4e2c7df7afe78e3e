import type {TimeRefusal} from '../refusal.js'

/** How long something lasts: `三年内`, `半年内`. */
export const lasting: TimeRefusal = {
  name: 'lasting',
  holds: ({time, ahead}) =>
    time.length === 'year' &&
    time.isEnd &&
    time.written === null &&
    /[\d一二三四五六七八九十两几每半整数多] *$/u.test(ahead),
  none: ['三年内建成12个园区。', '毕业5年内的学生可参加。', '半年内到期的贷款给予展期。', '余款一年内缴清。'],
  but: [['一期年内建成。', '年内']],
}
