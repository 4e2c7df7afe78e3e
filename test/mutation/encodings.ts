import type {Random} from '../revise/random.js'

/** GB18030's bytes of each character that it writes in two; made when it is first asked for. */
let pairs: Map<string, number> | null = null

function findPairs(): Map<string, number> {
  if (pairs) return pairs
  const found = new Map<string, number>()
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const sign = decoder.decode(Uint8Array.of(lead, trail))
      if ([...sign].length === 1 && sign !== '\ufffd') found.set(sign, lead * 256 + trail)
    }
  }
  pairs = found
  return found
}

/** A text in GB18030; what needs four bytes and is no rare ideograph becomes a question mark. */
function writeGb18030(text: string): Uint8Array {
  const bytes: number[] = []
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    const pair = findPairs().get(sign)
    if (code < 0x80) bytes.push(code)
    else if (pair !== undefined) bytes.push(pair >> 8, pair & 0xff)
    else if (code < 0x10000) bytes.push(0x3f)
    else {
      const at = code - 0x10000 + 189_000
      bytes.push(
        0x81 + Math.floor(at / 12_600),
        0x30 + (Math.floor(at / 1_260) % 10),
        0x81 + (Math.floor(at / 10) % 126),
        0x30 + (at % 10),
      )
    }
  }
  return Uint8Array.from(bytes)
}

/** How a text becomes bytes, by name. */
export const encodings = {
  utf8: text => Buffer.from(text),
  utf8WithMark: text => Buffer.from(`\ufeff${text}`),
  gb18030: writeGb18030,
  utf16le: (text, random) => Buffer.from(`${random.chance(0.6) ? '\ufeff' : ''}${text}`, 'utf16le'),
  utf16be: (text, random) => Buffer.from(`${random.chance(0.6) ? '\ufeff' : ''}${text}`, 'utf16le').swap16(),
} as const satisfies Record<string, (text: string, random: Random) => Uint8Array>
