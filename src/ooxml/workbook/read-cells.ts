import type {XmlElement} from '../xml/xml.js'
import {formulaOf, type Grid, type GridCell} from './grid.js'
import {decodeText, joinRuns} from './texts.js'
import type {CellValue, SheetRow} from './types.js'

/** What the cells of a sheet hold. `strings` gives the workbook's shared texts. */
export function readCells(grid: Grid, strings: () => readonly string[]): SheetRow[] {
  return [...grid.values()]
    .map(({row, element, cells}) => ({
      row,
      height: numberOf(element.get('ht')),
      cells: new Map(
        [...cells].map(([column, cell]) => [
          column,
          {
            value: readCellValue(cell.element, strings),
            formula: formulaOf(cell),
            style: numberOf(cell.element.get('s')),
          },
        ]),
      ),
    }))
    .sort((one, other) => one.row - other.row)
}

function numberOf(text: string | null): number | null {
  return text === null || text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text)
}

/** What a cell holds: of a formula, the result that was kept with it. */
export function readCellValue(cell: XmlElement, strings: () => readonly string[]): CellValue {
  const type = cell.get('t') ?? 'n'
  if (type === 'inlineStr') {
    const string = cell.child('is')
    return string ? joinRuns(string) : null
  }
  const text = cell.child('v')?.text
  if (text === undefined || (text === '' && type !== 'str')) return null
  if (type === 's') return strings()[Number(text)] ?? null
  if (type === 'b') return text.trim() === '1' || text.trim() === 'true'
  if (type === 'n') return numberOf(text)
  return decodeText(text)
}

/** Whether a cell has a formula. */
export function hasFormula({element}: GridCell): boolean {
  return element.child('f') !== null
}
