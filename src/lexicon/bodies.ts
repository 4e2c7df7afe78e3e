/** How the name of a public body ends, so that a line of it alone may be a signature. */
export const BODY_ENDINGS = [
  '人民政府',
  '办公室',
  '办公厅',
  '委员会',
  '管委会',
  '领导小组',
  '执行小组',
  '工作小组',
  '指挥部',
  '国务院',
  '督查室',
  '政府',
  '党委',
  '县委',
  '市委',
  '区委',
  '省委',
  '厅',
  '局',
  '委',
] as const

/** What shows that a name stands for many bodies at once. */
export const COLLECTIVE_BEGINNINGS = ['各', '全体', '全县各', '全市各', '全区各', '全省各'] as const
export const COLLECTIVE_WORDS = [
  '各部门',
  '各有关',
  '各相关',
  '有关部门',
  '相关部门',
  '有关单位',
  '相关单位',
  '成员单位',
  '各单位',
  '各乡镇',
  '各街道',
  '各镇',
  '各县',
  '各区',
  '各市',
  '直属单位',
  '各直属',
  '各专班',
  '直各',
] as const

/** What stands in a unit's place where there is none. */
export const NO_UNIT = ['无', '/', '\\', '-', '—', '——', '--', '暂无'] as const
