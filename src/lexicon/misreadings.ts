/** Characters of labels, each with those that a scanner takes for it. */
export const MISREADINGS: ReadonlyArray<readonly [string, string]> = [
  ['责', '贵青贲贡'],
  ['任', '仕伍仟'],
  ['单', '革草早'],
  ['位', '住伎拉垃'],
  ['牵', '奉幸宰'],
  ['头', '夹斗'],
  ['配', '酝酡'],
  ['合', '台舍'],
  ['办', '力为'],
  ['完', '宪'],
  ['限', '艰'],
]
