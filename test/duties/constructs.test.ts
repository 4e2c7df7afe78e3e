import {describe, expect, test} from 'vitest'
import {constructs} from '../../src/duties/constructs/index.js'
import {findLegend, MARK_LEGENDS} from '../../src/duties/legend.js'
import type {Statement} from '../../src/duties/statements.js'
import {createSourceText} from '../../src/text/source-text.js'
import {withVocabulary} from '../../src/tokens/vocabulary.js'

/** What statements say, as the examples of constructs have it; what is done by a time (9月底前完成) is left to the deadlines. */
function sayAll(statements: readonly Statement[], read: (start: number, end: number) => string): string[] {
  return statements.flatMap(each => {
    if (each.type === 'duty') return each.units.map(({name}) => `${each.role} ${name}`)
    if (each.type === 'post') return each.leaders.map(({name, office}) => `leader ${office}${name}`)
    return each.type === 'time'
      ? [`by ${read(each.words.start.offset, each.words.end.offset).replace(/完成$/u, '')}`]
      : []
  })
}

describe.each(constructs.map(construct => [construct.name, construct] as const))('%s', (_name, construct) => {
  test.each(construct.examples.map(example => [example.text, example] as const))('%s', (text, {says, setting}) => {
    const source = withVocabulary(createSourceText(text))
    const found = construct.find(source, 0, text.length, {hasBareBrackets: false, isNumbered: false, ...setting})
    const said = found.flatMap(({statements}) => sayAll(statements, (start, end) => source.read(start, end)))
    expect(said.toSorted()).toEqual(says.toSorted())
  })
})

describe('legends', () => {
  test.each(MARK_LEGENDS.map(({like}) => like))('%s tells the lead by a mark', like => {
    expect(findLegend(like)?.basis).toBe('mark')
  })

  test.each([
    '列第一位的为牵头单位',
    '由排在首位的部门牵头',
    '逗号前面的为牵头单位,下同',
    '责任单位中,分号前为牵头单位',
  ])('%s tells it by the place', like => expect(findLegend(like)?.basis).toBe('first'))

  test.each(['县发改局牵头,县财政局配合', '★县发改局、县财政局', '由县住建局负责'])('%s is none', words => {
    expect(findLegend(words)).toBeNull()
  })
})
