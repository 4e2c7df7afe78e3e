import {findLegend} from '../duties/legend.js'
import type {SourceText} from '../text/source-text.js'
import {isAbove, type Ordinal} from '../tokens/ordinals.js'
import {readAttribute} from './attributes.js'
import type {Dialect} from './dialect.js'
import {isFurniture, type Line} from './line.js'
import {isClosing, loose} from './loose-lines.js'
import type {AnnexNode, DutyLine, ItemNode} from './nodes.js'
import {kindOfHeading, nextNumber, startsItem} from './numbering.js'
import {Placement} from './placement.js'

/** Takes the lines of an annex whose tasks are numbered. */
export class NumberedOutliner extends Placement {
  private lastNumber = 0
  private isFresh = true
  /** The item's last words are borne by what a bracket behind them says. */
  private endsInBracket = false
  /** The tasks of this section have no ordinals. */
  private hasParagraphs = false
  private paragraphs = 0

  constructor(
    annex: AnnexNode,
    private readonly manner: Dialect,
    private readonly text: SourceText,
  ) {
    super(annex, manner, text)
  }

  /** Takes the line at an index of all. */
  take(lines: readonly Line[], at: number): void {
    const line = lines[at]
    if (!line) return
    const {ordinal} = line
    if (line.isDuty) {
      if (this.hasParagraphs && this.waiting.length > 0) this.openParagraph([])
      this.takeDuty(line)
    } else if (ordinal && this.takeAttribute(line, ordinal)) return
    else if (ordinal && this.isHeading(ordinal)) {
      const kind = this.manner.hasTables ? 'heading' : kindOfHeading(lines, at)
      this.hasParagraphs = kind === 'heading-of-paragraphs'
      if (kind === 'task') this.openTask(line, ordinal)
      else this.openHeading(line, ordinal)
    } else if (ordinal && this.isItem(lines, at)) {
      this.openTask(line, ordinal)
      this.lastNumber = ordinal.number
      this.isFresh = false
    } else if (this.hasParagraphs && !isFurniture(line.folded)) this.takeParagraph(line)
    else this.takeWords(line)
  }

  /** Under a heading whose tasks have no ordinals: words wait for the duty line or bracket that closes them. */
  private takeParagraph(line: Line): void {
    if (line.bears || line.bearsAll) this.openParagraph([line])
    else if (findLegend(line.folded) || isClosing(line.folded)) this.place(loose(line, 'letter'))
    else this.waiting.push(line)
  }

  protected override closeParagraph(): void {
    if (this.hasParagraphs && this.waiting.length > 0) this.openParagraph([])
  }

  private openParagraph(last: readonly Line[]): void {
    const lines = [...this.waiting, ...last]
    this.waiting = []
    this.openItem(++this.paragraphs, null, lines)
  }

  private isHeading(ordinal: Ordinal): boolean {
    if (this.manner.hasTables) return !ordinal.weak
    return this.manner.taskRank !== null && isAbove(ordinal.rank, this.manner.taskRank) && !ordinal.weak
  }

  private isItem(lines: readonly Line[], at: number): boolean {
    const ordinal = lines[at]?.ordinal
    if (!ordinal || ordinal.rank !== this.manner.taskRank) return false
    const {lastNumber, isFresh, isClosed} = this
    return startsItem(ordinal, {lastNumber, isFresh, isClosed}, () => nextNumber(lines, at))
  }

  private openHeading(line: Line, ordinal: Ordinal): void {
    this.openSection(line, ordinal)
    this.isFresh = true
    this.paragraphs = 0
  }

  private openTask(line: Line, ordinal: Ordinal): void {
    this.settle()
    this.hasParagraphs = false
    this.openItem(ordinal.number, ordinal, [line])
    // a bracket says who bears it
    this.isClosed = line.bears
    this.endsInBracket = line.bears
  }

  /** A numbered point that says something of the item above it: `(四)项目内容:…`. */
  private takeAttribute(line: Line, ordinal: Ordinal): boolean {
    if (!this.item || ordinal.rank !== this.manner.attributeRank) return false
    const attribute = readAttribute(this.text, line, ordinal)
    if (!attribute) return false
    this.addWaiting(this.item)
    if (attribute.isTask) {
      this.place({type: 'loose', kind: 'duties', position: this.text.place(line.start, attribute.valueStart)})
      this.addText(this.item, attribute.valueStart, line.end)
    } else {
      this.place(loose(line, 'letter'))
    }
    return true
  }

  private takeWords(line: Line): void {
    const last = this.item?.children[this.item.children.length - 1]
    if (findLegend(line.folded) || isClosing(line.folded)) this.place(loose(line, 'letter'))
    else if (this.item && last?.type === 'duty-line' && this.continuesList(last, line)) this.extend(last, line)
    else if (this.item && line.bears) this.takeBearingWords(this.item, line)
    else if (this.item && (last?.type === 'duty-line' || this.endsInBracket)) this.waiting.push(line)
    else if (this.item && !isFurniture(line.folded)) this.addText(this.item, line.start, line.end)
    else this.place(loose(line, isFurniture(line.folded) ? 'furniture' : 'letter'))
  }

  /** Words with a bracket that says who bears them: the item's, with those that waited in front of them. */
  private takeBearingWords(item: ItemNode, line: Line): void {
    this.addWaiting(item)
    this.addText(item, line.start, line.end)
    this.isClosed = true
    this.endsInBracket = true
  }

  /** Whether a line goes on with the list of units above it, which broke off at a comma or behind its label. */
  private continuesList(duty: DutyLine, line: Line): boolean {
    const written = this.text.folded.slice(duty.position.start.offset, duty.position.end.offset).trimEnd()
    return /[、,;:]$/u.test(written) && line.folded.length <= 200 && !/。./u.test(line.folded)
  }

  private extend(duty: DutyLine, line: Line): void {
    duty.position = this.text.place(duty.position.start.offset, line.end)
    if (this.item) this.stretch(this.item, line)
  }
}
