import {findDoubted, places} from '../doubted.js'
import type {Rule} from '../rule.js'

const KINDS: Record<string, {en: string; zh: string}> = {
  lead: {en: 'who leads', zh: '牵头单位'},
  consolidating: {en: 'who consolidates', zh: '汇总单位'},
  responsible: {en: 'who bears the task', zh: '责任单位'},
  supporting: {en: 'who helps', zh: '配合单位'},
  leader: {en: 'a leader', zh: '牵头领导'},
  deadline: {en: 'by when', zh: '完成时限'},
}

/** A label that no grammar knows stands where labels stand; what it was taken for, or that it was not taken. */
export const labelUnknown: Rule = {
  id: 'label-unknown',
  level: 'warning',
  check: checked => findDoubted(checked, 'label-unknown', ({data}) => String(data.label)),
  words: {
    en: ({label, kind, places: count}) =>
      `the label “${label}” is not known; ${KINDS[String(kind)] ? `it was taken for ${KINDS[String(kind)]?.en}` : 'what stands behind it was not taken for bearers'}${places.en(count)}`,
    zh: ({label, kind, places: count}) =>
      `未见过的标注“${label}”,${KINDS[String(kind)] ? `按“${KINDS[String(kind)]?.zh}”识别` : '其后内容未作责任标注识别'},请核对${places.zh(count)}`,
  },
}
