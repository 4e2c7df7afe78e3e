/** A small stream of numbers that a seed decides; the same seed gives the same numbers everywhere. */
export interface Random {
  /** A number from 0 to below 1. */
  next(): number
  /** A whole number, both ends included. */
  int(from: number, to: number): number
  chance(share: number): boolean
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T
  shuffle<T>(list: readonly T[]): T[]
}

/** Makes a stream of numbers (mulberry32). */
export function makeRandom(seed: number): Random {
  let state = (seed * 0x9e3779b1) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const shuffle = <T>(list: readonly T[]): T[] =>
    list
      .map(value => ({value, order: next()}))
      .sort((a, b) => a.order - b.order)
      .map(({value}) => value)
  const pick = <T>(list: readonly T[]): T => {
    const found = list.slice(int(0, list.length - 1))
    for (const value of found) return value
    throw new Error('nothing to pick from')
  }
  return {next, int, chance: share => next() < share, pick, shuffle}
}
