/** The posts that lead work; what stands in front of them (常务, 副, 代) and their level is grammar. */
export const POSTS = [
  '省长',
  '市长',
  '州长',
  '盟长',
  '区长',
  '县长',
  '旗长',
  '镇长',
  '乡长',
  '主席',
  '主任',
  '书记',
  '秘书长',
  '局长',
  '厅长',
  '专员',
  '常委',
  '党组成员',
  '部长',
  '总工程师',
  '总经理',
  '董事长',
  '调研员',
  '巡视员',
  '督学',
] as const

/** What stands in front of a post and belongs to it. */
export const POST_MODIFIERS = ['常务', '代理', '代', '副', '第一', '专职', '党组', '党委', '挂职'] as const

/** The bodies whose post it is, written in front of it. */
export const POST_OWNERS = [
  '人民政府',
  '政府',
  '省委',
  '市委',
  '县委',
  '区委',
  '州委',
  '旗委',
  '党工委',
  '管委会',
  '办事处',
  '开发区',
  '人大常委会',
  '人大',
  '政协',
  '纪委',
  '政法委',
  '组织部',
  '宣传部',
  '统战部',
  '公安局',
  '省',
  '市',
  '县',
  '区',
  '州',
  '旗',
] as const

/** What such a leader does with the work, in a heading. */
export const LEADING_VERBS = [
  '牵头',
  '主抓',
  '领办',
  '负责',
  '分管',
  '包抓',
  '联系',
  '主管',
  '领衔',
  '督办',
  '包联',
  '协管',
  '抓总',
  '主持',
  '统筹',
  '挂帅',
] as const

/** How they do it, in front of the verb. */
export const LEADING_ADVERBS = ['共同', '联合', '分别', '具体', '直接', '同志'] as const

/** Words that stand where a name would and are none. */
export const NO_NAMES = [
  '分管',
  '协管',
  '主管',
  '有关',
  '相关',
  '各位',
  '全体',
  '责任',
  '牵头',
  '政府',
  '各',
  '由',
  '其他',
] as const
