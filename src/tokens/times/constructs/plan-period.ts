import {readWholeNumber} from '../../../text/numerals.js'
import type {TimeConstruct} from '../construct.js'
import {endOfYear} from '../parts.js'

/** The n-th five-year plan ends 5 × n years after this one. */
const BEFORE_PLANS = 1955

/** The end of a five-year plan's period: the fifteenth ends in 2030. */
export const planPeriod: TimeConstruct = {
  name: 'plan-period',
  length: 'plan',
  expression: /^[“"]?(?<plan>十[一二三四五六七八九])五[”"]? *(?:时期|规划)?(?:期?末期?|收官|(?:期间)?结束)/u,
  read: groups => {
    const number = readWholeNumber(groups.plan ?? '')
    const year = number === null ? null : BEFORE_PLANS + number * 5
    return {on: endOfYear(year), year, isEnd: true}
  },
  examples: [
    ['“十五五”末', '“十五五”末', '2030-12-31'],
    ['到“十四五”末', '到“十四五”末', '2025-12-31'],
    ['十五五期末', '十五五期末', '2030-12-31'],
  ],
}
