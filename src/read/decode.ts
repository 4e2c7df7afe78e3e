import {BreakdownError} from '../errors.js'
import {COMMON_CHARACTERS} from '../lexicon/common-characters.js'
import {COPY_TEXT, refuseBinary, refuseFile} from './signatures.js'

/** The encodings that are told apart, and that `--encoding` takes. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const

export type Encoding = (typeof ENCODINGS)[number]

/** Bytes as text, and how they were read. */
export interface Decoded {
  text: string
  encoding: Encoding
}

// zero-width characters that a web page or an editor leaves between the visible ones
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/gu
// the line ends that an editor or a web page writes beside \n and \r
const LINE_END = /[\u0085\u2028\u2029]/gu
// what hardly occurs in Chinese text and fills what was decoded wrongly: controls, private use, replacement, rare scripts
const IMPROBABLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd]/gu
const HAN = /\p{Script=Han}/gu

/**
 * Decodes bytes: by the encoding asked for, else by byte order mark, NUL bytes (UTF-16), strict UTF-8, strict GB18030.
 *
 * Zero-width characters are left out of the text and a lone `\r` is a line's end, so that no invisible character parts
 * a name that looks whole.
 *
 * Throws `BreakdownError` `binary-input` for what is no text, `undecodable-input` for bytes that no encoding explains,
 * `unknown-encoding` for a name that is not in {@link ENCODINGS}.
 */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  if (encoding !== undefined) {
    const known = canonicalName(encoding)
    const text = tryDecode(bytes, known)
    if (text === null) {
      throw new BreakdownError('undecodable-input', `is not ${known}; leave --encoding out and it is found`)
    }
    return finish(text, known)
  }
  refuseBinary(bytes)
  for (const candidate of candidates(bytes)) {
    const text = tryDecode(bytes, candidate)
    if (text === null) continue
    if (candidate !== 'utf-8' && !looksChinese(text)) continue
    if (looksBinary(text)) refuseFile('a binary file', COPY_TEXT)
    return finish(text, candidate)
  }
  throw new BreakdownError(
    'undecodable-input',
    `holds bytes that are neither UTF-8, UTF-16 nor GB18030 text; save it as UTF-8 text, or name its encoding with --encoding`,
  )
}

function canonicalName(encoding: string): Encoding {
  const name = encoding.toLowerCase().replace(/_/gu, '-')
  if (name === 'utf8') return 'utf-8'
  if (name === 'utf-16' || name === 'utf16') return 'utf-16le'
  if (name === 'gbk' || name === 'gb2312' || name === 'gb-18030' || name === 'cp936') return 'gb18030'
  const known = ENCODINGS.find(each => each === name)
  if (known) return known
  throw new BreakdownError('unknown-encoding', `encoding ${encoding} is not known; known are ${ENCODINGS.join(', ')}`)
}

/** The encodings to try, likeliest first. */
function candidates(bytes: Uint8Array): Encoding[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le']
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be']
  const {even, odd} = countNulBytes(bytes)
  if (odd > even * 2 && odd > 0) return ['utf-16le']
  if (even > odd * 2 && even > 0) return ['utf-16be']
  return ['utf-8', 'gb18030', 'utf-16le', 'utf-16be']
}

function countNulBytes(bytes: Uint8Array): {even: number; odd: number} {
  let even = 0
  let odd = 0
  if (!bytes.includes(0)) return {even, odd}
  const end = Math.min(bytes.length, 65_536)
  for (let at = 0; at < end; at++) {
    if (bytes[at] !== 0) continue
    if (at % 2 === 0) even++
    else odd++
  }
  return {even, odd}
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch {
    return null
  }
}

/**
 * Any bytes of even length are UTF-16, and nearly any are GB18030; what they give must look like a Chinese text: hardly
 * a control character, and of its Chinese characters one in five among the few hundred that make up half of any text.
 */
function looksChinese(text: string): boolean {
  const sample = text.slice(0, 20_000)
  if ((sample.match(IMPROBABLE)?.length ?? 0) > sample.length * 0.02) return false
  const han = sample.match(HAN) ?? []
  if (han.length === 0) return /^[^\u0080-\u{10ffff}]*$/u.test(sample)
  const common = new Set(COMMON_CHARACTERS)
  return han.filter(character => common.has(character)).length >= han.length * 0.2
}

/** Whether a text has characters that no text has: NUL, or a good part of controls and replacements. */
function looksBinary(text: string): boolean {
  return text.includes('\u0000') || (text.match(IMPROBABLE)?.length ?? 0) > text.length * 0.3
}

function finish(text: string, encoding: Encoding): Decoded {
  const visible = text.replace(INVISIBLE, '').replace(LINE_END, '\n')
  return {text: visible.includes('\n') ? visible : visible.replace(/\r/gu, '\n'), encoding}
}
