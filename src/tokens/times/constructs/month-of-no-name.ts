import type {TimeConstruct} from '../construct.js'

/** The end of a month that is not named: which one it is hangs on when one reads it. */
export const monthOfNoName: TimeConstruct = {
  name: 'month-of-no-name',
  length: 'month',
  expression: /^(?:[本当]月 *[底末内]?|月 *[底末])/u,
  needs: 'before',
  read: () => ({on: null, year: null, isEnd: true}),
  examples: [
    ['月底前', '月底前', null],
    ['本月底前', '本月底前', null],
  ],
}
