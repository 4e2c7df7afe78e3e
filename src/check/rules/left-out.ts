import type {Rule} from '../rule.js'

/** What the file holds beside its words, and is not in the text: pictures, comments, deleted words. */
export const leftOut: Rule = {
  id: 'left-out',
  level: 'note',
  check: ({leftOut: all}) => all.map(({what, count}) => ({data: {what, count}, position: null})),
  words: {
    en: ({what, count}) =>
      `not in the text: ${WORDS[String(what)]?.en ?? what} (${count}); see whether a task is in it`,
    zh: ({what, count}) => `未读入:${WORDS[String(what)]?.zh ?? what}(${count} 处),请核对其中是否有任务内容`,
  },
}

const WORDS: Readonly<Record<string, {en: string; zh: string}>> = {
  picture: {en: 'pictures', zh: '图片'},
  object: {en: 'embedded objects', zh: '嵌入对象'},
  comment: {en: 'comments', zh: '批注'},
  contents: {en: 'tables of contents', zh: '目录'},
  deletion: {en: 'words deleted under tracked changes', zh: '修订中已删除的文字'},
  hidden: {en: 'hidden words', zh: '隐藏文字'},
}
