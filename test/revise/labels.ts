const DIGITS = '零一二三四五六七八九'

/** A number up to 99 as Chinese write it. */
function writeChinese(number: number): string {
  const tens = Math.floor(number / 10)
  const ones = number % 10
  const front = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`
  return front + (ones === 0 && tens > 0 ? '' : DIGITS.charAt(ones))
}

/** An ordinal with another number, in the form that it has: `3.`, `３、`, `(三)`. */
export function writeLabel(label: string, number: number): string {
  const found = /\d+|[\uff10-\uff19]+|[一二三四五六七八九十]+/u.exec(label)
  if (!found) return label
  const was = found[0]
  const ascii = String(number)
  const written = /^\d/u.test(was)
    ? ascii
    : /^[\uff10-\uff19]/u.test(was)
      ? ascii.replace(/\d/gu, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
      : writeChinese(number)
  return label.slice(0, found.index) + written + label.slice(found.index + was.length)
}
