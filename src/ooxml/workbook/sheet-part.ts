import {BreakdownError} from '../../errors.js'
import {parseArea, writeArea} from '../formulas/addresses.js'
import type {Documents} from '../package/documents.js'
import {makeElement, type XmlElement} from '../xml/xml.js'
import {type Grid, readGrid} from './grid.js'
import type {SheetState} from './types.js'

/** The children of a worksheet in the order that the schema gives them, up to those that an edit may add. */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
]

/** A sheet and the part that holds it. */
export class SheetPart {
  /** Whether its values were edited, so that results that rest on them are outdated. */
  isEdited = false
  private knownGrid: Grid | null = null

  constructor(
    readonly name: string,
    readonly state: SheetState,
    readonly part: string,
    private readonly documents: Documents,
  ) {}

  get root(): XmlElement {
    return this.documents.openPart(this.part)
  }

  /** Whether it has cells; a sheet that is a chart, a dialogue or a list of macros has none. */
  get hasCells(): boolean {
    return this.root.name === 'worksheet'
  }

  get sheetData(): XmlElement {
    const found = this.root.child('sheetData')
    if (!found) {
      throw new BreakdownError('unreadable-ledger', `the workbook cannot be read: ${this.part}: it has no sheetData`)
    }
    return found
  }

  /** Its rows and cells, as they stand after every edit so far. */
  get grid(): Grid {
    this.knownGrid ??= readGrid(this.sheetData)
    return this.knownGrid
  }

  /** To be called when rows have been put in, moved or taken out. */
  forgetGrid(): void {
    this.knownGrid = null
  }

  /** Its elements other than the rows. */
  listSettings(): XmlElement[] {
    return this.root.children.filter(({name}) => name !== 'sheetData')
  }

  /** Puts an element in where the schema wants it. */
  addSetting(xml: string): void {
    const added = makeElement(xml)
    const earlier = new Set(ORDER.slice(0, ORDER.indexOf(added.name) + 1))
    this.root.insert(this.root.children.findLastIndex(({name}) => earlier.has(name)) + 1, added)
  }

  /** Makes the range of the sheet that is in use hold these cells too. */
  extendDimension(bottom: number, right: number): void {
    const dimension = this.root.child('dimension')
    const area = parseArea(dimension?.get('ref') ?? '')
    if (!dimension || !area || (area.bottom >= bottom && area.right >= right)) return
    dimension.set(
      'ref',
      writeArea({...area, bottom: Math.max(area.bottom, bottom), right: Math.max(area.right, right)}),
    )
  }
}
