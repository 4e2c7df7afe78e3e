import {BreakdownError} from '../errors.js'

/** What to do with a file that holds words but no text. */
export const COPY_TEXT = 'open it, copy the notice and save it as a .txt file (UTF-8)'

const SAVE_AS_WORD = 'open it in Word or WPS and save it as .docx'
const READ_PICTURE = 'breakdown reads no pictures: take the text out of it first (OCR), and check the figures'
const UNPACK = 'unpack it and give breakdown the notice in it'

// the first bytes of files that are often handed in by mistake, what they are, and what to do instead
const SIGNATURES: ReadonlyArray<readonly [readonly number[], string, string]> = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF file', `convert it to .docx in WPS or Word, or ${COPY_TEXT}`],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'an RTF file', SAVE_AS_WORD],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image', READ_PICTURE],
  [[0xff, 0xd8, 0xff], 'a JPEG image', READ_PICTURE],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF image', READ_PICTURE],
  [[0x42, 0x4d], 'a BMP image', READ_PICTURE],
  [[0x49, 0x49, 0x2a, 0x00], 'a TIFF image', READ_PICTURE],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR archive', UNPACK],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7z archive', UNPACK],
  [[0x1f, 0x8b], 'a gzip archive', UNPACK],
]

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0]
// streams of old Office files, whose names stand in them as UTF-16
const STREAMS: ReadonlyArray<readonly [string, string, string]> = [
  ['EncryptedPackage', 'an Office file with a password', 'open it and save it without the password'],
  ['WordDocument', 'an old Word or WPS document (.doc, .wps)', SAVE_AS_WORD],
  ['Workbook', 'an old workbook (.xls, .et)', 'copy the table out of it as text and save that as a .txt file (UTF-8)'],
]
const PACKAGE = [0x50, 0x4b]
// parts of packages; the first that is there tells what it is
const PARTS: ReadonlyArray<readonly [string, string, string]> = [
  [
    'xl/workbook.xml',
    'an Excel workbook (.xlsx)',
    'parse reads notices: to bring a ledger up to date use breakdown update LEDGER NOTICE, else copy the table as text',
  ],
  ['ppt/presentation.xml', 'a presentation (.pptx)', COPY_TEXT],
  ['OFD.xml', 'an OFD file', `convert it to .docx, or ${COPY_TEXT}`],
  ['opendocument.text', 'an OpenDocument text (.odt)', SAVE_AS_WORD],
  ['opendocument', 'an OpenDocument file', COPY_TEXT],
]

/** Whether bytes are a Word file (.docx): a package with a document in it. */
export function isWordFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, PACKAGE) && contains(bytes, 'word/document.xml')
}

/** Refuses what is known to be no text, with what to do instead. Throws `binary-input`. */
export function refuseBinary(bytes: Uint8Array): void {
  if (startsWith(bytes, COMPOUND_FILE)) {
    const [, name, advice] = STREAMS.find(([stream]) => contains(bytes, stream, 'utf16le')) ?? [
      '',
      'an old Office file (.doc, .xls or .wps)',
      SAVE_AS_WORD,
    ]
    refuseFile(name, advice)
  }
  if (startsWith(bytes, [...PACKAGE, 3, 4]) || startsWith(bytes, [...PACKAGE, 5, 6])) {
    const [, name, advice] = PARTS.find(([part]) => contains(bytes, part)) ?? ['', 'a ZIP archive', UNPACK]
    refuseFile(name, advice)
  }
  for (const [signature, name, advice] of SIGNATURES) {
    if (startsWith(bytes, signature)) refuseFile(name, advice)
  }
}

/** Throws `binary-input`: what a file is, and what to do with it. */
export function refuseFile(name: string, advice: string): never {
  throw new BreakdownError('binary-input', `is ${name}, not text; ${advice}`)
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

function contains(bytes: Uint8Array, words: string, encoding: 'latin1' | 'utf16le' = 'latin1'): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(words, 0, encoding)
}
