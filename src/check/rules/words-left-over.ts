import {findDoubted, places} from '../doubted.js'
import type {Rule} from '../rule.js'

/** A duty line or bracket holds words that are neither units, leaders nor a time. */
export const wordsLeftOver: Rule = {
  id: 'words-left-over',
  level: 'warning',
  check: checked => findDoubted(checked, 'words-left-over'),
  words: {
    en: ({words, places: count}) =>
      `“${words}” stands among those who bear a task and was left out: it names no unit, leader or time${places.en(count)}`,
    zh: ({words, places: count}) => `责任标注中的“${words}”不是单位、领导或时限,未采用${places.zh(count)}`,
  },
}
