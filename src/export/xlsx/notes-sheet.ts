import type {Workbook} from 'exceljs'
import {listTasks} from '../../model/entries.js'
import type {LeadRule, Message, Notice} from '../../model/index.js'
import {SHEET_NAMES} from '../columns.js'
import type {ExportOptions} from '../exporter.js'
import {BORDER, cellText, FONT, HEAD_FILL, HEAD_FONT} from './cells.js'

const LEVELS: Readonly<Record<Message['level'], string>> = {error: '错误', warning: '警告', note: '提示'}

/** A row of 说明: a title over both columns, or a name and what it is. */
export interface NoteRow {
  isTitle: boolean
  name: string
  value: string | null
}

/** What 说明 says: the document's fields, who leads by what rule, how to use the ledger, and the messages. */
export function listNotes(notice: Notice, {say}: Pick<ExportOptions, 'say'>): NoteRow[] {
  const title = (name: string): NoteRow => ({isTitle: true, name, value: null})
  const pair = (name: string, value: string): NoteRow => ({isTitle: false, name, value})
  return [
    title('文件'),
    ...documentPairs(notice).flatMap(([name, value]) => (value === null ? [] : [pair(name, value)])),
    title('牵头单位的认定'),
    ...notice.leadRules.map(rule => pair(...sayRule(rule))),
    title('使用说明'),
    ...USAGE.map(([name, value]) => pair(name, value)),
    title(`核对提示(${notice.messages.length} 条)`),
    ...notice.messages.map(message => {
      const line = message.position ? `第 ${message.position.start.line} 行:` : ''
      return pair(`${LEVELS[message.level]} ${message.rule}`, `${line}${say ? say(message) : message.message}`)
    }),
  ]
}

/** The sheet 说明. */
export function addNotesSheet(workbook: Workbook, notice: Notice, options: ExportOptions): void {
  const sheet = workbook.addWorksheet(SHEET_NAMES.notes)
  sheet.columns = [{width: 16}, {width: 90}]
  sheet.pageSetup = {paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0}
  for (const {isTitle, name, value} of listNotes(notice, options)) {
    const row = sheet.addRow([name, value === null ? null : cellText(value)])
    for (const cell of [row.getCell(1), row.getCell(2)]) {
      cell.border = BORDER
      if (isTitle) {
        cell.font = HEAD_FONT
        cell.fill = HEAD_FILL
      } else {
        cell.font = FONT
        cell.alignment = {vertical: 'top', wrapText: true}
        cell.numFmt = '@'
      }
    }
  }
}

function documentPairs(notice: Notice): Array<[string, string | null]> {
  const {document, source} = notice
  return [
    ['标题', document.title],
    ['文号', document.documentNumber],
    ['索引号', document.indexNumber],
    ['发布机构', document.publisher],
    ['成文日期', document.issuedOn],
    ['发布日期', document.publishedOn],
    ['公开方式', document.disclosure],
    ['公开时限', document.disclosurePeriod],
    ['主送', document.addressee],
    ['落款', document.signatory],
    ['落款日期', document.signedOn],
    ['来源文件', source.name],
    ['文件编码', source.encoding],
    ['任务数', String(listTasks(notice).length)],
  ]
}

/** A rule of who leads, in words. */
function sayRule({basis, mark, lost, text}: LeadRule): [string, string] {
  const quoted = text === null ? '' : `原文:“${text}”。`
  if (basis === 'mark' && lost) return ['标记', `${quoted}标记在本文本中已丢失,多个单位共担的任务牵头单位未知。`]
  if (basis === 'mark') return ['标记', `${quoted}以 ${mark} 标示牵头单位。`]
  if (basis === 'first') return ['列首位', `${quoted}列第一位的单位牵头。`]
  if (basis === 'label' && text !== null) return ['责任单位', `${quoted}未列牵头单位的,责任单位牵头。`]
  if (basis === 'label') return ['栏目名称', '以“牵头单位”等栏目名称标明。']
  return ['未说明', '原文未说明由谁牵头;仅有一个单位的任务,该单位即为牵头单位。']
}

const USAGE: ReadonlyArray<readonly [string, string]> = [
  ['填写', '“进展情况、完成状态、完成比例、备注”由本单位填写;黄色的“牵头单位”为未知,请核实后填写。'],
  ['排序筛选', '可任意排序、筛选;按“序号”升序即恢复通知原有顺序。'],
  [
    '修订',
    '通知修订后,用 breakdown update 更新本表:填写的内容、自加的行列和格式均保留,“变动”标明新增、调整和撤销,撤销的任务置灰而不删除。',
  ],
  ['隐藏列', '“任务标识”一列已隐藏,请勿删除:通知修订后据此找回每项任务。'],
  ['原文行', '“原文行”是该任务在来源文本中的行号。'],
]
