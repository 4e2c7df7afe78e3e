import {findInlineLabels} from '../../tokens/labels.js'
import {readLabelled} from '../labelled.js'
import type {Construct} from './construct.js'

/** Labels behind a task's words on one line: `新建学校3所。责任单位:县教育局`, `新建学校3所。【责任单位】县教育局`. */
export const inlineLabels: Construct = {
  name: 'inline-labels',
  sign: /.[:】\]〕]|(?:[。;)] *| {2})[\u4e00-\u9fff]{4,8} +[\u4e00-\u9fff★▲△☆*]/u,
  find: (source, start, end) => {
    const from = findInlineLabels(source.folded, start, end, source.vocabulary)
    if (from === null) return []
    const {statements, left} = readLabelled({start: from, end, innerStart: from, innerEnd: end}, source)
    return [{start: from, end, construct: 'inline-labels', statements, left, isWeak: false}]
  },
  examples: [
    {text: '新建学校3所。责任单位:县教育局', says: ['responsible 县教育局']},
    {text: '新建学校3所。【牵头单位】县教育局【完成时限】11月底前', says: ['lead 县教育局', 'by 11月底前']},
    {text: '新建学校3所。[责任领导]陆知远[责任单位]县教育局', says: ['leader 陆知远', 'responsible 县教育局']},
    {text: '新建学校3所。 责任单位 县教育局 配合单位 县财政局', says: ['responsible 县教育局', 'supporting 县财政局']},
    {text: '新建学校3所。——牵头单位:县教育局;配合单位:县财政局', says: ['lead 县教育局', 'supporting 县财政局']},
  ],
}
