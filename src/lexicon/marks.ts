/** Glyphs that notices set at a unit's name to mark it as leading. Both widths, since a copy mixes them. */
export const MARKS = '★☆▲△▼▽●○◆◇■□◎※*#＊＃✱✦✶⭐♦'

/** Words of a legend that speak of a look instead of a glyph. */
export const LOOKS = {
  bold: ['加粗', '加黑', '黑体', '粗体', '粗黑体', '黑体字', '加重'],
  underline: ['下划线', '加下划线', '下横线', '划线', '下画线', '底线'],
  colour: ['红色', '红字', '红体', '标红', '蓝色', '颜色', '着色'],
} as const
