import {findDoubted, places} from '../doubted.js'
import type {Rule} from '../rule.js'

/** A stretch can be read in two ways that are as good as each other and find other tasks. */
export const layoutDoubtful: Rule = {
  id: 'layout-doubtful',
  level: 'warning',
  check: checked => findDoubted(checked, 'layout-doubtful', ({data}) => `${data.layout} ${data.other}`),
  words: {
    en: ({layout, other, tasks, others, places: count}) =>
      `this stretch was read as “${layout}” with ${tasks} task(s); as “${other}” it would have ${others}: --explain says what spoke for each${places.en(count)}`,
    zh: ({layout, other, tasks, others, places: count}) =>
      `此处按“${layout}”读得 ${tasks} 项任务,按“${other}”则为 ${others} 项,两种读法难分高下(详见 --explain)${places.zh(count)}`,
  },
}
