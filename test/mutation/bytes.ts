import type {Random} from '../revise/random.js'

/** Changes bytes; `other` is another file's. */
export type ByteChange = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array

/** Bytes with what stands from a place on replaced. */
function replaceBytes(bytes: Uint8Array, start: number, length: number, put: Uint8Array): Uint8Array {
  return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + length)])
}

const someByte = (random: Random) => random.pick([0, 9, 10, 13, 32, 0x3c, 0x80, 0xff, random.int(0, 255)])

/** What a disk, a line or a program that takes a file for another does to its bytes, by name. */
export const byteChanges = {
  flipBits: (bytes, random) => {
    const changed = Uint8Array.from(bytes)
    for (let left = random.pick([1, 1, 3, 30]); left > 0 && changed.length > 0; left--) {
      const at = random.int(0, changed.length - 1)
      changed[at] = (changed[at] ?? 0) ^ (1 << random.int(0, 7))
    }
    return changed
  },
  setBytes: (bytes, random) => {
    const changed = Uint8Array.from(bytes)
    for (let left = random.pick([1, 4, 40]); left > 0 && changed.length > 0; left--) {
      changed[random.int(0, changed.length - 1)] = someByte(random)
    }
    return changed
  },
  insertBytes: (bytes, random) => {
    const put = Uint8Array.from({length: random.pick([1, 2, 3, 16])}, () => someByte(random))
    return replaceBytes(bytes, random.int(0, bytes.length), 0, put)
  },
  deleteBytes: (bytes, random) =>
    replaceBytes(bytes, random.int(0, bytes.length), random.pick([1, 2, 3, 64]), new Uint8Array()),
  duplicateBytes: (bytes, random) => {
    const at = random.int(0, bytes.length)
    return replaceBytes(bytes, random.int(0, bytes.length), 0, bytes.subarray(at, at + random.pick([1, 3, 300])))
  },
  cutBytes: (bytes, random) =>
    random.chance(0.7) ? bytes.subarray(0, random.int(0, bytes.length)) : bytes.subarray(random.int(0, bytes.length)),
  spliceBytes: (bytes, random, other) =>
    Buffer.concat([bytes.subarray(0, random.int(0, bytes.length)), other.subarray(random.int(0, other.length))]),
} as const satisfies Record<string, ByteChange>
