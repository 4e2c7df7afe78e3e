import type {Rule} from '../rule.js'

/** An amount that no rule could make a target of, or tell why it is none. */
export const amountUndecided: Rule = {
  id: 'amount-undecided',
  level: 'note',
  check: ({text, refused}) =>
    refused
      .filter(({reason}) => reason === 'undecided')
      .map(({position}) => ({data: {amount: text.read(position.start.offset, position.end.offset)}, position})),
  words: {
    en: ({amount}) => `it is not clear what “${amount}” counts: look whether it is a target`,
    zh: ({amount}) => `未能判断“${amount}”所指为何,请核对是否为量化目标`,
  },
}
