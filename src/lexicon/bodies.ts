/**
 * How the name of a body ends. `certain`: a name that ends so is a body's wherever it stands; `likely`: it may be a place's or
 * a thing's name too. `signs`: such a body issues documents, so that a line of its name alone may be a signature.
 */
export interface BodyEnding {
  ending: string
  certain: boolean
  signs: boolean
}

const list = (certain: boolean, signs: boolean, endings: string): BodyEnding[] =>
  endings.split(' ').map(ending => ({ending, certain, signs}))

export const BODY_ENDINGS: readonly BodyEnding[] = [
  ...list(
    true,
    true,
    '办事处 医院 大学 学院 集团 公司 人民法院 人民检察院 总工会 联合会 人民政府 办公室 办公厅 委员会 管委会 领导小组 执行小组 工作小组 指挥部 国务院 督查室 政府 党委 县委 市委 区委 省委 厅 局 委 部 署 妇联 残联 工商联',
  ),
  ...list(
    true,
    false,
    '处 股室 科室 处室 办 院 会 行 社 联 队 站 所 校 室 馆 台 中心 公司 集团 海关 专班 部门 单位 企业 园区 办事处 党组 支部 总支 小组 工作组 分局 支队 大队 卫生院 幼儿园 中学 小学 大学 学院 科协 侨联 法院 检察院 合作社',
  ),
  ...list(
    false,
    false,
    '团 镇 乡 村 街道 镇街 街镇 街办 区 县 市 园 关 组 机构 银行 支行 分行 中支 协会 口岸 电网 移动 铁塔 机场 高新区 联通 电信 邮政 股 科 厂 场 店 库 港 司 盟 旗 州 省 苏木 片区 班子 两委 城投 交投 水投 文旅投 国投 建投 农投 产投 工会 消防 武警 人武部 烟草 石油 石化 人保 人寿 网格 方 系 课 段 线 班 室办 站所 校区 基地 平台 联盟 商会 联合体 投 视 报 铁路 路局 社区 居委会 村委会 居',
  ),
]

/** What shows that a name stands for many bodies at once. */
export const COLLECTIVE_BEGINNINGS = [
  '各',
  '全体',
  '全县各',
  '全市各',
  '全区各',
  '全省各',
  '全镇各',
  '全乡各',
  '全校各',
  '全院各',
  '相关',
  '有关',
  '其他有关',
  '其他相关',
] as const
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
  '相关科室',
  '相关处室',
  '相关企业',
  '有关企业',
  '各村',
  '各社区',
  '各科室',
  '各处室',
  '责任部门',
  '责任单位',
] as const

/** What stands in a unit's place where there is none. */
export const NO_UNIT = ['无', '/', '\\', '-', '—', '——', '--', '暂无', '待定'] as const

/** The levels of places, which a collective name lists: `各市、县、区政府`. */
export const PLACE_LEVELS = [
  '省',
  '市',
  '州',
  '盟',
  '县',
  '区',
  '旗',
  '镇',
  '乡',
  '村',
  '街道',
  '社区',
  '园区',
  '苏木',
  '团场',
  '办事处',
  '开发区',
  '功能区',
  '管委会',
] as const
