import type {Rule} from '../rule.js'

const MOST_SHOWN = 30

/** Text that no stage understood: it is in none of the tables. */
export const unreadText: Rule = {
  id: 'unread-text',
  level: 'warning',
  check: ({text, regions}) =>
    regions
      .filter(region => region.kind === 'unread')
      .map(({position}) => {
        const written = text.read(position.start.offset, position.end.offset)
        const shown = [...written]
        const excerpt = shown.length > MOST_SHOWN ? `${shown.slice(0, MOST_SHOWN).join('')}…` : written
        return {data: {characters: shown.length, excerpt}, position}
      }),
  words: {
    en: ({characters, excerpt}) => `${characters} characters are part of no task and could not be read: “${excerpt}”`,
    zh: ({characters, excerpt}) => `有 ${characters} 个字未能识别,不属于任何任务:“${excerpt}”`,
  },
}
