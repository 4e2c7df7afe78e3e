import {findDoubted, places} from '../doubted.js'
import type {Rule} from '../rule.js'

/** Words that look as if they said who bears a task were not read so. */
export const dutyUnread: Rule = {
  id: 'duty-unread',
  level: 'warning',
  check: checked => findDoubted(checked, 'duty-unread'),
  words: {
    en: ({words, places: count}) => `“${words}” may say who bears a task, and was not read so${places.en(count)}`,
    zh: ({words, places: count}) => `“${words}”疑为责任标注,未能识别${places.zh(count)}`,
  },
}
