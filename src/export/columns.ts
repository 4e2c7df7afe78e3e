/** What a cell of a table holds, before anything is written. Dates are ISO strings in a column of kind `date`. */
export type Value = string | number | boolean | null

/** A row of a table: English keys and typed values. */
export type Row = Readonly<Record<string, Value>>

/** One column of a table. */
export interface Column {
  /** The English key. */
  key: string
  /** The Chinese heading. */
  heading: string
  kind: 'text' | 'number' | 'date'
  /** In a workbook, in characters of half width. */
  width: number
  /** The words for values that are codes in the records. */
  words?: Readonly<Record<string, string>>
}

const column = (
  key: string,
  heading: string,
  width: number,
  kind: Column['kind'] = 'text',
  words?: Column['words'],
): Column => (words ? {key, heading, width, kind, words} : {key, heading, width, kind})

const KIND_WORDS = {growth: '增长', decline: '下降', level: '水平', output: '任务量'} as const
const COMPARATOR_WORDS = {'=': '＝', '>=': '≥', '>': '＞', '<=': '≤', '<': '＜', '~': '≈', range: '区间'} as const
const STRIVE_WORDS = {true: '是', false: ''} as const
const LEAD_WORDS = {true: '是', false: '否', null: '未知'} as const
const ROLE_WORDS = {lead: '牵头', consolidating: '汇总', responsible: '责任', supporting: '配合', null: ''} as const

/** The columns of every table; nothing else lists them. */
export const TABLES = {
  tasks: [
    column('no', '序号', 6, 'number'),
    column('ref', '编号', 8),
    column('section', '板块', 12),
    column('leaders', '牵头领导', 10),
    column('task', '工作任务', 42),
    column('targets', '量化目标', 20),
    column('leads', '牵头单位', 14),
    column('units', '责任单位', 22),
    column('deadline', '完成时限', 10),
    column('due', '截止日期', 11, 'date'),
    column('line', '原文行', 7, 'number'),
  ],
  targets: [
    column('no', '序号', 6, 'number'),
    column('ref', '任务编号', 10),
    column('metric', '指标', 28),
    column('action', '动作', 10),
    column('kind', '类型', 8, 'text', KIND_WORDS),
    column('comparator', '比较', 6, 'text', COMPARATOR_WORDS),
    column('value', '数值', 14, 'number'),
    column('upper', '上限', 14, 'number'),
    column('from', '起点', 14, 'number'),
    column('unit', '单位', 10),
    column('strive', '力争', 6, 'text', STRIVE_WORDS),
    column('part_of', '其中', 22),
    column('raw', '原文', 16),
    column('task', '工作任务', 50),
    column('leads', '牵头单位', 18),
    column('units', '责任单位', 30),
  ],
  units: [
    column('unit', '单位', 28),
    column('ref', '任务编号', 10),
    column('role', '角色', 8, 'text', ROLE_WORDS),
    column('lead', '是否牵头', 10, 'text', LEAD_WORDS),
    column('task', '工作任务', 60),
    column('deadline', '完成时限', 14),
  ],
} as const satisfies Record<string, readonly Column[]>

/** The name of a table. */
export type Table = keyof typeof TABLES

/** The columns that an update writes into behind those of a table in the ledger, and the hidden key of each row. */
export const UPDATE_COLUMNS = {
  change: column('change', '变动', 12),
  excerpt: column('excerpt', '原文摘录', 24),
} as const

/** The columns of a list of changes: the sheet 变更记录, and what `diff` writes. */
export const CHANGE_COLUMNS = [
  column('kind', '变动', 14),
  column('old_ref', '原编号', 12),
  column('ref', '新编号', 12),
  column('subject', '内容', 30),
  column('was', '原', 46),
  column('is', '现', 46),
] as const

/** The columns of two notices side by side; each of a task's columns stands twice, old and new. */
export const COMPARED_COLUMNS = ['ref', 'section', 'task', 'targets', 'leads', 'units', 'deadline'] as const

/** The headings of the hidden columns with what a row is known by, sheet by sheet. */
export const KEY_HEADINGS = {tasks: '任务标识', targets: '目标标识', units: '责任标识'} as const

/** What the sheets of the ledger are called. */
export const SHEET_NAMES = {
  tasks: '任务台账',
  targets: '量化目标',
  units: '责任单位',
  notes: '说明',
  log: '变更记录',
} as const

/** In front of a table that is made of several notices. */
export const SOURCE_COLUMN: Column = column('source', '来源', 20)

/** A value in the words of a table for people: codes in Chinese, all else as it is. */
export function sayValue({words}: Column, value: Value): Value {
  return words ? (words[String(value)] ?? value) : value
}

/** A column's heading: Chinese, or with `en` its key. */
export function headOf({key, heading}: Pick<Column, 'key' | 'heading'>, headers: 'zh' | 'en' = 'zh'): string {
  return headers === 'en' ? key : heading
}
