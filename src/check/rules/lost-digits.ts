import {findAll} from '../../text/expression.js'
import {kindAt} from '../regions.js'
import type {Rule} from '../rule.js'

// each expression finds the place where digits should stand and do not; it begins with a character that is seldom, since
// what stands in front of it would else be looked for at every place
const LOST: ReadonlyArray<readonly [string, RegExp]> = [
  // 关于印发年政府工作报告  关于年重点工作
  [
    'year',
    /年(?<=关于(?:印发|下发|分解|做好|落实)?[《“]?年)(?=(?:度)?(?:县|市|区|省)?(?:政府|重点|工作|民生|目标|主要|为民|经济))/gu,
  ],
  // 《年政府工作报告》  “年重点工作”
  ['year', /年(?<=[《“]年)(?=(?:度)?(?:县|市|区|省)?(?:政府工作|重点工作|民生实事|工作报告))/gu],
  // 年政府工作报告重点工作责任分解, as a line
  ['year', /^年(?=(?:度)?(?:县|市|区|省)?(?:政府工作|重点工作|民生实事|工作报告|目标任务))/gmu],
  // 长政办发〔〕7号  长政办发〔2023〕号  长政办发〔20237号
  ['number', /[〔[(](?<=[发办函字政规].) *(?:[〕\])] *\d*|\d{4} *[〕\])] *|\d{5,8} *)号/gu],
  // 共项任务  分解任务项
  ['count', /[项条件](?<=(?:共|合计|总计|分解任务|分解为|细化为).)(?=[任重工,。;)、]|$)/gmu],
]

/** A year, a document number or a count of items that has lost its digits. */
export const lostDigits: Rule = {
  id: 'lost-digits',
  level: 'warning',
  check: ({text, regions}) =>
    LOST.flatMap(([what, expression]) =>
      findAll(expression, text.folded).flatMap(match => {
        const position = text.place(match.index, match.index + match[0].length)
        const kind = kindAt(regions, match.index)
        if (kind === 'furniture' || kind === 'unread') return []
        return [{data: {what, written: match[0]}, position}]
      }),
    ),
  words: {
    en: ({what, written}) => `a ${what} has lost its digits at “${written}”`,
    zh: ({what, written}) => `“${written}”处的${nameOf(what)}缺少数字`,
  },
}

function nameOf(what: unknown): string {
  return what === 'year' ? '年份' : what === 'number' ? '文号' : '项数'
}
