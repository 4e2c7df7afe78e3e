import {findLegend} from '../duties/legend.js'
import type {SourceText} from '../text/source-text.js'
import type {Dialect} from './dialect.js'
import {isPlainHeading, type Line} from './line.js'
import {isClosing, loose} from './loose-lines.js'
import type {AnnexNode} from './nodes.js'
import {Placement} from './placement.js'

/** Takes the lines of an annex whose tasks have no ordinals: words wait for the duty line or bracket that closes them. */
export class ParagraphOutliner extends Placement {
  private lastNumber = 0

  constructor(
    annex: AnnexNode,
    private readonly manner: Dialect,
    source: SourceText,
  ) {
    super(annex, manner, source)
  }

  take(line: Line): void {
    if (line.isDuty) {
      if (this.waiting.length > 0) this.openParagraph(this.waiting)
      this.takeDuty(line)
    } else if (line.ordinal && !line.ordinal.weak) {
      this.openSection(line, line.ordinal)
      this.lastNumber = 0
    } else if (this.manner.hasPlainHeadings && isPlainHeading(line.folded)) {
      this.openPlainSection(line)
      this.lastNumber = 0
    } else if ((findLegend(line.folded) && !line.bears) || isClosing(line.folded)) this.place(loose(line, 'letter'))
    else if (line.bears) this.openParagraph([...this.waiting, line])
    else this.waiting.push(line)
  }

  private openParagraph(lines: readonly Line[]): void {
    this.waiting = []
    this.openItem(++this.lastNumber, null, lines)
  }
}
