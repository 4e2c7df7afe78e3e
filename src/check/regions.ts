import type {Region, RegionKind} from '../model/index.js'

/** What became of the text at an offset; `null` for a blank between regions. */
export function kindAt(regions: readonly Region[], offset: number): RegionKind | null {
  let low = 0
  let high = regions.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const region = regions[middle]
    if (!region) return null
    if (offset < region.position.start.offset) high = middle - 1
    else if (offset >= region.position.end.offset) low = middle + 1
    else return region.kind
  }
  return null
}
