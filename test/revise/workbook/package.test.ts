import {readFileSync} from 'node:fs'
import {zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {openDocuments} from '../../../src/ooxml/package/documents.js'
import {type PackageLimits, pack, unpack as unpackAs} from '../../../src/ooxml/package/package.js'
import {WORKBOOK} from '../../../src/ooxml/package/refusal.js'

const unpack = (bytes: Uint8Array, limits?: PackageLimits) => unpackAs(bytes, WORKBOOK, limits ? {limits} : {})

const text = new TextEncoder().encode('做好 '.repeat(100))
const zip = () => zipSync({'b.xml': text, 'a/': new Uint8Array(), 'a/c.xml': text, 'd.png': [text, {level: 0}]})

/** The package with bytes changed wherever a pattern stands. */
function patch(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return Uint8Array.from(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1'))
}

/** The package with the size or the checksum of its first entry in the directory changed. */
function lie(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const lying = Uint8Array.from(bytes)
  const at = Buffer.from(lying).indexOf('PK\u0001\u0002', 0, 'latin1')
  new DataView(lying.buffer).setUint32(at + offset, value, true)
  return lying
}

describe('a package', () => {
  test('comes back with its order', () => {
    expect(Object.keys(unpack(zip()))).toEqual(['b.xml', 'a/', 'a/c.xml', 'd.png'])
    expect(Object.keys(unpack(pack(unpack(zip()))))).toEqual(['b.xml', 'a/', 'a/c.xml', 'd.png'])
  })

  test.each([
    ['half a package', zip().slice(0, 200), 'end is missing'],
    ['two entries of one name', patch(zip(), 'a/c.xml', 'a/C.xml').slice(), null],
    ['the same name twice', patch(zip(), 'd.png', 'b.xml'), 'two entries named'],
    ['the same name in other letters', patch(zip(), 'd.png', 'B.xml'), 'two entries named'],
    ['a smaller size than there is', lie(zip(), 24, 5), 'damaged'],
    ['a larger size than there is', lie(zip(), 24, 5000), 'damaged'],
    ['an immense size', lie(zip(), 24, 0xfffffff0), 'more than 256 MB'],
    ['a wrong checksum', lie(zip(), 16, 1), 'damaged'],
    ['a directory that is elsewhere', lie(zip(), 0, 1), 'damaged'],
  ])('%s', (_, bytes, reason) => {
    if (reason === null) return void expect(Object.keys(unpack(bytes))).toContain('a/C.xml')
    expect(() => unpack(bytes)).toThrow(reason)
    expect(() => unpack(bytes)).toThrow(expect.objectContaining({code: 'unreadable-ledger'}))
  })

  test.each([
    ['an encrypted workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'encrypted, or an old .xls'],
    ['a text', readFileSync('package.json'), 'not an .xlsx'],
    ['nothing', new Uint8Array(), 'not an .xlsx'],
  ])('%s is no workbook', (_, bytes, reason) => {
    expect(() => openDocuments(bytes)).toThrow(expect.objectContaining({code: 'unreadable-ledger'}))
    expect(() => openDocuments(bytes)).toThrow(reason)
  })

  test('unpacks what is wanted alone', () => {
    expect(Object.keys(unpackAs(zip(), WORKBOOK, {wants: name => name.endsWith('.xml')}))).toEqual(['b.xml', 'a/c.xml'])
  })

  test('has its limits', () => {
    expect(() => unpack(zip(), {entries: 3, bytes: 1e6})).toThrow('more than 3 entries')
    expect(() => unpack(zip(), {entries: 9, bytes: 800})).toThrow('more than 800 bytes')
  })
})
