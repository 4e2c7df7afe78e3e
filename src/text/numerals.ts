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

/** The powers of ten that multiply what stands before them. */
export const POWERS: Readonly<Record<string, number>> = {十: 1, 百: 2, 千: 3, 万: 4, 亿: 8}

/** The value of Chinese numerals as amounts write them, `null` where they make none: `三百`, `二十五`, `一千二百`, `八千`, `千`, `百万`, `两`. */
export function readHanNumber(written: string): number | null {
  if (written === '半') return 0.5
  let total = 0
  let section = 0
  let digit: number | null = null
  let smallest = 9
  for (const character of written) {
    const value = DIGITS[character]
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null
      digit = value
      continue
    }
    const scale = POWERS[character]
    if (scale === undefined) return null
    if (scale >= 4) {
      section = (section + (digit ?? 0) || 1) * 10 ** scale
      total += section
      section = 0
      smallest = 9
    } else {
      if (scale >= smallest) return null
      section += (digit ?? 1) * 10 ** scale
      smallest = scale
    }
    digit = null
  }
  return total + section + (digit ?? 0)
}
