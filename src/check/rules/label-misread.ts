import {squeeze} from '../../text/blanks.js'
import {labelMeant} from '../../tokens/labels.js'
import type {Rule} from '../rule.js'

/** A label with a misread character (贵任单位) was taken for the one that is meant. */
export const labelMisread: Rule = {
  id: 'label-misread',
  level: 'note',
  check: ({tasks}) => {
    const seen = new Set<string>()
    return tasks.flatMap(({units}) =>
      units.flatMap(({roleAsWritten, position}) => {
        if (roleAsWritten === null || seen.has(`${roleAsWritten} ${position.start.line}`)) return []
        seen.add(`${roleAsWritten} ${position.start.line}`)
        const meant = labelMeant(squeeze(roleAsWritten))
        return meant === null ? [] : [{data: {written: roleAsWritten, meant}, position}]
      }),
    )
  },
  words: {
    en: ({written, meant}) => `“${written}” was read as ${meant}`,
    zh: ({written, meant}) => `“${written}”按“${meant}”识别`,
  },
}
