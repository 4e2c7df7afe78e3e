import type {LeadRule} from '../model/index.js'
import type {ReportLanguage} from './summary.js'

/** How an annex is written, as extract learns it. */
export interface ReportedManner {
  annex: number | null
  tasks: string | null
  layout: 'numbered' | 'paragraphs' | 'table'
  numbering: 'runs-on' | 'restarts' | null
  headings: readonly string[]
  labels: ReadonlyArray<{label: string; count: number}>
  brackets: ReadonlyArray<{form: string; count: number}>
}

/** Says for a person how a notice is written: how its tasks are numbered, who is named how, and who leads by which rule. */
export function reportManners(
  manners: readonly ReportedManner[],
  rules: readonly LeadRule[],
  language: ReportLanguage,
): string[] {
  const say = SAY[language]
  return [
    ...manners.flatMap(manner => {
      const where = manner.annex === null ? '' : say.annex(manner.annex)
      const bearers = [...manner.labels.map(({label, count}) => `${label} ${count}`)]
      const forms = manner.brackets.map(({form, count}) => `${form === 'line' ? say.line : form} ${count}`)
      return [
        `${where}${say.tasks(manner)}`,
        ...(manner.headings.length > 0 ? [`${where}${say.headings(manner.headings.join(' '))}`] : []),
        ...(bearers.length > 0 ? [`${where}${say.bearers(bearers.join(say.comma), forms.join(say.comma))}`] : []),
      ]
    }),
    ...rules.map(rule => {
      const where = rule.annex === null ? '' : say.annex(rule.annex)
      return `${where}${say.rule(rule)}`
    }),
  ]
}

const LOOKS: Readonly<Record<string, string>> = {bold: '加粗者', underline: '下划线者', colour: '着色者'}

interface Words {
  comma: string
  line: string
  annex(number: number): string
  tasks(manner: ReportedManner): string
  headings(list: string): string
  bearers(labels: string, forms: string): string
  rule(rule: LeadRule): string
}

const SAY: Record<ReportLanguage, Words> = {
  en: {
    comma: ', ',
    line: 'lines',
    annex: number => `annex ${number}: `,
    tasks: ({layout, tasks, numbering}) => {
      if (layout === 'table') return 'tasks stand in a table'
      if (layout === 'paragraphs' || tasks === null) return 'tasks have no ordinals; a duty line or bracket closes each'
      const way = {'runs-on': ', running on through the sections', restarts: ', anew in each section'}
      return `tasks begin with ${tasks}${numbering ? way[numbering] : ''}`
    },
    headings: list => `headings begin with ${list}`,
    bearers: (labels, forms) => `bearers are named by ${labels} (in ${forms})`,
    rule: ({basis, mark, lost, text, position}) => {
      const at = position ? ` (line ${position.start.line}: ${text ?? ''})` : ''
      if (basis === 'mark')
        return lost
          ? `leads: by a mark that the copy lost${at}`
          : `leads: by ${mark && mark.length > 1 ? mark : `the mark ${mark}`}${at}`
      if (basis === 'first') return `leads: the first listed${at}`
      return basis === 'label' ? `leads: by label${at}` : 'leads: no rule is written'
    },
  },
  zh: {
    comma: '、',
    line: '单独成行',
    annex: number => `附件${number}:`,
    tasks: ({layout, tasks, numbering}) => {
      if (layout === 'table') return '任务在表格中'
      if (layout === 'paragraphs' || tasks === null) return '任务无编号,以责任单位行或括注收尾'
      const way = {'runs-on': ',各板块连续编号', restarts: ',各板块重新编号'}
      return `任务编号形如 ${tasks}${numbering ? way[numbering] : ''}`
    },
    headings: list => `标题编号形如 ${list}`,
    bearers: (labels, forms) => `责任标注:${labels}(${forms})`,
    rule: ({basis, mark, lost, text, position}) => {
      const at = position ? `(第${position.start.line}行:${text ?? ''})` : ''
      if (basis === 'mark')
        return lost
          ? `牵头规则:以标记区分,标记已丢失${at}`
          : `牵头规则:${LOOKS[mark ?? ''] ?? `标 ${mark} 者`}牵头${at}`
      if (basis === 'first') return `牵头规则:排第一位的牵头${at}`
      return basis === 'label' ? `牵头规则:以“牵头单位”等标注区分${at}` : '牵头规则:原文未说明'
    },
  },
}
