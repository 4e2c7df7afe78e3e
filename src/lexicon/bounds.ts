/** Words in front of an amount that bound it, by the comparator that they make. They are part of what is written. */
export const BOUNDS_BEFORE = [
  ['>=', ['不低于', '不少于', '不小于', '不得低于', '不得少于', '至少', '不下于', '至少有', '最低', '上']],
  ['>', ['超过', '超', '突破', '破', '高于', '多于', '大于', '逾', '越过']],
  ['<=', ['不超过', '不高于', '不多于', '不大于', '不突破', '最多', '控制在']],
  ['<', ['低于', '少于', '小于']],
  ['~', ['大约', '约', '近', '接近', '将近']],
] as const

/** Words behind an amount that bound it. */
export const BOUNDS_BEHIND = [
  ['>=', ['及以上', '(含)以上', '以上', '之上']],
  ['<=', ['及以下', '以下', '以内', '之内', '之下', '内']],
  ['~', ['左右', '上下']],
] as const
