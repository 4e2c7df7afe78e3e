import {execFileSync} from 'node:child_process'
import {describe, expect, test} from 'vitest'
import {BreakdownError, parseNotice} from '../../src/index.js'
import {decode} from '../../src/read/index.js'
import {noticeText, tasksOf} from '../support/notice.js'

const TEXT = noticeText('一、甲', '1.做甲。', '责任单位:县财政局、县金融办。')

/** The text in an encoding that Node does not write itself. */
function encode(text: string, encoding: string): Uint8Array {
  return execFileSync('iconv', ['-f', 'UTF-8', '-t', encoding], {input: text})
}

function utf16be(text: string): Uint8Array {
  return Buffer.from(text, 'utf16le').swap16()
}

describe('encodings', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16LE with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), 'utf-16le'],
    ['UTF-16LE without', Buffer.from(TEXT, 'utf16le'), 'utf-16le'],
    ['UTF-16BE with a mark', utf16be(`\ufeff${TEXT}`), 'utf-16be'],
    ['UTF-16BE without', utf16be(TEXT), 'utf-16be'],
    ['GBK', encode(TEXT, 'GBK'), 'gb18030'],
    ['GB18030', encode(`${TEXT}𫖯`, 'GB18030'), 'gb18030'],
  ] as Array<[string, Uint8Array, string]>)('%s is found out and reported', async (_name, bytes, encoding) => {
    const {text} = decode(bytes)
    expect(text.replace('𫖯', '')).toBe(TEXT)
    const {notice} = await parseNotice(bytes)
    expect(notice.source.encoding).toBe(encoding)
    expect(tasksOf(notice)[0]?.units.map(unit => unit.name)).toEqual(['县财政局', '县金融办'])
  })

  test('are taken by name', () => {
    expect(decode(encode(TEXT, 'GBK'), 'GB2312').text).toBe(TEXT)
    expect(decode(Buffer.from(TEXT, 'utf16le'), 'UTF-16').text).toBe(TEXT)
    expect(() => decode(Buffer.from(TEXT), 'latin1')).toThrow(/encoding latin1 is not known/u)
    expect(() => decode(encode(TEXT, 'GBK'), 'utf-8')).toThrow(/is not utf-8/u)
  })
})

describe('characters that nobody sees', () => {
  test('zero-width ones part no name', async () => {
    const {notice} = await parseNotice(TEXT.replace('县财政局', '县\u200b财\ufeff政\u00ad局'))
    expect(tasksOf(notice)[0]?.units[0]?.name).toBe('县财政局')
  })

  test.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['line separators', (text: string) => text.replaceAll('\n', '\u2028')],
    ['no-break spaces', (text: string) => text.replaceAll('\n', '\u00a0\n\u00a0')],
    ['ideographic spaces', (text: string) => text.replaceAll('\n', '\n\u3000\u3000')],
    ['form feeds', (text: string) => text.replaceAll('\n\n', '\n\f\n')],
    ['a blank behind each colon', (text: string) => text.replaceAll(':', ': ')],
    ['full-width forms', (text: string) => text.replaceAll(':', '：').replaceAll(',', '，').replaceAll('1.', '１．')],
  ] as Array<[string, (text: string) => string]>)('%s change nothing', async (_name, change) => {
    const says = async (text: string) => {
      const {notice} = await parseNotice(text)
      const tasks = tasksOf(notice).map(({id, path, units}) => ({
        id,
        path,
        units: units.map(({name, lead}) => ({name, lead})),
      }))
      return {
        tasks,
        addressee: notice.document.addressee?.replace('，', ','),
        signedOn: notice.document.signedOn,
        messages: notice.messages.map(({rule}) => rule),
      }
    }
    expect(await says(change(TEXT))).toEqual(await says(TEXT))
  })
})

const hex = (words: string) => Buffer.from(words, 'latin1').toString('hex')
const utf16 = (words: string) => Buffer.from(words, 'utf16le').toString('hex')

describe('what is no text', () => {
  test.each([
    ['an old Office file', 'd0cf11e0a1b11ae1', 'save it as .docx'],
    ['an old Word or WPS document', `d0cf11e0a1b11ae1${utf16('WordDocument')}`, 'save it as .docx'],
    ['an old workbook', `d0cf11e0a1b11ae1${utf16('Workbook')}`, 'copy the table'],
    ['an Office file with a password', `d0cf11e0a1b11ae1${utf16('EncryptedPackage')}`, 'without the password'],
    ['a ZIP archive', '504b030414000600', 'unpack it'],
    ['an Excel workbook', `504b0304${hex('xl/workbook.xml')}`, 'breakdown update LEDGER NOTICE'],
    ['an OpenDocument text', `504b0304${hex('application/vnd.oasis.opendocument.text')}`, 'save it as .docx'],
    ['an OFD file', `504b0304${hex('OFD.xml')}`, 'convert it to .docx'],
    ['a PDF file', '255044462d312e35', 'save it as a .txt file'],
    ['an RTF file', hex('{\\rtf1'), 'save it as .docx'],
    ['a PNG image', '89504e470d0a1a0a', 'take the text out of it'],
    ['a JPEG image', 'ffd8ffe000104a46', 'take the text out of it'],
    ['a gzip archive', '1f8b080000000000', 'unpack it'],
  ])('%s is refused with what to do', (name, bytes, advice) => {
    const refuse = () => decode(Buffer.from(bytes, 'hex'))
    expect(refuse).toThrow(expect.objectContaining({code: 'binary-input'}))
    expect(refuse).toThrow(new RegExp(`^is ${name}.*${advice}`, 'u'))
  })

  test('bytes that no encoding explains are refused', () => {
    const noise = Uint8Array.from({length: 4_000}, (_, at) => (at * 7919 + 13) % 251)
    expect(() => decode(noise)).toThrow(BreakdownError)
    expect(() => decode(Buffer.concat([Buffer.from(TEXT), Buffer.from([0xff, 0xfe, 0xfd])]))).toThrow(
      /neither UTF-8, UTF-16 nor GB18030/u,
    )
  })
})
