/** What a column of a table of tasks holds. */
export type ColumnKind =
  | 'category'
  | 'number'
  | 'task'
  | 'title'
  | 'goal'
  | 'leader'
  | 'lead'
  | 'units'
  | 'supporting'
  | 'deadline'
  | 'other'

/** The words over columns that are not made of others, blanks squeezed out. */
export const TABLE_HEADS: ReadonlyArray<readonly [ColumnKind, readonly string[]]> = [
  [
    'category',
    ['类别', '类型', '板块', '领域', '分类', '任务组', '方面', '大类', '模块', '维度', '组别', '专题', '条线'],
  ],
  ['number', ['序号', '编号', '序', '序列', 'No', 'NO', 'No.', '№']],
  ['title', ['项目', '名称', '指标', '实事', '专项']],
  ['task', ['任务', '内容', '事项', '措施', '举措', '民生实事', '重点工作']],
  ['goal', ['目标', '目标值', '指标值', '任务量', '标准', '成效']],
  [
    'other',
    [
      '备注',
      '说明',
      '依据',
      '来源',
      '地点',
      '单价',
      '数量',
      '单位',
      '投资',
      '资金',
      '权重',
      '分值',
      '电话',
      '进展',
      '状态',
    ],
  ],
]

/** How such a word ends, the first that fits; what stands in front of it says which. */
export const HEAD_ENDINGS: ReadonlyArray<readonly [ColumnKind, readonly string[]]> = [
  ['number', ['序号', '编号']],
  [
    'other',
    [
      '备注',
      '说明',
      '依据',
      '来源',
      '情况',
      '进展',
      '电话',
      '手机',
      '联系人',
      '联络员',
      '方式',
      '地点',
      '地址',
      '投资',
      '资金',
      '金额',
      '费用',
      '规模',
      '分值',
      '权重',
      '得分',
      '标识',
      '状态',
      '性质',
      '范围',
      '季度',
      '季度目标',
      '月份',
      '月目标',
      '序时进度',
      '形象进度',
      '计量单位',
      '上年完成',
      '基数',
      '基期值',
      '现状',
      '半年',
      '半年目标',
      '完成率',
      '阶段目标',
    ],
  ],
  ['category', ['类别', '大类', '领域', '板块', '分类', '类型', '方面', '模块', '维度', '组别']],
  [
    'goal',
    [
      '量化目标',
      '具体目标',
      '年度目标',
      '工作目标',
      '预期目标',
      '考核目标',
      '年目标',
      '目标值',
      '指标值',
      '任务量',
      '目标要求',
      '主要指标',
      '达到标准',
      '预期成效',
      '工作成效',
      '目标成效',
      '完成标准',
      '考核指标',
      '量化指标',
      '年度指标',
      '工作标准',
    ],
  ],
  ['title', ['名称', '指标']],
  [
    'task',
    [
      '任务',
      '内容',
      '事项',
      '措施',
      '举措',
      '要点',
      '工作',
      '要求',
      '目标',
      '实事',
      '做法',
      '安排',
      '部署',
      '清单',
      '任务分解',
      '问题',
      '建议',
      '项目',
      '计划',
    ],
  ],
]

/** What ends so is about a unit that bears nothing, or a time by which nothing is to be done. */
export const OTHER_HEADS =
  /(?:计量|数量|货币|施工|监理|设计|填报|报送|编制)单位|(?:开工|启动|开始|起始|发布|上报|填报|签订)(?:时间|节点|日期)|上年|去年|(?:一|二|三|四|1|2|3|4|第.)季度|(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:份|底|目标|进度)?$/u
