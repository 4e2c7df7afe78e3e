import {type Unzipped, unzipSync, zipSync} from 'fflate'

/** The parts of an Office package (a ZIP file) by name, in the package's order. */
export type Parts = Unzipped

/** Unpacks a package that this program has made itself. */
export function unpackOwn(bytes: Uint8Array): Parts {
  return unzipSync(bytes)
}

/**
 * Packs parts so that the same parts give the same bytes: every entry has the DOS epoch for its time, and the
 * compressor is the same on every machine.
 */
export function pack(parts: Parts): Uint8Array {
  // fflate writes the fields of local time, so the date is a local one
  return zipSync(parts, {level: 3, mtime: new Date(1980, 0, 1)})
}
