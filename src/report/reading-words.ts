// What speaks against a reading, in a person's words.

import type {ReportLanguage} from './summary.js'

/** Reason → its words. */
export const REASON_WORDS: Readonly<Record<string, Record<ReportLanguage, string>>> = {
  'long-heading': {en: 'a long heading', zh: '标题过长'},
  'bearing-heading-shared': {
    en: 'a heading with bearers over points that have some',
    zh: '标题带责任标注,下有自带标注的条目',
  },
  'bearing-heading': {en: 'a heading with bearers over words that have none', zh: '标题带责任标注,其下文字没有'},
  'numbers-tasks-elsewhere': {en: 'its kind of ordinal numbers tasks elsewhere', zh: '同类编号在别处是任务'},
  'numbers-headings-elsewhere': {en: 'its kind of ordinal numbers headings elsewhere', zh: '同类编号在别处是标题'},
  'mostly-headings': {en: 'its kind of ordinal mostly numbers headings', zh: '此类编号多为标题'},
  unborne: {en: 'a task that nobody bears', zh: '任务无人负责'},
  'unborne-stranger': {
    en: 'a task that nobody bears, of a kind that has no bearers',
    zh: '任务无人负责,同类条目也无人负责',
  },
  'further-bracket': {en: 'a further bracket', zh: '另一处括注'},
  'further-paragraph': {en: 'a further paragraph with bearers', zh: '另一段责任标注'},
  'borne-within': {en: 'a numbered point with bearers in it', zh: '其中条目自带责任标注'},
  'point-within': {en: 'a numbered point in it', zh: '其中有编号条目'},
  'group-within': {en: 'a sentence that bears all its paragraphs', zh: '段末总述责任'},
  'table-within': {en: 'a table in it', zh: '其中有表格'},
  'loose-duties': {en: 'bearers in front of its points', zh: '条目之前有责任标注'},
  'only-paragraph': {en: 'its only paragraph as a task', zh: '唯一一段作为任务'},
  'paragraph-task': {en: 'a paragraph as a task', zh: '段落作为任务'},
  'empty-section': {en: 'a heading without tasks', zh: '标题下无任务'},
  'loose-point': {en: 'a point of a kind that is a task elsewhere', zh: '同类条目在别处是任务'},
  'loose-item': {en: 'a numbered paragraph that is no task', zh: '编号段落不作任务'},
}

/** Layout → its words. */
export const LAYOUT_WORDS: Readonly<Record<string, Record<ReportLanguage, string>>> = {
  task: {en: 'one task', zh: '一项任务'},
  points: {en: 'a heading over points', zh: '标题,其下条目各自成任务'},
  paragraphs: {en: 'a heading over paragraphs', zh: '标题,其下段落成任务'},
  table: {en: 'a heading over a table', zh: '标题,其下为表格'},
  'heading-alone': {en: 'a heading without tasks', zh: '标题,其下无任务'},
  words: {en: 'words', zh: '非任务文字'},
}
