/** Words that say that a figure lies above or below an amount, by their comparator; a negation in front turns them. */
export const COMPARISONS = [
  ['>', ['超过', '超出', '超', '突破', '破', '高于', '多于', '大于', '逾', '越过', '高出', '高过', '过']],
  ['<', ['低于', '少于', '小于', '不足', '不到', '不满', '下于', '短于', '亚于']],
] as const

/** What turns a comparison: 不得超过, 不能低于. */
export const NEGATIONS = [
  '不',
  '不得',
  '不能',
  '不应',
  '不宜',
  '不可',
  '不许',
  '不准',
  '不要',
  '不再',
  '绝不',
  '决不',
  '不应当',
  '不允许',
  '严禁',
  '禁止',
] as const

/** Other words and signs in front of an amount that bound it, by the comparator that they make. All are part of what is written. */
export const BOUNDS_BEFORE = [
  ['>=', ['至少', '至少有', '最少', '起码', '最低', '上', '大于等于', '≥', '≧', '⩾', '>=', '=>']],
  ['>', ['>']],
  ['<=', ['最多', '至多', '最高', '最长', '控制在', '限制在', '压控在', '小于等于', '≤', '≦', '⩽', '<=', '=<']],
  ['<', ['<']],
  ['=', ['=', '等于']],
  ['~', ['大约', '约', '近', '接近', '将近', '逼近', '大致', '≈', '~', '约为']],
] as const

/** Those that a verb may part from their amount: 至少打造1个. */
export const PARTED_BOUNDS = ['至少', '最少', '起码', '不少于', '不低于', '最多', '至多', '不超过', '不多于'] as const

/** Words behind an amount that bound it. */
export const BOUNDS_BEHIND = [
  ['>=', ['及以上', '(含)以上', '以上(含)', '以上', '之上', '及之上']],
  ['>', ['有余', '开外']],
  ['<=', ['及以下', '(含)以下', '以下', '以内', '及以内', '(含)以内', '之内', '之下', '内']],
  ['~', ['左右', '上下']],
] as const
