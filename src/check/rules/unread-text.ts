import type {Position} from '../../model/index.js'
import type {Rule} from '../rule.js'

const MOST_SHOWN = 30

/** Text that no stage understood: it is in none of the tables. */
export const unreadText: Rule = {
  id: 'unread-text',
  level: 'warning',
  check: ({text, regions, doubts}) => {
    const told = doubts.flatMap(({others}) => others ?? [])
    return regions
      .filter(({kind, position}) => kind === 'unread' && !told.some(place => isWithin(position, place)))
      .map(({position}) => {
        const written = text.read(position.start.offset, position.end.offset)
        const shown = [...written]
        const excerpt = shown.length > MOST_SHOWN ? `${shown.slice(0, MOST_SHOWN).join('')}…` : written
        return {data: {characters: shown.length, excerpt}, position}
      })
  },
  words: {
    en: ({characters, excerpt}) => `${characters} characters are part of no task and could not be read: “${excerpt}”`,
    zh: ({characters, excerpt}) => `有 ${characters} 个字未能识别,不属于任何任务:“${excerpt}”`,
  },
}

function isWithin(inner: Position, outer: Position): boolean {
  return inner.start.offset >= outer.start.offset && inner.end.offset <= outer.end.offset
}
