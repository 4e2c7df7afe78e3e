import {BODY_ENDINGS, COLLECTIVE_BEGINNINGS, COLLECTIVE_WORDS} from '../lexicon/bodies.js'
import {anyOf} from '../text/expression.js'

const BEHIND = '(?:[(（\\[〔〈][^()（）]{1,30}[)）\\]〕〉])?$'
const endingIn = (endings: readonly string[]) => new RegExp(`(?:${anyOf(endings)})${BEHIND}`, 'u')

/** What the name of a body ends with that needs nothing else to tell it; a place's name alone is none. */
export const BODY_END = endingIn(BODY_ENDINGS.filter(({certain}) => certain).map(({ending}) => ending))

/** What the name of one that can bear a task ends with. */
export const BEARER_END = endingIn(BODY_ENDINGS.map(({ending}) => ending))

/** What the name of one that signs documents ends with. */
export const SIGNER_END = new RegExp(
  `(?:${anyOf(BODY_ENDINGS.filter(({signs}) => signs).map(({ending}) => ending))})$`,
  'u',
)

const COLLECTIVE = new RegExp(`^(?:${anyOf(COLLECTIVE_BEGINNINGS)})|${anyOf(COLLECTIVE_WORDS)}`, 'u')

/** Whether a name stands for many bodies: `各乡镇(街道)`, `县平安创建成员单位`. */
export function isCollective(name: string): boolean {
  return COLLECTIVE.test(name)
}
