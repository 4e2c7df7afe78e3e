import {findLegend} from '../duties/legend.js'
import {readProse} from '../duties/prose.js'
import type {Statement} from '../duties/statements.js'
import {trimRange} from '../text/blanks.js'
import type {Ordinal} from '../tokens/ordinals.js'
import type {Rank} from '../tokens/ranks.js'
import type {NoticeText} from '../tokens/vocabulary.js'
import type {Doubt} from '../tree/doubts.js'
import {readAttribute} from './attributes.js'
import {isDutyLine, stretchesOf} from './evidence.js'
import {isFurniture, type Line} from './line.js'
import {closingKind, isClosing, isOrderToAll, isReference, loose} from './loose-lines.js'
import type {ItemNode, Loose} from './nodes.js'

/** How the lines of an item are to be taken. */
export interface ItemSetting {
  /** The annex says of many items who bears them. */
  areBorne: boolean
  promoted: ReadonlySet<string>
  /** The kind of ordinal that numbers what is said of a task (`(二)责任单位:…`), where one does. */
  attributeRank: Rank | null
  /** The item closes the annex: what stands behind its bearers is no part of it. */
  isLast: boolean
}

/** An item, and what stands among its lines and is none of it. */
export interface MadeItem {
  item: ItemNode
  loose: Loose[]
  doubts: Doubt[]
}

/** Makes an item of its lines; `ordinal` is that of the first, `null` where it has none. */
export function makeItem(
  number: number,
  ordinal: Ordinal | null,
  lines: readonly Line[],
  source: NoticeText,
  setting: ItemSetting,
): MadeItem | null {
  const [first] = lines
  if (!first) return null
  const maker = new ItemMaker(source, setting)
  const isHeading = !/[。;!]/u.test(first.folded) && stretchesOf(first, setting.promoted).length > 0
  const lastSaid =
    setting.isLast && !isHeading
      ? lastIndexOf(lines, line => stretchesOf(line, setting.promoted).length > 0)
      : lines.length
  for (const [at, line] of lines.entries()) {
    maker.take(line, at === 0 && ordinal ? ordinal.textStart : line.start, lastSaid >= 0 && at > lastSaid)
  }
  const {children, doubts} = maker
  if (setting.areBorne && !children.some(child => child.type === 'duty')) {
    const words = children.flatMap(child => (child.type === 'text' ? [child.position] : []))
    children.push(...words.flatMap(place => readProse(source, place.start.offset, place.end.offset)))
  }
  // a weak reading counts only where nothing else says who bears the task
  const end = Math.max(first.end, ...children.map(child => child.position.end.offset))
  const start = ordinal?.labelStart ?? first.start
  const item: ItemNode = {
    type: 'item',
    number,
    label: ordinal ? source.read(ordinal.labelStart, ordinal.labelEnd) : '',
    ordinal: ordinal ? source.place(ordinal.labelStart, ordinal.textStart) : source.place(first.start, first.start),
    children,
    shared: [],
    position: source.place(Math.min(start, ...children.map(child => child.position.start.offset)), end),
  }
  return {item, loose: maker.loose, doubts}
}

function lastIndexOf(lines: readonly Line[], test: (line: Line) => boolean): number {
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]
    if (line && test(line)) return at
  }
  return -1
}

class ItemMaker {
  readonly children: ItemNode['children'] = []
  readonly loose: Loose[] = []
  readonly doubts: Doubt[] = []
  private group = 0

  constructor(
    private readonly source: NoticeText,
    private readonly setting: ItemSetting,
  ) {}

  take(line: Line, start: number, isBehind: boolean): void {
    const {promoted} = this.setting
    if (line.table) {
      this.loose.push(loose(line, 'unread'))
      return
    }
    if (line.group && line.group.start === line.start) return
    const isDuty = isDutyLine(line, promoted)
    if (!isDuty && stretchesOf(line, promoted).length === 0 && this.takeLoose(line, isBehind)) return
    this.carve(line, start, isDuty)
  }

  /** A line among an item's that is none of it. */
  private takeLoose(line: Line, isBehind: boolean): boolean {
    const {folded} = line
    if (this.takeAttribute(line)) return true
    if (line.ordinals.length > 0) return false
    const kind = isFurniture(folded)
      ? 'furniture'
      : findLegend(folded) || isClosing(folded) || isReference(folded)
        ? 'letter'
        : isBehind
          ? closingKind(line)
          : this.setting.isLast && this.children.length > 0 && isOrderToAll(folded)
            ? 'letter'
            : null
    if (kind) this.loose.push(loose(line, kind))
    return kind !== null
  }

  /** A numbered point that says something of the item: `(四)项目内容:…`. */
  private takeAttribute(line: Line): boolean {
    const {ordinal} = line
    if (!ordinal || ordinal.rank !== this.setting.attributeRank) return false
    const attribute = readAttribute(this.source, line, ordinal)
    if (!attribute) return false
    if (attribute.isTask) {
      this.loose.push({type: 'loose', kind: 'duties', position: this.source.place(line.start, attribute.valueStart)})
      this.addText(attribute.valueStart, line.end)
    } else {
      this.loose.push(loose(line, 'letter'))
    }
    return true
  }

  /** Takes a line's words, and what in it says who bears the task. */
  private carve(line: Line, start: number, isDuty: boolean): void {
    let at = line.isDuty ? line.end : start
    for (const stretch of stretchesOf(line, this.setting.promoted)) {
      if (!isDuty) this.addText(at, stretch.start)
      // label lines that follow on each other are one statement, each bracket is another
      const isLabel = stretch.construct === 'label-line' || stretch.construct === 'inline-labels'
      const group = isLabel || isDuty ? 0 : ++this.group
      this.children.push(...stretch.statements.map(each => inGroup(each, group)))
      for (const {start: from, end} of stretch.left) this.doubt(from, end)
      at = stretch.end
    }
    const end = line.group ? line.group.start : line.end
    if (!isDuty) this.addText(at, end)
  }

  private addText(start: number, end: number): void {
    const range = trimRange(this.source.text, start, end)
    if (range.end > range.start) this.children.push({type: 'text', position: this.source.place(range.start, range.end)})
  }

  private doubt(start: number, end: number): void {
    const position = this.source.place(start, end)
    this.doubts.push({rule: 'words-left-over', data: {words: this.source.read(start, end)}, position})
  }
}

function inGroup(statement: Statement, group: number): Statement {
  return statement.type === 'duty' ? {...statement, group} : statement
}
