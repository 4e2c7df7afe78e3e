import type {Doubt} from '../tree/doubts.js'
import type {Checked, Finding} from './rule.js'

/**
 * What a stage doubted, as findings of a rule: of doubts that are alike one finding, at the first's place, with `places`,
 * how many there are.
 */
export function findDoubted({doubts}: Checked, rule: string, likeness: (doubt: Doubt) => string = () => ''): Finding[] {
  const groups = new Map<string, Doubt[]>()
  for (const doubt of doubts) {
    if (doubt.rule !== rule) continue
    const key = likeness(doubt)
    groups.set(key, [...(groups.get(key) ?? []), doubt])
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? [{data: {...first.data, places: others.length + 1}, position: first.position}] : [],
  )
}

/** `at 3 places (the first is here)`; nothing for one. */
export const places = {
  en: (count: unknown) =>
    typeof count === 'number' && count > 1 ? ` (at ${count} places, the first of them here)` : '',
  zh: (count: unknown) => (typeof count === 'number' && count > 1 ? `(共 ${count} 处,此为第一处)` : ''),
}
