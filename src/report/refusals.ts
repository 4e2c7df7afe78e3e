import type {ReportLanguage} from './summary.js'

/** Why an amount is no target, in words; by the code that `check --format json` gives. */
const REASONS: Readonly<Record<string, Record<ReportLanguage, string>>> = {
  name: {en: 'part of a name', zh: '属于名称'},
  date: {en: 'a date', zh: '属于日期'},
  period: {en: 'how long something lasts', zh: '表示时长'},
  rating: {en: 'a grade or a voltage', zh: '表示等级、电压'},
  ordinal: {en: 'an ordinal', zh: '表示次序'},
  rule: {en: 'what a rule grants or asks for', zh: '属于政策标准、条件'},
  qualifier: {en: 'tells which things are meant', zh: '用于限定范围'},
  base: {en: 'what a figure starts from, or is per', zh: '属于基数、单位量'},
  idiom: {en: 'part of a word', zh: '属于词语'},
  'no-unit': {en: 'a number without a unit', zh: '数字没有单位'},
  undecided: {en: 'nothing says of what', zh: '未说明是什么的数量'},
}

/** Why an amount is no target: its code, and the same in words. */
export function sayRefusal(reason: string, language: ReportLanguage): string {
  const words = REASONS[reason]?.[language]
  if (words === undefined) return reason
  return language === 'zh' ? `${reason},${words}` : `${reason}, ${words}`
}
