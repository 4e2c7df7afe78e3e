import {MISREADINGS} from '../../lexicon/misreadings.js'
import {ROLE_LABELS} from '../../lexicon/roles.js'
import type {Rule} from '../rule.js'

const LABELS = new Set(ROLE_LABELS.flatMap(([, labels]) => labels))

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
        const meant = labelMeant(roleAsWritten)
        return meant === null ? [] : [{data: {written: roleAsWritten, meant}, position}]
      }),
    )
  },
  words: {
    en: ({written, meant}) => `“${written}” was read as ${meant}`,
    zh: ({written, meant}) => `“${written}”按“${meant}”识别`,
  },
}

/** The label for which another was misread; `null` for one that is right, or no label. */
function labelMeant(written: string): string | null {
  const label = written.replace(/\s/gu, '')
  if (LABELS.has(label)) return null
  for (const [right, wrongs] of MISREADINGS) {
    for (const wrong of wrongs) {
      const at = label.indexOf(wrong)
      const meant = at < 0 ? '' : label.slice(0, at) + right + label.slice(at + 1)
      if (LABELS.has(meant)) return meant
    }
  }
  return null
}
