import type {Task} from '../../model/index.js'
import {BEARER_END, BODY_END, isCollective} from '../../tokens/body-names.js'
import type {Rule} from '../rule.js'

const LONGEST = 25
// what a body's name does not hold: stops, figures, what somebody is to do
const NO_NAME =
  /[。;；:：，,%]|\d{2}(?=[%个家项年月日户亩])|(?:按照?|根据|依据|依照)|(?:负责|牵头|落实|推进|完成|做好|组织实施|会同)(?!.*(?:局|委|办|组|部|中心|专班|会|单位|部门|机构|企业)$)/u

/** Whether a name may be a body's: by how it ends, or since the notice has it several times. */
function isLikely(name: string, count: number): boolean {
  if (NO_NAME.test(name) || (name.length > LONGEST && !BODY_END.test(name))) return false
  return count > 1 || name.length < LEAST_CUT || BEARER_END.test(name) || isCollective(name)
}

/** A shorter name without an ending of bodies is a short one (`县城投`); a longer one may be cut. */
const LEAST_CUT = 6

function countNames(tasks: readonly Task[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const {units} of tasks) for (const {name} of units) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** A unit's name is unlike a body's: too long, or with words of a sentence in it. */
export const unitUnlikely: Rule = {
  id: 'unit-unlikely',
  level: 'warning',
  check: ({tasks}) => {
    const seen = new Set<string>()
    const counts = countNames(tasks)
    return tasks.flatMap(({units}) =>
      units.flatMap(({name, position}) => {
        const bare = name.replace(/[(（〔〈][^()（）〔〕〈〉]*[)）〕〉]|[“”]/gu, '')
        if (seen.has(name) || isLikely(bare, counts.get(name) ?? 0)) return []
        seen.add(name)
        return [{data: {unit: name}, position}]
      }),
    )
  },
  words: {
    en: ({unit}) => `“${unit}” was read as a unit, and is unlike a body's name`,
    zh: ({unit}) => `“${unit}”被识别为单位,但不像单位名称,请核对`,
  },
}
