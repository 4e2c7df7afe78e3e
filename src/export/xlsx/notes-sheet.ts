import type {Workbook} from 'exceljs'
import type {LeadRule, Message, Notice} from '../../model/index.js'
import type {ExportOptions} from '../exporter.js'
import {listTasks} from '../rows.js'
import {BORDER, cellText, FONT, HEAD_FILL, HEAD_FONT} from './cells.js'

const LEVELS: Readonly<Record<Message['level'], string>> = {error: '错误', warning: '警告', note: '提示'}

/** The sheet 说明: the document's fields, who leads by what rule, how to use the ledger, and the messages. */
export function addNotesSheet(workbook: Workbook, notice: Notice, {say}: ExportOptions): void {
  const sheet = workbook.addWorksheet('说明')
  sheet.columns = [{width: 16}, {width: 90}]
  sheet.pageSetup = {paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0}
  const title = (text: string) => {
    const row = sheet.addRow([text, null])
    for (const cell of [row.getCell(1), row.getCell(2)]) {
      cell.font = HEAD_FONT
      cell.fill = HEAD_FILL
      cell.border = BORDER
    }
  }
  const pair = (name: string, value: string) => {
    const row = sheet.addRow([name, cellText(value)])
    for (const cell of [row.getCell(1), row.getCell(2)]) {
      cell.font = FONT
      cell.border = BORDER
      cell.alignment = {vertical: 'top', wrapText: true}
      cell.numFmt = '@'
    }
  }
  title('文件')
  for (const [name, value] of documentPairs(notice)) if (value !== null) pair(name, value)
  title('牵头单位的认定')
  for (const rule of notice.leadRules) pair(...sayRule(rule))
  title('使用说明')
  for (const [name, value] of USAGE) pair(name, value)
  title(`核对提示(${notice.messages.length} 条)`)
  for (const message of notice.messages) {
    const line = message.position ? `第 ${message.position.start.line} 行:` : ''
    pair(`${LEVELS[message.level]} ${message.rule}`, `${line}${say ? say(message) : message.message}`)
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
  ['隐藏列', '最后一列“任务标识”已隐藏,请勿删除:通知修订后据此找回每项任务。'],
  ['原文行', '“原文行”是该任务在来源文本中的行号。'],
]
