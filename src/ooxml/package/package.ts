import {crc32, deflateRawSync} from 'node:zlib'
import {type Unzipped, unzipSync, Zip, type ZipInputFile} from 'fflate'
import {BreakdownError} from '../../errors.js'
import {refusal, type Subject} from './refusal.js'

/** The parts of an Office package (a ZIP file) by name, in the package's order. */
export type Parts = Unzipped

/** Unpacks a package that this program has made itself. */
export function unpackOwn(bytes: Uint8Array): Parts {
  return unzipSync(bytes)
}

/** How much a package may hold. */
export interface PackageLimits {
  /** How many entries. */
  entries: number
  /** How many bytes, unpacked. */
  bytes: number
}

const MEGABYTE = 1024 * 1024
const LIMITS: PackageLimits = {entries: 10_000, bytes: 256 * MEGABYTE}

/**
 * Unpacks a package from anywhere, or of it the parts that are wanted. Guaranteed after it: the entries are as many as
 * the limits allow, no two have the same name (in any case of letters), and those unpacked are as large as the package
 * says and as the limits allow, and have the checksum that was packed. `subject` says how a package is refused.
 */
export function unpack(
  bytes: Uint8Array,
  subject: Subject,
  {limits = LIMITS, wants = () => true}: {limits?: PackageLimits; wants?: (name: string) => boolean} = {},
): Parts {
  const refuse = refusal(subject)
  const listed = readDirectory(bytes, refuse)
  if (listed.length > limits.entries) refuse(`it has more than ${limits.entries} entries`)
  const names = new Set<string>()
  const wanted: Entry[] = []
  let total = 0
  let at = 0
  const parts = unzip(bytes, refuse, ({name, originalSize}) => {
    if (names.has(name.toLowerCase())) refuse(`it has two entries named ${name}`)
    names.add(name.toLowerCase())
    const entry = listed[at++]
    if (!entry) return refuse('its ZIP structure is damaged')
    if (entry.encrypted) refuse('its entries are encrypted')
    if (!wants(name)) return false
    total += originalSize
    if (total > limits.bytes) refuse(`it holds more than ${saySize(limits.bytes)}`)
    wanted.push(entry)
    return true
  })
  for (const [order, [name, part]] of Object.entries(parts).entries()) {
    const entry = wanted[order]
    if (!entry || part.length !== entry.size || crc32(part) !== entry.checksum) refuse(`its entry ${name} is damaged`)
  }
  return parts
}

function saySize(bytes: number): string {
  return bytes < MEGABYTE ? `${bytes} bytes` : `${Math.floor(bytes / MEGABYTE)} MB`
}

type Refuse = (reason: string, cause?: unknown) => never

function unzip(
  bytes: Uint8Array,
  refuse: Refuse,
  filter: (entry: {name: string; originalSize: number}) => boolean,
): Parts {
  try {
    return unzipSync(bytes, {filter})
  } catch (error) {
    if (error instanceof BreakdownError) throw error
    return refuse('its ZIP structure is damaged', error)
  }
}

/** What the central directory says of an entry. */
interface Entry {
  size: number
  checksum: number
  encrypted: boolean
}

const END_SIZE = 22
const END_SIGNATURE = 0x06054b50
const ENTRY_SIZE = 46
const ENTRY_SIGNATURE = 0x02014b50
const LARGE = 0xffffffff

/** What the central directory says of each entry, in order; a size of 4 GB or more is not told. */
function readDirectory(bytes: Uint8Array, refuse: Refuse): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - END_SIZE
  while (end >= 0 && view.getUint32(end, true) !== END_SIGNATURE) end--
  if (end < 0) refuse('its end is missing')
  const found: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
      refuse('its ZIP structure is damaged')
    }
    const size = view.getUint32(at + 24, true)
    if (size === LARGE) refuse('an entry is too large')
    found.push({size, checksum: view.getUint32(at + 16, true), encrypted: (view.getUint16(at + 8, true) & 1) === 1})
    at += ENTRY_SIZE + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return found
}

const DEFLATE = 8
const LEVEL = 6

/**
 * Packs parts so that the same parts give the same bytes wherever Node has the same zlib: every entry has the DOS epoch
 * for its time. fflate writes the package; its own compressor took ten times as long as zlib, a fifth of a run.
 */
export function pack(parts: Parts): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  for (const [filename, part] of Object.entries(parts)) {
    const entry: ZipInputFile = {
      filename,
      size: part.length,
      crc: crc32(part),
      compression: DEFLATE,
      // fflate writes the fields of local time, so the date is a local one
      mtime: new Date(1980, 0, 1),
    }
    zip.add(entry)
    entry.ondata?.(null, deflateRawSync(part, {level: LEVEL}), true)
  }
  zip.end()
  return new Uint8Array(Buffer.concat(chunks))
}
