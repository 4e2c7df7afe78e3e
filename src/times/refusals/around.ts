import type {TimeRefusal} from '../refusal.js'

/** A time around which something happens. */
export const around: TimeRefusal = {
  name: 'around',
  holds: ({sentenceBehind}) => /^ *(?:前后|左右|上下)/u.test(sentenceBehind),
  none: ['国庆节前后开展巡查。', '6月底前后举办展会。', '9月底左右启动招生。'],
  but: [['国庆节前开展巡查。', '国庆节前']],
}
