import type {RowMap} from '../formulas/row-map.js'
import type {XmlElement} from '../xml/xml.js'

/** The places in `x:Anchor` that are rows, from 0; each is followed by an offset. */
const TOP = 2
const BOTTOM = 6

/** Moves the boxes of notes and controls in an old drawing (VML). A note's box goes with the cell it belongs to. */
export function moveShapes(drawing: XmlElement, map: RowMap): void {
  for (const shape of drawing.descendants('ClientData')) {
    const row = shape.child('Row')
    const cell = row ? Number(row.text) : null
    const moved = cell === null ? null : map.moveRow(cell + 1) - 1
    if (row && moved !== null && moved !== cell) row.setText(String(moved))
    const anchor = shape.child('Anchor')
    const places = anchor?.text.split(',') ?? []
    const [top, bottom] = [Number(places[TOP]), Number(places[BOTTOM])]
    if (!anchor || Number.isNaN(top) || Number.isNaN(bottom)) continue
    const by = cell === null || moved === null ? map.moveRow(top + 1) - 1 - top : moved - cell
    if (by === 0) continue
    const shifted = places.map((place, at) =>
      at === TOP || at === BOTTOM ? place.replace(/\d+/, number => String(Number(number) + by)) : place,
    )
    anchor.setText(shifted.join(','))
  }
}
