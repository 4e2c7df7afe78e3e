import {DONE_ADVERBS, DONE_VERBS, FINISHING_VERBS, WORK_VERBS} from '../../lexicon/times.js'
import {OUTPUT_VERBS} from '../../lexicon/verbs.js'
import {anyOf} from '../../text/expression.js'

const DOING = new RegExp(
  `^,? *(?:${anyOf(DONE_ADVERBS)}){0,3}(?:${anyOf(DONE_VERBS)}|(?:全部|全面|基本)(?!是|为))(?!率)`,
  'u',
)
// 10月份主体完工, 三季度厂房封顶; not 四季度新开工项目, nor 2月完成12亿元后
const FINISHING = new RegExp(`^[^\\d的]{0,8}(?<!新)(?:${anyOf(FINISHING_VERBS)})(?!率)`, 'u')
const OF_WHICH = /^[^,;。、]{1,6}的(?!\d|百分)/u

/** Whether words begin with something that is done: `完成验收`, `力争建成`. */
export function beginsWithDoing(words: string): boolean {
  return DOING.test(words)
}

/** Whether words say within a few characters that something is finished or begun. */
export function saysFinished(words: string): boolean {
  return FINISHING.test(words)
}

/** Whether words that follow a time say which things are meant: `2月下达的资金`. */
export function saysWhich(words: string): boolean {
  return OF_WHICH.test(words)
}

const WORK = new Set<string>([...OUTPUT_VERBS, ...WORK_VERBS])
// 开发企业, 建设单位: who does it, and no verb
const DOER = /^(?:企业|单位|公司|[商者人]|主体)/u
const LONGEST_VERB = 4
const ADVERBS = new RegExp(`^(?:${anyOf(DONE_ADVERBS)}){0,3}`, 'u')

/** Whether words begin with any verb of work: `引进首店3家`. */
export function beginsWithWork(words: string): boolean {
  const said = words.replace(ADVERBS, '')
  for (let length = 2; length <= LONGEST_VERB; length++) {
    if (WORK.has(said.slice(0, length)) && !DOER.test(said.slice(length))) return true
  }
  return beginsWithDoing(words)
}
