import fc from 'fast-check'
import {expect, test} from 'vitest'
import {openWorkbook} from '../../../src/ooxml/index.js'
import {makeBook, readSheet} from './support.js'

/** One end of a range, and a formula of ranges, as lists that an oracle of its own can count with. */
interface Range {
  sheet: 'own' | 'other' | 'outside'
  top: number
  height: number
  isRange: boolean
  marks: [string, string]
}

const ranges = fc.record({
  sheet: fc.constantFrom('own', 'other', 'outside'),
  top: fc.integer({min: 1, max: 14}),
  height: fc.integer({min: 0, max: 6}),
  isRange: fc.boolean(),
  marks: fc.tuple(fc.constantFrom('', '$'), fc.constantFrom('', '$')),
}) satisfies fc.Arbitrary<Range>

const SHEETS = {own: '任务 台账', other: '任务 台账2', outside: '[1]任务 台账'}

function write({sheet, top, height, isRange, marks}: Range): string {
  const first = `'${SHEETS[sheet]}'!${marks[0]}B${marks[1]}${top}`
  return isRange ? `${first}:${marks[0]}C${marks[1]}${top + height}` : first
}

/** The cells of a range as numbers, in which the new rows are counted as they are put in. */
function moveByRows(range: Range, after: number, count: number): Range {
  if (range.sheet !== 'own') return range
  const last = range.isRange ? range.top + range.height : range.top
  // each row of the sheet before, and where it is afterwards
  const places = Array.from({length: 40}, (_, at) => at + 1).filter(row => row <= after || row > after + count)
  const top = places[range.top - 1] ?? 0
  const end = places[last - 1] ?? 0
  const grown = range.isRange && range.height > 0 && last === after ? end + count : end
  return {...range, top, height: grown - top}
}

test('references on other sheets name the same cells as before, and those that end with the body the new ones too', () => {
  fc.assert(
    fc.property(
      fc.array(ranges, {minLength: 1, maxLength: 6}),
      fc.integer({min: 1, max: 15}),
      fc.integer({min: 1, max: 5}),
      (formula, after, count) => {
        const text = (list: readonly Range[]) => `SUM(${list.map(write).join(',')})&"'任务 台账'!B15"`
        const cell = `<row r="1"><c r="A1"><f>${text(formula).replaceAll('&', '&amp;')}</f></c></row>`
        const rows = Array.from(
          {length: 20},
          (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at + 1}</v></c></row>`,
        )
        const workbook = openWorkbook(
          makeBook([
            {name: SHEETS.own, xml: rows.join('')},
            {name: '甲', xml: cell},
          ]),
        )
        workbook.sheet(SHEETS.own)?.insertRows(after, Array(count).fill({cells: new Map()}), {bodyTop: after - 1})
        const saved = workbook.save()
        expect(readSheet(saved, '甲').A1).toBe(`=${text(formula.map(range => moveByRows(range, after, count)))}`)
        const numbers = Object.entries(readSheet(saved, SHEETS.own)).filter(([, value]) => value !== null)
        expect(numbers.map(([place, value]) => [Number(place.slice(1)), value])).toEqual(
          rows.map((_, at) => [at < after ? at + 1 : at + 1 + count, at + 1]),
        )
      },
    ),
    {numRuns: 150},
  )
})

test('values that are written are read, and all else stays', () => {
  const values = fc.oneof(
    fc.string({unit: 'binary', maxLength: 12}),
    fc.double({noNaN: true, noDefaultInfinity: true}),
    fc.constant(null),
  )
  const edits = fc.array(fc.tuple(fc.integer({min: 1, max: 6}), fc.integer({min: 1, max: 6}), values), {maxLength: 12})
  fc.assert(
    fc.property(edits, edits, (before, after) => {
      const workbook = openWorkbook(makeBook([{name: 'A', xml: ''}]))
      const expected = new Map<string, unknown>()
      let open = workbook
      for (const list of [before, after]) {
        for (const [row, column, value] of list) {
          open.sheet('A')?.set(row, column, value)
          expected.set(`${String.fromCharCode(64 + column)}${row}`, value === null || !Object.is(value, -0) ? value : 0)
        }
        open = openWorkbook(open.save())
      }
      const found = Object.entries(readSheet(open, 'A')).filter(([, value]) => value !== null)
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries([...expected].filter(([, value]) => value !== null)))
    }),
    {numRuns: 150},
  )
})
