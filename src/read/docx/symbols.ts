// The signs of symbol fonts that Chinese documents use, by the code at which the font has them.

const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  109: '○',
  110: '■',
  111: '□',
  113: '□',
  116: '◆',
  117: '◆',
  118: '◆',
  119: '◆',
  159: '●',
  161: '○',
  164: '◎',
  167: '■',
  168: '□',
  170: '★',
  171: '★',
  172: '★',
  178: '☆',
  182: '☆',
  252: '√',
  254: '√',
}

const WINGDINGS_3: Readonly<Record<number, string>> = {112: '▲', 113: '▼', 114: '△', 115: '▽'}

const SYMBOL: Readonly<Record<number, string>> = {
  163: '≤',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
}

const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: WINGDINGS,
  'wingdings 3': WINGDINGS_3,
  symbol: SYMBOL,
}

/** The sign that a symbol font has at a code (hexadecimal); one that is not known is left out. */
export function readSymbol(font: string, code: string): string {
  const at = Number.parseInt(code, 16)
  if (!Number.isInteger(at)) return ''
  const known = FONTS[font.toLowerCase()]?.[at & 0xff]
  if (known !== undefined) return known
  return at >= 0xe000 && at <= 0xf8ff ? '' : String.fromCodePoint(Math.min(at, 0x10ffff))
}
