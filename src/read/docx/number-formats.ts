import {
  writeCircled,
  writeFormalHan,
  writeHan,
  writeHanDigits,
  writeLetters,
  writeRoman,
} from '../../text/write-numerals.js'

const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

const pick = (characters: string) => (number: number) => characters[number - 1] ?? String(number)
const wide = (number: number) => String(number).replace(/\d/gu, digit => String.fromCharCode(0xff10 + Number(digit)))

/** How a number is written in each format of ECMA-376 17.18.59 that Chinese documents use; any other is decimal. */
const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  chineseCounting: writeHan,
  chineseCountingThousand: writeHan,
  japaneseCounting: writeHan,
  taiwaneseCounting: writeHan,
  taiwaneseCountingThousand: writeHan,
  koreanCounting: writeHan,
  ideographDigital: writeHanDigits,
  japaneseDigitalTenThousand: writeHanDigits,
  taiwaneseDigital: writeHanDigits,
  chineseLegalSimplified: writeFormalHan,
  ideographLegalTraditional: writeFormalHan,
  japaneseLegal: writeFormalHan,
  decimalEnclosedCircle: writeCircled,
  decimalEnclosedCircleChinese: writeCircled,
  decimalEnclosedParen: number => `(${number})`,
  decimalEnclosedFullstop: number => `${number}.`,
  decimalFullWidth: wide,
  decimalFullWidth2: wide,
  decimalZero: number => String(number).padStart(2, '0'),
  upperLetter: number => writeLetters(number).toUpperCase(),
  lowerLetter: writeLetters,
  upperRoman: number => writeRoman(number).toUpperCase(),
  lowerRoman: writeRoman,
  ideographTraditional: pick(STEMS),
  ideographZodiac: pick(BRANCHES),
  none: () => '',
}

/** A number in a format of `w:numFmt`. */
export function formatNumber(number: number, format: string): string {
  return (FORMATS[format] ?? String)(number)
}
