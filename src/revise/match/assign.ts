/** An edge of a sparse graph between rows and columns, with what it is worth. */
export interface Edge {
  row: number
  column: number
  /** More than 0, at most 1. */
  worth: number
}

/** What a bid adds at least, so that bidding ends soon; below any difference of worth that matters. */
const STEP = 1e-4

/**
 * The edges of greatest worth together, no row or column twice: a sparse assignment by auction (Bertsekas 1988). A row
 * may stay without a column. Same edges, same answer.
 */
export function assign<E extends Edge>(edges: readonly E[]): E[] {
  const offers = new Map<number, E[]>()
  for (const edge of edges) {
    const list = offers.get(edge.row)
    if (list) list.push(edge)
    else offers.set(edge.row, [edge])
  }
  const prices = new Map<number, number>()
  const held = new Map<number, E>()
  const waiting = [...offers.keys()].reverse()
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    const bid = bestOffer(offers.get(row) ?? [], prices)
    if (!bid) continue
    const {edge, margin} = bid
    const loser = held.get(edge.column)
    held.set(edge.column, edge)
    prices.set(edge.column, (prices.get(edge.column) ?? 0) + margin + STEP)
    if (loser) waiting.push(loser.row)
  }
  return [...held.values()].sort((a, b) => a.row - b.row)
}

/** The offer that gains a row most at these prices, and by how much over the next best, to stay alone being one. */
function bestOffer<E extends Edge>(
  offers: readonly E[],
  prices: ReadonlyMap<number, number>,
): {edge: E; margin: number} | null {
  let best: E | null = null
  let gain = 0
  let next = 0
  for (const edge of offers) {
    const value = edge.worth - (prices.get(edge.column) ?? 0)
    if (value > gain) {
      next = best ? gain : next
      best = edge
      gain = value
    } else if (value > next) {
      next = value
    }
  }
  return best ? {edge: best, margin: gain - next} : null
}
