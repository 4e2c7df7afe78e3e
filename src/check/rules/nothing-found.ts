import type {Rule} from '../rule.js'

// 附件:2026年重点工作责任分解表.xls  详见附件  (附后)
const ATTACHED = /附件 *(?:\d+ *)?[:：.]|见附[件表]|附后|\.(?:docx?|xlsx?|pdf|wps)/iu

/** No task was found, and why, where the text tells. */
export const nothingFound: Rule = {
  id: 'nothing-found',
  level: 'error',
  check: ({text, tasks}) => {
    if (tasks.length > 0) return []
    const reason = text.text.trim() === '' ? 'empty' : ATTACHED.test(text.folded) ? 'attached' : 'unknown'
    return [{data: {reason}, position: null}]
  },
  words: {
    en: ({reason}) =>
      reason === 'empty'
        ? 'the file is empty'
        : reason === 'attached'
          ? 'no task was found: the text says that the table is in an attachment; give breakdown that file'
          : 'no task was found: there is no numbered item in the text; is it a work-breakdown notice?',
    zh: ({reason}) =>
      reason === 'empty'
        ? '文件为空'
        : reason === 'attached'
          ? '未找到任务:正文称任务表在附件中,请改用附件文件'
          : '未找到任务:正文中没有编号的条目,请确认是否为责任分解通知',
  },
}
