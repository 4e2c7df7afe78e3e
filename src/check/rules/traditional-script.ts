import {TRADITIONAL} from '../../lexicon/traditional.js'
import {CharacterSet} from '../../text/character-set.js'
import type {Rule} from '../rule.js'

const CHARACTERS = new CharacterSet(TRADITIONAL)
const LONGEST = 20_000
/** Of a hundred characters of a traditional text ten or more are such; in a simplified one they are names and quotes. */
const SHARE = 0.03

/** The copy is in traditional characters, in which labels and offices are not looked for. */
export const traditionalScript: Rule = {
  id: 'traditional-script',
  level: 'warning',
  check: ({text: {text}}) => {
    let count = 0
    for (let at = 0; at < Math.min(text.length, LONGEST); at++) if (CHARACTERS.isAt(text, at)) count++
    return count >= 20 && count > Math.min(text.length, LONGEST) * SHARE ? [{data: {count}, position: null}] : []
  },
  words: {
    en: () => 'the copy is in traditional characters, which are not read: use the page in simplified ones',
    zh: () => '本文为繁体转换页,无法识别责任标注,请改用简体原文',
  },
}
