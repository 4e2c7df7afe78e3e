// Text that a wrong decoding left behind: replacement characters, private use, Latin letters with accents in a row,
// and the classic sequences of UTF-8 read as GBK
const GARBLED = /[\ufffd\ue000-\uf8ff\u0080-\u00a0\u00a1-\u00ff]|锟斤拷|烫烫烫|屯屯屯|鈥|銆|锛|涓€/gu

/** Whether a folded line is more garble than text. */
export function isGarbled(folded: string): boolean {
  if (folded.search(GARBLED) < 0) return false
  const written = folded.replaceAll(' ', '')
  let garbled = 0
  for (const match of written.matchAll(GARBLED)) garbled += match[0].length
  return garbled > 0 && garbled * 4 >= written.length
}
