// Chinese numerals, as ordinals, dates and amounts write them.

const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  '○': 0,
  Ｏ: 0,
  O: 0,
  o: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

const SCALES: Record<string, number> = {十: 10, 百: 100, 千: 1000}

/**
 * The value of a Chinese or Arabic whole number below ten thousand: `二十三`, `一百零五`, `二〇二六`, `二○OO`, `23`.
 * `null` where the characters make none.
 */
export function readWholeNumber(written: string): number | null {
  if (/^\d+$/u.test(written)) return written.length > 9 ? null : Number(written)
  if (written === '') return null
  let total = 0
  let digit: number | null = null
  let lastScale = 10_000
  let hasScale = false
  let digits = ''
  for (const character of written) {
    const scale = SCALES[character]
    if (scale !== undefined) {
      if (scale >= lastScale) return null
      total += (digit ?? 1) * scale
      digit = null
      lastScale = scale
      hasScale = true
      continue
    }
    const value = DIGITS[character]
    if (value === undefined) return null
    if (digit !== null && digit !== 0 && hasScale) return null
    digit = value
    digits += String(value)
  }
  if (hasScale) return total + (digit ?? 0)
  return digits.length > 4 ? null : Number(digits)
}
