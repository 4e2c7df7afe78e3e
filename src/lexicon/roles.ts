/** What a unit does in a task. */
export type Role = 'lead' | 'consolidating' | 'responsible' | 'supporting'

/** The labels in front of a list of units, by the role that they give. */
export const ROLE_LABELS: ReadonlyArray<readonly [Role, readonly string[]]> = [
  [
    'lead',
    [
      '牵头单位',
      '牵头责任单位',
      '牵头部门',
      '牵头责任部门',
      '主办单位',
      '主办部门',
      '主责单位',
      '主责部门',
      '主要责任单位',
      '第一责任单位',
      '牵头',
    ],
  ],
  ['consolidating', ['汇总单位', '汇总部门', '牵头汇总单位', '牵头或汇总单位']],
  [
    'responsible',
    [
      '责任单位',
      '责任部门',
      '负责单位',
      '负责部门',
      '承办单位',
      '承办部门',
      '实施单位',
      '落实单位',
      '落实部门',
      '实施主体',
      '责任主体',
      '责任科室',
      '部门分工',
      '责任分工',
    ],
  ],
  [
    'supporting',
    [
      '配合单位',
      '配合部门',
      '协办单位',
      '协办部门',
      '协助单位',
      '协同单位',
      '协同责任单位',
      '协作单位',
      '参与单位',
      '参加单位',
      '参与部门',
      '参加部门',
      '配合责任单位',
      '协同部门',
      '支持单位',
      '配合',
      '协办',
    ],
  ],
]

/** The labels in front of a leader. */
export const LEADER_LABELS = [
  '牵头领导',
  '牵头负责领导',
  '责任领导',
  '分管领导',
  '分管县领导',
  '分管市领导',
  '分管省领导',
  '分管区领导',
  '县领导',
  '市领导',
  '省领导',
  '区领导',
  '包抓领导',
  '包联领导',
  '领衔领导',
  '联系领导',
  '协同领导',
  '协管领导',
  '责任人',
  '牵头人',
  '负责领导',
  '主管领导',
] as const

/** The labels in front of the time by which a task is to be done. */
export const DEADLINE_LABELS = [
  '完成时限',
  '完成时间',
  '完成期限',
  '办结时限',
  '时间节点',
  '时序进度',
  '进度要求',
  '时限要求',
  '工作时限',
  '时限',
] as const
