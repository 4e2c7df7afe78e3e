// Numbers as automatic numbering writes them.

const HAN_DIGITS = '〇一二三四五六七八九'
const FORMAL_DIGITS = '零壹贰叁肆伍陆柒捌玖'

/** A whole number from 1 to 9999 in Chinese numerals: `十二`, `二十`, `一百零五`. */
export function writeHan(number: number): string {
  const written = inScales(number, HAN_DIGITS, ['', '十', '百', '千'], '零')
  return number >= 10 && number < 20 ? written.slice(1) : written
}

/** The same in the numerals of cheques: `壹拾贰`. */
export function writeFormalHan(number: number): string {
  return inScales(number, FORMAL_DIGITS, ['', '拾', '佰', '仟'], '零')
}

/** Digit by digit: `一二`, `二〇`. */
export function writeHanDigits(number: number): string {
  return [...String(number)].map(digit => HAN_DIGITS[Number(digit)] ?? digit).join('')
}

function inScales(number: number, digits: string, scales: readonly string[], zero: string): string {
  if (!Number.isInteger(number) || number < 1 || number > 9999) return String(number)
  const figures = [...String(number)].map(Number)
  let written = ''
  let isSkipping = false
  for (const [at, figure] of figures.entries()) {
    if (figure === 0) {
      isSkipping = true
      continue
    }
    if (isSkipping) written += zero
    isSkipping = false
    written += (digits[figure] ?? '') + (scales[figures.length - 1 - at] ?? '')
  }
  return written
}

/** 1 is `a`, 26 `z`, 27 `aa`, 53 `aaa`, as word processors count. */
export function writeLetters(number: number): string {
  if (number < 1 || number > 780) return String(number)
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
}

const ROMAN: ReadonlyArray<readonly [number, string]> = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** A whole number from 1 to 3999 in small Roman numerals. */
export function writeRoman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  let [left, written] = [number, '']
  for (const [value, letters] of ROMAN) {
    for (; left >= value; left -= value) written += letters
  }
  return written
}

/** 1 to 20 in a circle. */
export function writeCircled(number: number): string {
  return number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : String(number)
}
